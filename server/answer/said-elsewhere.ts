import type { Question } from '../question/question.ts'
import type { MeasureView } from './evidence.ts'
import { strengthIn, type TermMatch } from './match-labels.ts'

/** What the measure's text says elsewhere speaks for the measure, not for the figure. */
const saidFactor = 0.35

/** Which terms the measure's text has, though no figure of it is named by them. */
export function saidOnly(
  question: Question,
  view: MeasureView,
  matched: readonly { readonly own: readonly TermMatch[] }[],
): boolean[] {
  return question.terms.map(
    (term, index) =>
      !matched.some(({ own }) => (own[index]?.strength ?? 0) > 0) && strengthIn(term, view.said()) > 0,
  )
}

/** The matches with such terms counted a little. */
export function withSaid(matches: readonly TermMatch[], said: readonly boolean[]): readonly TermMatch[] {
  return matches.map((match, index) =>
    match.strength === 0 && said[index] ? { ...match, strength: saidFactor } : match,
  )
}
