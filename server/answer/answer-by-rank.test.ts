import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** A table with a column for all years, a table a year of one form, and rows with a count a year. */
const text = `図書館整備費の推移

生涯学習課

(単位:円)

	事業費	令和3年度	令和4年度	令和5年度
◎事業費合計	60,000,000	10,000,000	20,000,000	30,000,000
○設計委託料	9,000,000	6,000,000	2,000,000	1,000,000
○建築工事費	51,000,000	4,000,000	18,000,000	29,000,000

巡回車の運行

まちづくり課

	令和元年度	令和2年度	令和3年度	令和4年度
利用者(人)	980	1,240	1,105	1,310

共済会計の経理

総務課

令和2年度

(単位:千円)

市名	収入	差引残額
みどり市	8,400	310
あかね市	6,200	120
しらゆり市	5,900	95

令和3年度

(単位:千円)

市名	収入	差引残額
みどり市	8,600	280
あかね市	6,400	75
しらゆり市	6,100	140
`

/** A table of rows in columns of times, with a total on both sides. */
const homes = `住まいの募集の推移

住宅課

(単位:戸)

		令和3年度			令和4年度
		6月定期	12月定期	総数	6月定期	12月定期	総数
公営の住まい	募集(戸)	30	44	74	20	34	54
	入居(戸)	20	25	45	15	9	24
再生住まい	募集(戸)	9	5	14	22	30	52
	入居(戸)	2	1	3	9	8	17
計	募集(戸)	39	49	88	42	64	106
	入居(戸)	22	26	48	24	17	41
`

/** Rows whose names end in a letter of 合計. */
const accounts = `町債残高

財政課

(単位:円)

区分	残高
一般会計	60,000
下水道会計	25,000
水道会計	15,000
合計	100,000
`

/** A list that prints no total, and another of plain words beside it. */
const purchases = `備品の購入の一覧

総務課

(単位:円)

品名	契約金額
折りたたみ机(本館分)	300,000
折りたたみ机(別館分)	450,000
空気清浄機(本館分)	900,000

基金の状況

財政課

(単位:円)

区分	現在高
公共事業の基金	5,000
その他	7,000

主要事業の実施状況

財政課

(単位:円)

名称	事業費
歩道の補修事業	60,000
公園の改修事業	20,000
`

/** What was done so often, with how many came, in a form of targets and results. */
const market = `朝市の開催

産業課

指標	目標値	実績値
開催回数(回)	24	20
来場者数(人)	3,000	2,511
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

function valuesOf(asked: string): number[] {
  const answer = ask(asked)
  expect(answer.outcome, answer.answer).toBe('answered')
  return answer.figures.map(({ value }) => value)
}

describe('an answer by places in an order', () => {
  it.each([
    {
      asked: '巡回車の利用者が一番多い年と一番少ない年の差は何人',
      values: [330, 1310, 980],
      why: 'along the years',
    },
    {
      asked: '巡回車の利用者数、1位の年と2位の年の差は',
      values: [70, 1310, 1240],
      why: 'two places from the top',
    },
    {
      asked: '令和2年度の共済会計の差引残額、最高額と最低額の差は',
      values: [215_000, 310_000, 95_000],
      why: 'along the cities of the year that is named',
    },
    {
      asked: '巡回車の利用者が一番多い年は一番少ない年の何倍',
      values: [1.34, 1310, 980],
      why: 'a multiple, rounded',
    },
  ])('$asked: $why', ({ asked, values }) => {
    expect(valuesOf(asked)).toEqual(values)
  })

  it('a bound is no word that a label must have', () => {
    expect(valuesOf('巡回車の利用者が1,200人を超えたのは何年度')).toEqual([2, 1240, 1310])
  })

  it('takes the later of two tables where no year is named', () => {
    expect(valuesOf('共済会計の差引残額が一番少ない市は')).toEqual([75_000])
  })

  it.each([
    {
      asked: '図書館整備の事業費で令和4年度から令和5年度に一番増えた費目は',
      values: [11_000_000, 29_000_000, 18_000_000],
      why: 'the change is ranked, not the amount',
    },
    {
      asked: '図書館整備の事業費で前年度から一番減った費目は',
      values: [4_000_000, 2_000_000, 6_000_000],
      why: 'from the year before the report’s own',
    },
    {
      asked: '巡回車の利用者が一番増えた年度は',
      values: [260, 1240, 980],
      why: 'along time: from each year to the next',
    },
    {
      asked: '共済会計の収入が令和2年度から令和3年度に一番減った市は',
      values: [],
      why: 'all of them rose',
    },
  ])('ranks by change: $asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    {
      asked: '住まいの募集で入居が一番多かった年度は',
      values: [48],
      why: 'a kind of home that is not named yields to the total',
    },
    { asked: '令和4年度の住まいの募集で入居が一番少ない時期は', values: [17], why: 'times stand in columns' },
    { asked: '再生住まいの入居が一番多かった年度は', values: [17], why: 'a kind that is named stays' },
  ])('$asked: $why', async ({ asked, values }) => {
    const { figures } = (await makeMadeUpAnswerer({ text: homes }))(asked)
    expect(figures.map(({ value }) => value)).toEqual(values)
  })

  it('divides what is counted by how often it was, result by result', async () => {
    const { figures } = (await makeMadeUpAnswerer({ text: market }))('朝市の来場者は1回あたり何人')
    expect(figures.map(({ value }) => value)).toEqual([126, 2511, 20])
  })

  it.each([
    { asked: '一般会計の町債残高は全体の何％ですか', values: [60, 60_000, 100_000], why: 'a part' },
    { asked: '町債残高が一番多い会計は', values: [60_000], why: 'ranked with the others' },
    { asked: '町債残高が一番少ない会計は', values: [15_000], why: '水道会計, not the total' },
  ])('takes 会計 for no total: $asked: $why', async ({ asked, values }) => {
    const { figures } = (await makeMadeUpAnswerer({ text: accounts }))(asked)
    expect(figures.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    {
      asked: '備品で折りたたみ机のうち一番高かったのはどれ',
      values: [450_000],
      why: 'among the rows that have the word, not among all',
    },
    {
      asked: '備品の購入の契約金額の合計は',
      values: [1_650_000, 300_000, 450_000, 900_000],
      why: 'all rows of a list that prints no total',
    },
    {
      asked: '主要事業の実施状況の事業費の平均はいくらですか',
      values: [40_000, 60_000, 20_000],
      why: 'plain words tell a table together, though each stands elsewhere too',
    },
  ])('$asked: $why', async ({ asked, values }) => {
    const { figures } = (await makeMadeUpAnswerer({ text: purchases }))(asked)
    expect(figures.map(({ value }) => value)).toEqual(values)
  })

  it('takes the column of all years for a share where no year is named', () => {
    expect(valuesOf('図書館整備の事業費合計のうち建築工事費は何％')).toEqual([85, 51_000_000, 60_000_000])
  })
})
