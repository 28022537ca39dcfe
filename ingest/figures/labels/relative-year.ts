import { fiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'

const beforeLast = /^(前々年度|一昨年度)(?!比)/
/** Not 前年度比 and 前年度対比, which compare, nor 前年度繰越金, which is this year's income. */
const last = /^(前年度|昨年度|前年(?!度))/
const compares = /(比|対比|同期|同月|差|増減|繰越|伸)/

/** The year that a label counts from the report's own: 前年度決算額 of a report on 2022 is 2021. Undefined for others. */
export function relativeYear(labels: readonly string[], own: Period): Period | undefined {
  if (own.kind !== 'fiscal-year') return undefined
  for (const label of labels) {
    const word = label.replace(/[\s　]/g, '')
    if (compares.test(word)) continue
    if (beforeLast.test(word)) return { kind: 'fiscal-year', fiscalYear: fiscalYear(own.fiscalYear - 2) }
    if (last.test(word)) return { kind: 'fiscal-year', fiscalYear: fiscalYear(own.fiscalYear - 1) }
  }
  return undefined
}
