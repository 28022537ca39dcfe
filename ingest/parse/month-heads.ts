import { foldWidth } from './line-shape.ts'

const MONTH_HEAD = /^月(?:別|次)?$/u
const BARE = /^[0-9０-９]{1,2}$/u
const OF_ALL = /^(?:(?:合|小|累|総|年)?計|(?:年|月)?平均|備考|前年度?比?)$/u

/** Fewest months behind 月 that are known as such. */
const FEWEST_MONTHS = 3

/** 月 and ４, ５, … 12, １, ２, ３, then 計: bare numbers that head columns as months, one after the other. */
export function areMonthsOfYear(words: readonly string[]): boolean {
  const [head = '', ...others] = words
    .map((word) => word.replace(/[\s　]/gu, ''))
    .filter((word) => word !== '')
  const months = others.filter((word) => BARE.test(word)).map((word) => Number(foldWidth(word)))
  return (
    MONTH_HEAD.test(head) &&
    months.length >= FEWEST_MONTHS &&
    others.every((word) => BARE.test(word) || OF_ALL.test(word)) &&
    months.every(
      (month, at) => month >= 1 && month <= 12 && (at === 0 || month === ((months[at - 1] ?? 0) % 12) + 1),
    )
  )
}
