import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, answer as answerSchema } from '../http/contract.ts'
import { type ModelApp, openModelApp, promptOf, question, say, sayReworded } from './made-up-model-app.ts'
import { texts } from './texts.ts'

let opened: ModelApp

beforeAll(async () => {
  opened = await openModelApp()
})
beforeEach(() => opened.begin())
afterAll(() => opened.close())

describe('a question that the answerer without a model does not understand', () => {
  it('is reworded once, and the answer says so', async () => {
    const reworded = '図書館運営補助金の令和4年度の合計はいくらですか'
    opened.server.reply = sayReworded(reworded, '合計は{{f1}}です。')
    const answer = await opened.ask('としょかんの令和4年度のおかね、ぜんぶでなんぼかかっとるん')
    expect(answer).toMatchObject({ outcome: 'answered', question: reworded, mode: 'model' })
    expect(answer.answer).toBe(
      `合計は1,514,500円です。[1]\nご質問を「${reworded}」と読み替えてお答えしました。`,
    )
    expect(answer.warnings).toContainEqual(expect.objectContaining({ code: 'question_reworded' }))
  })

  it.each([
    { reworded: 'みどり市の図書館運営補助金の令和3年度の合計はいくらですか', why: 'another year' },
    {
      reworded: 'あおば市の図書館運営補助金の令和4年度の合計はいくらですか',
      why: 'a city that nobody named',
    },
    { reworded: '図書館運営補助金の合計はいくらですか', why: 'the year is lost' },
    { reworded: null, why: 'the model sees none' },
  ])('keeps its answer where the rewording is $reworded: $why', async ({ reworded }) => {
    opened.server.reply = sayReworded(reworded, '合計は{{f1}}です。')
    const answer = await opened.ask('ほにゃららの令和4年度のもにょもにょは')
    expect(answer).toMatchObject({ outcome: 'not_found', mode: 'extractive' })
  })

  it.each(['こんにちは', 'ありがとう', '何が聞けますか'])(
    'does not ask the model about %s',
    async (greeting) => {
      const from = opened.server.bodies.length
      expect((await opened.ask(greeting)).outcome).toBe('clarify')
      expect(opened.server.bodies.length).toBe(from)
    },
  )
})

