import { hasKanji, isKanaOnly } from './kana.ts'
import type { Term } from './term.ts'

/** A key of the index, with what a match is worth to a question (0–1). */
export type WeightedKey = { readonly key: string; readonly weight: number }

/** Marks a key made of the reading of a word in kanji, so that 公園 never meets 講演. */
const READING_MARK = '~'
/** Longer compounds are found by the readings of their parts; in kana. */
const LONGEST_READING = 10

/** Under which keys a term of a report is stored: its base, and its reading where it is written with kanji. */
export function indexKeys(term: Term): string[] {
  const { base, reading } = term
  const hasReadingKey = reading !== undefined && reading.length <= LONGEST_READING && hasKanji(base)
  return hasReadingKey ? [base, READING_MARK + reading] : [base]
}

/**
 * Under which keys a term of a question is looked up, best first: its base (1); for a word in kana, words in kanji of
 * that reading (0.8); for a word in kanji, the same word in kana (0.7).
 */
export function queryKeys(term: Pick<Term, 'base' | 'reading'>): WeightedKey[] {
  const base = { key: term.base, weight: 1 }
  if (isKanaOnly(term.base)) return [base, { key: READING_MARK + term.base, weight: 0.8 }]
  if (term.reading === undefined || !hasKanji(term.base)) return [base]
  return [base, { key: term.reading, weight: 0.7 }]
}

/** The reading that an index key stands for, if it is a reading key. */
export function readingOfKey(key: string): string | undefined {
  return key.startsWith(READING_MARK) ? key.slice(READING_MARK.length) : undefined
}
