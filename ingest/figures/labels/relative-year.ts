import { toEraYear } from '../../quantity/eras.ts'
import { foldText } from '../../quantity/fold-text.ts'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'

const beforeLast = /^[(（]?(前々年度|一昨年度)(?!比)/
/** Not 前年度比 and 前年度対比, which compare, nor 前年度繰越金 and 前年度繰上充用金, which are this year's. */
const last = /^[(（]?(前年度|昨年度|前の年|前年(?!度))/
/** （参考）前年度決算額: what says that it stands aside is no part of its name. */
const aside = /^(?:[(（【［[](?:参考|再掲|備考|内数)[)）】］\]]|※)[:：]?/
const compares = /(比|対比|同期|同月|差|増減|繰越|繰上|伸)/

/** 前年度決算額 | 前年度比: what the year after it is above or below that one. */
const comparison = /^対?前年度?(?:対?比較?|増減)/

/** The year that a label counts from the report's own: 前年度決算額 of a report on 2022 is 2021. A change from it (前年度より12人減) is none. Undefined for others. */
export function relativeYear(labels: readonly string[], own: Period): Period | undefined {
  if (own.kind !== 'fiscal-year' && own.kind !== 'as-of') return undefined
  if (labels.some((label) => /^(増|減)(加|少|額)?$/.test(label))) return undefined
  for (const label of labels) {
    const word = label.replace(/[\s　]/g, '').replace(aside, '')
    if (comparison.test(word)) return undefined
    if (compares.test(word)) continue
    if (beforeLast.test(word)) return yearsBefore(own, 2)
    if (last.test(word)) return yearsBefore(own, 1)
  }
  return undefined
}

/** 4月1日現在 of the year before is the same day a year earlier. */
function yearsBefore(own: Extract<Period, { kind: 'fiscal-year' | 'as-of' }>, years: number): Period {
  if (own.kind === 'fiscal-year')
    return { kind: 'fiscal-year', fiscalYear: fiscalYear(own.fiscalYear - years) }
  const year = String(Number(own.date.slice(0, 4)) - years).padStart(4, '0')
  return { ...own, date: `${year}${own.date.slice(4)}` }
}

/** 4年度末残高, 5年度積立額: a label that begins with a year but leaves out its era. */
const withoutEra = /^(元|\d{1,2}) ?年度(?!目|間|連続|分の)/
/** A year whose era is left out lies at most this far from the report's own. */
const farthestWithoutEra = 12

/** The year of a label that leaves out its era, counted in the era of the report's own year. Undefined for others. */
export function yearWithoutEra(labels: readonly string[], own: Period): Period | undefined {
  const era = own.kind === 'fiscal-year' ? toEraYear(own.fiscalYear)?.era : undefined
  if (own.kind !== 'fiscal-year' || era === undefined) return undefined
  for (const label of labels) {
    const number = withoutEra.exec(foldText(label).trim())?.[1]
    if (number === undefined) continue
    const year = era.first + (number === '元' ? 1 : Number(number)) - 1
    if (Math.abs(year - own.fiscalYear) <= farthestWithoutEra) {
      return { kind: 'fiscal-year', fiscalYear: fiscalYear(year) }
    }
  }
  return undefined
}
