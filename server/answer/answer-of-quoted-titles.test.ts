import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-2022-materials',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

const text = `国民健康保険料の他都市比較推移

保険課

市名	区分	方式	令和3年度	令和4年度
みどり市	医療	所得割	6.10%	6.20%
		均等割	21,500円	22,500円
	介護	所得割	2.10%	2.20%
		均等割	8,100円	8,400円
あかね市	医療	所得割	7.10%	7.30%
		均等割	23,500円	24,500円
	介護	所得割	2.60%	2.70%
		均等割	9,100円	9,700円


貸店舗の募集と入居状況の推移

商工課

場所	区分	令和3年度		令和4年度	
		定期	随時	定期	随時
駅前	募集(戸)	5	1	9	2
	入居(戸)	3	0	4	1
港	募集(戸)	6	3	12	1
	入居(戸)	2	1	5	0


観光協会補助金の根拠と推移

商工課

補助金の根拠 : みどり市観光協会補助金交付要綱

科目	令和3年度	令和4年度
人件費	3,100,000円	3,200,000円
事務費	410,000円	420,000円


相談・窓口費（相談事業）

市民課

総額　38,000円


相談・窓口費（窓口事業）

市民課

総額　64,000円


暮らしの給付金の近隣各市との比較

福祉課

区分	みどり市	あかね市
令和4年3月閣議決定の給付事業の給付件数	1,210件	905件
令和4年11月閣議決定の給付事業の給付件数	1,340件	980件


駅前広場整備事業

建設課

決算額	財源内訳
	国庫支出金	市債	一般財源
9,000千円	4,000千円	3,000千円	2,000千円
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('a question that quotes the title of a paper', () => {
  it.each([
    {
      asked: '令和4年度の国民健康保険料の他都市比較推移のあかね市の介護の均等割はいくらですか',
      told: '9,700円',
      why: '比較 in the title sets nothing side by side',
    },
    {
      asked: 'みどり市の国民健康保険料の他都市比較推移のあかね市の医療の所得割は？',
      told: '7.30%',
      why: 'the paper is of one city and says of another',
    },
    {
      asked: 'みどり市の国民健康保険料の他都市比較で、あかね市の医療の所得割は？',
      told: '7.30%',
      why: 'the same before a comma',
    },
    {
      asked: '令和4年度の観光協会補助金の根拠と推移の人件費はいくらですか',
      told: '3,200,000円',
      why: '根拠 in the title asks for no rule',
    },
    {
      asked: '令和4年度の貸店舗の募集と入居状況の港の入居の定期は何戸ですか',
      told: '5戸',
      why: 'of 募集 and 入居 the one that is named behind the title',
    },
    {
      asked: '令和4年度の貸店舗の募集と入居状況の港の入居の随時は何戸ですか',
      told: '0戸',
      why: 'though it is none',
    },
    {
      asked: '令和4年度の貸店舗の募集と入居状況の港の募集の随時は何戸ですか',
      told: '1戸',
      why: 'the same for the first of them',
    },
    {
      asked: '令和4年3月閣議決定の給付事業のあかね市の給付件数は何件ですか',
      told: '905件',
      why: 'the time of a decision is a name, of whatever fiscal year it is',
    },
    {
      asked: '暮らしの給付金の近隣各市との比較の令和4年11月閣議決定の給付事業のみどり市の給付件数は？',
      told: '1,340件',
      why: 'and tells one row from the other',
    },
  ])('$asked: $why', ({ asked, told }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer.split('（')[0]).toContain(told)
  })

  it('asks back where two measures share what is quoted', () => {
    const { outcome, answer } = ask('相談・窓口費の総額は？')
    expect(outcome).toBe('clarify')
    expect(answer).toMatch(/38,000円.*64,000円|64,000円.*38,000円/s)
  })
})

describe('keywords with blanks', () => {
  it.each([
    { asked: '国民健康保険料 他都市比較 あかね市 介護 均等割 令和4年度', told: '9,700円' },
    { asked: '国民健康保険料の他都市比較推移 医療 所得割 令和3年度 みどり市', told: '6.10%' },
    { asked: '観光協会補助金 事務費 令和3年度', told: '410,000円' },
    { asked: '駅前広場整備事業 担当課', told: '建設課' },
  ])('$asked', ({ asked, told }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer.split('（')[0]).toContain(told)
  })

  it('a course is told where it is a word of its own', () => {
    expect(ask('推移 観光協会補助金 人件費').answer).toMatch(/3,100,000円.*3,200,000円/s)
  })
})

describe('what a measure was paid from', () => {
  it.each([
    ['駅前広場整備事業の財源内訳は'],
    ['駅前広場整備事業の財源は何ですか'],
    ['駅前広場整備事業 財源内訳'],
  ])('%s: each source on a line', (asked) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures.map(({ text }) => text)).toEqual(['4,000千円', '3,000千円', '2,000千円'])
  })
})
