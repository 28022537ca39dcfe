import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Results and exact amounts that a report prints, beside what they could be reckoned or rounded from. */
const text = `みどり市 主要な施策の報告書

青空公園の整備費の推移

公園課

（単位：円）
区分	事業費	令和3年度	令和4年度
事業費合計	6,000,000	500,000	5,500,000
広場サイトトイレ設置工事	4,200,000		4,200,000
広場サイトトイレ設置(電気設備)工事	1,300,000		1,300,000
測量	500,000	500,000	

あおば広場の整備費の推移

公園課

（単位：円）
	事業費	令和3年度	令和4年度
◎事業費合計	6,000,000	1,000,000	5,000,000
○委託料	1,000,000	1,000,000	
あおば広場建設工事設計業務委託	1,000,000	1,000,000	
○工事請負費	5,000,000		5,000,000
あおば広場造成工事	3,000,000		3,000,000
あおば広場植栽工事	2,000,000		2,000,000

市営住宅の状況

住宅課

（単位：戸）
区分	令和3年度	令和4年度
管理戸数	4,400	4,350
入居戸数	3,200	3,150
募集戸数	95	100

旧会館の解体

財産課

・床面積：312.40㎡
・作業所　床面積308.00㎡
・物置　床面積4.40㎡

ボランティアの保険

市民課

・ボランティア傷害保険 保険料 418千円

節	金額（円）	説明
役務費	418,260	ボランティア傷害保険 保険料
需用費	23,640	事務用品

見守り基金の状況

福祉課

（単位：千円）
	令和3年度	令和4年度
年度末残高(A)	52,100	61,345
福祉給付費(B)	910,000	925,400
(A/B)	5.73%	6.63%

協会の決算

文化課

（単位：円）
科目	令和3年度	令和4年度
事業収益	4,000,000	4,500,000
事業費用	3,900,000	4,300,000
法人税	70,000	71,000
当期増減額	100,000	200,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('figures as they are printed', () => {
  it.each([
    {
      asked: '青空公園の広場のトイレ工事はいくらかかった',
      value: 4_200_000,
      why: 'what stands in brackets is not said',
    },
    {
      asked: '青空公園のトイレの電気設備の工事はいくら',
      value: 1_300_000,
      why: 'what stands in brackets is said',
    },
    { asked: '旧会館の床面積は全部で', value: 312.4, why: 'the sum of the parts is printed' },
    { asked: 'ボランティア傷害保険の保険料は円単位でいくら', value: 418_260, why: 'to the yen' },
    { asked: 'ボランティア傷害保険の保険料はいくら', value: 418_000, why: 'as it is called so' },
    { asked: 'あおば広場の工事費は全部でいくら', value: 5_000_000, why: 'the total of the works' },
    { asked: '協会の決算で税を引いた後の増減額は', value: 200_000, why: 'a result under its own name' },
  ])('answers $asked with $value: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect({ outcome: answer.outcome, values: answer.figures.map((one) => one.value) }).toEqual({
      outcome: 'answered',
      values: [value],
    })
  })

  it('takes the row that is called by what is done', () => {
    expect(ask('管理してる市営住宅、令和3年度から4年度で何戸減った').figures[0]?.value).toBe(50)
  })

  it('gives the printed rate that agrees with the reckoned one', () => {
    const answer = ask('令和4年度の見守り基金の残高は福祉給付費の何％にあたる')
    expect(answer.figures[0]).toMatchObject({ value: 6.63, unit: '%' })
    expect(answer.answer).toContain('61,345千円')
  })

  it('reckons a difference that is asked for between two years', () => {
    expect(ask('協会の事業収益は令和3年度と令和4年度でいくら違う').figures[0]?.value).toBe(500_000)
  })
})
