import { describe, expect, it } from 'vitest'
import { findSpread } from './rank-words.ts'

const most = { which: 'max', nth: 1 }
const least = { which: 'min', nth: 1 }

describe('findSpread()', () => {
  it.each([
    { text: '工事費の最高額と最低額の差は', ranks: [most, least], why: 'a noun for each end' },
    { text: '一番高い年と一番安い年ではいくら違う', ranks: [most, least], why: 'two clauses, a verb' },
    { text: '最も少ない地区は最も多い地区と何人差がある', ranks: [least, most], why: 'the least first' },
    { text: '1位と2位の差は', ranks: [most, { which: 'max', nth: 2 }], why: 'two places from the top' },
    { text: '1位と最下位の開きは', ranks: [most, least], why: 'the last place' },
    {
      text: '一番大きい工事と2番目に大きい工事の差額',
      ranks: [most, { which: 'max', nth: 2 }],
      why: 'an nth beside the first',
    },
  ])('reads the two places of $text: $why', ({ text, ranks }) => {
    expect(findSpread(text)).toEqual({ kind: 'spread', ranks, by: 'difference' })
  })

  it('reads 何倍 of the two places as a multiple', () => {
    expect(findSpread('一番多い月は一番少ない月の何倍')).toMatchObject({ by: 'ratio' })
  })

  it.each([
    { text: '一番多い月と一番少ない月はそれぞれ何人', why: 'both are asked for, not their distance' },
    { text: '一番高い工事と前年度の差は', why: 'one place only' },
    { text: '小学校と中学校の差は', why: 'no place at all' },
  ])('finds none in $text: $why', ({ text }) => {
    expect(findSpread(text)).toBeUndefined()
  })
})
