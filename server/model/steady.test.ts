import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dateInJapan } from '../../ingest/report/fiscal-year.ts'
import { readCounter } from '../../ingest/store/counters.ts'
import { openStore, type Store } from '../../ingest/store/open-store.ts'
import { createLog } from '../log.ts'
import { type ChatModel, ModelError, type ModelFailure } from './chat-model.ts'
import { type FakeClock, makeFakeClock } from './fake-clock.ts'
import { type FakeReply, makeFakeModel } from './fake-model.ts'
import { openLangChainModel } from './langchain-model.ts'
import { readStructured } from './read-structured.ts'
import {
  chunkOf,
  openScriptedServer,
  type ScriptedServer,
  sayChunks,
  sayError,
  sayText,
} from './scripted-server.ts'
import { withBreaker } from './with-breaker.ts'
import { tokenCounter, withDailyCap } from './with-daily-cap.ts'

const log = createLog({ level: 'silent', now: () => new Date(), write: () => undefined })
const signal = new AbortController().signal

async function ask(model: ChatModel): Promise<ModelFailure | 'answered'> {
  try {
    for await (const _part of model.stream([{ role: 'user', content: '予算は？' }], { signal }));
    return 'answered'
  } catch (error) {
    if (error instanceof ModelError) return error.failure
    throw error
  }
}

describe('withBreaker()', () => {
  let clock: FakeClock
  let replies: FakeReply[]
  let model: ChatModel
  let asked: () => number
  beforeEach(() => {
    clock = makeFakeClock()
    replies = []
    const fake = makeFakeModel(() => replies.shift() ?? new ModelError('server-error', 'down'))
    asked = () => fake.calls.length
    model = withBreaker(fake, clock, { failures: 3, restMs: 30_000 })
  })

  it('leaves a service alone after three failures, and tries one call after its rest', async () => {
    for (let call = 0; call < 3; call += 1) expect(await ask(model)).toBe('server-error')
    expect(await ask(model)).toBe('held-back')
    expect(asked()).toBe(3)
    await clock.advance(30_000)
    expect(await ask(model)).toBe('server-error')
    expect(await ask(model)).toBe('held-back')
    await clock.advance(30_000)
    replies = ['はい。', 'はい。']
    expect(await ask(model)).toBe('answered')
    expect(await ask(model)).toBe('answered')
  })

  it('lets one call try at a time', async () => {
    for (let call = 0; call < 3; call += 1) await ask(model)
    await clock.advance(30_000)
    replies = ['はい。', 'はい。']
    expect((await Promise.all([ask(model), ask(model)])).toSorted()).toEqual(['answered', 'held-back'])
  })

  it('does not count what says nothing about the service', async () => {
    replies = ['aborted', 'content-filter', 'over-budget', 'too-long'].map(
      (failure) => new ModelError(failure as ModelFailure, failure),
    )
    for (let call = 0; call < 4; call += 1) await ask(model)
    expect(await ask(model)).toBe('server-error')
  })

  it('starts to count again after a call that worked', async () => {
    await ask(model)
    await ask(model)
    replies = ['はい。']
    await ask(model)
    for (let call = 0; call < 3; call += 1) expect(await ask(model)).toBe('server-error')
  })
})

