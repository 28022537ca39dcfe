import { describe, expect, it } from 'vitest'
import { cutRuby } from './cut-ruby.ts'

const pieces = [
  { text: '令和', reading: 'れいわ' },
  { text: '4', reading: null },
  { text: '年度', reading: 'ねんど' },
]

describe('cutRuby()', () => {
  it.each([
    { start: 0, end: 5, cut: ['令和/れいわ', '4/', '年度/ねんど'], why: 'all' },
    { start: 2, end: 5, cut: ['4/', '年度/ねんど'], why: 'whole pieces' },
    { start: 1, end: 4, cut: ['和/', '4/', '年/'], why: 'a word that is cut loses its reading' },
    { start: 3, end: 3, cut: [], why: 'nothing' },
  ])('gives $cut: $why', ({ start, end, cut }) => {
    expect(
      cutRuby('令和4年度', pieces, { start, end }).map(({ text, reading }) => `${text}/${reading ?? ''}`),
    ).toEqual(cut)
  })

  it('gives no readings where the pieces are of another text', () => {
    expect(cutRuby('令和5年度', pieces, { start: 0, end: 2 })).toEqual([{ text: '令和', reading: null }])
    expect(cutRuby('令和4年度', [], { start: 0, end: 2 })).toEqual([{ text: '令和', reading: null }])
  })
})
