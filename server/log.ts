import type { LogLevel } from './settings.ts'

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Log lines for whoever runs the server: one JSON object a line. */
export type Log = {
  error(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  debug(event: string, fields?: LogFields): void
}

const severities = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 } as const

export type LogOptions = {
  readonly level: LogLevel
  readonly now: () => Date
  /** Gets one line with its line end. */
  readonly write: (line: string) => void
}

export function createLog({ level, now, write }: LogOptions): Log {
  function writeAt(severity: Exclude<LogLevel, 'silent'>) {
    return (event: string, fields: LogFields = {}) => {
      if (severities[severity] > severities[level]) return
      write(`${JSON.stringify({ time: now().toISOString(), level: severity, event, ...fields })}\n`)
    }
  }
  return { error: writeAt('error'), warn: writeAt('warn'), info: writeAt('info'), debug: writeAt('debug') }
}

/**
 * What may be logged of an error. Its message can repeat a question (a database quotes the value that it refused), so
 * without `withMessage` only the kind of error and the places in our own code are kept.
 */
export function describeError(error: unknown, { withMessage }: { readonly withMessage: boolean }): LogFields {
  if (!(error instanceof Error)) return { error: withMessage ? String(error) : typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    at: places
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' | '),
    ...(withMessage ? { message: error.message } : {}),
    ...(error.cause === undefined
      ? {}
      : { cause: error.cause instanceof Error ? error.cause.name : 'unknown' }),
  }
}
