import { hasKanji, isKanaOnly } from './kana.ts'
import type { Term, WeightClass } from './term.ts'

/** A key of the index, with the weight that one occurrence has (documents) or a match is worth (questions). */
export type WeightedKey = { readonly key: string; readonly weight: number }

/** Marks a key made of the reading of a word in kanji, so that 公園 never meets 講演. */
const READING_MARK = '~'

const INDEX_WEIGHT: Readonly<Record<WeightClass, number>> = {
  compound: 1,
  word: 1,
  part: 1,
  common: 0.5,
  number: 1,
  time: 0.5,
  piece: 0.3,
}

/** Under which keys a term of a report is stored: its base, and its reading where it is written with kanji. */
export function indexKeys(term: Term): WeightedKey[] {
  const weight = INDEX_WEIGHT[term.weightClass]
  const reading = readingKey(term)
  return reading === undefined
    ? [{ key: term.base, weight }]
    : [
        { key: term.base, weight },
        { key: reading, weight },
      ]
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

function readingKey(term: Term): string | undefined {
  return term.reading !== undefined && hasKanji(term.base) ? READING_MARK + term.reading : undefined
}
