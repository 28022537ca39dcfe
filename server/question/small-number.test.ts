import { describe, expect, it } from 'vitest'
import { readSmallNumber, smallNumber } from './small-number.ts'

describe('readSmallNumber()', () => {
  it.each([
    { word: '3', says: 3 },
    { word: '12', says: 12 },
    { word: '三', says: 3 },
    { word: '十', says: 10 },
    { word: '十二', says: 12 },
    { word: '二十', says: 20 },
    { word: '二十四', says: 24 },
    { word: '0', says: undefined },
    { word: '', says: undefined },
    { word: '123', says: undefined },
    { word: '百', says: undefined },
    { word: '三二', says: undefined },
  ])('reads $word as $says', ({ word, says }) => {
    expect(readSmallNumber(word)).toBe(says)
  })

  it('reads all that its pattern meets', () => {
    const met = '第9期と第十二期、二十年と五番目'.match(new RegExp(smallNumber, 'g'))
    expect(met?.map(readSmallNumber)).toEqual([9, 12, 20, 5])
  })
})
