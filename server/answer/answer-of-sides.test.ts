import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Two measures of one shape, a list with a column for all years, a table of two dates, and targets beside results. */
const text = `側溝の改良工事の実績

道路課

(単位:千円)

区分	令和3年度	令和4年度
改良の工事費	4,000	5,000

側溝の清掃業務の実績

環境課

(単位:千円)

区分	令和3年度	令和4年度
清掃の委託費	16,000	20,000

運動公園整備費の推移

スポーツ課

(単位:円)

	事業費	令和3年度	令和4年度
◎事業費合計	9,000,000	2,000,000	7,000,000
○工事請負費	9,000,000	2,000,000	7,000,000
観覧席取替工事	3,000,000	1,000,000	2,000,000
観覧席取替(機械設備)工事	4,500,000	500,000	4,000,000
芝生張替工事	1,500,000	500,000	1,000,000

ごみの排出量

環境課

年度	可燃ごみ(t)	資源ごみ(t)	合計(t)
令和2年度	2,000	400	2,400
令和3年度	1,900	420	2,320
令和4年度	1,800	430	2,230

史跡の公開

文化財課

指標	令和4年度目標	令和4年度実績
見学者数(人)	5,000	4,470
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('an answer from two sides of a question', () => {
  it.each([
    {
      asked: '令和4年度の側溝の改良の工事費は側溝の清掃の委託費の何％',
      value: 25,
      why: 'part and whole stand in two measures',
    },
    {
      asked: '令和4年度の側溝の清掃の委託費は側溝の改良の工事費の何倍ですか',
      value: 4,
      why: 'AはBの何倍: each side by its own words',
    },
    {
      asked: '運動公園の工事請負費のうち観覧席の2つの工事は合わせていくら',
      value: 7_500_000,
      why: 'what sums up a row’s own years is a row like the others',
    },
    {
      asked: '資源ごみの3年間の合計は何トン',
      value: 1250,
      why: 'over the years; a total is not added to its part',
    },
    { asked: '見学者数は目標を何人下回りましたか', value: 530, why: 'the result is set against the target' },
    {
      asked: '資源ごみが最も多い年と最も少ない年の開きは何トン',
      value: 30,
      why: '開き asks for a distance and stands in no label',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })
})
