import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { readFigureWords } from './search-words.ts'

describe('readFigureWords()', () => {
  let analyzer: Analyzer
  beforeAll(async () => {
    analyzer = await loadAnalyzer()
  })

  it.each([
    {
      typed: '学校給食費',
      terms: ['学校', '給食'],
      year: undefined,
      why: 'the smallest words, not the compound',
    },
    { typed: '図書館　令和4年度', terms: ['図書館'], year: 2022, why: 'a year is a condition on the period' },
    { typed: 'R4年度 図書館', terms: ['図書館'], year: 2022, why: 'in any writing' },
    {
      typed: '図書館の推移',
      terms: ['図書館'],
      year: undefined,
      why: 'a common word beside another demands nothing',
    },
    { typed: '推移', terms: ['推移'], year: undefined, why: 'a common word alone is all that there is' },
    { typed: '😀', terms: [], year: undefined, why: 'nothing to look for' },
  ])('$typed → $terms, $year: $why', ({ typed, terms, year }) => {
    const words = readFigureWords(analyzer.terms(typed))
    expect(words.terms).toEqual(expect.arrayContaining(terms))
    expect(words.terms.length === 0).toBe(terms.length === 0)
    expect(words.fiscalYear).toBe(year)
  })

  it('takes two years for words, since no figure lies in both', () => {
    const words = readFigureWords(analyzer.terms('図書館 令和3年度 令和4年度'))
    expect(words.fiscalYear).toBeUndefined()
    expect(words.terms).toHaveLength(3)
  })
})
