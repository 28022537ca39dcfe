import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-parts-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Districts, sums by a name beside the rows, parts below their whole, rates with names of their own. */
const text = `地区別の人口

市民課

地区	世帯数	男(人)	女(人)	計(人)
山手	400	510	550	1,060
川辺	620	790	810	1,600
岬	120	130	140	270
計	1,140	1,430	1,500	2,930

校舎の修繕工事

教育総務課

(単位:円)

工事名	契約金額	請負業者
本校舎の屋根	30,000,000	㈱甲山建設
別棟の外壁	20,000,000	乙川工業㈱
渡り廊下の床	5,000,000	㈱甲山建設

会議室の利用状況

総務課

(単位:件)

	令和3年度	令和4年度
利用申込	900	1,000
うち取消	90	100
うち変更	45	60

備品の購入一覧

関係各課

1. 備品

令和3年度

(単位:円)

	品名	契約金額	担当課
1	長机	300,000	教育部子育て支援課
2	掲示板	80,000	福祉部生活支援課

令和4年度

(単位:円)

	品名	契約金額	担当課
1	書架	500,000	教育部子育て支援課
2	印刷機	700,000	福祉部生活支援課
3	絵本棚	60,000	教育部子育て支援課

歳入の状況

財政課

1. 歳入

(単位:千円)

区分	決算額
自主財源	4,000
依存財源	6,000
計	10,000

2. 歳入歳出の総括

(単位:千円)

会計	歳入決算額	歳出決算額
一般会計	10,000	9,000
介護保険会計	5,000	4,800
合計	15,000	13,800

滞納の整理

税務課

税目	件数(件)	金額(千円)
町たばこ税	20	90
軽自動車税	50	30

公園の管理費の推移

土木課

(単位:円)

	令和2年度	令和3年度	令和4年度
管理費	200	400	500

習い事の援助の状況

教育総務課

区分		令和4年度	
		金額	人数
絵画支援費	小学校	600円	6人
	中学校	900円	9人
	計	1,500円	15人
音楽支援費	小学校	200円	2人
	中学校	300円	3人
	計	500円	5人
合計	小学校	800円	8人
	中学校	1,200円	12人
	計	2,000円	20人

温泉事業の執行状況

観光課

(単位:千円)

事業名	予算額	執行額	執行率
宣伝事業	4,000	1,000	25.0%
改修事業	8,000	3,000	37.5%
小計	12,000	4,000	33.3%
`

describe('answers that leave out, or take only some of, what a table has', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    {
      asked: '川辺を除いた女性の人数の合計は',
      values: [690, 550, 140],
      why: 'the whole without the district, never the district and the printed total',
    },
    {
      asked: '川辺とそれ以外の地区の世帯数、合わせていくつ',
      values: [1140, 400, 620, 120],
      why: 'the one and all beside it are the whole, not the one alone',
    },
    {
      asked: '山手とほかの地区の男性の人数は合計で何人',
      values: [1430, 510, 790, 130],
      why: 'the same by another word',
    },
    { asked: '川辺以外で世帯数が一番多い地区は', values: [400], why: 'the next of the order' },
    {
      asked: '女性が一番少ない地区は',
      values: [140],
      why: 'the head of the rows says that they are 地区, whatever they are called',
    },
    {
      asked: '山手と川辺で男性の人数の差は',
      values: [280, 510, 790],
      why: 'the column in other words, not the total beside it',
    },
    {
      asked: '甲山建設が請け負った修繕工事の契約金額を合わせると',
      values: [35000000, 30000000, 5000000],
      why: 'only the rows beside which the name stands',
    },
    {
      asked: '令和4年度の会議室の利用申込のうち取消は何%',
      values: [10, 100, 1000],
      why: 'the row below which the part stands is its whole',
    },
    {
      asked: '宣伝事業の執行額は小計の何%',
      values: [25, 1000000, 4000000],
      why: 'of the whole that is named, calculated from both',
    },
    {
      asked: '令和4年度の備品で子育て支援課が担当した契約金額の合計',
      values: [560000, 500000, 60000],
      why: 'only what stands beside the department, in the year that heads the list',
    },
    {
      asked: '令和4年度の会議室の利用申込から取消を除くと何件',
      values: [900, 1000, 100],
      why: 'the whole without one of its parts',
    },
    {
      asked: '令和4年度の会議室の利用申込のうち変更以外の件数は',
      values: [940, 1000, 60],
      why: 'the same by another word',
    },
    {
      asked: '令和4年度の会議室の利用申込から取消を引くと',
      values: [900, 1000, 100],
      why: 'a part is no row beside its whole',
    },
    {
      asked: '令和4年度の絵画支援費、小学校と中学校の差はいくら',
      values: [300, 600, 900],
      why: 'the total of the one is no whole of the other',
    },
    {
      asked: '公園の管理費は令和3年度を除いて合計いくら',
      values: [700, 200, 500],
      why: 'the years without one',
    },
    {
      asked: '公園の管理費は令和4年度以外で何年度が一番多い',
      values: [400],
      why: 'the order of the other years',
    },
    {
      asked: '依存財源が歳入全体に占める割合は',
      values: [60, 6000000, 10000000],
      why: 'the total of the table that is headed so, not of another with the word in its column',
    },
    {
      asked: '税目のうち滞納の件数が一番多いのは',
      values: [50],
      why: 'what the rows are stands in their head',
    },
  ])('$asked: $why', async ({ asked, values }) => {
    const answer = await ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    { asked: '町外を除いた女性の人数の合計は', why: 'what is left out stands nowhere' },
    { asked: '会議室の利用申込は3年前からいくら増えた', why: 'no such year: no other two are set apart' },
  ])('does not answer $asked: $why', async ({ asked }) => {
    const answer = await ask(asked)
    expect(answer.outcome).not.toBe('answered')
  })
})
