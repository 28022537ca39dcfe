import { overlaps, type Span } from '../../../ingest/report/span.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { plainStandard, type Standard } from './standard.ts'

/** The question as one about the city itself and the prefecture or country that it is held against, where figures tell of that. */
export function againstBody(context: AnswerContext, { isNamed, span }: Standard): AnswerContext | undefined {
  const { question, views } = context
  const mentioned = question.cities.find((city) => overlaps(city.span, span))
  const body =
    mentioned?.name ??
    views
      .flatMap(({ figures }) => figures)
      .map(({ figure }) => figure.subject)
      .find((subject) => isNamed(plainStandard(subject)))
  const own = topicOf(context, span, body) ?? views[0]?.source.report.municipality.name
  if (own === undefined || body === undefined || own === body) return undefined
  const cities = [own, body].map((name) => ({ name, known: true, span: { start: 0, end: 0 } }))
  return {
    ...context,
    question: {
      ...question,
      // The row of the one is not what the row of the other is beside.
      text: [span, ...question.cities.map((city) => city.span)].reduce(blankAt, question.text),
      cities,
      terms: question.terms.filter((term) => !overlaps(term.span, span)),
    },
  }
}

/** 「福岡県は全国より高いですか」: another than the city itself is what is held against it. */
function topicOf(
  { question, views }: AnswerContext,
  span: Span,
  body: string | undefined,
): string | undefined {
  const text = blankAt(question.text, span)
  const subjects = new Set(views.flatMap(({ figures }) => figures.map(({ figure }) => figure.subject)))
  return [...subjects]
    .filter(
      (subject) =>
        subject !== body && new RegExp(`${RegExp.escape(subject)}(?:は|が|のほうが|の方が)`).test(text),
    )
    .toSorted((a, b) => text.lastIndexOf(a) - text.lastIndexOf(b))
    .at(-1)
}

function blankAt(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
