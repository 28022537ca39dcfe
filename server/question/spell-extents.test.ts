import { describe, expect, it } from 'vitest'
import { spellExtents } from './spell-extents.ts'

describe('spellExtents()', () => {
  it.each([
    { typed: '一部だけ公開したのは何件', spelt: '一部公開したのは何件', why: 'a part of it' },
    { typed: 'すべて開示したのは何件', spelt: '全部開示したのは何件', why: 'all of it' },
    { typed: '保険料を一部を免除された人', spelt: '保険料を一部免除された人', why: 'what else is split so' },
    { typed: '全部で何件', spelt: '全部で何件', why: 'a sum is no extent' },
    { typed: '予算の一部を使った', spelt: '予算の一部を使った', why: 'no table tells that apart' },
  ])('reads 「$typed」 as 「$spelt」: $why', ({ typed, spelt }) => {
    expect(spellExtents(typed)).toBe(spelt)
  })
})
