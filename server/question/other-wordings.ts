import type { Question } from './question.ts'
import { takeAsking } from './take-asking.ts'
import { takeGloss } from './take-gloss.ts'

/** Another wording; `leavesOut` where it lacks what was told before the question. */
export type Wording = { readonly text: string; readonly leavesOut: boolean }

/**
 * Other wordings of a question that was not found as it was said, the nearest first: by the official word that it has in a
 * bracket itself, then without what is only told before it asks.
 */
export function otherWordings(question: Question): Wording[] {
  const [gloss, asking] = [takeGloss(question.text), takeAsking(question)]
  return [
    ...(gloss === undefined ? [] : [{ text: gloss, leavesOut: false }]),
    ...(asking === undefined ? [] : [{ text: asking, leavesOut: true }]),
  ]
}
