import type { Precision } from './question.ts'

const scales: readonly (readonly [RegExp, NonNullable<Precision['scale']>])[] = [
  [/百万円(?:単位|で(?:教え|言|答|表))/, 1_000_000],
  [/千円(?:単位|で(?:教え|言|答|表))/, 1_000],
  [/万円(?:単位|で(?:教え|言|答|表))/, 10_000],
  [/億円?(?:単位|で(?:教え|言|答|表))/, 100_000_000],
]

/** 「千円単位で」「小数第1位まで」「小数点以下2桁」「整数で」: how the answer is to be rounded. */
export function findPrecision(text: string): Precision | undefined {
  const scale = scales.find(([pattern]) => pattern.test(text))?.[1]
  const place = /小数(?:点)?(?:以下|第)?([0-9])(?:位|桁|けた)(?:まで)?/.exec(text)
  const decimals = place
    ? Number(place[1])
    : /整数で|小数(?:点以下)?(?:は)?(?:なし|いらない|四捨五入)/.test(text)
      ? 0
      : undefined
  if (scale === undefined && decimals === undefined) return undefined
  return { ...(scale === undefined ? {} : { scale }), ...(decimals === undefined ? {} : { decimals }) }
}

/** The words of such requests: they name nothing that is looked for. */
export const precisionWords =
  /[（(]?(?:小数(?:点)?(?:以下|第)?[0-9](?:位|桁|けた)(?:まで|で)?|[0-9]*円?未満(?:は|を)?四捨五入(?:で|して)?|四捨五入(?:で|して)?|(?:百万|千|万|億)?円単位(?:で)?)[）)]?/g

/** The 台 of 「10万円台ですか」, which says up to what a claimed amount goes. */
export const upToNext = /(?<=[0-9][百千万億]*(?:円|%|パーセント|人|件|戸|世帯|回|歳|点))台(?![数帳])/g
