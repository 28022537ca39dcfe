import { compoundsOfLetters } from './abbreviations.ts'
import { wordOfMixedSpelling } from './mixed-spelling.ts'
import { isSlip } from './one-edit.ts'
import type { Term } from './term.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Shorter words have too many neighbours: 市税 and 市債 are one letter apart. */
const SHORTEST_CORRECTED = 4
/** Longer ones are sentences run together; they are neither indexed nor corrected. */
const LONGEST_CORRECTED = 24
const MOST_SUGGESTIONS = 5
/** Two words that share two words (国民健康保健, 国民健康保険) are one, even if each letter of them is a word's. */
const SURELY_MEANT = 4
const KANJI_ONLY = /^\p{Script=Han}+$/u

/** Indexes the words of a corpus; reading keys and numbers should be left out by the caller. */
export function buildVocabulary(words: Iterable<readonly [base: string, count: number]>): Vocabulary {
  const counts = new Map(words)
  const byDeletion = new Map<string, string[]>()
  const byFirstLetter = new Map<string, string[]>()
  const byLastLetter = new Map<string, string[]>()
  for (const base of counts.keys()) {
    for (const shortened of deletions(base)) append(byDeletion, shortened, base)
    if (!KANJI_ONLY.test(base)) continue
    append(byFirstLetter, base.charAt(0), base)
    append(byLastLetter, base.slice(-1), base)
  }
  return { counts, byDeletion, byFirstLetter, byLastLetter }
}

/** What is known of a term that may be misspelt; a bare string is never taken for an abbreviation. */
export type Misspelt = string | Pick<Term, 'base' | 'weightClass'>

/**
 * Words of the corpus that a term which it does not hold may stand for, at most five: the one word with kanji for the
 * hiragana that was typed; else those one slip away, the most frequent first; else the compounds that its letters
 * abbreviate. Empty for terms that the corpus knows, that it knows all words of, or with digits.
 */
export function suggestTerms(term: Misspelt, vocabulary: Vocabulary): string[] {
  const base = typeof term === 'string' ? term : term.base
  if (vocabulary.counts.has(base) || /[0-9]/.test(base)) return []
  const mixed = wordOfMixedSpelling(base, vocabulary)
  if (mixed !== undefined) return [mixed]
  const isCompound = isMadeOfWords(base, vocabulary)
  const near = nearTerms(base, vocabulary).filter(
    (word) => !isCompound || sharedLetters(base, word) >= SURELY_MEANT,
  )
  if (near.length > 0 || typeof term === 'string' || term.weightClass !== 'compound') return near
  return compoundsOfLetters(base, vocabulary)
}

function nearTerms(term: string, vocabulary: Vocabulary): string[] {
  const found =
    term.length < SHORTEST_CORRECTED ? threeLetterTerms(term, vocabulary) : nearByDeletion(term, vocabulary)
  return found
    .filter((base) => isSlip(term, base))
    .toSorted((a, b) => (vocabulary.counts.get(b) ?? 0) - (vocabulary.counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
}

function nearByDeletion(term: string, vocabulary: Vocabulary): string[] {
  const found = new Set<string>()
  for (const shortened of [term, ...deletions(term)]) {
    if (vocabulary.counts.has(shortened)) found.add(shortened)
    for (const base of vocabulary.byDeletion.get(shortened) ?? []) found.add(base)
  }
  return [...found].filter((base) => base.length >= SHORTEST_CORRECTED)
}

/** Of three kanji those with the same first or last letter and the same length (優勝期 → 優勝旗). */
function threeLetterTerms(term: string, vocabulary: Vocabulary): string[] {
  if (term.length < SHORTEST_CORRECTED - 1 || !KANJI_ONLY.test(term)) return []
  const neighbours = [
    ...(vocabulary.byFirstLetter.get(term.charAt(0)) ?? []),
    ...(vocabulary.byLastLetter.get(term.slice(-1)) ?? []),
  ]
  return [...new Set(neighbours.filter((base) => base.length === term.length))]
}

/** Letters at the beginning or end that two words share, whichever is more. */
function sharedLetters(one: string, other: string): number {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start++
  let end = 0
  while (end < shorter.length && shorter.at(-1 - end) === longer.at(-1 - end)) end++
  return Math.max(start, end)
}

/** 保健事業 is no slip for 保険事業 where the corpus knows 保健 and 事業. */
function isMadeOfWords(term: string, { counts }: Vocabulary): boolean {
  const reached = new Set([0])
  for (let end = 2; end <= Math.min(term.length, LONGEST_CORRECTED); end++) {
    for (const start of [...reached]) {
      if (end - start >= 2 && counts.has(term.slice(start, end))) reached.add(end)
    }
  }
  return reached.has(term.length)
}

function isCorrectable(text: string): boolean {
  return text.length >= SHORTEST_CORRECTED && text.length <= LONGEST_CORRECTED && !/[0-9]/.test(text)
}

function deletions(text: string): string[] {
  if (!isCorrectable(text)) return []
  return Array.from({ length: text.length }, (_, index) => text.slice(0, index) + text.slice(index + 1))
}

function append(index: Map<string, string[]>, key: string, value: string): void {
  const held = index.get(key)
  if (held === undefined) index.set(key, [value])
  else held.push(value)
}
