import type { Question } from '../../question/question.ts'
import { distinctBy, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { identityOf, periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'
import type { Candidate } from '../match/score-figures.ts'

/**
 * The row's years, with those that reports of other years print in a measure of the same title; in order of time. A year that
 * several print is the latest one's.
 */
export function axisAcross(
  candidates: readonly Candidate[],
  at: FigureInMeasure,
): readonly FigureInMeasure[] {
  const beyond = candidates.filter((one) => !one.rejected && isSameElsewhere(one, at))
  if (beyond.length === 0) return periodAxis(at)
  const latestFirst = [at, ...beyond].toSorted((a, b) => reportYear(b) - reportYear(a))
  const all = latestFirst.flatMap(periodAxis)
  const dated = all.filter((one) => fiscalYearOf(one.figure.figure.period) !== undefined)
  const yearOf = (one: FigureInMeasure) => fiscalYearOf(one.figure.figure.period) ?? 0
  return distinctBy(dated, (one) => String(yearOf(one))).toSorted((a, b) => yearOf(a) - yearOf(b))
}

function reportYear({ view }: FigureInMeasure): number {
  return view.source.report.fiscalYear
}

/** The same row of the same measure in another report of the city. */
export function isSameElsewhere(one: Candidate, at: FigureInMeasure): boolean {
  const [a, b] = [one.figure.figure, at.figure.figure]
  return (
    one.view.source !== at.view.source &&
    timelessLabel(one.view.measure.title) === timelessLabel(at.view.measure.title) &&
    a.subject === b.subject &&
    sameUnit(a, b) &&
    identityOf(a) === identityOf(b)
  )
}

/** Several fiscal years are named: reports of other years may hold some of them. */
export function isOfYears({ period }: Question): boolean {
  return period.kind === 'range' || (period.kind === 'years' && period.years.length > 1)
}
