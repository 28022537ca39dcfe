import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-parts-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Totals over levels, a total that its listed parts do not come to, and the parts of what a column counts. */
const text = `青空会の収支

文化課

(単位:円)

	合計	運営部門	管理部門
経常費用		
  事業費計	700,000	700,000	0
  管理費			
    人件費計	50,000	0	50,000
    その他経費計	250,000	0	250,000
経常費用計	1,000,000	700,000	300,000

文書の開示の状況

総務課

(単位:件)

区分	開示請求件数	処理状況				
		全部開示	部分開示	不開示	取下げ	審査請求
文書の開示制度	31	12	15	3	1	2

競技場の整備状況

施設課

(単位:円)

区分		当初予算	当初契約額(A)	変更契約額(B)	変更後契約額(A+B)
委託費	映写機移設等委託	1,500,000	1,200,000	0	1,200,000
	映写機本移設等業務委託	950,000	900,000	50,000	950,000
	計	2,450,000	2,100,000	50,000	2,150,000
機器移設等委託	得点機仮移設等業務委託	800,000	700,000	0	700,000
	得点機新設等業務委託	500,000	400,000	0	400,000
	計	1,300,000	1,100,000	0	1,100,000
工事費	観覧席工事	9,000,000	8,000,000	700,000	8,700,000

掲示板の設置

広報課

(単位:基)

区分	青色	青色以外	合計
合計	11	7	18
(前年度)	5	3	8
新規設置	6	3	9
(前年度)	1	1	2
取替	5	4	9
(前年度)	4	2	6

公文書・個人記録保護費（公文書事業）

総務課

公文書保護審査会の開催　令和4年7月
委員報酬　34千円

公文書・個人記録保護費（個人記録事業）

総務課

個人記録保護審議会の開催　令和4年8月
委員報酬　60千円

巡回員の配置の推移

防災課

年度	合計人数	北支所	南支所	備考
令和3年度	9人	3人	4人	本庁に2人
令和4年度	8人	3人	3人	本庁に2人

芝生広場整備費について

施設課

(単位:円)

	事業費	令和3年度 決算額	令和4年度 決算額
◎事業費合計	56,500,000	16,500,000	40,000,000
○委託料	6,500,000	4,500,000	2,000,000
芝生広場整備測量業務委託	4,500,000	4,500,000	
芝生広場管理棟地盤調査委託	2,000,000		2,000,000
○工事請負費	50,000,000	12,000,000	38,000,000
芝生広場整備造成工事	35,000,000	12,000,000	23,000,000
芝生広場整備植栽工事	15,000,000		15,000,000

通学の援助の状況

学務課

(単位:円)

	令和3年度 金額	令和3年度 人数	令和4年度 金額	令和4年度 人数
合計	小学校	5,000,000	90人	5,500,000	95人
	中学校	3,000,000	45人	3,200,000	48人
	計	8,000,000	135人	8,700,000	143人

5月1日現在児童生徒数

	令和3年度	令和4年度
小学校	360人	350人
中学校	180人	172人
計	540人	522人

援助率および受給者数

	令和3年度		令和4年度	
	援助率	受給者	援助率	受給者
小学校	25.0%	90人	27.1%	95人
中学校	25.0%	45人	27.9%	48人
計	25.0%	135人	27.4%	143人

花いっぱい応援事業

公園課

総額　1,235千円

苗と土を自治会に配った。

(単位:円)

内訳	金額
苗代	1,000,400
土代	234,256
合計	1,234,656
`

describe('answerFromReports(), what is a part and what is the whole', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  })

  it.each([
    {
      typed: '青空会の管理部門の経常費用は',
      value: 300_000,
      why: 'the total of the level, not of one in it',
    },
    { typed: '文書の開示請求の取下げは何件', value: 1, why: 'a noun made of a verb, in the total’s row' },
    { typed: '文書の開示請求ですべて開示したのは何件', value: 12, why: 'すべて is the 全部 of the column' },
    { typed: '文書を一部だけ公開したのは何件', value: 15, why: 'another name of a part' },
    { typed: '文書が非公開になったのは何件', value: 3, why: 'another name of the contrary' },
    {
      typed: '機器移設の仮移設の当初契約額は',
      value: 700_000,
      why: 'the letter before a word tells it from the total of its kind',
    },
    {
      typed: '令和4年度に通学の援助を受けた中学生は何人',
      value: 48,
      why: 'those who receive it, not all of them',
    },
    { typed: '文書の開示請求は何件', value: 31, why: 'no part is named' },
    { typed: '青空会の管理費のその他経費計は管理部門でいくら', value: 250_000, why: 'a level that is named' },
    {
      typed: '巡回員は令和3年度に全部で何人いた',
      value: 9,
      why: 'the printed total, not the sum of what is listed',
    },
    {
      typed: '映写機本移設の委託は当初いくらで契約した',
      value: 900_000,
      why: 'its letters, not the total of its kind',
    },
    {
      typed: '観覧席工事は契約変更でいくら増額された',
      value: 700_000,
      why: 'what the row adds to the first contract',
    },
    { typed: '個人記録保護審議会の委員への報酬は', value: 60_000, why: 'one measure alone has the council' },
    {
      typed: '芝生広場整備の事業費、令和4年度は',
      value: 40_000_000,
      why: 'the words of the title in a part’s name ask for no part',
    },
    {
      typed: '芝生広場の工事請負費、令和4年度は',
      value: 38_000_000,
      why: 'the row of the level that is named',
    },
    { typed: '芝生広場の造成工事、令和4年度は', value: 23_000_000, why: 'a part that is named' },
    {
      typed: '花いっぱいの応援事業、実際にかかった額は',
      value: 1_234_656,
      why: 'a rounded total is no other reading than the exact one',
    },
    {
      typed: '審査料なども含めた競技場の委託費の計は当初予算でいくら',
      value: 2_450_000,
      why: 'what is taken in is not asked for',
    },
  ])('answers 「$typed」 with $value: $why', ({ typed, value }) => {
    const { outcome, figures } = ask(typed)
    expect(outcome).toBe('answered')
    expect(figures.map((one) => one.value)).toEqual([value])
  })

  it('adds what the question lists in the column for all, of the report’s own year', () => {
    expect(ask('掲示板の新規と取替を合わせた数').figures.map((one) => one.value)).toContain(18)
  })

  it('says neither yes nor no of a change that two totals called alike tell otherwise', () => {
    expect(ask('競技場の移設の委託は増えましたか').outcome).toBe('not_found')
    expect(ask('競技場の工事費の観覧席工事は増えましたか').answer).toMatch(/^はい。700,000円/)
  })

  it('gives no total for those with which something was not done', () => {
    const values = ask('文書を開示できなかったのは何件').figures.map((one) => one.value)
    expect(values).not.toContain(31)
    expect(values).not.toContain(12)
  })

  it('takes the row of all over two years as well', () => {
    const [first] = ask('芝生広場整備の事業費は令和3年度から4年度でいくら増えた').figures
    expect(first?.value).toBe(23_500_000)
  })
})
