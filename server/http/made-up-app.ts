import type { Hono } from 'hono'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { readSettings } from '../settings.ts'
import { makeAnswer } from './made-up-answers.ts'
import type { AnswerQuestion, ReportReader, Services } from './services.ts'

export type MadeUpApp = {
  readonly app: Hono
  readonly services: Services
  /** What was logged, line by line. */
  readonly logLines: string[]
  /** Milliseconds since 1970 that the services' clock shows; tests may set it on. */
  readonly clock: { ms: number }
}

export type MadeUpAppOptions = {
  readonly store: ReportReader
  readonly answerQuestion?: AnswerQuestion
  readonly environment?: Readonly<Record<string, string>>
  readonly stopSignal?: AbortSignal
}

/** The real app for tests, with an answerer that says what the test wants and a clock that stands still. */
export function createMadeUpApp(options: MadeUpAppOptions): MadeUpApp {
  const logLines: string[] = []
  const clock = { ms: Date.UTC(2024, 3, 1) }
  const services: Services = {
    store: options.store,
    answerQuestion: options.answerQuestion ?? (async () => makeAnswer()),
    settings: readSettings({ RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'debug', ...options.environment }),
    clock: () => new Date(clock.ms),
    log: createLog({
      level: 'debug',
      now: () => new Date(clock.ms),
      write: (line) => logLines.push(line),
    }),
    ...(options.stopSignal && { stopSignal: options.stopSignal }),
  }
  return { app: createApp(services), services, logLines, clock }
}

/** A request for `POST /api/chat`. A body that is no string is sent as JSON. */
export function chatInit(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** The smallest body that is answered. */
export const askBody = { messages: [{ role: 'user', content: '図書館運営補助金はいくらですか' }] }
