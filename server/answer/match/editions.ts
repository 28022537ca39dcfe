import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { AnswerContext } from './answer-context.ts'

/** The years of the reports of one city that have a measure of this title. */
export function editionYears({ source, measure }: MeasureView, views: readonly MeasureView[]): FiscalYear[] {
  const city = source.report.municipality.name
  return views
    .filter(
      (other) => other.measure.title === measure.title && other.source.report.municipality.name === city,
    )
    .map((other) => other.source.report.fiscalYear)
}

/** What the words of a measure stand back by where its report of another year is meant. */
export const otherYearsCost = 0.2

/** The same measure in another report of the city is meant: that of the named year, or the latest where none is named. */
export function isOtherEdition(
  view: MeasureView,
  { views, question }: Pick<AnswerContext, 'views' | 'question'>,
): boolean {
  const { period } = question
  if (period.kind !== 'none' && period.kind !== 'years') return false
  const own = view.source.report.fiscalYear
  const years = editionYears(view, views)
  if (period.kind === 'none') return years.some((year) => year > own)
  return !period.years.includes(own) && years.some((year) => period.years.includes(year))
}
