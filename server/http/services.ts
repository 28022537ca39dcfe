import type { Municipality } from '../../ingest/report/report.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Answer, ChatMessage, StreamPart } from './contract.ts'

/** One conversation to be answered. Texts are well-formed Unicode without NUL; the last message is the user's. */
export type AnswerRequest = {
  readonly messages: readonly ChatMessage[]
  /** The context where the question names no city. */
  readonly municipality?: Municipality
  readonly style: 'plain' | 'easy'
  readonly ruby: boolean
  /** Aborted when the client has gone, when the time is up or when the server stops. */
  readonly signal: AbortSignal
  /**
   * Takes what can already be shown, `sources-available` before any `text-delta`. The routes close the stream with
   * `answer-end` themselves, from the answer that is returned.
   */
  readonly onPart: (part: StreamPart) => void
}

/** Answers the last message. Rejects only where it broke; declining is an outcome of the answer. */
export type AnswerQuestion = (request: AnswerRequest) => Promise<Answer>

/** What the routes need from the rest of the product; tests give their own. */
export type Services = {
  readonly answerQuestion: AnswerQuestion
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Log
}
