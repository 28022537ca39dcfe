import type { QuestionTerm } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Draft } from './draft.ts'
import type { FigureInMeasure } from './evidence.ts'
import { strangeWords } from './lacks-word.ts'
import { matchTerms, type TermMatch } from './match-labels.ts'
import { warnOfWords } from './warn-of-words.ts'

/**
 * The draft with a warning of the key words that none of its figures, nor their measures, have, however the figures were
 * come by: looked up, added, ranked or set against each other.
 */
export function checkWords(context: AnswerContext, draft: Draft): Draft {
  const figures = figuresOf(draft)
  if (draft.outcome !== 'answered' || figures.length === 0 || isQuoted(draft)) return draft
  const matches = matchesOf(context, figures)
  const evidence = [...new Set(figures.map(({ view }) => view))].map((view) => ({ view, matches }))
  const [first = [], ...others] = evidence.map(strangeWords)
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

/** Every printed figure that the draft gives or computes from. */
function figuresOf({ lines }: Draft): FigureInMeasure[] {
  return lines.flat().flatMap((piece) => {
    if (typeof piece === 'string') return []
    if (piece.kind === 'figure') return [piece.at]
    return piece.kind === 'calculated' ? piece.calculation.operands : []
  })
}

function isQuoted({ lines }: Draft): boolean {
  return lines.flat().some((piece) => typeof piece !== 'string' && piece.kind === 'quote')
}

/** How the labels of all the figures together meet each term. */
function matchesOf({ question }: AnswerContext, figures: readonly FigureInMeasure[]): readonly TermMatch[] {
  const labels = new Set(figures.flatMap(({ figure }) => [...figure.own, ...figure.context]))
  return matchTerms(question.terms, [...labels])
}
