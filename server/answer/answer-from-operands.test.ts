import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-materials-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Rows, columns, years, cities, lists of contracts and look-alike measures to compute from, or not to. */
const text = `図書館運営費の推移

生涯学習課

(単位:円)

	令和2年度	令和3年度	令和4年度
資料購入費	4,000,000	4,200,000	5,250,000
人件費	9,000,000	8,000,000	8,400,000
清掃委託料	2,000,000	2,000,000	2,100,000
合計	15,000,000	14,200,000	15,750,000

公園遊具の更新

都市整備課

1. 地区別の更新状況

地区	工事費	箇所数
みなと地区	3,000,000円	6箇所
やまて地区	4,500,000円	5箇所
さくら地区	1,200,000円	8箇所
合計	8,700,000円	19箇所

2. 推移

区分	令和3年度	令和4年度
遊具工事費	6,900,000円	8,700,000円
遊具工事費(予定)	9,900,000円	9,000,000円

システム業務の委託一覧

情報政策課

令和3年度

(単位:円)

	業務委託名	契約金額	契約締結日
1	予約システム保守委託	1,100,000	令和3年4月1日
2	窓口受付業務委託(R3.10.1～R6.3.31)	7,700,000	令和3年9月1日
3	無線設備点検委託	300,000	令和3年6月1日

令和4年度

(単位:円)

	業務委託名	契約金額	契約締結日
1	予約システム保守委託	1,200,000	令和4年4月1日
2	台帳電子化業務委託(R4.7.1～R5.12.31)	5,500,000	令和4年6月20日
3	地図情報更新委託	900,000	令和4年8月1日

水道料金の近隣市比較

水道課

市名	基本料金	加入金
みどり市	1,500円	80,000円
あかね市	1,250円	90,000円
しらゆり市	1,800円	60,000円

下水道台帳の整備

下水道課

区分	令和3年度	令和4年度
清掃委託料	1,000,000円	1,300,000円
調査費	500,000円	400,000円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('an answer computed from figures that the question names', () => {
  it.each([
    {
      asked: '令和4年度の図書館運営費のうち人件費は何%?小数第1位まで',
      value: 53.3,
      why: 'the part over the total of its own column',
    },
    {
      asked: '令和4年度、図書館の清掃委託料は人件費の何%?',
      value: 25,
      why: 'a whole that is itself a row',
    },
    {
      asked: '図書館運営費の合計は令和4年度は令和2年度の何%?',
      value: 105,
      why: 'one row in two years',
    },
    {
      asked: 'みどり市の水道の加入金はあかね市の何%?小数第1位まで',
      value: 88.9,
      why: 'one column of two cities',
    },
    {
      asked: '令和4年度の図書館の資料購入費と清掃委託料を足すといくら',
      value: 7_350_000,
      why: 'both of one measure, not the row of the same name in another',
    },
    {
      asked: '図書館の令和4年度の人件費から資料購入費を引くといくら',
      value: 3_150_000,
      why: '引く subtracts',
    },
    {
      asked: '図書館の人件費は3年間で合計いくら',
      value: 25_400_000,
      why: 'as many years as the row has',
    },
    {
      asked: '図書館の資料購入費は令和3年度から令和4年度で何%増えた?',
      value: 25,
      why: 'two named years',
    },
    {
      asked: '図書館の資料購入費はこの3年でいくら増えた?',
      value: 1_250_000,
      why: 'the first and the last year of the stretch',
    },
    {
      asked: '遊具工事費は前年度からいくら増えましたか',
      value: 1_800_000,
      why: 'what was planned is not what was',
    },
    {
      asked: '更新した遊具の工事費は1箇所あたりいくら?さくら地区について',
      value: 150_000,
      why: 'amount and heads of one row',
    },
  ])('computes $asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
    expect(answer.figures[0]?.status).toBe('calculated')
  })

  it.each([
    {
      asked: '図書館運営費は令和4年度から令和5年度でいくら増えた?',
      why: 'one of two named years is missing',
    },
    { asked: '図書館の人件費は5年前と比べていくら増えた?', why: 'the row does not reach back so far' },
    { asked: '図書館の人件費と利用者数の差は', why: 'no figure is called 利用者数' },
    { asked: '図書館の電気代は運営費全体の何%?', why: 'no figure is called 電気代' },
  ])('computes nothing for $asked: $why', ({ asked }) => {
    expect(ask(asked).figures.filter(({ status }) => status === 'calculated')).toEqual([])
  })
})

describe('a rank among figures', () => {
  it.each([
    {
      asked: '令和4年度のシステム業務の委託で契約金額が一番高いのはどれ',
      says: '台帳電子化業務委託',
      why: 'of the list of that year, also where a contract runs on',
    },
    {
      asked: '令和3年度のシステム業務の委託で契約金額が一番高いのはどれ',
      says: '窓口受付業務委託',
      why: 'of the other list',
    },
    { asked: '公園遊具の工事費が一番高い地区は', says: 'やまて地区', why: 'without the total' },
    { asked: '公園遊具の更新箇所数が2番目に多い地区は', says: 'みなと地区', why: 'the second' },
    { asked: '水道の基本料金が高い順に2市を教えて', says: 'みどり市', why: 'as many as asked for' },
    { asked: 'みどり市とあかね市で水道の加入金が高いのはどちら', says: 'あかね市', why: 'of the two named' },
    { asked: '図書館の資料購入費が一番少なかったのは何年度', says: '令和2年度', why: 'along the years' },
  ])('finds $asked: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it.each([
    { asked: '駐車場収入が一番多い地区はどこ', why: 'nothing is called 駐車場収入' },
    { asked: '職員が一番多い課はどこですか', why: 'no labels are 課' },
  ])('gives none for $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).not.toBe('answered')
  })
})

describe('yes or no by figures', () => {
  it.each([
    { asked: '令和4年度の図書館運営費の合計は2千万円を超えていますか', says: 'いいえ', why: 'a threshold' },
    {
      asked: '図書館の人件費は令和2年度より増えていますか',
      says: 'いいえ',
      why: 'from the named year to the latest',
    },
    { asked: 'みどり市の水道の基本料金はあかね市より高いですか', says: 'はい', why: 'two cities' },
    {
      asked: '令和4年度の図書館の人件費と清掃委託料は同じ額ですか',
      says: 'いいえ',
      why: 'two rows, not the years of one',
    },
    {
      asked: '公園遊具の更新箇所数は合計で20を超えましたか',
      says: 'いいえ',
      why: 'a number without its unit',
    },
    {
      asked: '水道の加入金はみどり市のほうがあかね市より高いですよね',
      says: 'いいえ',
      why: 'the claim is false',
    },
  ])('answers $asked: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer.startsWith(says)).toBe(true)
  })
})
