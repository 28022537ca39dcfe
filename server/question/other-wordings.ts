import type { Question } from './question.ts'
import { takeAsking } from './take-asking.ts'
import { takeGloss } from './take-gloss.ts'

/**
 * Other wordings of a question that was not found as it was said, the nearest first: by the official word that it has in a
 * bracket itself, then without what is only told before it asks.
 */
export function otherWordings(question: Question): string[] {
  return [takeGloss(question.text), takeAsking(question)].filter((wording) => wording !== undefined)
}
