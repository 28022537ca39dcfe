import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-materials-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** A part repeats the words of its measure's title; the total says none of them. */
const text = `職員研修

人事課

(単位:円)

研修名	旅費	負担金
一般職員研修	26,120	57,200
係長研修	8,880	15,600
合計	35,000	72,800

・総額　107,800円

市営住宅の募集

住宅課

区分	内容	令和3年度	令和4年度
一般向	募集(戸)	40	44
	申込(人)	90	95
改良住宅	募集(戸)	12	15
	申込(人)	20	22
計	募集(戸)	52	59
	申込(人)	110	117

遊園地の整備費

公園課

(単位:円)

	事業費	令和3年度 決算額	令和4年度 決算額
◎事業費合計	9,000,000	4,000,000	5,000,000
○委託料	3,000,000	3,000,000	0
遊園地整備測量業務委託	1,000,000	1,000,000	
遊園地整備設計業務委託	2,000,000	2,000,000	
○工事請負費	6,000,000	1,000,000	5,000,000
遊園地整備造成工事	4,000,000	1,000,000	3,000,000
遊園地整備植栽工事	2,000,000		2,000,000

記念品の購入

総務課

品名	単価(円)	枚数	小計(円)
記念旗	1,500	20	30,000
手ぬぐい	400	50	20,000

国保の割当

保険課

区分	令和4年度
均等割	21,000円
平等割	23,000円

屋内スケート場整備費について

スポーツ課

(単位:円)

	事業費	令和3年度 決算額	令和4年度 決算額
◎事業費合計	11,900,000	3,400,000	8,500,000
○委託料	3,900,000	2,400,000	1,500,000
屋内スケート場整備測量業務委託	1,400,000	1,400,000	
屋内スケート場整備実施設計業務委託	2,500,000	1,000,000	1,500,000
○工事請負費	8,000,000	1,000,000	7,000,000
屋内スケート場整備造成工事	3,200,000	1,000,000	2,200,000
屋内スケート場整備外柵工事	4,800,000		4,800,000
`

describe('totals that a question asks for', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  })

  it('answers with the total of a measure where a part repeats the words of its title', () => {
    expect(ask('職員研修の総額はいくらですか').figures[0]?.value).toBe(107800)
  })

  it('answers with the row for all where one part only repeats a word of the title', () => {
    expect(ask('令和4年度の市営住宅の募集は何戸').figures[0]?.value).toBe(59)
    expect(ask('令和4年度の市営住宅で改良住宅の募集は何戸').figures[0]?.value).toBe(15)
  })

  it('gives no part for all, though each part repeats the title and has a sum of its own', () => {
    expect(ask('遊園地、全部でなんぼかかるん').figures[0]?.value).toBe(9000000)
  })

  it('divides nothing that is charged to each by its very name', () => {
    expect(ask('国保の均等割は一人いくら').figures.map(({ value }) => value)).toEqual([21000])
    expect(ask('記念旗は1枚いくら').figures.map(({ value }) => value)).toEqual([1500])
  })

  it('knows 事業費合計 as the total of what the title calls otherwise', () => {
    const { figures } = ask('令和4年度の屋内スケート場整備費は全部でいくら')
    expect(figures.map((figure) => figure.value)).toEqual([8500000])
  })
})
