import { leaveUnheld } from './leave-unheld.ts'
import type { Question, QuestionTerm } from './question.ts'
import { takeAsking } from './take-asking.ts'
import { takeGloss } from './take-gloss.ts'

/** Another wording; `leavesOut` where it lacks what was told before the question. */
export type Wording = { readonly text: string; readonly leavesOut: boolean }

/**
 * Other wordings of a question that was not found as it was said, the nearest first: by the official word that it has in a
 * bracket itself, without what is only told before it asks, then without what none of its words is held of.
 */
export function otherWordings(question: Question, isAbsent: (term: QuestionTerm) => boolean): Wording[] {
  const without = [takeAsking(question), leaveUnheld(question, isAbsent)]
  const gloss = takeGloss(question.text)
  return [
    ...(gloss === undefined ? [] : [{ text: gloss, leavesOut: false }]),
    ...new Set(without.filter((text) => text !== undefined)),
  ].map((wording) => (typeof wording === 'string' ? { text: wording, leavesOut: true } : wording))
}
