import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

describe('cleanText()', () => {
  it.each([
    { text: '合計は<b>{{f1}}</b>です。', cleaned: '合計は{{f1}}です。', why: 'tags go, their words stay' },
    {
      text: '<scr<script>ipt>alert(1)</script>です',
      cleaned: 'alert(1)です',
      why: 'a tag made by removing another',
    },
    { text: '[公式](https://evil.example/x)を見て', cleaned: '公式を見て', why: 'a link keeps its words' },
    { text: '![図](https://evil.example/x.png)です', cleaned: 'です', why: 'an image goes whole' },
    { text: 'https://evil.example/?q=f1 をご覧ください', cleaned: ' をご覧ください', why: 'a bare address' },
    { text: 'javascript:alert(1)', cleaned: '(1)', why: 'an address that does something' },
    { text: 'www.example.jp/a と a@example.jp', cleaned: ' と ', why: 'without a scheme, and by mail' },
    { text: 'evil.example.com', cleaned: '', why: 'a host alone' },
    {
      text: '1\u200b2\u2060億\u202e円',
      cleaned: '12億円',
      why: 'invisible characters, so that digits are seen',
    },
    { text: '\ue000\uf8ff', cleaned: '', why: 'private characters, which stand for slots' },
    { text: '&#53;0&lt;img&gt;', cleaned: '0img', why: 'entities are not decoded' },
    { text: '**合計**は`{{f1}}`', cleaned: '合計は{{f1}}', why: 'marks of Markdown' },
    {
      text: '1. 合計\n2) 内訳\n- 他',
      cleaned: '・合計\n・内訳\n・他',
      why: 'numbers of a list count nothing',
    },
    { text: '令和４年度のＡ', cleaned: '令和4年度のA', why: 'one form of letters and digits' },
    { text: '3 < 5 > 2', cleaned: '3 ＜ 5 ＞ 2', why: 'what is left of angle brackets' },
  ])('$why', ({ text, cleaned }) => {
    expect(cleanText(text)).toBe(cleaned)
  })

  it('leaves nothing that a browser would act on, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      'script',
      '/',
      '!',
      '--',
      '[',
      ']',
      '(',
      ')',
      'http://',
      'a.com',
      '{{f1}}',
      '\u200b',
      '&',
      '#60;',
      ' ',
      '"',
      'onerror=',
      'img',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const cleaned = cleanText(pieces.join(''))
        expect(cleaned).not.toMatch(/[<>]|https?:\/\/|\u200b/)
      }),
      { numRuns: 2_000 },
    )
  })
})
