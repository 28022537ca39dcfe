import { describe, expect, it } from 'vitest'
import { spellPrefecture } from './spell-prefecture.ts'

describe('spellPrefecture()', () => {
  it.each([
    {
      typed: '青空県内で会費が一番安い市は',
      spelt: '県内で会費が一番安い市は',
      why: 'the place in which things are set in order',
    },
    { typed: '会費が青空県の中で最も高い市は', spelt: '会費が県内で最も高い市は', why: 'among all of it' },
    { typed: '青空県で2番目に多いのは', spelt: '県内で2番目に多いのは', why: 'a place in its order' },
    { typed: '青空県の会費は一番高い?', spelt: '青空県の会費は一番高い?', why: 'it is asked about itself' },
    { typed: '青空県で使った額は', spelt: '青空県で使った額は', why: 'nothing is set in order' },
    { typed: '浜風県内で一番安い市は', spelt: '浜風県内で一番安い市は', why: 'no report knows it' },
  ])('reads 「$typed」 as 「$spelt」: $why', ({ typed, spelt }) => {
    expect(spellPrefecture(typed, ['みどり市', '青空県'])).toBe(spelt)
  })
})
