import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-sums-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Levels with sums of their own, a column for this year, outgo with △, deeds in a sentence, the people of the city. */
const text = `みどり会の収支

総務課

（単位：円）

科目	本会	支会	合計
I 費用\t\t\t
1 事業費\t\t\t
(1) 人件費\t\t\t
給料	6,000,000		6,000,000
手当	1,000,000		1,000,000
人件費計	7,000,000		7,000,000
(2) その他経費\t\t\t
印刷代	300,000		300,000
講師代	500,000		500,000
その他経費計	800,000		800,000
事業費計	7,800,000		7,800,000

積立金の動き

財政課

（単位：千円）

積立金	積立額	取崩額
橋の積立金	1,000	△ 200
森の積立金	1,500	△ 900
川の積立金	700	△ 400

重点事業の一覧

企画課

（単位：千円）

事業名	予算額	当年度決算額
花いっぱい事業	1,200	1,100
清流事業	800	640
合計	2,000	1,740

友の会への助成

商工課

年度	交付額
令和2年度	300,000円
令和3年度	400,000円
令和4年度	500,000円

乗合船の利用

交通課

区分	令和2年度	令和3年度	令和4年度
乗船者（人）	900	840	720
往復券（枚）	300	310	330

側溝清掃の推移

道路課

（単位：千円）

		令和3年度	令和4年度	合計
北地区	清掃費	300	400	700
	箇所数	3	5	8
南地区	清掃費	100	200	300
	箇所数	2	2	4
合計	清掃費	400	600	1,000
	箇所数	5	7	12

図書券の配布

学校課

発行数　2,000冊
販売数　1,500冊

意見箱

広聴課

　令和4年度は意見が53件あり、うち7件を採用した。令和3年度は意見が29件、採用が4件であった。

市の概要

総務課

項目	令和4年度
人口（人）	20,000
町内会（団体）	40

街灯の電気代

土木課

街灯の電気代　5,000,000円
点検した人　50人
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('answers computed from everyday words', () => {
  it.each([
    { asked: 'みどり会の人件費はその他経費の何倍？', value: 8.75, why: 'a sum is called by what it sums up' },
    {
      asked: '重点事業の予算の合計と決算額の合計の差は',
      value: 260_000,
      why: 'this year stands in the head',
    },
    { asked: '友の会への助成は3年間で全部でいくら', value: 1_200_000, why: 'all years of the row' },
    { asked: '乗合船の乗船者は2年間で何人減った？', value: 180, why: 'two years back, not one' },
    { asked: '図書券は発行した冊数の何%が売れた？', value: 75, why: 'deeds name part and whole' },
    { asked: '意見箱の採用は令和3年度より何件増えた', value: 3, why: 'not the figure that stands beside it' },
    {
      asked: '北地区の側溝清掃の箇所数、2年間の合計',
      value: 8,
      why: 'the row 合計 is not added to the row that is named',
    },
    { asked: '街灯の電気代は市民1人あたりいくら', value: 250, why: 'all who live there' },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it.each([
    {
      asked: 'みどり会の事業費のその他経費のうち一番大きいのは何',
      names: ['講師代'],
      why: 'the parts of the sum',
    },
    {
      asked: '積立金の取崩額が大きい順に2つ',
      names: ['森の積立金', '川の積立金'],
      why: 'what went out is no debt',
    },
  ])('$asked: $why', ({ asked, names }) => {
    const { answer } = ask(asked)
    const places = names.map((name) => answer.indexOf(name))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('corrects a premise of the row that is named', () => {
    expect(ask('乗合船の往復券はなぜ減ったの').answer).toContain('減ってはおらず')
  })

  it('names the years that a row does not have', () => {
    const { outcome, answer, warnings } = ask('友の会への助成を令和元年度から令和4年度まで並べて')
    expect(outcome).toBe('answered')
    expect(warnings.map(({ code }) => code)).toContain('years_missing')
    expect(answer).toContain('令和元年度（2019年度）の値は')
  })

  it('says no quantity of the question when it declines', () => {
    const { outcome, answer } = ask('一人につき配られる米俵は何キロ')
    expect(outcome).toBe('not_found')
    expect(answer).not.toContain('一人')
  })
})
