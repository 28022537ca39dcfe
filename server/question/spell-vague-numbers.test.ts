import { describe, expect, it } from 'vitest'
import { spellVagueNumbers } from './spell-vague-numbers.ts'

describe('spellVagueNumbers()', () => {
  it.each([
    { typed: '見学者が何百人もいた', spelt: '見学者が100人以上いた', why: 'a counter behind it' },
    { typed: '事務費に何億も使った', spelt: '事務費に1億円以上使った', why: 'without a counter it is money' },
    { typed: '毎年何千万円も払っている', spelt: '毎年1000万円以上払っている', why: 'two powers' },
    { typed: '何十万人という人が来た', spelt: '10万人以上人が来た', why: 'という for も' },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellVagueNumbers(typed)).toBe(spelt)
  })

  it.each([
    { typed: '事業費は何億円ですか', why: 'an amount is asked' },
    { typed: '何百もの声', why: 'what is counted is not said' },
    { typed: '何人も来た', why: 'no great number' },
  ])('keeps $typed: $why', ({ typed }) => {
    expect(spellVagueNumbers(typed)).toBe(typed)
  })
})
