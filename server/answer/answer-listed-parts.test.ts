import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-listed-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Rows whose names share words with each other, with their title, and with nothing that the analyzer knows. */
const text = `貸出と返却の状況の推移がわかるもの

生涯学習課

区分	令和3年度	令和4年度
貸出(冊)	4,000冊	6,000冊
返却(冊)	3,200冊	4,800冊
未返却(冊)	800冊	1,200冊
紛失	10冊	30冊
合計	8,010冊	12,030冊

側溝の補修

道路課

(単位:千円)

		令和3年度	令和4年度
みなと地区	工事費	1,000	1,100
	箇所数	4	5
嶐田地区	工事費	2,000	2,300
	箇所数	8	9
さくら地区	工事費	3,000	3,700
	箇所数	6	7
合計	工事費	6,000	7,100
	箇所数	18	21

設備の移設

施設課

(単位:円)

区分	契約額
放送設備仮移設等業務委託	2,300,000
放送設備本移設等業務委託	2,100,000
予備品の購入	50,000

入所者の募集

福祉課

(単位:戸)

		9月定期	2月定期
一般枠	募集(戸)	14	15
	入居(戸)	9	11
計	募集(戸)	20	24
	入居(戸)	12	13

通知票の交付金

市民課

(単位:円)

区分	金額
通知票事務の交付金	4,687,000
通知票事務の証明の交付金	565,000
通知票事務の再発行等に係る交付金	37,000
`

const yearsBesideTotals = `広場の整備費

公園課

(単位:円)

	事業費	令和3年度	令和4年度
◎事業費合計	80,000	30,000	50,000
○工事請負費	80,000	30,000	50,000
広場整備散水栓設置工事	30,000	30,000	
広場整備植樹工事	38,000		38,000
広場整備外構工事	12,000		12,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('things that the question lists by their names', () => {
  it.each([
    {
      asked: '令和4年度の側溝の補修工事費、みなと・嶐田・さくらの3地区を合わせると',
      value: 7_100_000,
      why: 'the ending that all names share is said once, and one name is no word of the dictionary',
    },
    {
      asked: '令和3年度のみなと地区とさくら地区の側溝の工事費の合計は',
      value: 4_000_000,
      why: 'two of three, not the total that is printed',
    },
    {
      asked: '通知票事務の交付金と通知票事務の証明の交付金と通知票事務の再発行等に係る交付金を足すといくら',
      value: 5_289_000,
      why: 'one name stands within the words of the others',
    },
    {
      asked: '貸出と返却の状況の推移がわかるもので、令和4年度の貸出(冊)は返却(冊)の何倍ですか',
      value: 1.25,
      why: 'two rows of one year, although their names and 推移 stand in the title too',
    },
    {
      asked: '貸出と返却の状況で、令和4年度は返却(冊)より貸出(冊)が何%多いですか',
      value: 25,
      why: 'the one that is named behind より is set against it',
    },
    {
      asked: '設備の仮移設と本移設の委託を合わせるといくら',
      value: 4_400_000,
      why: 'a name cut short that one label only has',
    },
    {
      asked: '入所者の募集で、募集(戸)と入居(戸)の一般枠の2月定期の合計は',
      value: 26,
      why: 'the row group that is named too, not the total over all',
    },
    {
      asked: '通知票の交付金の3つの事務の交付金を足すといくら',
      value: 5_289_000,
      why: 'all rows that have the words, where the question counts just so many',
    },
    {
      asked: '令和4年度のみなと地区の側溝の工事費と放送設備仮移設等業務委託の契約額の差は',
      value: 1_200_000,
      why: 'each side of と names its own measure',
    },
    {
      asked: '令和4年度のさくら地区の側溝の工事費と予備品の購入の契約額を合わせると',
      value: 3_750_000,
      why: 'each side is a question of its own, whatever the unit it is printed in',
    },
    {
      asked: '貸出と返却の状況で、令和4年度の未返却と紛失の差は何冊',
      value: 1170,
      why: 'a unit in brackets need not be typed',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toContain(value)
  })

  it.each([
    {
      asked: '令和4年度の側溝の工事費、みなと地区と嶐田地区と犬山地区を合わせると',
      why: 'one of the names is in no row',
    },
    { asked: '設備の4つの移設の業務委託を合わせるといくら', why: 'four are said, two are held' },
    { asked: '令和4年度の側溝の工事費、みなと・さくらの3地区を合わせると', why: 'three are said, two named' },
  ])('adds no part of a list: $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).not.toBe('answered')
  })
})

it('adds a row once, though its amount stands under its year and under all years', async () => {
  const askPark = await makeMadeUpAnswerer({ report, text: yearsBesideTotals })
  const { answer, figures } = askPark('散水栓設置工事と植樹工事の合計はいくらですか')
  expect(figures[0]?.value).toBe(68_000)
  expect(answer).not.toContain('136,000')
})

it('gives no neighbour of the row that is named: its figure of that year is not held', async () => {
  const askSchools = await makeMadeUpAnswerer({
    report,
    text: `給食の食数の推移

学校給食課

学校名	令和3年度	令和4年度
東の一貫校	800食	810食
西の一貫校		1,000食
`,
  })
  expect(askSchools('令和3年度の西の一貫校の給食の食数は？').answer).not.toContain('800食')
})
