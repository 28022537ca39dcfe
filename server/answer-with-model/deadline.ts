import { ModelError } from '../model/chat-model.ts'
import type { ModelClock } from '../model/clock.ts'

/** Until a checked sentence is out, nobody waits longer than this for the answer without a model. */
export const firstSentenceMs = 9_000
/** A whole answer with a model. */
export const wholeAnswerMs = 60_000

export type Deadline = {
  /** Aborted at the deadline, or when the caller has gone. */
  readonly signal: AbortSignal
  /** A checked sentence is out: only the whole answer's limit holds from now on. */
  readonly sentenceOut: () => void
  readonly end: () => void
}

/** Starts both clocks of an answer. */
export function startDeadline(clock: ModelClock, caller: AbortSignal): Deadline {
  const late = new AbortController()
  const stop = (): void => late.abort(new ModelError('aborted', 'Cannot wait for the model: the time is up'))
  const takeBackFirst = clock.startTimer(firstSentenceMs, stop)
  const takeBackWhole = clock.startTimer(wholeAnswerMs, stop)
  return {
    signal: AbortSignal.any([late.signal, caller]),
    sentenceOut: takeBackFirst,
    end: () => {
      takeBackFirst()
      takeBackWhole()
    },
  }
}
