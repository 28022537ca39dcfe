import {
  type ChatModel,
  ModelError,
  type ModelMessage,
  type ModelPart,
  type StreamOptions,
} from './chat-model.ts'
import type { ModelClock } from './clock.ts'

export type TimerSettings = {
  /** From the call to the first sign of life. */
  readonly firstPartMs: number
  /** Between two parts. */
  readonly idleMs: number
  /** Characters of text after which a model is cut off. */
  readonly longestText: number
}

export const usualTimers: TimerSettings = { firstPartMs: 4_000, idleMs: 4_000, longestText: 8_000 }

/** A model whose calls end in time: with the error `silent-start`, `stalled`, `too-long`, `empty` or `aborted`. */
export function withTimers(
  model: ChatModel,
  clock: ModelClock,
  timers: TimerSettings = usualTimers,
): ChatModel {
  return { name: model.name, stream: (messages, options) => run(messages, options) }

  async function* run(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart> {
    const ended = new AbortController()
    const signal = AbortSignal.any([options.signal, ended.signal])
    const parts = model.stream(messages, { ...options, signal })[Symbol.asyncIterator]()
    let length = 0
    let limit: { ms: number; failure: 'silent-start' | 'stalled' } = {
      ms: timers.firstPartMs,
      failure: 'silent-start',
    }
    try {
      for (;;) {
        const next = await inTime(parts.next(), { clock, limit, signal: options.signal })
        if (next.done)
          throw new ModelError('cut-off', 'Cannot use the answer: the stream ended without an end')
        if (next.value.type === 'text-delta') length += next.value.text.length
        if (length > timers.longestText)
          throw new ModelError('too-long', 'Cannot use the answer: it is too long')
        if (next.value.type === 'answer-end' && length === 0)
          throw new ModelError('empty', 'Cannot use the answer: it is empty')
        yield next.value
        if (next.value.type === 'answer-end') return
        limit = { ms: timers.idleMs, failure: 'stalled' }
      }
    } finally {
      // Closes the connection. A stream that hangs would never confirm its end, so nobody waits for that.
      ended.abort()
      parts.return?.()?.catch(() => undefined)
    }
  }
}

type Waiting = {
  readonly clock: ModelClock
  readonly limit: { readonly ms: number; readonly failure: 'silent-start' | 'stalled' }
  readonly signal: AbortSignal
}

function inTime<Value>(coming: Promise<Value>, { clock, limit, signal }: Waiting): Promise<Value> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      takeBack()
      signal.removeEventListener('abort', stop)
      finish()
    }
    const stop = (): void =>
      settle(() => reject(new ModelError('aborted', 'Cannot go on asking the model: the call was aborted')))
    const takeBack = clock.startTimer(limit.ms, () =>
      settle(() =>
        reject(new ModelError(limit.failure, `Cannot wait for the model: nothing came in ${limit.ms} ms`)),
      ),
    )
    signal.addEventListener('abort', stop, { once: true })
    coming.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    )
    if (signal.aborted) stop()
  })
}
