import type { z } from 'zod'

/** One message to a model. Retrieved text never goes out as `system`. */
export type ModelMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

export type ModelUsage = { readonly inputTokens: number; readonly outputTokens: number }

/** What a model's answer consists of: text as it comes, then one end. */
export type ModelPart =
  /** '' is a sign of life without text. */
  | { readonly type: 'text-delta'; readonly text: string }
  /** The model said that it has finished; `usage` where the service counts. */
  | { readonly type: 'answer-end'; readonly usage: ModelUsage | undefined }

export type StreamOptions = {
  readonly signal: AbortSignal
  /** The answer is wanted as JSON of this shape; the parts then hold JSON text. */
  readonly schema?: z.ZodType
}

/**
 * 言語モデル: the one narrow contract with a language model. A stream ends with `answer-end` or throws `ModelError`;
 * one that just stops is an error. Aborting `signal` ends the call at once with the error `aborted`.
 */
export type ChatModel = {
  readonly name: string
  stream(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart>
}

export type ModelFailure =
  /** The caller no longer wants it. */
  | 'aborted'
  | 'unreachable'
  | 'unauthorized'
  | 'unknown-model'
  | 'rejected-request'
  | 'rate-limited'
  | 'out-of-quota'
  | 'server-error'
  | 'silent-start'
  | 'stalled'
  /** The stream ended without the model having finished. */
  | 'cut-off'
  | 'unreadable'
  | 'empty'
  /** More text than an answer may have. */
  | 'too-long'
  | 'content-filter'
  /** The breaker holds calls back after failures. */
  | 'held-back'
  | 'over-budget'

/** A call to a model that gave no whole answer. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly failure: ModelFailure
  /** What the service asks to wait before the next call, where it says so. */
  readonly retryAfterMs: number | undefined
  constructor(
    failure: ModelFailure,
    message: string,
    options: ErrorOptions & { retryAfterMs?: number } = {},
  ) {
    super(message, options)
    this.failure = failure
    this.retryAfterMs = options.retryAfterMs
  }
}
