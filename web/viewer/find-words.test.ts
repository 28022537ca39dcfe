import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from './find-words.ts'
import { parseFragment } from './text-places.ts'

describe('findWords()', () => {
  it.each([
    { text: '図書館と図書館', words: '図書館', found: ['図書館', '図書館'], why: 'every place' },
    {
      text: '主　要 施\n策',
      words: '主要施策',
      found: ['主　要 施\n策'],
      why: 'spread letters and line ends',
    },
    { text: '１０，２３４人', words: '10,234', found: ['１０，２３４'], why: 'full width' },
    { text: 'ABC', words: 'abc', found: ['ABC'], why: 'case' },
    { text: '㎡あたり', words: 'm2', found: ['㎡'], why: 'one sign that stands for two letters' },
    { text: 'ああああ', words: 'ああ', found: ['ああ', 'ああ'], why: 'without overlap' },
    { text: '図書', words: '　', found: [], why: 'blank words' },
    { text: '', words: '図書', found: [], why: 'no text' },
  ])('finds $found: $why', ({ text, words, found }) => {
    expect(findWords(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  it('finds any part of a plain text', () => {
    const text = fc
      .array(fc.constantFrom('あ', '図', '1', 'b'), { minLength: 1 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const start = from % whole.length
        const part = whole.slice(start, start + 1 + (length % 5))
        const hits = findWords(whole, part)
        expect(hits[0]?.start).toBe(whole.indexOf(part))
        for (const hit of hits) expect(whole.slice(hit.start, hit.end)).toBe(part)
      }),
    )
  })
})

describe('parseFragment()', () => {
  it.each([
    { fragment: '#10-20', place: { passage: { start: 10, end: 20 }, figures: [] }, why: 'a passage' },
    {
      fragment: '#10-20,12-15',
      place: { passage: { start: 10, end: 20 }, figures: [{ start: 12, end: 15 }] },
      why: 'and its figure',
    },
    {
      fragment: '#10-20,30-40',
      place: { passage: { start: 10, end: 20 }, figures: [] },
      why: 'a figure elsewhere is none',
    },
    { fragment: '#20-10', place: undefined, why: 'turned round' },
    { fragment: '#m001', place: undefined, why: 'a measure' },
    { fragment: '#10-20,x', place: undefined, why: 'something else behind it' },
    { fragment: '', place: undefined, why: 'none' },
  ])('reads $fragment: $why', ({ fragment, place }) => {
    expect(parseFragment(fragment)).toEqual(place)
  })
})
