import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPrompt } from '../../prompts/prompts.ts'
import type { Answer, StreamPart } from '../http/contract.ts'
import type { AnswerQuestion, AnswerRequest } from '../http/services.ts'
import { createLog } from '../log.ts'
import { makeFakeModel } from '../model/fake-model.ts'
import { createModelAnswerer } from './answer-with-model.ts'
import { createGate, type Gate } from './gate/check-sentence.ts'
import { createSourceLoader } from './load-sources.ts'
import { openMadeUpProduct } from './made-up-reports.ts'
import { makeOffer } from './make-offer.ts'
import { makeUpAnchor } from './make-up-anchor.ts'
import type { Offer } from './offer.ts'
import { phraseOnly } from './phrase-only.ts'
import { renderOffer } from './render-offer.ts'
import { type RightAnswers, rightAnswers } from './right-answers.ts'
import { createSentenceSplitter } from './split-sentences.ts'
import { writeSlots } from './write-slots.ts'
import { spoil } from './wrong-answers.ts'

type Prepared = RightAnswers & { readonly anchored: Answer; readonly offer: Offer; readonly gate: Gate }

let product: Awaited<ReturnType<typeof openMadeUpProduct>>
let prepared: Prepared[]
let answerQuestion: AnswerQuestion
let said: string
let anchorGiven: Answer
const cities = ['みどり市', 'あおば市', 'ひかり市', 'みなみ市']
const manner = { language: 'ja', style: 'plain' } as const
const log = createLog({ level: 'silent', now: () => new Date(), write: () => undefined })

beforeAll(async () => {
  product = await openMadeUpProduct()
  answerQuestion = createModelAnswerer({
    answerWithoutModel: async () => anchorGiven,
    model: makeFakeModel(() => said),
    store: product.store,
    log,
  })
  prepared = []
  for (const one of rightAnswers) prepared.push(await prepare(one))
})
afterAll(() => product.store.close())

async function prepare(one: RightAnswers): Promise<Prepared> {
  const anchored = await makeUpAnchor(product.store, one)
  const sources = await createSourceLoader(product.store)(anchored)
  const whole = makeOffer({ anchor: anchored, asked: [one.question], sources, cities })
  const offer = renderOffer(whole, manner)?.offer ?? whole
  const gate = createGate({ offer, ...manner, secret: loadPrompt('answer-question').system })
  return { ...one, anchored, offer, gate }
}

function requestFor(question: string, onPart: (part: StreamPart) => void = () => undefined): AnswerRequest {
  const signal = new AbortController().signal
  return { messages: [{ role: 'user', content: question }], style: 'plain', ruby: false, signal, onPart }
}

/** What a client gets, as JSON and in the stream, when the model says `text` and says it again when asked to repair it. */
async function answerWith(
  text: string,
  { question, anchored }: Prepared,
): Promise<{ answer: Answer; streamed: string[] }> {
  const streamed: string[] = []
  said = text
  anchorGiven = anchored
  const answer = await answerQuestion(
    requestFor(question, (part) => {
      if (part.type === 'text-delta') streamed.push(part.text)
    }),
  )
  return { answer, streamed }
}

function sentencesOf(text: string): string[] {
  const splitter = createSentenceSplitter()
  return [...splitter.add(text), ...splitter.end()]
}

/** Every opening alone, and with one and two of the additions. */
function rightTexts({ openings, additions, offer }: Prepared): string[] {
  return openings.flatMap((opening, index) => {
    const pairs = additions.map(
      (addition, at) => `${addition}${additions[(at + index + 1) % additions.length]}`,
    )
    return [opening, ...additions.map((one) => opening + one), ...pairs.map((pair) => opening + pair)].map(
      (text) => writeSlots(text, offer),
    )
  })
}

