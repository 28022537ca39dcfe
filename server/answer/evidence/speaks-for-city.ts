import type { Question } from '../../question/question.ts'
import type { MeasureView } from './evidence.ts'

/**
 * Whether words of a report may answer for the cities that the question names: the city publishes the report, or the
 * words name it themselves.
 */
export function speaksForCity(question: Question, view: MeasureView, words: string): boolean {
  if (question.cities.length === 0) return true
  const publisher = view.source.report.municipality.name
  return question.cities.some(({ name }) => name === publisher || words.includes(stemOf(name)))
}

function stemOf(name: string): string {
  return name.length > 2 ? name.replace(/[市町村区]$/, '') : name
}
