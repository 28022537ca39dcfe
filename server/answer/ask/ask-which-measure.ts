import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { type Draft, plainDraft } from '../say/draft.ts'

const mostMeasures = 6

/** Several measures answer equally well: each is named, and offered as a question of its own. */
export function askWhichMeasure(question: Question, views: readonly MeasureView[]): Draft {
  const shown = views.slice(0, mostMeasures)
  const choices = shown.map((view) => ({
    label: nameOf(view),
    question: `${nameOf(view)}について、${withoutCities(question)}`,
  }))
  const lines = [
    ['いくつかの資料に当てはまります。どれをお知りになりたいですか。'],
    ...choices.map(({ label }) => [`・${label}`]),
  ]
  return { ...plainDraft('clarify', lines), choices }
}

function nameOf({ source, measure }: MeasureView): string {
  return `${source.report.municipality.name}の${titleForAnswer(measure.title)}`
}

/** The city stands in the measure's name already. */
function withoutCities({ text, cities }: Question): string {
  const spans = cities.map((city) => city.span).filter((span) => span.end > span.start)
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end).replace(/^(?:の|で|は)/, ''),
      text,
    )
}
