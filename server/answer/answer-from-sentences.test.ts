import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 令和4年度 主要な施策の成果

１　財政のあらまし

歳出総額は18,215,406千円で、前年度に比べ2.6％の増となった。市税は4,512,880千円（対前年度比74,859千円、1.7％増）を見込んだ。

２　主な事業

図書館運営事業

生涯学習課

貸出冊数は前年度の1.08倍の384,210冊となった。タブレットは児童455人分を更新した。
司書の研修費の負担割合は0.1754である。

会の規約

総務課

(1) 年会費 1200円
(2) 団体年会費 6000円

職員の不祥事

人事課

職員Aが自宅に保管していたとする170,520円を返金した。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('figures that stand in sentences', () => {
  it.each([
    { asked: '歳出総額は前の年より何％増えた', values: [2.6], why: 'the change that the sentence prints' },
    { asked: '市税は前年度から何％増えると見込んだ', values: [1.7], why: 'behind an amount of the change' },
    { asked: '図書館の貸出冊数は前年度の何倍', values: [1.08], why: 'a multiple that is printed' },
    { asked: '図書館の貸出冊数は何冊', values: [384210], why: 'what the multiple came to' },
    { asked: 'タブレットは何人分更新した', values: [455], why: 'so many portions' },
    { asked: 'タブレットを更新したのは何人', values: [455], why: 'a portion for each of so many people' },
    { asked: '司書の研修費の負担割合はいくつ', values: [0.1754], why: 'a rate by its name, in no unit' },
    { asked: '団体の年会費は', values: [6000], why: 'the compound of the question, however it is cut' },
    {
      asked: '職員Aが自宅に保管していたお金はいくら',
      values: [170520],
      why: 'where something was kept is nobody unmasked',
    },
  ])('answers $asked: $why', ({ asked, values }) => {
    const { outcome, figures } = ask(asked)
    expect({ outcome, values: figures.map(({ value }) => value) }).toEqual({ outcome: 'answered', values })
  })
})
