import { describe, expect, it } from 'vitest'
import { parseNames } from './proper-names.ts'

describe('parseNames()', () => {
  it('reads a name a line and skips comments', () => {
    const names = parseNames('# 施設\nこもれび館 こもれびかん\n\n水辺の森 みずべのもり # 公園\n')
    expect(names.find('こもれび館と水辺の森')).toEqual([
      {
        span: { start: 0, end: 5 },
        pieces: [
          { text: 'こもれび', reading: null },
          { text: '館', reading: 'かん' },
        ],
      },
      {
        span: { start: 6, end: 10 },
        pieces: [
          { text: '水辺', reading: 'みずべ' },
          { text: 'の', reading: null },
          { text: '森', reading: 'もり' },
        ],
      },
    ])
  })

  it('prefers the longest name', () => {
    const names = parseNames('東 あずま\n東西 とうざい')
    expect(names.find('東西').map((found) => found.pieces)).toEqual([[{ text: '東西', reading: 'とうざい' }]])
  })

  it.each([
    { line: '館', why: 'no reading' },
    { line: '館 カン', why: 'katakana' },
    { line: '館 かん 余分', why: 'a third word' },
  ])('refuses $line: $why', ({ line }) => {
    expect(() => parseNames(`東 あずま\n${line}`)).toThrow('line 2')
  })

  it('finds nothing with an empty list', () => {
    expect(parseNames('').find('東西')).toEqual([])
  })
})
