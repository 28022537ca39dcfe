import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

温水プールの利用

スポーツ課

区分	令和2年度	令和3年度	令和4年度
利用者数（人）	7,200	8,400	9,100
稼働率（％）	61.5	64.0	59.8
`

describe('whether a row lies beyond a bound in every year, or in any', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: report })
  }, 60_000)

  it.each([
    [
      '温水プールの利用者数は、令和2年度から令和4年度までどの年も7,000人を超えていますか',
      /^はい。.*7,200人.*8,400人.*9,100人/,
    ],
    ['温水プールの利用者数は毎年8,000人以上ですか', /^いいえ。令和2年度（2020年度）は7,200人です/],
    [
      '温水プールの利用者数は令和3年度から令和4年度まで、ずっと8,000人以上でしたか',
      /^はい。.*8,400人.*9,100人/,
    ],
    ['温水プールの稼働率が60%を下回ったことはありますか', /^はい。令和4年度（2022年度）は59\.8%です/],
    ['温水プールの稼働率が50%を下回ったことはある？', /^いいえ。.*61\.5%.*64\.0%.*59\.8%/],
  ])('%s', (question, said) => {
    const { outcome, answer } = ask(question)
    expect(outcome).toBe('answered')
    expect(answer).toMatch(said)
  })

  it('sets a bound against the kind of figure that it is said of', () => {
    const { answer } = ask('温水プールは毎年60%以上ですか')
    expect(answer).not.toMatch(/7,200人/)
  })
})
