import { describe, expect, it } from 'vitest'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { spellBrackets } from './spell-brackets.ts'

describe('spellBrackets()', () => {
  it.each([
    {
      typed: '手間賃(事務費)はいくら',
      spelt: '事務費はいくら',
      why: 'the reports have what stands in brackets alone',
    },
    { typed: '給料(人件費)はいくら', spelt: '給料(人件費)はいくら', why: 'the reports have both' },
    {
      typed: '事務費(手間賃)はいくら',
      spelt: '事務費(手間賃)はいくら',
      why: 'the official word stands first',
    },
    {
      typed: '窓口に出すときの手間賃(事務費)はいくら',
      spelt: '窓口に出すときの手間賃(事務費)はいくら',
      why: 'a whole description may have other words',
    },
    { typed: '借金(市債)はいくら', spelt: '市債はいくら', why: 'the everyday word, then the official one' },
    {
      typed: '借金(市債)と給料(人件費)は',
      spelt: '借金(市債)と給料(人件費)は',
      why: 'two of them are a heading',
    },
    { typed: '手間賃(駄賃)はいくら', spelt: '手間賃(駄賃)はいくら', why: 'the reports have neither' },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    const words = buildVocabulary([
      ['事務', 3],
      ['費', 9],
      ['人件費', 2],
      ['給料', 1],
      ['借金', 1],
      ['市債', 4],
    ])
    expect(spellBrackets(typed, { words, readings: new Set() })).toBe(spelt)
  })
})
