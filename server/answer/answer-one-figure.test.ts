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

競技場の移転

スポーツ課

(単位:円)

業務名	当初契約額	変更契約額
得点板仮移設等業務	22,000	1,000
得点板本移設等業務	21,406	2,000
計	43,406	3,000

協会の決算

文化課

科目	金額(円)
流動資産
現金	200,000
東京信用金庫 普通預金	1,306,372
流動資産合計	1,506,372

科目	期首取得価額	期末帳簿価額
什器備品	915,553	568,467
減価償却累計額	0	△347,086
合計	915,553	221,381

備品の名	金額(円)
エアコン	421,879
机	107,144

便りの発行

広報課

【施策額の内訳】

総額（印刷製本費） 300,000円

・市の便り 180,000円
・こども版 120,000円

倉庫の解体

財政課

- 作業所 延床面積 570.00㎡
- ボイラー室 延床面積 5.70㎡

夏の給付金

福祉課

内訳	金額(円)
事務費	25,000
事業費	594,000
合計	619,000

団体の順位

総務課

	県内順位			基準額(月額:円)
	第7期	第8期	第9期	第7期	第8期	第9期
みどり市	1	2	2	6,600	7,170	7,026
あかね市	2	1	1	6,500	7,300	7,400

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
      asked: '得点板の本移設の当初契約額は',
      says: '21,406円',
      why: 'the letter in which two rows differ stands in the question',
    },
    {
      asked: '協会の信用金庫の預金はいくら',
      says: '1,306,372',
      why: 'a name that the dictionary does not divide ends with what it is',
    },
    {
      asked: 'こども版の印刷製本費はいくら',
      says: '120,000円',
      why: 'what the total is called is said of its parts',
    },
    {
      asked: '夏の給付金の事業費(事務費を除く)',
      says: '594,000円',
      why: 'what is left out is not what is asked for',
    },
    {
      asked: 'ボイラー室以外の作業所の面積',
      says: '570.00㎡',
      why: 'nor is what something else is asked than',
    },
    {
      asked: 'みどり市の基準額が県内で一番高かったのは何期',
      says: '1位',
      why: 'the printed place tells, not the highest amount',
    },
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

  it('gives no total for a thing that has a row of its own elsewhere', () => {
    expect(ask('協会のエアコンの帳簿価額').answer).not.toContain('221,381')
  })

  it('takes none of two rows for what they come to', () => {
    expect(ask('街灯の新規設置と取替の合計、前の年度からどれだけ減った？').answer).not.toContain('111')
  })
})
