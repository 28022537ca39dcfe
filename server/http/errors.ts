import type { Context } from 'hono'
import type { z } from 'zod'
import { texts } from '../texts.ts'
import type { ErrorBody, errorCode } from './contract.ts'

export type ErrorCode = z.infer<typeof errorCode>

const statuses = {
  invalid_request: 400,
  too_large: 413,
  unsupported_media_type: 415,
  not_found: 404,
  origin_not_allowed: 403,
  rate_limited: 429,
  not_ready: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

export type RequestErrorOptions = {
  /** Where the code's usual status does not fit, such as 405. */
  readonly status?: 405
  readonly headers?: Readonly<Record<string, string>>
}

/** A request that is refused. `message` is Japanese and reaches the caller as it stands. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: ErrorCode
  readonly status: (typeof statuses)[ErrorCode] | 405
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, message: string, options: RequestErrorOptions = {}) {
    super(message)
    this.code = code
    this.status = options.status ?? statuses[code]
    this.headers = options.headers ?? (code === 'not_ready' ? { 'Retry-After': '5' } : {})
  }
}

/** What a caller may know of an error: whatever is no `RequestError` is `internal` and says nothing of its cause. */
export function toRequestError(error: unknown): RequestError {
  return error instanceof RequestError ? error : new RequestError('internal', texts.internal)
}

/** The JSON error that a caller gets. */
export function respondWithError(context: Context, error: unknown): Response {
  const refusal = toRequestError(error)
  const body: ErrorBody = { error: { code: refusal.code, message: refusal.message } }
  context.header('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value)
  return context.json(body, refusal.status)
}
