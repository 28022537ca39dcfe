import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { spellLoanwords } from './spell-loanwords.ts'

const vocabulary = {
  words: buildVocabulary([
    ['わくちん', 2],
    ['くーぽん', 1],
    ['さろん', 3],
    ['ふれあい', 4],
  ]),
  readings: new Set<string>(),
}

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})

describe('spellLoanwords()', () => {
  it.each([
    { typed: '不活化わくちんのほうは', spelt: '不活化ワクチンのほうは', why: 'behind Chinese letters' },
    { typed: 'くーぽんは何枚', spelt: 'クーポンは何枚', why: 'with a long vowel' },
    { typed: 'さろんの回数', spelt: 'さろんの回数', why: 'too short to be sure' },
    { typed: 'ふれあいの日', spelt: 'ふれあいの日', why: 'the analyzer reads it whole' },
    { typed: 'おわくちんは', spelt: 'おわくちんは', why: 'no word begins in the middle of a run' },
    { typed: 'どうなりましたか', spelt: 'どうなりましたか', why: 'no loanword' },
  ])('reads 「$typed」 as 「$spelt」: $why', ({ typed, spelt }) => {
    expect(spellLoanwords(typed, { analyzer, vocabulary })).toBe(spelt)
  })
})
