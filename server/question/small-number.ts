const digits = '一二三四五六七八九'

/** A number as people say it of places, plans and years, up to 99, as a part of a pattern: 「3」「十二」. */
export const smallNumber = `[0-9]{1,2}|[${digits}]?十[${digits}]?|[${digits}]`

const inKanji = new RegExp(`^(?:(?<tens>[${digits}]?)(?<ten>十))?(?<ones>[${digits}]?)$`)

/** 12 for 「12」 and 「十二」; undefined for what is no such number, and for 0. For text after NFKC. */
export function readSmallNumber(word: string): number | undefined {
  if (/^[0-9]{1,2}$/.test(word)) return Number(word) || undefined
  const { tens = '', ten, ones = '' } = inKanji.exec(word)?.groups ?? {}
  const value = (ten ? 10 * (digits.indexOf(tens || '一') + 1) : 0) + (ones ? digits.indexOf(ones) + 1 : 0)
  return value || undefined
}
