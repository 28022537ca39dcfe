import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** One printed figure is asked for in the words of a resident; another row or measure shares most of them. */
const text = `みどり市 主要な施策の報告書

雨水組合準備基金の残高の推移

下水道課

(単位:千円)

	令和3年度	令和4年度
基金残高	937,735	936,069

消防団準備基金の残高の推移及び他都市比較資料

防災安全課

(単位:千円)

	第7期	第8期
	令和3年度	令和4年度
新規積立(前年度余剰金)	160,663	318,928
年度末残高(A)	417,636	739,128

講座の開催

生涯学習課

内訳	参加者数(人)
6月12日開催 星空講座	43
6月27日開催 苔玉講座	17

展示の開催

文化課

内訳	参加者数(人)
10/18開催 苔玉展	22

女性の電話相談

市民課

内訳	相談件数(件)
夫婦関係	22
ドメスティック・バイオレンス	3
合計	25

ため池の調査

農政課

- 新規区域の調査 A=104ha
- 継続区域の調査 A=19ha

短期就労の支援

商工課

【国庫支出金・県支出金の内訳】

地方振興臨時交付金 4,951千円
青空県短期就労支援交付金 1,921千円

【施策額の内訳】

合計 6,890千円

花火への交付金の推移

観光課

(単位:円)

年度	売上金額	花火交付金	売上に対する交付率
令和3年度	200,000	4,000	2.00%
令和4年度	300,000	6,300	2.10%
合計	500,000	10,300	2.06%

街灯の設置

土木課

- LED街灯の新規設置数は前年比約4倍となった。

区分	令和3年度	令和4年度
新規設置	13	57
取替	399	288
合計	412	345

堤防の工事

土木課

時期	内容
令和4年6月1日	堤防新設工事契約締結 契約金額:6,322,800円
令和5年2月1日	堤防新設工事変更契約締結 変更後契約金額:7,566,900円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('one figure', () => {
  it.each([
    {
      asked: '令和4年度の消防団の基金残高は',
      says: '739,128千円',
      why: 'the other fund has no word of 消防団, however short its label is',
    },
    { asked: '消防団 基金残高 R4', says: '739,128千円', why: 'the same in names alone' },
    { asked: '6月27日の講座には何人参加した？', says: '17人', why: 'a row of another day is another one' },
    {
      asked: '10月18日の展示には何人参加した',
      says: '22人',
      why: 'a day that the report writes with a stroke',
    },
    {
      asked: '女性の電話相談でDVは何件',
      says: '3件',
      why: 'the dot within its name is left out in the other word',
    },
    {
      asked: '新規区域のため池の調査、面積は何ヘクタール',
      says: '104ha',
      why: 'the unit says that it is an area',
    },
    {
      asked: '短期就労、国からいくら出た',
      says: '4,951千円',
      why: 'what the prefecture gave is not the state’s',
    },
    { asked: '短期就労で県からもらったお金は', says: '1,921千円', why: 'nor is the total the prefecture’s' },
    {
      asked: '花火交付金の交付率は通算で何パーセント',
      says: '2.06%',
      why: 'the printed rate of all years, not one year over all',
    },
    { asked: '交付率 花火 令和3年度', says: '2.00%', why: 'a rate is asked for before a blank too' },
    {
      asked: '堤防の工事は最終的にいくらの契約になった',
      says: '7,566,900円',
      why: 'what holds after the change',
    },
  ])('$asked is $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.text).toContain(says)
  })

  it('takes the difference of amounts, not the printed multiple', () => {
    expect(ask('街灯 新規設置 R4 R3 差').answer).toContain('44')
  })

  it('takes none of two rows for what they come to', () => {
    expect(ask('街灯の新規設置と取替の合計、前の年度からどれだけ減った？').answer).not.toContain('111')
  })
})
