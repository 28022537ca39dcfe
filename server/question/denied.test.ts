import { describe, expect, it } from 'vitest'
import { findDenied } from './denied.ts'

describe('findDenied()', () => {
  it.each([
    { text: '交付税の要望額ではなく決定額は', names: ['要望額'], why: 'what both are of goes on' },
    { text: '県に要望した額じゃなくて決まった額は?', names: ['要望'], why: 'a clause by its words' },
    { text: '交付税は要望額ではなく決定額でいくら', names: ['要望額'], why: 'behind a topic' },
    { text: '計画の額じゃなく実績のほうで', names: ['計画'], why: '額 alone names nothing' },
    { text: '更新の件数(新規ではなく)', names: ['新規'], why: 'in brackets behind what is meant' },
    {
      text: '防災費の国・県・一般財源のどれでもない「その他」は',
      names: ['国', '県', '一般財源'],
      why: 'each of a list',
    },
  ])('$text: $why', ({ text, names }) => {
    expect(findDenied(text).map((one) => one.names)).toEqual([names])
  })

  it.each([
    { text: '予算は増えたのではなく減ったのですか', why: 'a deed is no name' },
    { text: '十分ではない施設は', why: 'nothing is meant instead' },
    { text: '決算額ではなく決算額の内訳は', why: 'the same is said again' },
    { text: '補助金だけでなく委託料も', why: 'both are meant' },
  ])('sets nothing aside in $text: $why', ({ text }) => {
    expect(findDenied(text)).toEqual([])
  })
})
