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
  // A line may end between a number and its unit; a space there keeps all places.
  const tokens = findNumbers(text.replace(/\n/g, ' '))
  return factsInText(text, tokens).flatMap((fact) => {
    const labels = fact.label.toReversed()
    if (fact.quantity.unit === undefined && !isNumberByItself(text, fact.quantity.span)) return []
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

/**
 * In running text digits without a unit are a number where they are set apart from their label (定員：30) or no word that may
 * be theirs follows (負担割合である0.1754を; not 1 棟目).
 */
function isNumberByItself(text: string, { start, end }: Span): boolean {
  if (/([:：=＝]|[\s　]{2,}|　)[\s　]*$/.test(text.slice(0, start))) return true
  return !/^[\s　]?[一-龠ァ-ヶーA-Za-z]/.test(text.slice(end, end + 2))
}
