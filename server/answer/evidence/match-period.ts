import type { Figure } from '../../../ingest/report/figure.ts'
import { type FiscalYear, fiscalYearOfDate } from '../../../ingest/report/fiscal-year.ts'
import { planYears } from '../../../ingest/report/plan-years.ts'
import type { AskedPeriod, Stretch } from '../../question/question.ts'
import { fiscalYearOf } from './print-period.ts'

/** Whether a figure may answer for the asked period. A contract's range of years answers for none of its years alone. */
export function matchesPeriod(figure: Figure, asked: AskedPeriod): boolean {
  const { period } = figure
  switch (asked.kind) {
    case 'none':
    case 'recent':
    case 'latest':
    case 'earliest':
      return true
    case 'all':
      return !asked.except || isOfOtherYear(figure, asked.except)
    case 'plans':
      return asked.numbers.includes(numberOfTerm(figure) ?? 0)
    case 'years':
      if (asked.months && period.kind === 'as-of' && period.date.length > 4)
        return asked.months.some((month) => period.date.startsWith(month))
      // What is of several years, nobody knows which, tells of no one end.
      if (asked.months && period.kind === 'fiscal-years') return false
      if (asked.months?.some((month) => month.endsWith('-03')) && isOpening(figure)) return false
      if (asked.days && period.kind === 'dates' && period.from === period.to)
        return asked.days.includes(period.from)
      if (asked.stretch && period.kind === 'dates' && period.from.length > 4)
        return isOverStretch(figure, asked.stretch)
      return asked.years.some((year) => holdsYear(figure, year))
    case 'range':
      return inRange(figure, asked)
    case 'open-range':
      return inRange(figure, asked)
    case 'unknown-year':
      return false
  }
}

/** Whether a figure is of the very months from and to which the question asks. */
export function isOverStretch({ period }: Figure, { from, to }: Stretch): boolean {
  return period.kind === 'dates' && period.from.startsWith(from) && period.to.startsWith(to)
}

/** 「令和3年度当初残高」 is what the year before ended with. */
function isOpening({ labels }: Figure): boolean {
  return [...labels.row, ...labels.column].some((label) => /(?:当初|期首)(?:残高|現在高)/.test(label))
}

/** The 2 of 第2期: of a plan, or of a course that is held several times a year and has its row for each. */
export function numberOfTerm({ period, labels }: Figure): number | undefined {
  if (period.kind === 'plan') return period.number
  return [...labels.row, ...labels.column].map(termNumber).find((number) => number !== undefined)
}

/** The 2 of a label 第2期. */
export function termNumber(label: string): number | undefined {
  const digits = /^第([0-9]{1,2})期$/.exec(label.normalize('NFKC'))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Of one year, which is none of these. */
function isOfOtherYear(figure: Figure, except: readonly FiscalYear[]): boolean {
  return figure.period.kind !== 'fiscal-years' && except.every((year) => !holdsYear(figure, year))
}

/** A figure holds for a year if its period is that year, or the date it was taken at lies in it or bears its number. */
export function holdsYear(figure: Figure, year: FiscalYear): boolean {
  const { period } = figure
  if (period.kind === 'plan') {
    const span = planYears(period.number)
    return span.from <= year && year <= span.to
  }
  if (period.kind === 'fiscal-years') return period.from <= year && year <= period.to
  if (period.kind === 'as-of') {
    return fiscalYearOf(period) === year || period.date.startsWith(`${year}-`)
  }
  if (period.kind === 'dates') return overlapsYear(period, year)
  return fiscalYearOf(period) === year
}

/** A stretch of dates holds for the fiscal years that it runs through, and for the calendar year that it begins in. */
function overlapsYear(period: Extract<Figure['period'], { kind: 'dates' }>, year: FiscalYear): boolean {
  const [from, to] = [fiscalYearOfDate(period.from), fiscalYearOfDate(period.to)]
  return (from <= year && year <= to) || period.from.startsWith(`${year}-`)
}

function inRange(figure: Figure, range: { from?: FiscalYear; to?: FiscalYear }): boolean {
  const year = fiscalYearOf(figure.period)
  if (year === undefined) return false
  return (range.from === undefined || year >= range.from) && (range.to === undefined || year <= range.to)
}

/** Ascending in time: for series. Plan periods by number among themselves. */
export function periodOrder(figure: Figure): number {
  return figure.period.kind === 'plan' ? figure.period.number : (fiscalYearOf(figure.period) ?? 0)
}
