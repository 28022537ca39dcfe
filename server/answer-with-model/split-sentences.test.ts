import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createThoughtFilter } from './drop-thinking.ts'
import { createSentenceSplitter } from './split-sentences.ts'

function split(pieces: readonly string[]): string[] {
  const splitter = createSentenceSplitter()
  return [...pieces.flatMap((piece) => splitter.add(piece)), ...splitter.end()]
}

describe('createSentenceSplitter()', () => {
  it.each([
    {
      text: '合計は{{f1}}です。[1]次は{{f2}}です。',
      sentences: ['合計は{{f1}}です。[1]', '次は{{f2}}です。'],
      why: 'marks belong to the sentence before them',
    },
    {
      text: '「はい。そうです。」と答えた。',
      sentences: ['「はい。そうです。」と答えた。'],
      why: 'not within brackets',
    },
    {
      text: '・小学校：{{f1}}\n・中学校：{{f2}}',
      sentences: ['・小学校：{{f1}}\n', '・中学校：{{f2}}'],
      why: 'a line is a sentence',
    },
    {
      text: 'It was {{f1}}. The rest is {{f2}}.[1]',
      sentences: ['It was {{f1}}.', ' The rest is {{f2}}.[1]'],
      why: 'a full stop before a space',
    },
    { text: '14.41%です。', sentences: ['14.41%です。'], why: 'a point within a number' },
    { text: '終わりがない', sentences: ['終わりがない'], why: 'the rest comes at the end' },
    { text: 'です。 [1] [2]\n', sentences: ['です。 [1] [2]'], why: 'marks behind spaces' },
  ])('$why', ({ text, sentences }) => {
    expect(split([text])).toEqual(sentences)
  })

  it('gives the same sentences however the text is cut, and loses nothing', () => {
    const letter = fc.constantFrom(
      '合',
      '計',
      'は',
      '。',
      '\n',
      '「',
      '」',
      '[1]',
      '{{f1}}',
      '.',
      ' ',
      '！',
      '（',
      '）',
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 40 }), (letters) => {
        const whole = split([letters.join('')])
        expect(split([...letters.join('')])).toEqual(whole)
        expect(whole.join('').replace(/\s/g, '')).toBe(letters.join('').replace(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })
})

describe('createThoughtFilter()', () => {
  it.each([
    {
      pieces: ['<th', 'ink>合計は', '50億円</thi', 'nk>\n合計は', 'です'],
      left: '合計はです',
      why: 'thoughts at the start',
    },
    { pieces: ['合計', 'です<think>'], left: '合計です<think>', why: 'later they are text' },
    { pieces: ['<', 'b>'], left: '<b>', why: 'another tag' },
    { pieces: ['<think>終わらない'], left: '', why: 'thoughts without end' },
  ])('$why', ({ pieces, left }) => {
    const filter = createThoughtFilter()
    expect(pieces.map(filter).join('')).toBe(left)
  })
})
