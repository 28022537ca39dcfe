import { printPeriod as printWith } from '../../../ingest/figures/labels/print-period.ts'
import { printCalendarYear, printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { type FiscalYear, fiscalYear, fiscalYearOfDate } from '../../../ingest/report/fiscal-year.ts'
import type { Period } from '../../../ingest/report/period.ts'

/** 「令和5年度（2023年度）」, 「第9期」, 「令和6年4月1日現在」: a period as an answer says it. */
export function printPeriod(period: Period): string {
  return printWith(period, { fiscalYear: printFiscalYear, calendarYear: printCalendarYear, date: printDate })
}

/** 2024-04-01 → 令和6年4月1日; 2024-04 → 令和6年4月. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const printed = printCalendarYear(year ?? 0).replace(/（.*）$/, '')
  return `${printed}${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

/** The fiscal year in which a period lies, ends or stands; absent for plan periods. */
export function fiscalYearOf(period: Period): FiscalYear | undefined {
  switch (period.kind) {
    case 'fiscal-year':
      return period.fiscalYear
    case 'fiscal-years':
      return period.to
    case 'calendar-year':
      return fiscalYear(period.year)
    case 'as-of':
      return fiscalYearOfDate(period.date)
    case 'dates':
      return fiscalYearOfDate(period.to)
    case 'plan':
      return undefined
  }
}
