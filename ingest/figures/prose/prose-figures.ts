import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Span } from '../../report/span.ts'
import { draftFigure } from '../draft-figure.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { basisOfLabels } from '../labels/basis-of-labels.ts'
import { resolveUnit } from '../labels/resolve-unit.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { shiftToken } from '../tables/shift-token.ts'
import { factsInText } from './facts-in-text.ts'
import { splitSentences } from './split-sentences.ts'

/** Figures of sentences and list items; each span is one item or paragraph. */
export function figuresOfProse(spans: readonly Span[], place: FigurePlace): readonly FigureDraft[] {
  return spans.flatMap((span) =>
    splitSentences(place.text, span).flatMap((sentence) => figuresOfSentence(sentence, place)),
  )
}

const noLabels = { row: [], column: [], captions: [] }

function figuresOfSentence(sentence: Span, place: FigurePlace): readonly FigureDraft[] {
  const text = place.text.slice(sentence.start, sentence.end)
  return factsInText(text, findNumbers(text)).flatMap((fact) => {
    const labels = fact.label.toReversed()
    if (fact.quantity.unit === undefined && !isSetApart(text, fact.quantity.span.start)) return []
    const period = fact.period === undefined ? undefined : { period: fact.period, source: 'label' as const }
    return draftFigure(
      {
        quantity: shiftToken(fact.quantity, sentence.start),
        resolved: resolveUnit(shiftToken(fact.quantity, sentence.start), noLabels),
        labels: { row: fact.label, column: [] },
        passage: sentence,
        labelSpans: [],
        period,
        basis: basisOfLabels(labels),
        role: fact.isPartOf ? 'of-which' : roleOfLabel(fact.label.at(-1) ?? ''),
      },
      place,
    )
  })
}

/** In running text a number without a unit is a number only where it is set apart from its label: 定員：30 */
function isSetApart(text: string, at: number): boolean {
  return /([:：=＝]|[\s　]{2,}|　)[\s　]*$/.test(text.slice(0, at))
}