describe('other words for the same figures', () => {
  it('writes easy Japanese', async () => {
    opened.server.reply = say('令和4年度に図書館を助けるために使ったお金は、合計で{{f1}}です。[1]')
    const from = opened.server.bodies.length
    const answer = await opened.ask({ messages: [{ role: 'user', content: question }], style: 'easy' })
    expect(answer.mode).toBe('model')
    expect(answer.figures).toEqual((await withoutTheModel()).figures)
    expect(promptOf(opened.server.bodies[from])).toContain('やさしい日本語')
  })

  /** What is asked, and what the model says of the one figure, with the report's words beside the translated ones. */
  const languages = [
    {
      typed: 'How much was the library subsidy of Midori City in fiscal 2022?',
      said: 'The total (合計) of the library subsidy (図書館運営補助金) in fiscal 2022 (令和4年度) was {{f1}}.',
      read: 'Your question was read as the Japanese question quoted here.',
    },
    {
      typed: '绿市2022年度的图书馆补助金是多少？',
      said: '令和4年度的图书馆运营补助金（図書館運営補助金）的合计（合計）为{{f1}}。',
      read: '您的问题按此处所引的日语问题理解并回答。',
    },
    {
      typed: '미도리시의 2022년도 도서관 보조금은 얼마입니까?',
      said: '令和4年度 도서관 운영 보조금(図書館運営補助金)의 합계(合計)는 {{f1}}입니다.',
      read: '질문을 여기에 인용된 일본어 질문으로 이해하고 답변했습니다.',
    },
    {
      typed: '¿Cuánto fue el subsidio de la biblioteca de la ciudad de Midori en 2022?',
      said: 'El total (合計) del subsidio de la biblioteca (図書館運営補助金) en 2022 (令和4年度) fue de {{f1}}.',
      read: 'Su pregunta se entendió como la pregunta en japonés aquí citada.',
    },
    {
      typed: 'Trợ cấp thư viện của thành phố Midori năm 2022 là bao nhiêu?',
      said: 'Tổng (合計) trợ cấp thư viện (図書館運営補助金) năm 2022 (令和4年度) là {{f1}}.',
      read: 'Câu hỏi của bạn được hiểu là câu hỏi tiếng Nhật trích ở đây.',
    },
    {
      typed: 'Qual foi o subsídio da biblioteca da cidade de Midori em 2022?',
      said: 'O total (合計) do subsídio da biblioteca (図書館運営補助金) em 2022 (令和4年度) foi de {{f1}}.',
      read: 'A sua pergunta foi entendida como a pergunta em japonês aqui citada.',
    },
  ]

  it.each(languages)('answers in the language of $typed', async ({ typed, said, read }) => {
    opened.server.reply = sayReworded(question, said)
    const answer = await opened.ask(typed)
    const filled = said.replace('{{f1}}', '1,514,500円')
    expect(answer).toMatchObject({ mode: 'model', question })
    expect(answer.answer).toBe(`${filled}[1]\n${read}（${texts.reworded(question)}）`)
    expect(answer.warnings).toEqual([
      { code: 'question_reworded', message: `${read}（${texts.reworded(question)}）` },
    ])
    expect(answer.figures).toEqual((await withoutTheModel()).figures)
  })

  it.each(languages)('streams the same in the language of $typed', async ({ typed, said }) => {
    opened.server.reply = sayReworded(question, said)
    const events = await opened.stream(typed)
    const shown = events.filter(({ event }) => event === 'text-delta').map(({ body }) => body)
    expect(shown).toEqual([{ text: `${said.replace('{{f1}}', '1,514,500円')}[1]` }])
    const { figures } = answerSchema.parse(events.at(-1)?.body)
    expect(figures).toEqual((await withoutTheModel()).figures)
  })

  it.each([
    {
      said: 'The library subsidy (図書館運営補助金) was fifty million yen, {{f1}}.',
      why: 'a number in words',
    },
    { said: 'The library subsidy (図書館運営補助金) was {{f1}} million.', why: 'another scale' },
    {
      said: 'The library subsidy (図書館運営補助金) in fiscal 2021 (令和3年度) was {{f1}}.',
      why: 'another year',
    },
    { said: 'Yes, the library subsidy (図書館運営補助金) was {{f1}}.', why: 'yes to nothing' },
    { said: 'The library subsidy (図書館運営補助金) was {{f1}}, half of the budget.', why: 'a share' },
    { said: 'The personnel costs (人件費) were {{f1}}.', why: 'another label' },
    { said: 'The library subsidy (図書館運営補助金・差) was {{f1}}.', why: 'no difference' },
    { said: 'The library subsidy was {{f1}}.', why: 'no name to look up in the report' },
    { said: 'The subsidy (生涯学習課) was {{f1}}.', why: 'only who is responsible' },
    { said: '令和4年度の図書館運営補助金の合計は{{f1}}です。', why: 'not the language asked in' },
  ])('does not say $said: $why', async ({ said }) => {
    opened.server.reply = sayReworded(question, said)
    const answer = await opened.ask('How much was the library subsidy of Midori City in fiscal 2022?')
    expect(answer).toMatchObject({ mode: 'extractive', figures: (await withoutTheModel()).figures })
  })

  it('takes long names of the report in brackets for no other language', async () => {
    const said =
      'The total (みどり市（図書館運営補助金（合計））、令和4年度の図書館の運営に要する経費) was {{f1}}.'
    opened.server.reply = sayReworded(question, said)
    const answer = await opened.ask('How much was the library subsidy of Midori City in fiscal 2022?')
    expect(answer.mode).toBe('model')
  })

  it('answers without the model in a language that nobody here can check', async () => {
    const from = opened.server.bodies.length
    expect(await opened.ask('Сколько стоила библиотека в 2022 году?')).toMatchObject({ mode: 'extractive' })
    expect(opened.server.bodies.length).toBe(from)
  })
})

/** The answer on the reworded question itself. */
function withoutTheModel(): Promise<Answer> {
  return opened.product.answerWithoutModel({
    messages: [{ role: 'user', content: question }],
    style: 'plain',
    ruby: false,
    signal: new AbortController().signal,
    onPart: () => undefined,
  })
}
