import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

/** Rows with blanks and with noughts, a row with an amount in each year, and rates. */
const text = `水辺公園の整備費の推移

公園課

(単位:円)

	令和元年度	令和2年度	令和3年度	令和4年度	令和5年度
設計費		400,000		250,000	
遊具工事費	0	0	7,100,000	2,300,000	0
清掃費	310,000	320,000	300,000	290,000	350,000
利用率	41.5%	39.8%	38.2%	40.6%	44.0%
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('the years in which a row has an amount', () => {
  it.each([
    {
      asked: '水辺公園の設計費がかかったのは何年度',
      values: [400_000, 250_000],
      why: 'blanks are no amounts',
    },
    { asked: '水辺公園の設計費を最後に払ったのは何年度ですか', values: [250_000], why: 'the last' },
    {
      asked: '水辺公園の設計費が初めてかかった年度は',
      values: [400_000],
      why: 'the first, asked by its noun',
    },
    {
      asked: '水辺公園の遊具工事費が最後にかかった年度は',
      values: [2_300_000],
      why: 'a nought is no amount',
    },
    {
      asked: '水辺公園の遊具工事費がゼロだった年度は',
      values: [0, 0, 0],
      why: 'printed noughts are asked for',
    },
    { asked: '水辺公園の清掃費を最後に払ったのは何年度', values: [350_000], why: 'the last that is printed' },
  ])('$asked: $why', ({ asked, values }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    {
      asked: '水辺公園の清掃費はいつから減ったの？',
      says: /^令和3年度（2021年度）です。令和2年度（2020年度）は320,000円.*300,000円.*その後に減ったのは令和4年度（2022年度）です。/,
      why: 'the first fall against the year before, and the next',
    },
    {
      asked: '水辺公園の利用率が上がったのは何年度ですか',
      says: /^令和4年度（2022年度）です。令和3年度（2021年度）は38.2%.*40.6%/,
      why: 'the first rise',
    },
    {
      asked: '水辺公園の利用率が下がったのはいつ',
      says: /^令和2年度（2020年度）です。/,
      why: 'asked at the end',
    },
  ])('tells when it turned: $asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })

  it('does not tell the first of a row that has an amount in the first year that is printed', () => {
    expect(ask('水辺公園の清掃費を初めて払ったのは何年度').figures).toEqual([])
  })

  it.each([
    {
      asked: '水辺公園の清掃費が30万円を切った年度は',
      values: [1, 290_000],
      why: '切る leaves the bound itself out',
    },
    {
      asked: '水辺公園の清掃費が32万円に達した年度はどれ',
      values: [2, 320_000, 350_000],
      why: '達する has the bound itself in',
    },
    {
      asked: '水辺公園の利用率が40%に満たなかった年度は',
      values: [2, 39.8, 38.2],
      why: 'a denied verb bounds from above',
    },
  ])('lists what lies beyond a bound: $asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })
})
