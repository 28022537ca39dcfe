import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer as answerSchema } from '../http/contract.ts'
import { chatInit } from '../http/made-up-app.ts'
import type { ModelMessage } from '../model/chat-model.ts'
import { countMessageTokens } from '../model/count-tokens.ts'
import { openEvents, sayError, sayText } from '../model/scripted-server.ts'
import {
  type ModelApp,
  openModelApp,
  promptOf,
  question,
  say,
  sayReworded,
  withoutModel,
} from './made-up-model-app.ts'

let opened: ModelApp

beforeAll(async () => {
  opened = await openModelApp()
})
beforeEach(() => opened.begin())
afterAll(() => opened.close())

describe('POST /api/chat with a model', () => {
  it('gives the model’s words with the store’s figure, as JSON', async () => {
    opened.server.reply = say(
      '令和4年度の図書館運営補助金は、合計で{{f1}}です。[1]担当は生涯学習課です。[1][9]',
    )
    const answer = await opened.ask()
    expect(answer).toMatchObject({
      mode: 'model',
      outcome: 'answered',
      answer: '令和4年度の図書館運営補助金は、合計で1,514,500円です。[1]担当は生涯学習課です。[1]',
      figures: [{ text: '1,514,500円', value: 1_514_500, citation: 1, status: 'checked' }],
      citations: [{ id: 1, measure: '図書館運営補助金' }],
    })
    const [cited] = answer.citations
    const [figure] = answer.figures
    expect(cited?.quote.slice((figure?.start ?? 0) - cited.start, (figure?.end ?? 0) - cited.start)).toBe(
      '1,514,500',
    )
  })

  it('streams what was checked, sentence by sentence, and ends with the same answer', async () => {
    opened.server.reply = (response) =>
      sayText(response, '合計は{{f1}}です。前年度の合計{{f3}}から{{diff f1 f3}}増えました。', {
        bytesAWrite: 3,
      })
    const events = await opened.stream()
    expect(events.map(({ event }) => event)).toEqual([
      'sources-available',
      'text-delta',
      'text-delta',
      'answer-end',
    ])
    const end = answerSchema.parse(events.at(-1)?.body)
    const shown = events
      .filter(({ event }) => event === 'text-delta')
      .map(({ body }) => (body as { text: string }).text)
    expect(shown.join('')).toBe(
      '合計は1,514,500円です。[1]前年度の合計1,350,500円から164,000円増えました。[1]',
    )
    expect(end.answer).toBe(`${shown.join('')}\n計算：1,514,500円 − 1,350,500円 = 164,000円`)
    const [sources] = events
    for (const citation of end.citations)
      expect(JSON.stringify(sources?.body)).toContain(JSON.stringify(citation))
  })

  it('keeps what was retrieved out of the system role, between marks that nobody can guess', async () => {
    const from = opened.server.bodies.length
    opened.server.reply = say('合計は{{f1}}です。')
    await opened.ask()
    await opened.ask()
    const [first, second] = opened.server.bodies.slice(from)
    const marks = [first, second].map((body) => /資料ここから (\S+)/.exec(promptOf(body))?.[1])
    expect(marks[0]).toMatch(/^[\da-f]{18}$/)
    expect(marks[0]).not.toBe(marks[1])
    expect(first?.messages.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(first?.messages[0]?.content).toBe(second?.messages[0]?.content)
    expect(first?.messages[0]?.content).not.toMatch(/1,514,500|読書活動/)
    expect(promptOf(first)).toContain('読書活動')
  })

  it('asks once more, says what was wrong, and keeps what was already shown', async () => {
    const from = opened.server.bodies.length
    opened.server.reply = (response, _body, index) =>
      sayText(
        response,
        index === from ? '合計は{{f1}}です。前年度は1,350,500円でした。' : '令和3年度の合計は{{f3}}でした。',
      )
    const answer = await opened.ask()
    expect(answer).toMatchObject({
      mode: 'model',
      answer: '合計は1,514,500円です。[1]令和3年度の合計は1,350,500円でした。[1]',
    })
    const repair = opened.server.bodies.at(-1)?.messages.at(-1)?.content
    expect(repair).toContain('前年度は1,350,500円でした。')
    expect(repair).toContain('数量を自分の言葉で書いています')
    expect(opened.server.bodies.length - from).toBe(2)
  })

  it('lets the answer without a model stand where the model leaves its figure out, and logs that', async () => {
    opened.server.reply = say('令和3年度の合計は{{f3}}でした。')
    expect(await opened.ask()).toMatchObject({ mode: 'extractive', answer: withoutModel })
    expect(opened.logLines.some((line) => line.includes('model-disagrees'))).toBe(true)
    expect(opened.logLines.join('')).not.toContain('図書館')
  })
})

describe('what a model costs', () => {
  const linesOf = (event: string) =>
    opened.logLines.map((line) => JSON.parse(line)).filter((line) => line.event === event)

  it('stands in the log line of the answer', async () => {
    opened.server.reply = say('合計は{{f1}}です。')
    const { id } = await opened.ask()
    const counted = { calls: 1, inputTokens: 900, outputTokens: 90, blocked: '' }
    expect(linesOf('answer')).toMatchObject([{ answer: id, mode: 'model', ...counted }])
  })

  it('stands there with the reason where the words were not used, and never with words', async () => {
    opened.server.reply = say('合計は50億円です。')
    const { id } = await opened.ask()
    const [line] = linesOf('answer')
    expect(line).toMatchObject({
      ...{ answer: id, mode: 'extractive', calls: 2, fallback: 'blocked' },
      blocked: expect.stringMatching(/^own-quantity\S* own-quantity\S*$/),
    })
    // Both calls were ended early: what they used is estimated.
    expect(line.inputTokens).toBeGreaterThan(1_000)
    expect(line.outputTokens).toBeGreaterThan(0)
    expect(opened.logLines.join('')).not.toMatch(/50億|図書館/)
  })

  it('is nothing where the service turned the call away', async () => {
    opened.server.reply = (response) => sayError(response, 401)
    await opened.ask()
    expect(linesOf('answer')).toMatchObject([
      { calls: 1, inputTokens: 0, outputTokens: 0, fallback: 'unauthorized' },
    ])
  })

  it('is logged too where nobody waits for the answer any more', async () => {
    const leaving = new AbortController()
    opened.server.reply = (response) => {
      openEvents(response)
      leaving.abort()
    }
    const init = { ...chatInit({ messages: [{ role: 'user', content: question }] }), signal: leaving.signal }
    await Promise.resolve(opened.app.request('/api/chat', init)).catch(() => undefined)
    await expect.poll(() => linesOf('answer-dropped')).toMatchObject([{ calls: 1, fallback: 'aborted' }])
    expect(linesOf('answer')).toEqual([])
  })

  it('is not in the log line of an answer that asked no model', async () => {
    await opened.ask('こんにちは')
    expect(linesOf('answer')[0]).not.toHaveProperty('calls')
  })

  it('is bounded: 6,000 tokens in, 800 out, six turns of the longest conversation', async () => {
    const from = opened.server.bodies.length
    opened.server.reply = sayReworded(question, '合計は{{f1}}です。')
    const turns = Array.from({ length: 19 }, (_, turn) => [
      { role: 'user' as const, content: `${turn}番目の質問。${'あ'.repeat(900)}` },
      { role: 'assistant' as const, content: `${turn}番目の回答。${'い'.repeat(3_000)}` },
    ]).flat()
    const last = { role: 'user' as const, content: `それはもにょもにょですか。${'う'.repeat(900)}` }
    await opened.ask({ messages: [...turns, last] })
    const bodies = opened.server.bodies.slice(from)
    expect(bodies.length).toBeGreaterThan(0)
    for (const { messages, max_tokens: longest } of bodies) {
      expect(countMessageTokens(messages as readonly ModelMessage[])).toBeLessThanOrEqual(6_000)
      expect(longest).toBe(800)
    }
    const shown = promptOf(bodies[0]).match(/\d+番目の(?:質問|回答)/g)
    expect(shown).toEqual([16, 17, 18].flatMap((turn) => [`${turn}番目の質問`, `${turn}番目の回答`]))
  })

  it('answers without the model once its tokens of the day are used up', async () => {
    await opened.begin({
      MODEL_DAILY_TOKENS: '2600',
      OPENAI_BASE_URL: 'http://127.0.0.1:9',
      CHAT_MODEL: 'm',
    })
    opened.server.reply = say('合計は{{f1}}です。')
    expect((await opened.ask()).mode).toBe('model')
    const from = opened.server.bodies.length
    opened.server.reply = say('合計は{{f1}}です。')
    const modes = [(await opened.ask()).mode, (await opened.ask()).mode, (await opened.ask()).mode]
    expect(modes.at(-1)).toBe('extractive')
    expect(opened.server.bodies.length - from).toBeLessThan(3)
  })

  it('stops asking the model within 200 ms of the client leaving', async () => {
    opened.server.reply = (response) => void openEvents(response)
    const leaving = new AbortController()
    const from = opened.server.bodies.length
    const left = opened.server.leftEarly()
    const request = opened.app.request('/api/chat', {
      ...chatInit({ messages: [{ role: 'user', content: question }] }),
      signal: leaving.signal,
    })
    while (opened.server.bodies.length === from) await new Promise((resolve) => setTimeout(resolve, 5))
    const started = performance.now()
    leaving.abort()
    while (opened.server.leftEarly() === left && performance.now() - started < 2_000)
      await new Promise((resolve) => setTimeout(resolve, 5))
    expect(performance.now() - started).toBeLessThan(200)
    await Promise.resolve(request).catch(() => undefined)
    expect(opened.clock.timersRunning()).toBe(0)
  })
})
