import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../cpu-ms.ts'
import { isOneEditApart, isSlip } from './one-edit.ts'
import { buildVocabulary, suggestTerms } from './suggest-terms.ts'

const vocabulary = buildVocabulary([
  ['国民健康保険', 9],
  ['国民', 9],
  ['健康', 9],
  ['保険', 9],
  ['指定ごみ袋', 3],
  ['指定ゴミ箱', 5],
  ['市税収入', 2],
  ['市債', 8],
  ['市営住宅', 4],
  ['都市計画', 4],
  ['就学援助', 4],
  ['基準額', 4],
  ['国勢調査', 4],
  ['調査', 4],
  ['青木鉄道', 2],
  ['青木', 2],
  ['鉄道', 2],
  ['社会教育', 2],
  ['社会', 2],
  ['教育', 2],
  ['地方債', 3],
  ['優勝旗', 1],
  ['こみゅにてぃ', 3],
  ['さーくる', 1],
  ['保険事業', 2],
  ['保健', 2],
  ['事業', 9],
])

describe('suggestTerms()', () => {
  it.each([
    { term: '国民健康保健', suggested: ['国民健康保険'], why: 'another kanji of the same sound' },
    { term: '国民康健保険', suggested: ['国民健康保険'], why: 'two neighbours swapped' },
    { term: '国民健康険', suggested: ['国民健康保険'], why: 'one letter missing' },
    { term: '指定ごみ袋袋', suggested: ['指定ごみ袋'], why: 'one letter doubled' },
    { term: '国製調査', suggested: ['国勢調査'], why: 'another kanji of the same sound' },
    { term: '優勝期', suggested: ['優勝旗'], why: 'three letters, one of the same sound' },
    { term: '就学えん助', suggested: ['就学援助'], why: 'kana for a kanji of that sound' },
    { term: '基じゅん額', suggested: ['基準額'], why: 'kana for a kanji of that sound' },
    { term: 'こみにてぃ', suggested: ['こみゅにてぃ'], why: 'a small letter left out' },
    { term: '国民健康保険', suggested: [], why: 'a known word needs none' },
    { term: '市価', suggested: [], why: 'short words have too many neighbours' },
    { term: '国民年金保険', suggested: [], why: 'two letters away is another word' },
    { term: '町営住宅', suggested: [], why: 'another owner is no slip' },
    { term: '都市計画税', suggested: [], why: 'an ending makes another word' },
    { term: '地方税', suggested: [], why: 'a tax is no bond' },
    { term: '保健事業', suggested: [], why: 'made of words that the corpus knows' },
    { term: 'さいくる', suggested: [], why: 'a short loan word has neighbours of its own' },
    { term: '就学がす助', suggested: [], why: 'no kanji there sounds so' },
  ])('$term: $why', ({ term, suggested }) => {
    expect(suggestTerms(term, vocabulary)).toEqual(suggested)
  })

  it.each([
    { base: '青鉄', suggested: ['青木鉄道'], why: 'the first letters of both words' },
    { base: '社教', suggested: ['社会教育'], why: 'the first letters of both words' },
    { base: '国保', suggested: ['国民健康保険'], why: 'one word left out in the middle' },
    { base: '会育', suggested: [], why: 'letters within words' },
    { base: '社会', suggested: [], why: 'a word of its own' },
  ])('takes $base for an abbreviation where it may: $why', ({ base, suggested }) => {
    expect(suggestTerms({ base, weightClass: 'compound' }, vocabulary)).toEqual(suggested)
  })

  it('takes a word of the dictionary for no abbreviation', () => {
    expect(suggestTerms({ base: '青鉄', weightClass: 'word' }, vocabulary)).toEqual([])
    expect(suggestTerms('青鉄', vocabulary)).toEqual([])
  })

  it('stays short in a large vocabulary', () => {
    const letters = [...'学校給食住宅整備環境']
    const words = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
    )
    const large = buildVocabulary(words.map((word) => [word, 1] as const))
    const suggest = (base: string) => suggestTerms({ base, weightClass: 'compound' }, large)
    const spent = cpuMs(() => {
      for (const base of ['学校給色', '学こう給食', '学校重宅', '学給'])
        expect(suggest(base).length).toBeLessThanOrEqual(5)
    })
    expect(spent).toBeLessThan(2_000)
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (base) => {
        for (const found of suggestTerms({ base, weightClass: 'compound' }, vocabulary)) {
          expect(vocabulary.counts.has(found)).toBe(true)
        }
      }),
    )
  })
})

describe('isOneEditApart() and isSlip()', () => {
  it('counts one edit at most', () => {
    expect(isOneEditApart('あいう', 'あいう')).toBe(false)
    expect(isOneEditApart('あいうえ', 'あうい')).toBe(false)
    expect(isOneEditApart('あいうえ', 'あういえ')).toBe(true)
  })

  it('takes no slip for more than one edit', () => {
    const word = fc.string({ unit: fc.constantFrom(...'国勢製調査会料費あぁこみ'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        if (isSlip(typed, meant)) expect(isOneEditApart(typed, meant)).toBe(true)
      }),
    )
  })
})
