import { printEraFiscalYear } from '../../quantity/eras.ts'
import type { FiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'

/** How years and dates are written within a period. */
export type PeriodWords = {
  readonly fiscalYear: (year: FiscalYear) => string
  readonly calendarYear: (year: number) => string
  readonly date: (date: string) => string
}

const plainWords: PeriodWords = {
  fiscalYear: printEraFiscalYear,
  calendarYear: (year) => `${year}年`,
  date: (date) => date,
}

/** A period as a clerk writes it: 令和5年度, 令和3年度～令和5年度, 第9期, 令和6年4月1日 as 2024-04-01現在. */
export function printPeriod(period: Period, words = plainWords): string {
  switch (period.kind) {
    case 'fiscal-year':
      return words.fiscalYear(period.fiscalYear)
    case 'fiscal-years':
      return period.endUnknown
        ? `${printEraFiscalYear(period.from)}から`
        : `${printEraFiscalYear(period.from)}～${printEraFiscalYear(period.to)}`
    case 'plan':
      return period.name
    case 'calendar-year':
      return words.calendarYear(period.year)
    case 'as-of':
      return `${words.date(period.date)}現在`
    case 'dates':
      return period.from === period.to
        ? words.date(period.from)
        : `${words.date(period.from)}～${words.date(period.to)}`
  }
}
