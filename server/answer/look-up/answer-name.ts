import type { Heading } from '../../../ingest/report/measure.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { coverageOf, matchTerms } from '../match/match-labels.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOfMeasure } from './answer-prose.ts'

const asksName = /(?:名前|名称|正式名|タイトル|題名)(?:は|を|って|が|$)|何(?:という|て(?:いう|名))/
/** The name must have nearly every word of the question but the words of asking. */
const leastCoverage = 0.7

/** 「要綱の名前は」: the heading that is such a name; undefined where a name is not asked or no heading is one. */
export function answerName(context: AnswerContext): Draft | undefined {
  if (!asksName.test(context.question.text)) return undefined
  const keys = context.question.terms.filter((term) => term.key)
  const named = keys.at(-1)
  if (!named) return undefined
  const [best] = headingsOf(context)
    .filter(
      ({ heading }) => heading.text.endsWith(named.surface) && heading.text.length > named.surface.length + 1,
    )
    .map((one) => {
      const labels = [
        context.makeLabel(one.heading.text, 'heading'),
        context.makeLabel(one.view.measure.title, 'title'),
      ]
      return { ...one, coverage: coverageOf(matchTerms(keys, labels)) }
    })
    .sort((a, b) => b.coverage - a.coverage)
  if (!best || best.coverage < leastCoverage) return undefined
  const at = { view: best.view, span: best.heading.span }
  return plainDraft('answered', [
    [{ kind: 'quote', at, text: best.heading.text }, `です（${placeOfMeasure(best.view)}）。`],
  ])
}

function headingsOf({ question, views }: AnswerContext): { view: MeasureView; heading: Heading }[] {
  return views
    .filter((view) => speaksForCity(question, view, view.measure.title))
    .flatMap((view) =>
      view.measure.sections.flatMap(({ headings }) => headings.map((heading) => ({ view, heading }))),
    )
}
