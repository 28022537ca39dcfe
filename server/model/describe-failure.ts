import { ModelError, type ModelFailure } from './chat-model.ts'

/** What a service's client threw, as the one kind of error that callers know. Never holds a key or a question. */
export function toModelError(cause: unknown, signal: AbortSignal): ModelError {
  if (cause instanceof ModelError) return cause
  if (signal.aborted)
    return new ModelError('aborted', 'Cannot go on asking the model: the call was aborted', { cause })
  const status = readNumber(cause, 'status') ?? readNumber(cause, 'statusCode')
  const failure = failureOf(cause, status)
  const retryAfterMs = readRetryAfter(cause)
  return new ModelError(
    failure,
    `Cannot get an answer from the model: ${failure}${status ? ` (${status})` : ''}`,
    {
      cause,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  )
}

function failureOf(cause: unknown, status: number | undefined): ModelFailure {
  const code = readText(cause, 'code')
  if (code === 'content_filter') return 'content-filter'
  if (code === 'insufficient_quota') return 'out-of-quota'
  if (status === undefined) return isUnreadable(cause) ? 'unreadable' : 'unreachable'
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'unknown-model'
  if (status === 408) return 'silent-start'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server-error' : 'rejected-request'
}

function isUnreadable(cause: unknown): boolean {
  return (
    cause instanceof SyntaxError || cause instanceof TypeError || readText(cause, 'name') === 'SyntaxError'
  )
}

/** `Retry-After` in seconds or as a date, `retry-after-ms` where a service sends it. */
function readRetryAfter(cause: unknown): number | undefined {
  const headers = read(cause, 'headers')
  if (!(headers instanceof Headers)) return undefined
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(exact)) return exact
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds * 1_000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

function read(cause: unknown, name: string): unknown {
  return typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
}

function readNumber(cause: unknown, name: string): number | undefined {
  const value = read(cause, name)
  return typeof value === 'number' ? value : undefined
}

/** Services put their code on the error, or on the body that the client keeps in `error`. */
function readText(cause: unknown, name: string): string | undefined {
  const value = read(cause, name) ?? read(read(cause, 'error'), name)
  return typeof value === 'string' ? value : undefined
}
