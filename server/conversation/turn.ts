import type { Question } from '../question/question.ts'
import type { Said } from './said.ts'

/** One message of the user as resolved: it stands alone. */
export type Turn = {
  readonly text: string
  readonly said: Said
  readonly question: Question
  /** Turns with one number speak of one topic. */
  readonly topic: number
  /** The words that the last follow-up of this topic brought. */
  readonly focus?: string
}