describe('the gate', () => {
  it('lets right answers full of harmless numbers through: of 300, at most 1 % blocked', () => {
    const tried = prepared.flatMap((one) => rightTexts(one).map((text) => ({ text, gate: one.gate })))
    const blocked = tried.flatMap(({ text, gate }) =>
      sentencesOf(text).flatMap((sentence) => {
        const verdict = gate(sentence)
        return verdict.kind === 'blocked' ? [`${sentence} ${JSON.stringify(verdict.faults)}`] : []
      }),
    )
    expect(tried.length).toBeGreaterThanOrEqual(300)
    expect(blocked.length, blocked.slice(0, 5).join('\n')).toBeLessThanOrEqual(tried.length / 100)
  })

  it('lets no wrong answer reach the client, in JSON or in the stream: of 500, none', async () => {
    let tried = 0
    const leaked: string[] = []
    for (const one of prepared) {
      for (const opening of one.openings.slice(0, 2).map((text) => writeSlots(text, one.offer))) {
        for (const { text, why } of spoil(opening, one.offer)) {
          tried += 1
          const { answer, streamed } = await answerWith(text, one)
          const isRightPart = streamed.every((part) => rightParts(opening, one).includes(part))
          if (answer !== one.anchored || !isRightPart)
            leaked.push(`${why}: ${text} → ${streamed.join('|')} / ${answer.answer}`)
        }
      }
    }
    expect(leaked.slice(0, 20).join('\n')).toBe('')
    expect(tried).toBeGreaterThanOrEqual(500)
  }, 240_000)

  /** Each sentence is right with the first figure and wrong with the second; `{…}` as in `writeSlots`. */
  it.each([
    {
      right: '令和4年度の合計は{合計 2022}です。',
      wrong: '{合計 2021}です。',
      code: 'unnamed-figure',
      why: 'alone it is the answer',
    },
    {
      right: '運営費は{運営費 2022}、資料費は{資料費 2022}です。',
      wrong: '運営費は{運営費 2022}、資料費は{運営費 2022}です。',
      code: 'other-label',
      why: 'one figure under two names',
    },
    {
      right: '令和4年度は運営費が{運営費 2022}、資料費が{資料費 2022}です。',
      wrong: '令和4年度は運営費と資料費が{資料費 2022} {運営費 2022}です。',
      code: 'unnamed-figure',
      why: 'side by side in an order that stands nowhere',
    },
    {
      right: '令和4年度の運営費と資料費を合わせると{{sum 運営費 2022|資料費 2022}}です。',
      wrong: '令和4年度の運営費と資料費の計画は{{sum 運営費 2022|資料費 2022}}です。',
      code: 'other-label',
      why: '計 within 計画 does not say that it is a sum',
    },
    {
      right: '令和4年度の合計は、{合計 2022}です。',
      wrong: '最も多いのは{合計 2021}です。',
      code: 'wrong-direction',
      why: 'nobody found that a near figure is the largest',
    },
  ])('tells figures apart: $wrong ($why)', ({ right, wrong, code }) => {
    const [{ offer, gate }] = prepared as [Prepared]
    expect(gate(writeSlots(right, offer)).kind).toBe('passed')
    const verdict = gate(writeSlots(wrong, offer))
    expect(verdict.kind === 'blocked' && verdict.faults.map((fault) => fault.code)).toContain(code)
  })

  it.each([
    { said: '男の受診者数は{女・受診者数 2023}です。', why: 'another row of one letter' },
    { said: '計の受診者数は{女・受診者数 2023}です。', why: 'the total' },
    { said: '女の受診者数は{計・受診者数 2023}です。', why: 'a part' },
    { said: '受診者数は{男・受診者数 2023}です。', why: 'which row is not said' },
  ])('reads labels of one letter: $said ($why)', ({ said }) => {
    const { gate, offer } = prepared.find(({ measure }) => measure === 'がん検診事業') as Prepared
    expect(gate(writeSlots(said, offer)).kind).toBe('blocked')
  })

  it('tells figures that are asserted together apart by what they differ in', async () => {
    const question = '図書館運営補助金の合計の推移は'
    const anchor = '・令和3年度：{合計 2021}\n・令和4年度：{合計 2022}'
    const { gate, offer } = await prepare({
      ...{ question, measure: '図書館運営補助金', anchor },
      ...{ openings: [], additions: [] },
    })
    const kindOf = (text: string): string => gate(writeSlots(text, offer)).kind
    expect(kindOf('令和3年度は{合計 2021}、令和4年度は{合計 2022}です。')).toBe('passed')
    expect(kindOf('・令和4年度：{合計 2022}')).toBe('passed')
    expect(kindOf('・令和4年度：{合計 2021}')).toBe('blocked')
    expect(kindOf('合計は{合計 2021}です。')).toBe('blocked')
    expect(kindOf('{合計 2022}です。')).toBe('blocked')
  })

  it('takes a year within a title for no year of a figure', () => {
    const [{ offer }] = prepared as [Prepared]
    const title = '図書館運営補助金（令和3年度～令和4年度）'
    const figures = offer.figures.map((one) => ({ ...one, measure: title, own: [...one.own, title] }))
    const gate = createGate({ offer: { ...offer, figures }, ...manner, secret: '' })
    const verdict = gate(writeSlots(`${title}の合計は{合計 2021}です。`, offer))
    expect(verdict.kind === 'blocked' && verdict.faults.map(({ code }) => code)).toContain('unnamed-figure')
  })

  it('lets the answer without a model stand again word for word, and nothing beside it', () => {
    for (const { gate, anchored, offer } of prepared.filter((one) => one.anchored.figures.length > 0)) {
      const said = sentencesOf(phraseOnly(renderOffer(offer, manner)?.messages[1]?.content ?? ''))
      expect(said.map((sentence) => gate(sentence).kind)).toEqual(said.map(() => 'passed'))
      const [own] = anchored.figures
      const plain = anchored.answer.split('\n')[0]?.replaceAll(own?.text ?? '', '{{f99}}') ?? ''
      expect(gate(plain).kind).toBe('blocked')
    }
  })

  it('blocks what it cannot judge: a check that breaks blocks the sentence', () => {
    const [{ offer }] = prepared as [Prepared]
    const broken = Object.defineProperty({ ...offer }, 'cities', {
      get: () => {
        throw new Error('Cannot read the cities')
      },
    })
    const gate = createGate({ offer: broken, ...manner, secret: '' })
    expect(gate(writeSlots('令和4年度の合計は{合計 2022}です。', offer))).toEqual({
      kind: 'blocked',
      faults: [{ code: 'cannot-judge', detail: '' }],
    })
  })
})

describe('a model that only phrases', () => {
  it.each(rightAnswers)('changes no figure: $question', async ({ question }) => {
    const one = prepared.find((each) => each.question === question) as Prepared
    const phrasing = createModelAnswerer({
      answerWithoutModel: async () => one.anchored,
      model: makeFakeModel(({ messages }) => phraseOnly(messages[1]?.content ?? '')),
      store: product.store,
      log,
    })
    const answer = await phrasing(requestFor(question))
    expect(answer.mode).toBe('model')
    expect(answer.figures).toEqual(one.anchored.figures)
  })
})

/** What may be seen of an answer that goes wrong behind its right sentences. */
function rightParts(opening: string, { gate }: Prepared): string[] {
  return sentencesOf(opening).flatMap((sentence) => {
    const verdict = gate(sentence)
    return verdict.kind === 'passed' ? [verdict.sentence.text] : []
  })
}
