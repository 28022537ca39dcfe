import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from './analyzer.ts'
import { findOtherWords } from './other-words.ts'
import { synonymsOf } from './thesaurus.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
}, 60_000)

/** The other words of the one term of `word`, in a corpus of these words. */
function otherWords(word: string, corpus: readonly string[]): string[] {
  const [term] = analyzer.terms(word)
  if (term === undefined) throw new Error(`no term in ${word}`)
  return findOtherWords(analyzer, term, new Set(corpus)).map(
    ({ bases, weight }) => `${bases.join('+')} ${weight}`,
  )
}

describe('findOtherWords()', () => {
  it.each([
    {
      word: '雇う',
      corpus: ['雇用', '採用', '道路'],
      found: ['雇用 0.6', '採用 0.6'],
      why: 'a verb by its nouns',
    },
    { word: '判子', corpus: ['はんこ'], found: ['はんこ 0.9'], why: 'the same word in other letters' },
    { word: '橋', corpus: ['橋梁'], found: ['橋梁 0.6'], why: 'the everyday word by the official one' },
    { word: '橋', corpus: ['橋', '橋梁'], found: [], why: 'a word that the reports hold needs no other' },
    { word: '橋', corpus: ['道路'], found: [], why: 'nothing that the reports do not hold' },
    { word: '5', corpus: ['五'], found: [], why: 'a number is no word' },
  ])('finds $found for $word: $why', ({ word, corpus, found }) => {
    expect(otherWords(word, corpus)).toEqual(found)
  })
})

describe('synonymsOf()', () => {
  it.each([
    { word: 'bridge', why: 'no words of Latin letters' },
    { word: '契約', why: 'a word that the dictionary shuts out of widening' },
    { word: 'ほげほげ', why: 'no word' },
  ])('has none for $word: $why', ({ word }) => {
    expect(synonymsOf(word)).toEqual([])
  })

  it('folds what is typed', () => {
    expect(synonymsOf('ハンコ').map(({ word }) => word)).toContain('印鑑')
  })
})
