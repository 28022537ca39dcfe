import { describe, expect, it } from 'vitest'
import { toldTopics } from './told-topics.ts'

describe('toldTopics()', () => {
  it.each([
    {
      told: '久しぶりに通ったら「花の家」の建物がなくなっていました。',
      first: '「花の家」の建物',
      why: 'what is quoted, with what of it is meant',
    },
    { told: '昔の旗を見せてもらいました。', first: '昔の旗', why: 'what something was done to' },
    { told: '町内バスが新しくなったそうですね。', first: '町内バス', why: 'what did something' },
    {
      told: '学校を見た。町内バスが新しくなった。',
      first: '町内バス',
      why: 'the last sentence stands before the others',
    },
    { told: 'うちの父が勤めています。', first: undefined, why: 'somebody of the family is no topic' },
  ])('$told: $why', ({ told, first }) => {
    expect(toldTopics(told)[0]).toBe(first)
  })
})
