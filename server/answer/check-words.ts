import type { QuestionTerm } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'
import type { FigureInMeasure } from './evidence.ts'
import { strangeWords } from './lacks-word.ts'
import { matchTerms } from './match-labels.ts'
import { warnOfWords } from './warn-of-words.ts'

/**
 * The draft with a warning of the key words that none of its figures, nor their measures, have, however the figures were
 * come by: looked up, added, ranked or set against each other.
 */
export function checkWords({ question }: AnswerContext, draft: Draft): Draft {
  const { figures, quotes, views } = evidenceOf(draft)
  if (draft.outcome !== 'answered' || figures.length === 0 || quotes.length > 0) return draft
  const labels = new Set(figures.flatMap(({ figure }) => [...figure.own, ...figure.context]))
  const matches = matchTerms(question.terms, [...labels])
  const [first = [], ...others] = views.map((view) => strangeWords({ view, matches }))
  return warnOfWords(
    draft,
    first.filter((term) => others.every((terms) => terms.includes(term)) && !isSpelledIn(figures, term)),
  )
}

/** The word stands in a label letter by letter, as a part of a longer one (委託 in 委託料). */
function isSpelledIn(figures: readonly FigureInMeasure[], { surface }: QuestionTerm): boolean {
  return (
    surface.length > 1 &&
    figures.some(({ figure }) =>
      [...figure.own, ...figure.context].some(({ text }) => text.normalize('NFKC').includes(surface)),
    )
  )
}
