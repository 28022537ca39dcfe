import { describe, expect, it } from 'vitest'
import { spellDenied, spellPlainly } from './spell-plainly.ts'

describe('spellPlainly()', () => {
  it.each([
    { typed: '指導員はどげんして選ぶと?', spelt: '指導員はどうやって選ぶと?', why: 'how, in Kyushu' },
    { typed: 'どない決めたん', spelt: 'どう決めたん', why: 'how, in Kansai' },
    { typed: 'どげな処分になったと', spelt: 'どんな処分になったと', why: 'what kind' },
    { typed: '部数はなして減ったん', spelt: '部数はなぜ減ったん', why: 'why' },
    {
      typed: '議決があったとみなして扱うとき',
      spelt: '議決があったとみなして扱うとき',
      why: 'part of a verb',
    },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellPlainly(typed)).toBe(spelt)
  })
})

describe('spellDenied()', () => {
  const vocabulary = {
    words: {
      counts: new Map([['未申請', 1]]),
      byDeletion: new Map(),
      byFirstLetter: new Map(),
      byLastLetter: new Map(),
    },
    readings: new Set<string>(),
  }

  it.each([
    {
      typed: '申請していない人には何をした',
      spelt: '未申請の人には何をした',
      why: 'the reports have the word',
    },
    { typed: '申請しとらん世帯は', spelt: '未申請の世帯は', why: 'the same in dialect' },
    { typed: '加入していない人は', spelt: '加入していない人は', why: 'no report has 未加入' },
    { typed: '申請していないのはなぜ', spelt: '申請していないのはなぜ', why: 'nobody is named who did not' },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellDenied(typed, vocabulary)).toBe(spelt)
  })
})
