import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChatModel, ModelError, type ModelFailure } from './chat-model.ts'
import { type FakeClock, makeFakeClock } from './fake-clock.ts'
import { openLangChainModel } from './langchain-model.ts'
import { runOnFakeClock } from './run-on-fake-clock.ts'
import { sayThen, scriptedFaults } from './scripted-faults.ts'
import { openScriptedServer, type ScriptedServer, sayError, sayText } from './scripted-server.ts'
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

async function listenUntilEnd(asked: ChatModel): Promise<Heard & { readonly ms: number }> {
  const { value, ms } = await runOnFakeClock(listen(asked), { clock, server })
  return { ...value, ms }
}

function hang(): void {}

describe('a model behind a service that fails', () => {
  it.each(scriptedFaults)('ends with $failure: $name', async ({ reply, failure, calls, withinMs }) => {
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
    // A connection that was opened for a call that never went out is closed by its idle time.
    const patience = performance.now() + 20_000
    while ((await server.connections()) > 0 && performance.now() < patience) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(await server.connections()).toBe(0)
    expect(clock.timersRunning()).toBe(0)
    const timersAfter = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    expect(timersAfter).toBeLessThanOrEqual(timersBefore + 2)
  })
})
