import { describe, expect, it } from 'vitest'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { spellCompounds } from './spell-compounds.ts'

const held = {
  words: buildVocabulary([
    ['入居戸数', 2],
    ['貸出冊数', 1],
    ['参加者数', 3],
  ]),
  readings: new Set<string>(),
}

describe('spellCompounds()', () => {
  it.each([
    { typed: '今入居している戸数は', spelt: '今入居している戸数は', why: 'the word runs on before it' },
    { typed: '団地に入居している戸数は', spelt: '団地に入居戸数は', why: 'what is counted of a deed' },
    { typed: '本の貸出された冊数は', spelt: '本の貸出冊数は', why: 'a deed in the passive' },
    { typed: '参加者の数は', spelt: '参加者数は', why: 'a number of something' },
    { typed: '募集した戸数は', spelt: '募集した戸数は', why: 'no report has the word' },
  ])('reads 「$typed」 as 「$spelt」: $why', ({ typed, spelt }) => {
    expect(spellCompounds(typed, held)).toBe(spelt)
  })
})
