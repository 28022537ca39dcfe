import { leaveDoers } from './leave-doers.ts'
import { leaveUnheld } from './leave-unheld.ts'
import type { Question, QuestionTerm } from './question.ts'
import { askOfTold, takeAsking } from './take-asking.ts'
import { takeGloss } from './take-gloss.ts'
import { takeReckoned } from './take-reckoned.ts'

/** Another wording; `leavesOut` where it lacks what was told before the question. */
export type Wording = { readonly text: string; readonly leavesOut: boolean }

/**
 * Other wordings of a question that was not found as it was said, the nearest first: by the official word that it has in a
 * bracket itself, by what its result is reckoned from, without what is only told before it asks, then without what none of its words is held of,
 * or whom.
 */
export function otherWordings(question: Question, isAbsent: (term: QuestionTerm) => boolean): Wording[] {
  const without = [
    ...askOfTold(question),
    takeAsking(question),
    leaveUnheld(question, isAbsent),
    leaveDoers(question, isAbsent),
  ]
  const same = [takeGloss(question.text), takeReckoned(question.text)]
  const wordings = (texts: readonly (string | undefined)[], leavesOut: boolean): Wording[] =>
    [...new Set(texts.filter((text) => text !== undefined))].map((text) => ({ text, leavesOut }))
  return [...wordings(same, false), ...wordings(without, true)]
}
