import type { FigureBasis } from '../../report/figure.ts'

/** 予算と決算: which of a budget's different amounts a label names; the longer word is tried first. */
const words: readonly (readonly [RegExp, FigureBasis])[] = [
  [/当初予算/, 'original-budget'],
  [/予算現額|最終予算|補正後予算/, 'current-budget'],
  [/翌年度繰越|繰越明許/, 'carried-over'],
  [/不用額/, 'unused'],
  [/支出済|支出額|執行済/, 'expended'],
  [/調定/, 'assessed'],
  [/収入済/, 'collected'],
  [/契約/, 'contract'],
  [/決算/, 'settlement'],
  [/見込/, 'estimate'],
  [/予定|計画額|計画値/, 'plan'],
]

/** Reads labels from the nearest outwards; the first that names a basis decides. */
export function basisOfLabels(labels: readonly string[]): FigureBasis | undefined {
  for (const label of labels) {
    const found = words.find(([pattern]) => pattern.test(label))
    if (found !== undefined) return found[1]
  }
  return undefined
}
