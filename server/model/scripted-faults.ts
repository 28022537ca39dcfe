import type { ServerResponse } from 'node:http'
import type { ModelFailure } from './chat-model.ts'
import { chunkOf, openEvents, type ScriptedReply, sayError, sayText } from './scripted-server.ts'

/** For tests: one way in which a service fails, and what must come of one call. */
export type ScriptedFault = {
  readonly name: string
  readonly reply: ScriptedReply
  readonly failure: ModelFailure
  /** Requests that the service gets. */
  readonly calls: number
  /** On the clock, in steps of 500 ms. */
  readonly withinMs: number
}

function hang(): void {}

/** Says a little, then something else happens. */
export function sayThen(next: (response: ServerResponse) => void): ScriptedReply {
  return (response) => {
    const send = openEvents(response)
    send(chunkOf({ role: 'assistant', content: '' }))
    send(chunkOf({ content: 'はい' }))
    next(response)
  }
}

function refuse(status: number, details: Parameters<typeof sayError>[2] = {}): ScriptedReply {
  return (response) => sayError(response, status, details)
}

type Row = readonly [string, ScriptedReply, ModelFailure, number, number]

const rows: readonly Row[] = [
  ['401', refuse(401), 'unauthorized', 1, 0],
  ['403', refuse(403), 'unauthorized', 1, 0],
  ['404 of the model', refuse(404, { code: 'model_not_found' }), 'unknown-model', 1, 0],
  ['408', refuse(408), 'silent-start', 1, 0],
  ['429 without Retry-After', refuse(429), 'rate-limited', 2, 500],
  ['429 that asks for 2 s', refuse(429, { headers: { 'retry-after': '2' } }), 'rate-limited', 2, 2_500],
  ['429 that asks for 20 s', refuse(429, { headers: { 'retry-after': '20' } }), 'rate-limited', 1, 0],
  ['insufficient_quota', refuse(429, { code: 'insufficient_quota' }), 'out-of-quota', 1, 0],
  ['500', refuse(500), 'server-error', 2, 500],
  ['502', refuse(502), 'server-error', 2, 500],
  ['503', refuse(503), 'server-error', 2, 500],
  ['no headers', hang, 'silent-start', 1, 4_000],
  ['headers, then silence', (response) => void openEvents(response), 'silent-start', 1, 4_000],
  ['a stall half-way', sayThen(hang), 'stalled', 1, 4_500],
  [
    'a cut half-way',
    sayThen((response) => void setTimeout(() => response.destroy(), 20)),
    'unreadable',
    1,
    500,
  ],
  [
    'an end without finish_reason',
    (response) => sayText(response, 'はい。', { finish: null }),
    'cut-off',
    1,
    0,
  ],
  ['an end for length', (response) => sayText(response, 'はい。', { finish: 'length' }), 'cut-off', 1, 0],
  [
    'a filter',
    (response) => sayText(response, 'はい。', { finish: 'content_filter' }),
    'content-filter',
    1,
    0,
  ],
  [
    'a broken chunk',
    sayThen((response) => void response.end('data: {"choices": [{\n\n')),
    'unreadable',
    1,
    0,
  ],
  ['an empty answer', (response) => sayText(response, ''), 'empty', 1, 0],
  [
    'a token of 1 MB',
    (response) => openEvents(response)(chunkOf({ content: 'あ'.repeat(350_000) })),
    'too-long',
    1,
    0,
  ],
]

export const scriptedFaults: readonly ScriptedFault[] = rows.map(
  ([name, reply, failure, calls, withinMs]) => ({
    name,
    reply,
    failure,
    calls,
    withinMs,
  }),
)
