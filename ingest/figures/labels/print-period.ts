import { printEraFiscalYear } from '../../quantity/eras.ts'
import type { Period } from '../../report/period.ts'

/** A period as a clerk writes it: 令和5年度, 令和3年度～令和5年度, 第9期, 令和6年4月1日 as 2024-04-01現在. */
export function printPeriod(period: Period): string {
  switch (period.kind) {
    case 'fiscal-year':
      return printEraFiscalYear(period.fiscalYear)
    case 'fiscal-years':
      return period.endUnknown
        ? `${printEraFiscalYear(period.from)}から`
        : `${printEraFiscalYear(period.from)}～${printEraFiscalYear(period.to)}`
    case 'plan':
      return period.name
    case 'calendar-year':
      return `${period.year}年`
    case 'as-of':
      return `${period.date}現在`
    case 'dates':
      return period.from === period.to ? period.from : `${period.from}～${period.to}`
  }
}
