import { dateInJapan } from '../../ingest/report/fiscal-year.ts'
import { adjustCounter, takeFromLimit } from '../../ingest/store/counters.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import type { Log } from '../log.ts'
import {
  type ChatModel,
  ModelError,
  type ModelMessage,
  type ModelPart,
  type ModelUsage,
  type StreamOptions,
} from './chat-model.ts'
import { countMessageTokens, countTokens } from './count-tokens.ts'

export type DailyCap = {
  readonly store: Store
  /** Tokens in and out that may be used in a day of Japan's time. */
  readonly limit: number
  /** Most tokens that one answer may have. */
  readonly longestAnswer: number
  readonly clock: () => Date
  readonly log: Log
}

/** The counter's name; a day's row holds the tokens used. */
export const tokenCounter = 'model-tokens'

/**
 * A model that stops for the day, with the error `over-budget`, before its tokens pass the limit. What a call may cost
 * is taken before it and corrected after it; where the counter cannot be asked, no call is made.
 */
export function withDailyCap(model: ChatModel, cap: DailyCap): ChatModel {
  return { name: model.name, stream: (messages, options) => run(messages, options) }

  async function* run(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart> {
    const day = dateInJapan(cap.clock())
    const inputTokens = countMessageTokens(messages)
    const taken = inputTokens + cap.longestAnswer
    await take(cap, day, taken)
    let used: ModelUsage = { inputTokens, outputTokens: 0 }
    try {
      for await (const part of model.stream(messages, options)) {
        if (part.type === 'text-delta') {
          used = { inputTokens, outputTokens: used.outputTokens + countTokens(part.text) }
        } else if (part.usage !== undefined) used = part.usage
        yield part
      }
    } catch (error) {
      if (isUnbilled(error)) used = { inputTokens: 0, outputTokens: 0 }
      throw error
    } finally {
      const amount = used.inputTokens + used.outputTokens - taken
      // What cannot be given back stays taken: the limit is then reached sooner, never later.
      await adjustCounter(cap.store, { name: tokenCounter, day, amount }).catch(() =>
        cap.log.warn('model-cap-not-corrected'),
      )
    }
  }
}

async function take({ store, limit, log }: DailyCap, day: string, amount: number): Promise<void> {
  let isTaken = false
  try {
    isTaken = await takeFromLimit(store, { name: tokenCounter, day, amount }, limit)
  } catch (cause) {
    log.error('model-cap-unreadable')
    throw new ModelError('over-budget', 'Cannot ask the model: its daily counter cannot be read', { cause })
  }
  if (!isTaken) throw new ModelError('over-budget', 'Cannot ask the model: its tokens of today are used up')
}

/** Calls that a service turned away, or that were never made, cost nothing. */
export function isUnbilled(error: unknown): boolean {
  if (!(error instanceof ModelError)) return false
  return [
    'unreachable',
    'unauthorized',
    'unknown-model',
    'rejected-request',
    'rate-limited',
    'out-of-quota',
    'server-error',
    'held-back',
    'over-budget',
  ].includes(error.failure)
}
