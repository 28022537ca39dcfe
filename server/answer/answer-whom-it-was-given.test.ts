import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 決算資料

みどり情報センターへの業務委託の一覧

関係各課

(単位:円)
番号	業務委託名	契約金額	担当課
1	読書記録の保守委託	495,000	教育部図書課
2	窓口端末の保守委託	880,000	市民部市民課

票の入力の委託

税務課

○入札結果

(単位:円)
業者名	金額	結果
株式会社青葉データ	3,580,000
株式会社若葉入力	2,750,000	落札
株式会社白樺計算		辞退

花火の案内 観光課

【施策の実施】
・花火の案内を包括委託
【施策の評価】
花火の案内をみどり市観光協会へ包括委託しており、来場者が増えた。

夜の電話相談 福祉課

【施策の目的】
悩む市民の相談に応じ、関係団体と協力する。
【施策額の内訳】
電話相談委託料 820千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('whom a task was given to', () => {
  it.each([
    {
      asked: '読書記録の保守の仕事はどこに頼んだ？',
      says: 'みどり情報センター',
      not: '図書課です',
      why: 'the title of the list; the office gave it',
    },
    { asked: '票の入力はどこに頼んだ？', says: '株式会社若葉入力', not: '青葉', why: 'the bidder who won' },
    {
      asked: '花火の案内は誰に任せていますか',
      says: 'みどり市観光協会へ',
      not: '・花火',
      why: 'the sentence that names a body',
    },
  ])('is $says for $asked: $why', ({ asked, says, not }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toContain(says)
    expect(answer).not.toContain(not)
  })

  it('is not told by what names no body', () => {
    expect(ask('夜の電話相談はどこに委託していますか').outcome).toBe('not_found')
  })
})
