import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-budget-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'budget',
  title: 'みどり市 令和4年度当初予算の概要',
}

/** Two tables of one shape under one heading, each with a share, a change and its rate beside the amounts. */
const text = `令和4年度当初予算の概要

財政課

1. 歳出の内訳

（目的別歳出）                                                                  （単位：千円、％）
                        令和４年度当初予算          令和３年度当初予算              比         較
      区      分
                         予 算 額      構 成 比      予 算 額      構 成 比      増 減 額       伸  率
 1.   総   務   費          240,000        24.0        250,000        27.8        △ 10,000        △ 4.0
 2.   民   生   費          460,000        46.0        450,000        50.0          10,000          2.2
 3.   教   育   費          300,000        30.0        200,000        22.2         100,000         50.0
 歳   出   合   計        1,000,000       100.0        900,000       100.0         100,000         11.1

（性質別歳出）                                                                  （単位：千円、％）
                        令和４年度当初予算          令和３年度当初予算              比         較
      区      分
                         予 算 額      構 成 比      予 算 額      構 成 比      増 減 額       伸  率
 1.   人   件   費          200,000        20.0        220,000        24.5        △ 20,000        △ 9.1
 2.   扶   助   費          350,000        35.0        300,000        33.3          50,000         16.7
 3.   物   件   費          450,000        45.0        380,000        42.2          70,000         18.4
 歳 出 合 計 (a)+(b)      1,000,000       100.0        900,000       100.0         100,000         11.1
`

/** Rows whose names share their words, a total that demands nothing, and two rows of one name. */
const districts = `地区別の舗装の実績

道路課

地区	延長(m)
本町地区	1,984
湊地区	455
緑台地区	5,713
計	8,152

契約の一覧

総務課

(単位:円)

業務名	契約金額	契約締結日
受付業務委託	13,739,000	令和4年4月1日
清掃業務委託	2,475,000	令和4年4月30日
受付業務委託	14,109,700	令和5年3月26日
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('an answer from tables that compare two years', () => {
  it.each([
    { asked: '教育費はいくらですか', value: 300_000_000, why: 'an amount, not its change or share' },
    { asked: '令和3年度の総務費の額は', value: 250_000_000, why: '「の額」 asks for money, not for a share' },
    { asked: '民生費は歳出全体の何％', value: 46, why: 'the printed share, not the rate of change' },
    { asked: '人件費の伸び率は', value: -9.1, why: '伸率 is printed; a share is no reading of it' },
    {
      asked: '性質別の歳出で一番大きいものは何',
      value: 450_000_000,
      why: 'ranked within its own table, without the total 「合計 (a)+(b)」 and without changes',
    },
    {
      asked: '目的別の歳出で一番大きいものは何',
      value: 460_000_000,
      why: 'the table of the other caption is not mixed in',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toEqual([value])
  })

  it('says a row without the number that it has in the table', () => {
    expect(ask('教育費はいくらですか').answer).not.toContain('3.教育費')
  })
})

describe('an answer from rows of like names', () => {
  let askDistricts: (typed: string) => Answer
  beforeAll(async () => {
    askDistricts = await makeMadeUpAnswerer({ report, text: districts })
  }, 60_000)

  it('takes the row that the question spells out, not the total beside it', () => {
    const answer = askDistricts('地区別の舗装の実績について、湊地区の延長は何mですか')
    expect(
      answer.figures.map((figure) => figure.value),
      answer.answer,
    ).toEqual([455])
  })

  it('lists two rows of one name, told apart by their dates', () => {
    const { answer, figures } = askDistricts('受付業務委託の契約金額はいくらですか')
    expect(figures.map((figure) => figure.value)).toEqual([13_739_000, 14_109_700])
    expect(answer).toContain('令和4年4月1日：13,739,000円')
    expect(answer).toContain('令和5年3月26日：14,109,700円')
  })
})

/** A benefit set beside that of other cities, and an earlier one that is called like it. */
const benefits = `物価高騰対策臨時給付金の近隣市との比較

福祉課

(2)非課税世帯等臨時給付金(7万円給付事業)

市名	給付世帯数	給付額
みどり市	2,010世帯	140,700,000円
あかね市	1,320世帯	92,400,000円
こだま市	980世帯	68,600,000円

臨時特別給付金

総務課

・給付対象世帯数　14,300世帯
・給付額　3,210,000,000円
`

describe('an answer from a table of several cities', () => {
  let askBenefits: (typed: string) => Answer
  beforeAll(async () => {
    askBenefits = await makeMadeUpAnswerer({ report, text: benefits })
  }, 60_000)

  it.each([
    { asked: '7万円の給付金の給付額はいくら', value: 140_700_000, why: 'the city whose report it is' },
    { asked: 'あかね市の7万円の給付金の給付額はいくら', value: 92_400_000, why: 'the city that is named' },
    { asked: '7万円の給付金の対象は何世帯', value: 2_010, why: 'not the other benefit, called by no 7万円' },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = askBenefits(asked)
    expect(
      answer.figures.map((figure) => figure.value),
      answer.answer,
    ).toEqual([value])
  })
})
