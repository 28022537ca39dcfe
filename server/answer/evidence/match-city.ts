import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import type { MeasureView } from './evidence.ts'

/** Operations that look across cities: the question's city need not be the figure's. */
const acrossCities = new Set([
  'extreme',
  'spread',
  'order',
  'rank-of',
  'count-where',
  'compare',
  'breakdown',
  'average',
])

/**
 * Whether a figure may answer for the cities that the question names. A city matches the figure's subject; where a
 * comparison is asked, also the publisher of a table about many.
 */
export function matchesCity(figure: Figure, view: MeasureView, question: Question): boolean {
  const names = question.cities.map((city) => city.name)
  if (names.length === 0) return true
  if (names.includes(figure.subject)) return true
  return acrossCities.has(question.operation.kind) && names.includes(view.source.report.municipality.name)
}
