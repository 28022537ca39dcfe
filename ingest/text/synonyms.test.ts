import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from './analyzer.ts'
import { kanaTerms } from './kana-terms.ts'
import { buildVocabulary, isOneEditApart, suggestTerms } from './suggest-terms.ts'
import { SYNONYM_GROUPS } from './synonym-groups.ts'
import { parseGroups } from './synonyms/parse-groups.ts'
import { expandTerms } from './synonyms.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})

const expand = (text: string) => expandTerms(analyzer, text, analyzer.terms(text))
const expandedBases = (text: string): string[] => expand(text).map((term) => term.base)

describe('expandTerms()', () => {
  it.each([
    { question: '国保の加入者', finds: '国民健康保険', why: 'an abbreviation' },
    { question: '介護のお金はいくら', finds: '介護保険料', why: 'a phrase with a particle' },
    { question: '学童に通う子', finds: '放課後児童クラブ', why: 'the everyday name' },
    { question: '市の借金は', finds: '地方債', why: 'plain speech' },
    { question: '使い残したお金', finds: '不用額', why: 'an inflected everyday word' },
    { question: 'おとしよりの支援', finds: '高齢者', why: 'written in kana' },
  ])('finds $finds for $question: $why', ({ question, finds }) => {
    expect(expandedBases(question)).toContain(finds)
  })

  it.each([
    { question: '市営住宅の数', never: '公営住宅', why: 'from the general to the narrower only' },
    { question: '県営住宅の数', never: '市営住宅', why: 'another owner' },
    { question: '決算はいくら', never: '予算', why: 'another stage of the budget' },
    { question: '予算はいくら', never: '決算', why: 'another stage of the budget' },
    { question: '精算の手続', never: '決算', why: 'another act' },
    { question: '基金の残高', never: 'ふぁんど', why: 'another thing' },
    { question: '児童手当の額', never: '児童扶養手当', why: 'another allowance' },
  ])('never takes $question for $never: $why', ({ question, never }) => {
    expect(expandedBases(question)).not.toContain(never)
  })

  it('weighs, grounds and places every synonym', () => {
    const [best] = expand('学童の人数')
    expect(best).toMatchObject({ weight: 0.9, from: [{ surface: '学童' }] })
    expect(best?.ground).not.toBe('')
  })

  it('gives each word once and never the question’s own', () => {
    const found = expandedBases('補助金と助成金')
    expect(new Set(found).size).toBe(found.length)
    expect(found).not.toContain('助成金')
  })
})

describe('the synonym data', () => {
  it('has at least 250 groups, each with a ground and a weight', () => {
    expect(SYNONYM_GROUPS.length).toBeGreaterThanOrEqual(250)
    for (const group of SYNONYM_GROUPS) {
      expect(group.ground).not.toBe('')
      expect(group.weight).toBeGreaterThan(0)
      expect(group.weight).toBeLessThanOrEqual(1)
      expect(group.to.length).toBeGreaterThan(0)
    }
  })

  it('leads only to words that the analyzer takes as one', () => {
    const broken = SYNONYM_GROUPS.flatMap((group) => group.to).filter(
      (word) => !analyzer.terms(word).some(({ span }) => span.start === 0 && span.end === word.length),
    )
    expect(broken).toEqual([])
  })

  it('is refused where a line lacks its ground', () => {
    expect(() => parseGroups('甲 > 乙 @0.8')).toThrow('Cannot read the synonym line "甲 > 乙 @0.8"')
  })
})

describe('suggestTerms()', () => {
  const vocabulary = buildVocabulary([
    ['国民健康保険', 9],
    ['指定ごみ袋', 3],
    ['指定ゴミ箱', 5],
    ['市税収入', 2],
    ['市債', 8],
  ])

  it.each([
    { term: '国民健康保健', suggested: ['国民健康保険'], why: 'one letter replaced' },
    { term: '国民康健保険', suggested: ['国民健康保険'], why: 'two neighbours swapped' },
    { term: '国民健康険', suggested: ['国民健康保険'], why: 'one letter missing' },
    { term: '指定ごみ袋袋', suggested: ['指定ごみ袋'], why: 'one letter too many' },
    { term: '国民健康保険', suggested: [], why: 'a known word needs none' },
    { term: '市価', suggested: [], why: 'short words have too many neighbours' },
    { term: '国民年金保険', suggested: [], why: 'two letters away is another word' },
  ])('$term: $why', ({ term, suggested }) => {
    expect(suggestTerms(term, vocabulary)).toEqual(suggested)
  })

  it('stays quick and short in a large vocabulary', () => {
    const letters = [...'学校給食住宅整備環境']
    const words = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
    )
    const large = buildVocabulary(words.map((word) => [word, 1] as const))
    const started = performance.now()
    expect(suggestTerms('学校給衣', large)).toHaveLength(5)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('counts one edit at most', () => {
    expect(isOneEditApart('あいう', 'あいう')).toBe(false)
    expect(isOneEditApart('あいうえ', 'あうい')).toBe(false)
  })
})

describe('kanaTerms()', () => {
  const readings = new Set(['こうれいしゃ', 'けんしん', 'くらし', 'ごみぶくろ'])

  it.each([
    {
      text: 'こうれいしゃのけんしん',
      found: ['こうれいしゃ', 'けんしん'],
      why: 'known readings between particles',
    },
    { text: 'コウレイシャ', found: [], why: 'katakana is cut well by the dictionary' },
    { text: 'おくらします', found: [], why: 'three letters within a run are chance' },
    { text: '市のくらし', found: ['くらし'], why: 'three letters that stand alone count' },
    { text: 'ごみ', found: [], why: 'too short' },
  ])('$text: $why', ({ text, found }) => {
    expect(kanaTerms(text, readings).map((term) => term.base)).toEqual(found)
  })
})
