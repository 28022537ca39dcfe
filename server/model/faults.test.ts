import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChatModel, ModelError, type ModelFailure } from './chat-model.ts'
import { type FakeClock, makeFakeClock } from './fake-clock.ts'
import { openLangChainModel } from './langchain-model.ts'
import {
  chunkOf,
  openEvents,
  openScriptedServer,
  type ScriptedReply,
  type ScriptedServer,
  sayError,
  sayText,
} from './scripted-server.ts'
import { withRetry } from './with-retry.ts'
import { withTimers } from './with-timers.ts'

let server: ScriptedServer
let model: ChatModel
let clock: FakeClock

beforeAll(async () => {
  server = await openScriptedServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  clock = makeFakeClock()
  const raw = await openLangChainModel({
    model: 'made-up',
    apiKey: 'key',
    baseUrl: server.baseUrl,
    longestAnswer: 800,
  })
  model = withRetry(withTimers(raw, clock), clock)
})

type Heard = { readonly text: string; readonly failure: ModelFailure | undefined }

async function listen(asked: ChatModel, signal = new AbortController().signal): Promise<Heard> {
  let text = ''
  try {
    for await (const part of asked.stream([{ role: 'user', content: 'はい？' }], { signal })) {
      if (part.type === 'text-delta') text += part.text
    }
    return { text, failure: undefined }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { text, failure: error.failure }
  }
}

/** Lets time pass, 100 ms at a time, until the call ends; gives the time at which it did. */
async function listenUntilEnd(asked: ChatModel): Promise<Heard & { readonly ms: number }> {
  let isOver = false
  const heard = listen(asked).finally(() => {
    isOver = true
  })
  for (let turn = 0; turn < 2_000 && !isOver; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (clock.timersRunning() > 0 && turn % 20 === 19 && !isOver) await clock.advance(500)
  }
  return { ...(await heard), ms: clock.nowMs() }
}

function hang(): void {}

function sayThen(next: (response: ServerResponse) => void): ScriptedReply {
  return (response) => {
    const send = openEvents(response)
    send(chunkOf({ role: 'assistant', content: '' }))
    send(chunkOf({ content: 'はい' }))
    next(response)
  }
}

const faults: readonly {
  name: string
  reply: ScriptedReply
  failure: ModelFailure
  calls: number
  withinMs: number
}[] = [
  { name: '401', reply: (r) => sayError(r, 401), failure: 'unauthorized', calls: 1, withinMs: 0 },
  { name: '403', reply: (r) => sayError(r, 403), failure: 'unauthorized', calls: 1, withinMs: 0 },
  {
    name: '404 of the model',
    reply: (r) => sayError(r, 404, { code: 'model_not_found' }),
    failure: 'unknown-model',
    calls: 1,
    withinMs: 0,
  },
  { name: '408', reply: (r) => sayError(r, 408), failure: 'silent-start', calls: 1, withinMs: 0 },
  {
    name: '429 without Retry-After',
    reply: (r) => sayError(r, 429),
    failure: 'rate-limited',
    calls: 2,
    withinMs: 500,
  },
  {
    name: '429 that asks for 2 s',
    reply: (r) => sayError(r, 429, { headers: { 'retry-after': '2' } }),
    failure: 'rate-limited',
    calls: 2,
    withinMs: 2_500,
  },
  {
    name: '429 that asks for 20 s',
    reply: (r) => sayError(r, 429, { headers: { 'retry-after': '20' } }),
    failure: 'rate-limited',
    calls: 1,
    withinMs: 0,
  },
  {
    name: 'insufficient_quota',
    reply: (r) => sayError(r, 429, { code: 'insufficient_quota' }),
    failure: 'out-of-quota',
    calls: 1,
    withinMs: 0,
  },
  { name: '500', reply: (r) => sayError(r, 500), failure: 'server-error', calls: 2, withinMs: 500 },
  { name: '502', reply: (r) => sayError(r, 502), failure: 'server-error', calls: 2, withinMs: 500 },
  { name: '503', reply: (r) => sayError(r, 503), failure: 'server-error', calls: 2, withinMs: 500 },
  { name: 'no headers', reply: hang, failure: 'silent-start', calls: 1, withinMs: 4_000 },
  {
    name: 'headers, then silence',
    reply: (r) => void openEvents(r),
    failure: 'silent-start',
    calls: 1,
    withinMs: 4_000,
  },
  { name: 'a stall half-way', reply: sayThen(hang), failure: 'stalled', calls: 1, withinMs: 4_500 },
  {
    name: 'a cut half-way',
    reply: sayThen((r) => setTimeout(() => r.destroy(), 20)),
    failure: 'unreadable',
    calls: 1,
    withinMs: 500,
  },
  {
    name: 'an end without finish_reason',
    reply: (r) => sayText(r, 'はい。', { finish: null }),
    failure: 'cut-off',
    calls: 1,
    withinMs: 0,
  },
  {
    name: 'an end for length',
    reply: (r) => sayText(r, 'はい。', { finish: 'length' }),
    failure: 'cut-off',
    calls: 1,
    withinMs: 0,
  },
  {
    name: 'a filter',
    reply: (r) => sayText(r, 'はい。', { finish: 'content_filter' }),
    failure: 'content-filter',
    calls: 1,
    withinMs: 0,
  },
  {
    name: 'a broken chunk',
    reply: sayThen((r) => void r.end('data: {"choices": [{\n\n')),
    failure: 'unreadable',
    calls: 1,
    withinMs: 0,
  },
  { name: 'an empty answer', reply: (r) => sayText(r, ''), failure: 'empty', calls: 1, withinMs: 0 },
  {
    name: 'a token of 1 MB',
    reply: (r) => {
      const send = openEvents(r)
      send(chunkOf({ content: 'あ'.repeat(350_000) }))
    },
    failure: 'too-long',
    calls: 1,
    withinMs: 0,
  },
]

