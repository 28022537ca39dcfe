import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterVariants } from './letter-variants.ts'
import { letterSpaces, restoreWords } from './line-flow.ts'
import { foldText, normalizeText, originalSpan } from './normalize.ts'

describe('foldText()', () => {
  it.each([
    { text: 'ＡＢＣ１２３', folded: 'abc123', why: 'full width and capitals are no other letters' },
    { text: 'ﾌﾟﾚﾐｱﾑ', folded: 'プレミアム', why: 'half-width kana and their marks are one letter' },
    { text: 'サ－ビス', folded: 'サービス', why: 'a dash after kana is typed for the long mark' },
    { text: '１－２', folded: '1-2', why: 'a dash after a digit is a dash' },
    { text: '18～23', folded: '18~23', why: 'all waves are one' },
    { text: 'あ　い', folded: 'あ い', why: 'a wide space is a space' },
    { text: '①㈱', folded: '①(株)', why: 'item marks must not become quantities' },
    { text: '髙濱𠮷', folded: '高浜吉', why: 'a rare form of a letter is the letter' },
    { text: 'か\u3099', folded: 'が', why: 'a letter and its combining mark are one' },
  ])('turns $text into $folded: $why', ({ text, folded }) => {
    expect(foldText(text)).toBe(folded)
  })

  it('folds every letter at once: what is folded folds to itself', () => {
    const letters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => letter.normalize('NFKC') !== letter || letterVariants.has(letter),
    )
    expect(letters.length).toBeGreaterThan(4_000)
    expect(letters.filter((letter) => foldText(foldText(letter)) !== foldText(letter))).toEqual([])
  })
})

describe('normalizeText()', () => {
  it('knows for every unit where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normalized = normalizeText(text)
        expect(normalized.starts).toHaveLength(normalized.text.length)
        expect(normalized.ends).toHaveLength(normalized.text.length)
        let last = 0
        normalized.starts.forEach((start, unit) => {
          const end = normalized.ends[unit] ?? -1
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        })
      }),
    )
  })

  it('gives back the original of a folded word', () => {
    const text = '甲 ﾌﾟﾗﾝ 乙'
    const normalized = normalizeText(text)
    const start = normalized.text.indexOf('プラン')
    const span = originalSpan(normalized, { start, end: start + 3 })
    expect(text.slice(span.start, span.end)).toBe('ﾌﾟﾗﾝ')
  })
})

describe('restoreWords()', () => {
  it.each([
    { text: '人 件 費', restored: '人件費', why: 'letter-spaced words are closed' },
    { text: '合　計\t12', restored: '合計\t12', why: 'cells are not joined' },
    { text: '研修 人数', restored: '研修 人数', why: 'words of several letters stay apart' },
    { text: '金 額\n備 考', restored: '金額\n備考', why: 'lines are not joined' },
    {
      text: '市民が安心して暮らすことができるように地域の皆さまと力を合わせて取り組む参\n加の機会',
      restored: '市民が安心して暮らすことができるように地域の皆さまと力を合わせて取り組む参加の機会',
      why: 'a long line that ends in a word was broken by the page',
    },
    { text: '短い行\n次の行', restored: '短い行\n次の行', why: 'a short line ended by itself' },
  ])('$why', ({ text, restored }) => {
    expect(restoreWords(normalizeText(text)).text).toBe(restored)
  })

  it('finds only blanks between single letters', () => {
    expect(letterSpaces('人 件  費 合計 額')).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 5 },
    ])
  })
})
