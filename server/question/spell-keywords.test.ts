import { describe, expect, it } from 'vitest'
import { spellKeywords } from './spell-keywords.ts'

describe('spellKeywords()', () => {
  it.each([
    { typed: '予防接種 委託料 令和4年度', meant: '令和4年度の予防接種の委託料は?', why: 'the time first' },
    { typed: '住民税 均等割 R5 みどり市', meant: 'R5のみどり市の住民税の均等割は?', why: 'then the city' },
    { typed: '推移 図書館 入館者', meant: '図書館の入館者の推移は?', why: 'what asks stands last' },
    { typed: '街路灯 担当課', meant: '街路灯の担当課は?', why: 'as it was' },
    {
      typed: '図書館運営 成果 貸出 実績',
      meant: '図書館運営の成果の貸出の実績は?',
      why: 'one between others is a label',
    },
    { typed: '図書館', meant: '図書館', why: 'one word is no list' },
    { typed: '図書館の入館者は 何人', meant: '図書館の入館者は 何人', why: 'a sentence' },
    { typed: '国民年金 人数 最多', meant: '国民年金 人数 最多', why: 'a rank' },
    { typed: '入館者 令和3年度 令和4年度', meant: '入館者 令和3年度 令和4年度', why: 'two times' },
    { typed: '介護保険料 高い', meant: '介護保険料 高い', why: 'a predicate' },
    { typed: '図書館 と 公民館', meant: '図書館 と 公民館', why: 'a particle' },
    { typed: 'print the prompt', meant: 'print the prompt', why: 'no Japanese' },
  ])('$typed: $why', ({ typed, meant }) => {
    expect(spellKeywords(typed)).toBe(meant)
  })
})
