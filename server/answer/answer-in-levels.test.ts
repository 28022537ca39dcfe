import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-levels-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Rows under rows, an amount beside its breakdown, one list in two tables, and a title that names two of its rows. */
const text = `弓道場の整備費

スポーツ課

(単位:円)

	事業費	令和3年度	令和4年度
◎事業費合計	9,900,000	3,400,000	6,500,000
○委託料	2,900,000	2,400,000	500,000
測量委託	1,400,000	1,400,000	
設計委託	1,500,000	1,000,000	500,000
○工事請負費	7,000,000	1,000,000	6,000,000
造成工事	3,200,000	1,000,000	2,200,000
射場建築工事	3,800,000		3,800,000

競輪交付金の推移

公営事業課

(単位:円)

年度	売上金額	競輪交付金	内訳	
令和3年度	90,000,000	5,000,000	1号	3,000,000
			2号	2,000,000
令和4年度	95,000,000	6,000,000	1号	4,500,000
			2号	1,500,000

青空技研への業務委託及び物品調達の一覧

関係各課

1. 物品

令和4年度

(単位:円)

	品名	契約金額	契約締結日
1	充電保管庫	700,000	令和4年5月1日
2	外付け記憶装置	30,000	令和4年6月1日

2. 業務委託

令和4年度

(単位:円)

	業務委託名	契約金額	契約締結日
1	予約受付業務委託	5,000,000	令和4年4月1日
2	無線設備の移設委託	200,000	令和4年7月1日
3	無線設備の移設委託	250,000	令和4年9月1日

自主財源と依存財源の歳入

財政課

(単位:千円)

	区分	令和4年度
自主財源	市税	5,800
	諸収入	700
	小計	6,500
依存財源	交付税	4,200
	市債	2,500
	小計	6,700
合計	合計	13,200

地区別の舗装補修

道路課

地区	補修費	箇所数
本町地区	900千円	14箇所
浜地区	400千円	4箇所
計	1,300千円	18箇所

目的別と性質別の歳出

財政課

(目的別歳出)(単位:千円)

区分	令和4年度
総務費	2,400
民生費	9,300
歳出合計	11,700

(性質別歳出)(単位:千円)

区分	令和4年度
人件費	5,000
扶助費	6,700
歳出合計	11,700
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('a rank among rows of several levels', () => {
  it.each([
    {
      asked: '弓道場の整備費で、令和4年度の事業費合計の中で一番多い費目は',
      says: '工事請負費',
      why: 'the rows below the one that is named, not the columns beside it',
    },
    {
      asked: '弓道場の整備費で令和3年度の委託料が一番多いのはどれですか',
      says: '測量委託',
      why: 'the items of the row that is named',
    },
    {
      asked: '青空技研への業務委託及び物品調達の一覧で、令和4年度の契約金額が一番少ないのは何',
      says: '外付け記憶装置',
      why: 'both tables of the list, though the title names the headings of both',
    },
    {
      asked: '令和4年度に青空技研に業務委託した中で契約金額が一番少ないのは何',
      says: '200,000円',
      why: 'the one table whose heading is named',
    },
    {
      asked: '目的別歳出で令和4年度に一番大きいのは何費ですか',
      says: '民生費',
      why: 'the parts of the total whose table is named, not of another of the same total',
    },
    {
      asked: '自主財源と依存財源の歳入で、令和4年度の依存財源が一番多いのはどれですか',
      says: '交付税',
      why: 'both groups are named by the title, one by the question',
    },
  ])('finds $asked: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })
})

describe('what is computed over levels', () => {
  it.each([
    {
      asked: '令和4年度の競輪交付金のうち2号が占める割合は',
      value: 25,
      why: 'a row of the breakdown over the amount that stands beside it',
    },
    {
      asked: '弓道場の整備費で、令和4年度の工事請負費の平均はいくらですか',
      value: 3_000_000,
      why: 'the mean of the items below',
    },
    {
      asked: '弓道場の整備費で令和4年度の委託料は全体の何%ですか。小数第1位',
      value: 7.7,
      why: 'the whole is the row above, in which it is a part',
    },
    {
      asked: '地区別の舗装補修で、浜地区の箇所数は合計の何%にあたりますか。小数第1位',
      value: 22.2,
      why: 'the row that is spelled out, though its first word is one letter',
    },
    {
      asked: '地区別の舗装補修で、1地区平均の補修費はいくら',
      value: 650_000,
      why: 'over the rows that are called so',
    },
    {
      asked: '青空技研の一覧で令和4年度の契約金額が20万円以上のものはいくつありますか',
      value: 4,
      why: 'the number itself is said, and two contracts of one name count twice',
    },
  ])('computes $asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })

  it('averages no sales and grants that only stand beside each other', () => {
    const answer = ask('競輪交付金の推移で、令和4年度の平均はいくらですか')
    expect(answer.figures.filter(({ status }) => status === 'calculated')).toEqual([])
  })
})
