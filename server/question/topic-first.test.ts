import { describe, expect, it } from 'vitest'
import { topicFirst } from './topic-first.ts'

describe('topicFirst()', () => {
  it.each([
    {
      said: '空家は300戸あるんだってね?令和5年度',
      first: '令和5年度の空家は300戸あるんだってね?',
      why: 'a year behind the claim',
    },
    {
      said: '援助率は30%あったって聞いたけど?小学校',
      first: '小学校の援助率は30%あったって聞いたけど?',
      why: 'a row behind what was heard',
    },
    {
      said: 'アンケートの期間は何日まで? 団地の住民への',
      first: '団地の住民へのアンケートの期間は何日まで?',
      why: 'it ends in の',
    },
    {
      said: '委託先はどこなの?東小学校の給食の話ね',
      first: '東小学校の給食の委託先はどこなの?',
      why: 'it says itself that it is the topic',
    },
  ])('puts the topic in front: $why', ({ said, first }) => {
    expect(topicFirst(said)).toBe(first)
  })

  it.each([
    { said: '委託料は何%増えましたか?小数第1位まで', why: 'how it is to be said' },
    { said: '空家は300戸あると聞きましたが?本当', why: 'it asks whether it is so' },
    { said: '委託料はいくらですか?担当課は', why: 'a second question' },
    { said: '空家は増えた?減った?', why: 'a verb' },
    { said: '補助の計算のしかたは?上限と世帯当たりの額', why: 'what else is asked for' },
    { said: '令和5年度の空家は何戸?', why: 'nothing stands behind' },
  ])('keeps $said: $why', ({ said }) => {
    expect(topicFirst(said)).toBe(said)
  })
})