describe('withDailyCap()', () => {
  let store: Store
  const clock = () => new Date('2024-12-01T20:00:00Z')
  const day = '2024-12-02'
  beforeAll(async () => {
    store = await openStore({})
  })
  beforeEach(() => store.database.query('TRUNCATE counters'))
  afterAll(() => store.close())
  const capped = (model: ChatModel, limit: number): ChatModel =>
    withDailyCap(model, { store, limit, longestAnswer: 800, clock, log })

  it('counts what the service says was used, on the day that it is in Japan', async () => {
    expect(
      await ask(
        capped(
          makeFakeModel(() => 'はい。'),
          10_000,
        ),
      ),
    ).toBe('answered')
    expect(dateInJapan(clock())).toBe(day)
    expect(await readCounter(store, tokenCounter, day)).toBe(1_003)
  })

  it('makes no call that could pass the limit', async () => {
    const model = makeFakeModel(() => 'はい。')
    expect(await ask(capped(model, 700))).toBe('over-budget')
    expect(model.calls).toHaveLength(0)
    expect(await readCounter(store, tokenCounter, day)).toBe(0)
  })

  it('lets only as many calls at once as fit together', async () => {
    const model = makeFakeModel(() => 'はい。')
    const both = await Promise.all(Array.from({ length: 10 }, () => ask(capped(model, 1_700))))
    expect(both.filter((one) => one === 'answered').length).toBeLessThanOrEqual(2)
    expect(await readCounter(store, tokenCounter, day)).toBeLessThanOrEqual(2_100)
  })

  it.each([
    { failure: 'rate-limited', used: 0, why: 'a call that was turned away costs nothing' },
    { failure: 'stalled', used: 16, why: 'what was sent is paid for' },
  ] as const)('keeps $used tokens after $failure: $why', async ({ failure, used }) => {
    await ask(
      capped(
        makeFakeModel(() => new ModelError(failure, failure)),
        10_000,
      ),
    )
    expect(await readCounter(store, tokenCounter, day)).toBeLessThanOrEqual(used)
    expect((await readCounter(store, tokenCounter, day)) > 0).toBe(used > 0)
  })

  it('makes no call where the counter cannot be read', async () => {
    const query = () => Promise.reject(new Error('Cannot reach the database'))
    const down: Store = { ...store, database: { ...store.database, query } }
    const model = makeFakeModel(() => 'はい。')
    const broken = withDailyCap(model, { store: down, limit: 10_000, longestAnswer: 800, clock, log })
    expect(await ask(broken)).toBe('over-budget')
    expect(model.calls).toHaveLength(0)
  })
})

describe('readStructured()', () => {
  let server: ScriptedServer
  const schema = z.object({ question: z.string().nullable() })
  const reply = '{"question": "みどり市の予算は？"}'
  beforeAll(async () => {
    server = await openScriptedServer()
  })
  afterAll(() => server.close())
  const read = async () => {
    const model = await openLangChainModel({
      model: 'x',
      apiKey: 'k',
      baseUrl: server.baseUrl,
      longestAnswer: 800,
    })
    return (await readStructured(model, [{ role: 'user', content: '?' }], { schema, signal })).value
  }

  it('asks for the shape and reads it', async () => {
    server.reply = (response) => sayText(response, reply, { bytesAWrite: 5 })
    expect(await read()).toEqual({ question: 'みどり市の予算は？' })
    expect(server.bodies.at(-1)?.response_format).toMatchObject({ type: 'json_schema' })
  })

  it('asks for a tool where the service knows no shapes, and reads its call', async () => {
    server.reply = (response, body) =>
      body.response_format !== undefined
        ? sayError(response, 400, { code: 'unsupported' })
        : sayChunks(
            response,
            [
              chunkOf({
                role: 'assistant',
                tool_calls: [
                  { index: 0, id: 'a', type: 'function', function: { name: 'reply', arguments: '' } },
                ],
              }),
              ...(reply.match(/.{1,4}/gsu) ?? []).map((args) =>
                chunkOf({ tool_calls: [{ index: 0, function: { arguments: args } }] }),
              ),
              chunkOf({}, 'tool_calls'),
            ],
            7,
          )
    expect(await read()).toEqual({ question: 'みどり市の予算は？' })
  })

  it('asks in words alone where the service knows neither', async () => {
    server.reply = (response, body) =>
      body.response_format !== undefined || body.tools !== undefined
        ? sayError(response, 400)
        : sayText(response, `はい。\n\`\`\`json\n${reply}\n\`\`\``)
    expect(await read()).toEqual({ question: 'みどり市の予算は？' })
  })

  it.each(['はい。', '{"question": 3}', '{"question": "a"', '[]'])('refuses %s', async (text) => {
    server.reply = (response) => sayText(response, text)
    await expect(read()).rejects.toMatchObject({ failure: 'unreadable' })
  })
})
