import { describe, expect, it } from 'vitest'
import { partIntoHeadWords } from './head-words.ts'

describe('partIntoHeadWords()', () => {
  it.each([
    { letters: '令和３年度令和元年度', words: ['令和３年度', '令和元年度'], why: 'years side by side' },
    {
      letters: '会計名歳入額歳出額形式収支',
      words: ['会計名', '歳入額', '歳出額', '形式収支'],
      why: 'heads whose letters are set as far apart as the heads are',
    },
    { letters: '予算現額', words: ['予算現額'], why: 'the longer word is meant' },
    {
      letters: '施設名定員',
      words: undefined,
      why: 'words that no form prints are told apart by their places',
    },
    { letters: '国県', words: undefined, why: 'letters that head columns alone are no word' },
  ])('parts $letters: $why', ({ letters, words }) => {
    expect(partIntoHeadWords(letters)).toEqual(words)
  })
})
