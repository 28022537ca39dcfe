import { findNumbers } from '../quantity/find-numbers.ts'
import type { Period } from '../report/period.ts'
import type { NumberToken } from '../report/quantity.ts'
import { foldText } from './normalize.ts'
import type { Term } from './term.ts'

/**
 * The numbers and dates of a text as terms, in text order, never overlapping. Marks of empty cells are left out.
 * A quantity's base is its digits without sign, separators and unit (1,331人 and 1331 meet); a time's base names its
 * period, so that 令和2年度, R2年度 and 2020年度 meet.
 */
export function numberTerms(text: string): Term[] {
  return findNumbers(text).flatMap((number) => {
    const base = baseOfNumber(number)
    if (base === undefined) return []
    const kind = number.kind === 'time' ? ('time' as const) : ('number' as const)
    const surface = text.slice(number.span.start, number.span.end)
    return [{ surface, base, partOfSpeech: kind, span: number.span, weightClass: kind, number }]
  })
}

function baseOfNumber(number: NumberToken): string | undefined {
  switch (number.kind) {
    case 'quantity':
      return number.value.div(number.scale).abs().toFixed()
    case 'time':
      return baseOfPeriod(number.period)
    case 'ordinal':
      return foldText(number.printed).replace(/[\s()]/g, '')
    case 'mark':
      return undefined
  }
}

function baseOfPeriod(period: Period): string {
  switch (period.kind) {
    case 'fiscal-year':
      return `年度${period.fiscalYear}`
    case 'fiscal-years':
      return `年度${period.from}~${period.to}`
    case 'plan':
      return `第${period.number}期`
    case 'calendar-year':
      return `年${period.year}`
    case 'as-of':
      return period.date
    case 'dates':
      return `${period.from}~${period.to}`
  }
}
