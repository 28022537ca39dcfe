import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Period, PeriodSource } from '../../report/period.ts'
import type { TimeMark } from '../../report/quantity.ts'

export type FoundPeriod = { readonly period: Period; readonly source: PeriodSource }

/**
 * The period that a label names, if it names one: a year, plan period or date that is the label or heads it. Dates within a
 * longer phrase (閣議決定の日) name the thing, not the time of the figure.
 */
export function periodOfLabel(label: string): Period | undefined {
  const marks = findNumbers(label).filter((token) => token.kind === 'time')
  const years = marks.filter((mark) => isYearLike(mark.period))
  const mark = years[0] ?? marks[0]
  if (mark === undefined) return undefined
  return isYearLike(mark.period) || isMostly(label, marks) ? mark.period : undefined
}

function isYearLike(period: Period): boolean {
  return period.kind === 'fiscal-year' || period.kind === 'fiscal-years' || period.kind === 'plan'
}

/** True where little else than the marks stands in the label. */
function isMostly(label: string, marks: readonly TimeMark[]): boolean {
  const covered = marks.reduce((sum, mark) => sum + mark.span.end - mark.span.start, 0)
  return covered * 2 >= label.replace(/[\s　]/g, '').length || /[(（].*(～|〜|から).*[)）]/.test(label)
}

/** The nearest label with a period, searching each path from its nearest label outwards. */
export function periodOfPaths(paths: readonly (readonly string[])[]): Period | undefined {
  for (const path of paths) {
    for (const label of path.toReversed()) {
      const period = periodOfLabel(label)
      if (period !== undefined) return period
    }
  }
  return undefined
}

/**
 * The period that a cell's two label paths name. A label that is nothing but a time (an axis of years) goes before one that
 * only contains a year, and a row's before a column's.
 */
export function periodOfAxes(rowPath: readonly string[], columnPath: readonly string[]): Period | undefined {
  const pure = (path: readonly string[]) => path.filter((label) => isTimeLabel(label))
  return periodOfPaths([pure(rowPath), pure(columnPath), rowPath, columnPath])
}

export function isTimeLabel(label: string): boolean {
  const marks = findNumbers(label).filter((token) => token.kind === 'time')
  return marks.length > 0 && isMostly(label, marks)
}
