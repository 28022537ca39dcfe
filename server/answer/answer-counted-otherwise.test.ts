import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 令和4年度 主要な施策の成果

お礼の品の寄附

企画課

【施策の実施】
・寄附への返礼品の拡充：24品増（令和4年度末の品数：310品）
・寄附のページの更新件数　152件

街灯の設置補助金

防災課

【施策の実施】
街灯を設置した自治会に対し補助金を交付した。
・自治会　18自治会　　・補助金額　　1,420千円

暮らしの給付金事業

福祉課

【施策の実施】
・給付世帯数　8,204世帯
・未給付世帯数　12世帯
・市内に住む者一人につき5万円を給付した。

側溝の補修

土木課

【施策の実施】
・補修した箇所　37箇所

【財源の内訳】
・都市環境支援交付金　4,951千円
・みどり県短期補修事業交付金　1,921千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what a question counts otherwise than the report', () => {
  it.each([
    { asked: '寄附のページは1年間で何回更新された？', values: [152], why: 'a span of a year names nothing' },
    { asked: '返礼品は全部で何種類ありますか', values: [310], why: 'kinds are counted as 品' },
    { asked: '返礼品は何種類増えた？', values: [24], why: 'a printed change, counted otherwise' },
    { asked: '返礼品は全部で何品？', values: [310], why: 'a change is no part of a sum' },
    {
      asked: '街灯をつけるお金を助けてもらった自治会はいくつですか',
      values: [18],
      why: 'いくつ is no money, whatever is told of money',
    },
    { asked: '側溝の補修は何件', values: [37], why: 'works are counted by where they were done' },
    { asked: '側溝の補修の県の交付金はいくら', values: [1_921_000], why: 'what the prefecture gives' },
    { asked: '側溝の補修の国の交付金はいくら', values: [4_951_000], why: "not the prefecture's" },
    {
      asked: '暮らしの給付金を受け取っていない世帯はどれだけ？',
      values: [12],
      why: 'households are asked for, not what they got',
    },
  ])('answers $asked: $why', ({ asked, values }) => {
    const { outcome, figures } = ask(asked)
    expect({ outcome, values: figures.map(({ value }) => value) }).toEqual({ outcome: 'answered', values })
  })
})
