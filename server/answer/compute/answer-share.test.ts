import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

通学援助実施状況推移(小・中別に)

教育総務課

区 分		令和2年度		令和3年度		令和4年度	
		金額	人数	金額	人数	金額	人数
徒 歩 援 助 費	小学校	2,000,150円	30人	2,100,270円	32人	2,400,370円	40人
	中学校	1,000,700円	20人	1,100,460円	22人	1,800,740円	30人
	計	3,000,850円	50人	3,200,730円	54人	4,201,110円	70人
バ ス 援 助 費	小学校	10,000,000円	80人	10,100,000円	82人	10,200,000円	80人
	中学校	8,000,000円	60人	8,100,000円	62人	8,300,000円	60人
	計	18,000,000円	140人	18,200,000円	144人	18,500,000円	140人
合 計	小学校	12,000,150円	110人	12,200,270円	114人	12,600,370円	120人
	中学校	9,000,700円	80人	9,200,460円	84人	10,100,740円	90人
	計	21,000,850円	190人	21,400,730円	198人	22,701,110円	210人

5月1日現在児童生徒数

	令和2年度	令和3年度	令和4年度
小学校	440人	450人	461人
中学校	290人	295人	301人
計	730人	745人	762人

援助率および通学援助受給者数

	令和2年度		令和3年度		令和4年度	
	援助率	受給者	援助率	受給者	援助率	受給者
小学校	25.0%	110人	25.3%	114人	26.0%	120人
中学校	27.6%	80人	28.5%	84人	29.9%	90人
計	26.0%	190人	26.6%	198人	27.6%	210人
`

/** Amounts of water and of money, of which only the money has its shares printed. */
const water = `みどり市 水道事業の報告書

用途別の水量及び料金

水道課

用途	有収水量（㎥）	料金（円）	構成比（%）
家庭用	3,482,000	541,000,000	72.9
業務用	706,000	142,000,000	19.1
工場用	312,000	59,000,000	8.0
計	4,500,000	742,000,000	100.0
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('the share of a part', () => {
  it.each([
    { asked: '通学援助を受けてる小学生の割合は', value: 26, why: 'the printed rate of the row' },
    { asked: '通学援助を受けている中学生の割合は', value: 29.9, why: 'the other part' },
    { asked: '通学援助の金額のうち小学校の割合は', value: 55.5, why: 'of the amount, reckoned' },
  ])('is given for $asked: $why', ({ asked, value }) => {
    expect(ask(asked).figures[0]?.value).toBe(value)
  })
})

it.each([
  {
    asked: '水道の有収水量に占める業務用の割合は何％',
    value: 15.7,
    why: 'of the water, not of what is paid for it',
  },
  { asked: '水道の有収水量で工場用は全体の何％', value: 6.9, why: 'the same in other words' },
  { asked: '水道の料金に占める業務用の割合は何％', value: 19.1, why: 'of the money it is printed' },
])('$asked: $why', async ({ asked, value }) => {
  expect((await makeMadeUpAnswerer({ text: water }))(asked).figures[0]?.value).toBe(value)
})

/** A subsidy, and the rate of another project's cost that the city bears. */
const railway = `みどり市 鉄道の報告書

森の鉄道運行維持対策支援金

交通課

（１）事業の目的
森の鉄道の運行を維持するため、減収の一部を支援する。

（２）支援額
・支援額　2,631,000円
・森の鉄道安全輸送設備等整備事業のみどり市の負担割合である0.1754を乗じた額
`

it('gives no rate of another project for a share', async () => {
  const { figures } = (await makeMadeUpAnswerer({ text: railway }))('森の鉄道への支援金のうち7月の分は何％')
  expect(figures.map(({ value }) => value)).not.toContain(0.1754)
})

describe('the share of what is printed with one', () => {
  const budget = `みどり市 予算の資料

当初予算の概要

財政課

自主財源が 8,618,194 千円（対前年度比 56,718 千円、0.7％増、構成比 36.9％）となり、依存財源が 14,721,806 千円（構成比 63.1％）となっております。
一般財源総額は 12,873,266 千円です。

財源別歳入

財政課

（単位：千円、％）

区分		令和4年度当初予算	構成比	伸率
自主財源	市税	5,860,609	25.1	5.2
	諸収入	2,757,585	11.8	1.8
	小計	8,618,194	36.9	0.7
依存財源	地方交付税	4,260,000	18.3	7.6
	国庫支出金	10,461,806	44.8	6.2
	小計	14,721,806	63.1	△ 3.6
歳入合計		23,340,000	100.0	△ 2.1
`
  let askBudget: (typed: string) => Answer
  beforeAll(async () => {
    askBudget = await makeMadeUpAnswerer({ text: budget })
  }, 60_000)

  it.each([
    { asked: '自主財源の割合は何%', value: 36.9, why: 'not of a sum that another sentence tells' },
    { asked: '依存財源の構成比は', value: 63.1, why: 'of the subtotal, not of its parts' },
    { asked: '市税の割合は', value: 25.1, why: 'as it is printed, not of its group' },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = askBudget(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })
})
