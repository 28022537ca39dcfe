import { FINANCE_LINES } from './municipal-terms/finance-lines.ts'
import { LIFE_LINES } from './municipal-terms/life-lines.ts'
import { OFFICE_LINES } from './municipal-terms/office-lines.ts'

/**
 * Words of Japanese administration that IPADIC cuts in the wrong place or does not know. One a line:
 * spelling, unified spelling, reading, parts (joined by +; - or none: the word is not divided), letters that it must not
 * follow (支障がいる is no 障がい).
 * Spellings with kana are set off before tokenizing; spellings of kanji alone are joined afterwards, and only from whole
 * tokens, so that 保健診療所 keeps its 保健. Compounds whose parts the dictionary knows need no line: nouns are joined by rule.
 */
export const MUNICIPAL_TERM_LINES = `${LIFE_LINES}${FINANCE_LINES}${OFFICE_LINES}`

export type MunicipalTerm = {
  readonly spelling: string
  readonly base: string
  readonly reading: string
  readonly parts: readonly string[]
  readonly notAfter: string
}

export const MUNICIPAL_TERMS: readonly MunicipalTerm[] = MUNICIPAL_TERM_LINES.trim()
  .split('\n')
  .map((line) => {
    const [spelling = '', base = '', reading = '', parts = '-', notAfter = ''] = line.split(' ')
    return { spelling, base, reading, parts: parts === '-' ? [] : parts.split('+'), notAfter }
  })
