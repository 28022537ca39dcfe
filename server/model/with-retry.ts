import {
  type ChatModel,
  ModelError,
  type ModelMessage,
  type ModelPart,
  type StreamOptions,
} from './chat-model.ts'
import { type ModelClock, wait } from './clock.ts'

/** Longest wait that a service may ask for; beyond it the answer without a model comes sooner. */
const longestWaitMs = 3_000
const usualWaitMs = 300

/** A model asked a second time where it was too busy or broken before it said anything. Never after a timer. */
export function withRetry(model: ChatModel, clock: ModelClock): ChatModel {
  return { name: model.name, stream: (messages, options) => run(messages, options) }

  async function* run(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart> {
    let hasSpoken = false
    try {
      for await (const part of model.stream(messages, options)) {
        hasSpoken = true
        yield part
      }
    } catch (error) {
      const waitMs = hasSpoken ? undefined : waitBefore(error)
      if (waitMs === undefined) throw error
      await wait(clock, waitMs, options.signal).catch((cause: unknown) => {
        throw new ModelError('aborted', 'Cannot ask the model again: the call was aborted', { cause })
      })
      yield* model.stream(messages, options)
    }
  }
}

/** Milliseconds to wait before the one retry; undefined where none is made. */
function waitBefore(error: unknown): number | undefined {
  if (!(error instanceof ModelError)) return undefined
  if (error.failure !== 'rate-limited' && error.failure !== 'server-error') return undefined
  const waitMs = error.retryAfterMs ?? usualWaitMs
  return waitMs <= longestWaitMs ? Math.max(0, waitMs) : undefined
}
