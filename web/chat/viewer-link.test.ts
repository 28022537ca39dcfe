import { describe, expect, it } from 'vitest'
import { citationOf, figureOf, makeCalculatedAnswer } from '../browser/made-up-answers.ts'
import { viewerLink } from './viewer-link.ts'

const citation = citationOf('合計\t900,000\t1,050,000\t1,234,500')
const figure = figureOf('1,234,500')

describe('viewerLink()', () => {
  it('names the passage, then the figures of the answer within it', () => {
    expect(viewerLink('', citation, [figure])).toBe(`${citation.url},${figure.start}-${figure.end}`)
  })

  it('names what a calculated figure was calculated from, each once', () => {
    const link = viewerLink('https://chat.example.jp', citation, makeCalculatedAnswer().figures)
    expect(link?.startsWith(`https://chat.example.jp${citation.url},`)).toBe(true)
    expect(link?.split(',')).toHaveLength(3)
  })

  it.each([
    { other: { citation: 2 }, why: 'of another citation' },
    { other: { start: 0, end: 3 }, why: 'outside the passage' },
    { other: { start: null, end: null }, why: 'without a place' },
  ])('leaves out figures $why', ({ other }) => {
    expect(viewerLink('', citation, [{ ...figure, ...other }])).toBe(citation.url)
  })

  it.each([
    'javascript:alert(1)',
    '//evil.example/reports/a#1-2',
    'https://evil.example/reports/a#1-2',
    '/reports/a?v=1#1-2 ',
    '/reports/../x#1-2',
    '',
  ])('links nowhere for %s', (url) => {
    expect(viewerLink('', { ...citation, url }, [])).toBeUndefined()
  })
})
