import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-settlement-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement',
  title: 'みどり市 令和4年度決算説明資料',
}

/** A settlement of rows and columns, a list of one measure's amounts, and works whose cost stands in two columns. */
const text = `令和4年度決算説明資料

歳入の状況

財政課

（単位：千円）
区分	予算現額	調定額	収入済額	収入未済額
市税	500,000	520,000	510,000	10,000
使用料	40,000	43,000	42,000	1,000
諸収入	30,000	36,000	33,000	3,000

割引回数券の発行

商工課

1. 実施状況

・発行数　30,000冊
・販売数　28,500冊
・利用できる店　120店
・印刷の委託料　2,400,000円
・広告の委託料　600,000円

個人記録の保護

総務課

・審議会の開催　令和4年8月
・委員報酬　60千円
・費用弁償　5千円

図書の選定

図書課

・選定会の開催　令和4年5月
・委員報酬　40千円
・費用弁償　3千円

保険料の比較

保険課

市名	県内順位	全国順位	保険料
みどり市	4位	431位	6,100円
あかね市	7位	502位	5,900円

職員の研修

人事課

研修課程	回数	人数	備考
評価研修	3	57	係長級
対話研修	2	76	課長級

あずま川の改修

河川課

（単位：円）
工事名	事業費	令和3年度	令和4年度
護岸工事	9,000,000	4,000,000	5,000,000
橋の架替工事	7,000,000	0	7,000,000
植樹工事	2,000,000	500,000	1,500,000
`

let ask: (turns: string) => Promise<Answer>

beforeAll(async () => {
  ask = await makeMadeUpTalker({ report, text })
})

describe('answerTurn()', () => {
  it.each([
    {
      turns: '市税の収入未済額は？ / 諸収入は？ / 二つの差は？',
      question: '市税と諸収入の収入未済額の差は？',
      value: 7_000_000,
      why: 'of the figures that were shown',
    },
    {
      turns: '市税の収入未済額は？ / 諸収入は？ / 使用料は？ / 三つを合わせると？',
      question: '市税と諸収入と使用料の収入未済額の合計は？',
      value: 14_000_000,
      why: 'three of them',
    },
    {
      turns: '割引回数券の発行数は？ / そのうち販売数は？ / それを除くと何冊？',
      question: '割引回数券の発行数と販売数の差は何冊？',
      value: 1_500,
      why: 'what is left of a whole without its part',
    },
    {
      turns: '割引回数券の印刷の委託料はいくら？ / 広告のほうは？ / 足すと？',
      question: '割引回数券の印刷と広告の委託料の合計はいくら？',
      value: 3_000_000,
      why: 'items of a list',
    },
    {
      turns: '市税の収入未済額は？ / 諸収入は？ / 二つの差は？ / 調定額は？',
      question: '諸収入の調定額は？',
      value: 36_000_000,
      why: 'what asks for something else goes on from the one named last',
    },
    {
      turns: '護岸工事の令和3年度の額は？ / 次の年は？ / いくら増えた？ / 植樹工事は？',
      question: '令和3年度と令和4年度の植樹工事の額はいくら増えた？',
      value: 1_000_000,
      why: 'what both years share is exchanged in both',
    },
    {
      turns: '護岸工事の令和3年度の額は？ / 次の年は？ / いくら増えた？ / 事業費は？',
      question: '令和4年度の護岸工事の事業費は？',
      value: 9_000_000,
      why: 'the later year is gone on from',
    },
  ])('answers $turns: $why', async ({ turns, question, value }) => {
    const answer = await ask(turns)
    expect({ question: answer.question, outcome: answer.outcome }).toEqual({ question, outcome: 'answered' })
    expect(answer.figures.map((figure) => figure.value)).toContain(value)
  })

  it('asks of the measure that was talked about what others have too', async () => {
    const answer = await ask(
      '個人記録の審議会はいつ開かれた？ / 委員の報酬は？ / 足すと費用弁償も入れていくら？',
    )
    expect(answer.figures.map((figure) => figure.value)).toEqual([65_000, 60_000, 5_000])
  })

  it('asks both of the next thing', async () => {
    const answer = await ask('評価研修は何回で何人受けた？ / 対話研修は？')
    expect(answer.figures.map((figure) => figure.value)).toEqual([2, 76])
  })

  it.each([
    {
      turns: 'みどり市の保険料は？ / 全国順位は？ / あかね市の保険料は？ / そことの差は？',
      question: 'みどり市とあかね市の保険料の差は？',
      value: 200,
      why: 'what was named last, and no place in an order',
    },
    {
      turns: '市税の収入未済額は？ / 諸収入は？ / どこの課？ / 二つの差は？',
      question: '市税と諸収入の収入未済額の差は？',
      value: 7_000_000,
      why: 'what was asked in passing is none of the two',
    },
    {
      turns: 'みどり市の保険料の県内順位は？ / 全国だと？',
      question: 'みどり市の保険料の全国順位は？',
      value: 431,
      why: 'the same order among more',
    },
    {
      turns: '割引回数券は何冊売れた？ / 発行したのは？',
      question: '割引回数券の発行したのは何冊？',
      value: 30_000,
      why: 'a deed of its own, and of the same thing',
    },
    {
      turns: '諸収入の収入未済額は？ / 市税のほうは？',
      question: '市税の収入未済額は？',
      value: 10_000_000,
      why: 'a row takes the place of a row',
    },
    {
      turns: '割引回数券の印刷の委託料はいくら？ / 郵送のほうは？ / 広告は？',
      question: '割引回数券の広告の委託料はいくら？',
      value: 600_000,
      why: 'words for which nothing is found are not carried on',
    },
    {
      turns: '割引回数券の印刷の委託料はいくら？ / 広告のほうは？ / 二つでいくら？',
      question: '割引回数券の印刷と広告の委託料の合計はいくら？',
      value: 3_000_000,
      why: 'what two come to',
    },
    {
      turns: '市税の収入未済額は？ / 使用料は？ / 諸収入も合わせると？',
      question: '市税と使用料と諸収入の収入未済額の合計は？',
      value: 14_000_000,
      why: 'three that took one place are added, however little alike their names are',
    },
    {
      turns: '護岸工事の令和3年度の額は？ / 一番多かったのはいつ？',
      question: '護岸工事の額が一番多かったのはいつ？',
      value: 5_000_000,
      why: 'a year is asked for, so that none is kept',
    },
    {
      turns: '護岸工事の事業費は？ / どこの課？ / 植樹工事は？',
      question: '植樹工事の事業費は？',
      value: 2_000_000,
      why: 'behind words asked in passing another row is asked for its amount',
    },
    {
      turns: '護岸工事の額が一番多いのは何年度？ / そのときの植樹工事は？',
      question: '令和4年度の植樹工事の額は？',
      value: 1_500_000,
      why: '「そのとき」 is the year of the answer',
    },
  ])('keeps what was talked about: $turns: $why', async ({ turns, question, value }) => {
    const answer = await ask(turns)
    expect(answer.question).toBe(question)
    expect(answer.figures.map((figure) => figure.value)).toContain(value)
  })
})
