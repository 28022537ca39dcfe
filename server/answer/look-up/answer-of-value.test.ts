import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `みどり市 主要な施策の報告書

学習机の購入

学務課

（単位：円）
件名	契約金額	契約締結日
学習机（東小学校）	1,372,800	令和4年7月4日
学習机（西小学校）	3,168,000	令和4年7月12日
黒板（西小学校）	280,000	令和4年8月1日

配布の近隣各市との比較

福祉課

区分	みどり市	あかね市	あおば市
配布金額	30,000円	35,000円	30,000円
配布件数	1,570件	664件	392件
`

describe('answerOfValue()', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  }, 60_000)

  it.each([
    { typed: '1,372,800円で買ったものは何ですか', says: ['学習机（東小学校）'], why: 'an amount alone' },
    { typed: '3,168,000円は何の金額ですか', says: ['学習机（西小学校）'], why: 'what it is of' },
    { typed: '3,168,000円は何の支払いですか', says: ['学習机（西小学校）'], why: 'a kind that no label has' },
    { typed: '配布件数が664件だったのはどの市？', says: ['あかね市です'], why: 'a city' },
    {
      typed: '配布金額が30,000円の市はどこ',
      says: ['みどり市です', 'あおば市です'],
      why: 'both that have it',
    },
  ])('tells what a value is of: $typed: $why', ({ typed, says }) => {
    const { outcome, answer } = ask(typed)
    expect(outcome).toBe('answered')
    for (const said of says) expect(answer).toContain(said)
  })

  it('says of no value that is not printed what it is of', () => {
    const { answer } = ask('1,372,801円で買ったものは何ですか')
    expect(answer).not.toContain('です。1,372,80')
  })
})
