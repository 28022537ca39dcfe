import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Two tables of one form, a column of all years before those of a year, and rows of a kind beside a row of all. */
const text = `講師の派遣

学び課

＜本部への派遣＞

(単位:円)

課程	旅費	負担金
入門	4,000	9,000
応用	6,000	11,000
合計	10,000	20,000

＜支部への派遣＞

(単位:円)

課程	旅費	負担金
入門	1,000	2,000
応用	2,000	3,000
合計	3,000	5,000

広場整備費について

公園課

(単位:円)

	事業費	令和4年度 決算額	令和5年度 決算額
◎事業費合計	98,000,000	38,000,000	60,000,000
造成工事	70,000,000	30,000,000	40,000,000
舗装工事	28,000,000	8,000,000	20,000,000

空き家の募集と入居状況

住宅課

管理戸数の状況

(単位:戸)

	令和3年度	令和4年度	令和5年度
入居戸数	310	305	290
管理戸数	400	400	395

町営住宅募集状況

		令和3年度	令和4年度	令和5年度
一般目的	募集(戸)	40	50	60
	入居(戸)	20	24	31
再生住宅	募集(戸)	9	8	7
	入居(戸)	5	4	3
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('which table, column and row are meant', () => {
  it.each([
    {
      asked: '講師の派遣の旅費、本部と支部の合計は',
      values: [13_000, 10_000, 3_000],
      why: 'the totals of both tables',
    },
    {
      asked: '講師の派遣の負担金、本部は支部の何倍',
      values: [4, 20_000, 5_000],
      why: 'the column stands before the two',
    },
    {
      asked: '令和5年度の広場整備で一番高い工事は',
      values: [40_000_000],
      why: 'the rows of the year, not the column of all years beside it',
    },
    {
      asked: '広場整備で5,000万円以上の工事は',
      values: [1, 70_000_000],
      why: 'all years where none is named; a bound of money is no name',
    },
    {
      asked: '広場整備で1,000万円以上かかった工事はどれ',
      values: [2, 70_000_000, 28_000_000],
      why: 'a deed between the bound and its noun',
    },
    {
      asked: '一般目的の町営住宅の入居戸数の推移',
      values: [20, 24, 31],
      why: 'a name in plain words tells the row, though another is called 入居戸数',
    },
  ])('$asked: $why', ({ asked, values }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures.map(({ value }) => value)).toEqual(values)
  })

  it.each(['本部への派遣の旅費の合計はいくら', '支部への派遣の負担金は合わせていくら'])(
    'adds no two totals of one table: %s',
    (asked) => {
      const { figures } = ask(asked)
      expect(figures.map(({ value }) => value)).toEqual([asked.includes('旅費') ? 10_000 : 5_000])
    },
  )

  it('says which table a figure of the same row is of', () => {
    expect(ask('講師の派遣の負担金、本部は支部の何倍').answer).toContain('支部への派遣の合計・負担金')
  })
})