describe('a model behind a service that fails', () => {
  it.each(faults)('ends with $failure: $name', async ({ reply, failure, calls, withinMs }) => {
    const before = server.bodies.length
    server.reply = reply
    const heard = await listenUntilEnd(model)
    expect(heard.failure).toBe(failure)
    expect(server.bodies.length - before).toBe(calls)
    expect(heard.ms).toBeLessThanOrEqual(withinMs)
    expect(clock.timersRunning()).toBe(0)
  })

  it('ends with unreachable where nobody listens', async () => {
    const raw = await openLangChainModel({
      model: 'made-up',
      apiKey: 'key',
      baseUrl: 'http://127.0.0.1:9/v1',
      longestAnswer: 800,
    })
    expect((await listen(withTimers(raw, clock))).failure).toBe('unreachable')
  })

  it('asks once more and answers where the second call works', async () => {
    let calls = 0
    server.reply = (response) => {
      calls += 1
      return calls === 1 ? sayError(response, 503) : sayText(response, 'はい。')
    }
    expect(await listenUntilEnd(model)).toMatchObject({ text: 'はい。', failure: undefined })
  })
})

describe('a model behind a service that works', () => {
  it.each([1, 2, 3, 7, 64])('puts together characters that were cut into %i bytes', async (bytesAWrite) => {
    const text = '図書館運営補助金は{{f1}}です。𠮷野🎉[1]'
    server.reply = (response) => sayText(response, text, { bytesAWrite })
    expect((await listenUntilEnd(model)).text).toBe(text)
  })

  it('counts what the service says was used', async () => {
    server.reply = (response) => sayText(response, 'はい。')
    const parts = []
    for await (const part of model.stream([{ role: 'user', content: '?' }], {
      signal: new AbortController().signal,
    }))
      parts.push(part)
    expect(parts.at(-1)).toEqual({ type: 'answer-end', usage: { inputTokens: 900, outputTokens: 90 } })
  })

  it('closes the connection within 200 ms of the caller leaving', async () => {
    server.reply = sayThen(hang)
    const leaving = new AbortController()
    const before = server.leftEarly()
    const heard = listen(model, leaving.signal)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const started = performance.now()
    leaving.abort()
    expect((await heard).failure).toBe('aborted')
    while (server.leftEarly() === before && performance.now() - started < 1_000)
      await new Promise((resolve) => setTimeout(resolve, 5))
    expect(performance.now() - started).toBeLessThan(200)
  })

  it('leaves no handle open after 1,000 aborted calls', async () => {
    server.reply = sayThen(hang)
    const connectionsBefore = await server.connections()
    const timersBefore = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const leaving = new AbortController()
          const heard = listen(model, leaving.signal)
          await new Promise((resolve) => setTimeout(resolve, index % 7))
          leaving.abort()
          expect((await heard).failure).toBe('aborted')
        }),
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    // Connections kept alive for a next call may stand.
    expect(await server.connections()).toBeLessThanOrEqual(connectionsBefore)
    expect(clock.timersRunning()).toBe(0)
    const timersAfter = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    expect(timersAfter).toBeLessThanOrEqual(timersBefore + 2)
  })
})
