import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({
    text: `みどり市 主要な施策の報告書

情報機器の契約一覧

情報課

令和4年度

(単位:円)

	業務委託名	契約金額	契約締結日
1	予約窓口の運用委託(R4.7.1～R7.3.31)	4,200,000	令和4年6月20日
2	無線機器の設置委託	1,300,000	令和4年5月2日
3	無線機器の設置委託	1,450,000	令和4年11月9日


積立金の残高

財政課

(単位:千円)

区分	令和3年度	令和4年度
年度末残高	52,000	61,000
計画の残高(予定)	50,000	64,000
`,
  })
}, 60_000)

const figuresOf = (typed: string) => ask(typed).figures.map((figure) => figure.text)

describe('contracts of one name', () => {
  it('gives both where one is asked for', () => {
    expect(figuresOf('令和4年度の無線機器の設置委託はいくら')).toEqual(['1,300,000円', '1,450,000円'])
  })

  it('adds both where their sum is asked for', () => {
    expect(figuresOf('令和4年度の無線機器の設置委託は合わせていくら')[0]).toBe('2,750,000円')
  })

  it('gives the term that stands in the name of a contract', () => {
    expect(ask('予約窓口の運用委託の契約期間はいつまで').answer).toContain(
      '令和4年7月1日から令和7年3月31日まで',
    )
  })

  it('gives the day of a contract where that is asked, not its term', () => {
    expect(ask('予約窓口の運用委託の契約締結日はいつ').answer).toContain('令和4年6月20日')
  })
})

describe('one of two figures', () => {
  it('is no answer to whether the one is more than the other', () => {
    expect(ask('積立金の残高は予測よりも多いですか').outcome).toBe('not_found')
  })
})
