import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** A list of courses, accounts with and without years in one measure, and a street with a column of all years. */
const text = `市民講座の開催

生涯学習課

講座名	回数	人数
陶芸講座	6	72
園芸講座	2	18
写真講座	4	35

啓発協会への委託

人権課

1. 収支

(単位:円)

科目	啓発推進委託費	その他
消費税等	250,000	0
通信費	31,000	4,000

2. 委託料の推移

(単位:円)

	令和3年度	令和4年度	令和5年度
賃金	5,000,000	5,100,000	5,300,000
消費税	520,000	530,000	560,000

通学費の援助

学校課

1. 実施状況

	令和3年度	令和5年度
	受給者	受給者
小学校	30人	36人
中学校	20人	21人
計	50人	57人

2. 児童生徒数

	令和3年度	令和5年度
小学校	800人	780人
中学校	400人	390人
計	1,200人	1,170人

川の会の財産

文化課

(単位:円)

区分	令和5年度
財産合計	90,000
当期財産増減額	△ 4,000

街路の補修費

土木課

(単位:千円)

地区		令和3年度	令和4年度	令和5年度	合計
浜地区	工事費	6,000	9,000	3,000	18,000
	箇所数	5	7	2	14
山手地区	工事費	2,000	1,000	4,500	7,500
	箇所数	2	1	3	6
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('what is computed over years and people', () => {
  it.each([
    {
      asked: '市民講座で参加者が一番少なかったのは何講座',
      values: [18],
      why: 'a column 「人数」 counts them',
    },
    { asked: '市民講座で参加が40人に満たないものは', values: [2, 18, 35], why: 'and bounds go by it' },
    {
      asked: '啓発協会の委託料の消費税、令和3年度と令和5年度の差は',
      values: [40_000, 560_000, 520_000],
      why: 'a row of years before a better name without any',
    },
    {
      asked: '山手地区の補修の工事費は3年間の平均で1年いくら',
      values: [2_500_000, 2_000_000, 1_000_000, 4_500_000],
      why: 'over the years, not the column of all of them',
    },
    {
      asked: '通学費の援助を受けた児童生徒は令和3年度から令和5年度で何人増えた',
      values: [7, 57, 50],
      why: 'those who got it, not all pupils',
    },
    {
      asked: '浜地区の補修の工事費を令和3年から令和5年まで並べて',
      values: [6_000_000, 9_000_000, 3_000_000],
      why: 'people say years for fiscal years',
    },
    {
      asked: '浜地区の補修の箇所数、令和3・4・5年度の合計は',
      values: [14, 5, 7, 2],
      why: 'one era for all; 4年度 is no total of the other two, though it comes to as much',
    },
  ])('$asked: $why', ({ asked, values }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures.map(({ value }) => value)).toEqual(values)
  })
})

describe('whether something rose', () => {
  it.each([
    { asked: '川の会の財産は令和5年度に増えたんですよね', says: /^いいえ。△ 4,000円/, why: 'a change tells' },
    {
      asked: '市民講座の陶芸講座の人数は増えましたか',
      says: /^(?!72)/,
      why: 'what stands at one time alone does not',
    },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })
})
