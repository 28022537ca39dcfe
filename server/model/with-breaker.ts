import {
  type ChatModel,
  ModelError,
  type ModelFailure,
  type ModelMessage,
  type ModelPart,
  type StreamOptions,
} from './chat-model.ts'
import type { ModelClock } from './clock.ts'

export type BreakerSettings = {
  /** Failures in a row after which calls are held back. */
  readonly failures: number
  /** How long they are; then one call may try. */
  readonly restMs: number
}

export const usualBreaker: BreakerSettings = { failures: 3, restMs: 30_000 }

/** Failures that say nothing about whether the service works. */
const harmless: readonly ModelFailure[] = [
  'aborted',
  'content-filter',
  'over-budget',
  'held-back',
  'too-long',
  'rejected-request',
]

/** A model that is left alone for a while after it failed several times in a row: calls then fail at once, `held-back`. */
export function withBreaker(
  model: ChatModel,
  clock: ModelClock,
  settings: BreakerSettings = usualBreaker,
): ChatModel {
  let failures = 0
  let openUntilMs = 0
  let isProbing = false
  return { name: model.name, stream: (messages, options) => run(messages, options) }

  async function* run(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart> {
    const isOpen = failures >= settings.failures
    if (isOpen && (isProbing || clock.nowMs() < openUntilMs)) {
      throw new ModelError('held-back', 'Cannot ask the model: it has failed and rests')
    }
    if (isOpen) isProbing = true
    try {
      for await (const part of model.stream(messages, options)) {
        if (part.type === 'answer-end') failures = 0
        yield part
      }
    } catch (error) {
      if (!(error instanceof ModelError && harmless.includes(error.failure))) {
        failures += 1
        openUntilMs = clock.nowMs() + settings.restMs
      }
      throw error
    } finally {
      if (isOpen) isProbing = false
    }
  }
}
