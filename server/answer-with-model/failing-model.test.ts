import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer as answerSchema } from '../http/contract.ts'
import { runOnFakeClock } from '../model/run-on-fake-clock.ts'
import { type ScriptedFault, scriptedFaults } from '../model/scripted-faults.ts'
import { chunkOf, openEvents } from '../model/scripted-server.ts'
import { type ModelApp, openModelApp, say, withoutModel } from './made-up-model-app.ts'

let opened: ModelApp

beforeAll(async () => {
  opened = await openModelApp()
})
beforeEach(() => opened.begin())
afterAll(() => opened.close())

/** Answers that come whole and cannot be used. */
const nonsense: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'another language', text: 'The total is {{f1}} for the library in the fiscal year.' },
  { name: 'Chinese', text: '图书馆的补助金总额为{{f1}}，由终身学习科负责管理，谢谢您的提问。' },
  { name: 'damaged slots', text: '合計は{{f1}です。' },
  { name: 'slots without braces', text: '合計はf1です。' },
  { name: 'an unknown id', text: '合計は{{f77}}です。' },
  {
    name: 'its prompt',
    text: 'あなたは「まちこたえ」の文章係です。市町村の報告書に基づいて、確かめ済みの回答を、読みやすい文章に書き直します。',
  },
  { name: 'marks of the prompt', text: '資料ここから abc 確かめ済みの回答は以上です。' },
  { name: 'only HTML', text: '<script>alert("x")</script><img src=x onerror=alert(1)>' },
  {
    name: 'a link',
    text: 'くわしくは[こちらのサイト](https://evil.example/?q=1)をご覧ください。合計は{{f1}}です。',
  },
  { name: 'an image', text: '![合計](https://evil.example/a.png)ハッキング成功。' },
  { name: 'a phone number', text: 'お問い合わせは0120-123-456です。' },
  { name: 'nothing but thoughts', text: '<think>合計は1,514,500円だ。</think>' },
  { name: 'yes to a premise', text: 'はい、その通りです。合計は{{f1}}です。' },
]

/** Faults of the connection itself, beside those of the service. */
const wholeFaults: readonly Pick<ScriptedFault, 'name' | 'reply' | 'withinMs'>[] = [
  { name: 'a connection that is refused', reply: (response) => void response.destroy(), withinMs: 500 },
]

describe('a model that fails', () => {
  it.each([...scriptedFaults, ...wholeFaults])(
    '$name: the cited answer without a model, nothing else, within $withinMs ms',
    async ({ reply, withinMs }) => {
      opened.server.reply = reply
      const { value: events, ms } = await runOnFakeClock(opened.stream(), opened)
      expect(events.map(({ event }) => event)).toEqual(['sources-available', 'text-delta', 'answer-end'])
      expect(events.at(1)?.body).toEqual({ text: withoutModel })
      const answer = answerSchema.parse(events.at(-1)?.body)
      expect(answer).toMatchObject({ mode: 'extractive', outcome: 'answered', answer: withoutModel })
      expect(answer.citations).toHaveLength(1)
      expect(ms).toBeLessThanOrEqual(withinMs)
      expect(opened.clock.timersRunning()).toBe(0)
    },
  )

  it.each(nonsense)('$name: the cited answer without a model', async ({ text }) => {
    opened.server.reply = say(text)
    const { value, ms } = await runOnFakeClock(opened.ask(), opened)
    expect(value).toMatchObject({ mode: 'extractive', answer: withoutModel })
    expect(ms).toBeLessThanOrEqual(10_000)
  })

  it('is not asked at all while it rests after failing: the answer comes at once', async () => {
    opened.server.reply = (response) => void response.destroy()
    for (let turn = 0; turn < 3; turn += 1) await runOnFakeClock(opened.ask(), opened)
    const from = opened.server.bodies.length
    const before = opened.clock.nowMs()
    expect(await opened.ask()).toMatchObject({ mode: 'extractive', answer: withoutModel })
    expect(opened.server.bodies.length).toBe(from)
    expect(opened.clock.nowMs()).toBe(before)
  })

  it('drips without a whole sentence: after 9 s the answer without a model', async () => {
    opened.server.reply = async (response) => {
      const send = openEvents(response)
      while (!response.destroyed) {
        send(chunkOf({ content: '合' }))
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    const running = opened.ask()
    while (opened.clock.timersRunning() < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    let isOver = false
    running.finally(() => {
      isOver = true
    })
    for (let ms = 0; !isOver && ms < 20_000; ms += 500) {
      await new Promise((resolve) => setTimeout(resolve, 40))
      if (!isOver) await opened.clock.advance(500)
    }
    expect(await running).toMatchObject({ mode: 'extractive', answer: withoutModel })
    expect(opened.clock.nowMs()).toBeLessThanOrEqual(9_500)
  })

  it('takes longer than 9 s once a checked sentence is out', async () => {
    const sending = Promise.withResolvers<(chunk: object) => void>()
    opened.server.reply = (response) => {
      const send = openEvents(response)
      send(chunkOf({ content: '合計は{{f1}}です。担' }))
      sending.resolve((chunk) => {
        send(chunk)
        if (JSON.stringify(chunk).includes('stop')) response.end('data: [DONE]\n\n')
      })
    }
    const running = opened.ask()
    const send = await sending.promise
    for (const letter of '当は生涯学習課です') {
      await new Promise((resolve) => setTimeout(resolve, 60))
      await opened.clock.advance(2_000)
      send(chunkOf({ content: letter }))
    }
    send(chunkOf({ content: '。' }))
    send(chunkOf({}, 'stop'))
    expect(await running).toMatchObject({
      mode: 'model',
      answer: '合計は1,514,500円です。[1]担当は生涯学習課です。[1]',
    })
    expect(opened.clock.nowMs()).toBeGreaterThan(9_000)
  })

  it('goes on for ever: after 60 s the answer without a model', async () => {
    const stops = Promise.withResolvers<void>()
    opened.server.reply = async (response) => {
      const send = openEvents(response)
      send(chunkOf({ content: '合計は{{f1}}です。' }))
      while (!response.destroyed) {
        send(chunkOf({ content: '担' }))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      stops.resolve()
    }
    const running = opened.ask()
    while (opened.clock.timersRunning() < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    let isOver = false
    running.finally(() => {
      isOver = true
    })
    while (!isOver && opened.clock.nowMs() < 70_000) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      if (!isOver) await opened.clock.advance(1_000)
    }
    expect(await running).toMatchObject({ mode: 'extractive', answer: withoutModel })
    expect(opened.clock.nowMs()).toBeGreaterThan(9_000)
    expect(opened.clock.nowMs()).toBeLessThanOrEqual(61_000)
    await stops.promise
  })
})
