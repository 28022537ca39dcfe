import type { Span } from '../report/span.ts'
import { letterVariants } from './letter-variants.ts'

/** A folded text and, for each of its UTF-16 units, where it came from in the original. */
export type NormalizedText = {
  readonly text: string
  /** `starts[i]`/`ends[i]`: the half-open range of the original that gave unit `i`. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const COMBINING = /^[\p{M}\u3099\u309a\uff9e\uff9f]$/u
/** Circled and parenthesised numbers are item marks: NFKC would turn ① into the quantity 1. */
const ENCLOSED = /[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]/
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d]/
const TILDES = /[\u301c\u223c\u223e\uff5e\u02dc]/
const SPACES = /[\p{Zs}\u200b\ufeff]/u
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/

/**
 * Folds width and compatibility forms (NFKC), dashes, tildes, spaces and rare forms of kanji, and lower-cases Latin letters. Line feeds and
 * tabs stay. A dash after kana is taken as the long mark (サ－ビス), a long mark after anything else as a dash.
 */
export function normalizeText(text: string): NormalizedText {
  const starts: number[] = []
  const ends: number[] = []
  const folded: string[] = []
  for (const { letters, start } of letterClusters(text)) {
    const replacement = foldLetters(letters, folded.at(-1)?.at(-1))
    for (let unit = 0; unit < replacement.length; unit++) {
      starts.push(start)
      ends.push(start + letters.length)
    }
    if (replacement !== '') folded.push(replacement)
  }
  return { text: folded.join(''), starts, ends }
}

/** `normalizeText` for those who need no way back. */
export function foldText(text: string): string {
  return normalizeText(text).text
}

/** The stretch of the original that `normalized.text.slice(span.start, span.end)` came from. */
export function originalSpan(normalized: NormalizedText, span: Span): Span {
  const start = normalized.starts[span.start] ?? normalized.ends.at(-1) ?? 0
  return { start, end: span.end > span.start ? (normalized.ends[span.end - 1] ?? start) : start }
}

/** Leaves out the given ranges (ascending, disjoint, of the folded text); the way back stays exact. */
export function withoutRanges(normalized: NormalizedText, ranges: readonly Span[]): NormalizedText {
  if (ranges.length === 0) return normalized
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let cursor = 0
  for (const range of [...ranges, { start: normalized.text.length, end: normalized.text.length }]) {
    text += normalized.text.slice(cursor, range.start)
    for (let unit = cursor; unit < range.start; unit++) {
      starts.push(normalized.starts[unit] ?? 0)
      ends.push(normalized.ends[unit] ?? 0)
    }
    cursor = range.end
  }
  return { text, starts, ends }
}

/** A letter with the combining marks that follow it: ｶ + ﾞ fold together. */
function* letterClusters(text: string): Generator<{ letters: string; start: number }> {
  let letters = ''
  let start = 0
  for (const letter of text) {
    if (letters !== '' && !isPlain(letter) && COMBINING.test(letter)) {
      letters += letter
      continue
    }
    if (letters !== '') yield { letters, start }
    start += letters.length
    letters = letter
  }
  if (letters !== '') yield { letters, start }
}

/** Kana and the common kanji, most of any text, fold to themselves, or to the common form of the letter. */
function isPlain(letters: string): boolean {
  const code = letters.charCodeAt(0)
  return letters.length === 1 && ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096))
}

function foldLetters(letters: string, before: string | undefined): string {
  if (isPlain(letters)) return letterVariants.get(letters) ?? letters
  if (letters === '\n' || letters === '\t') return letters
  if (letters === '\r') return ''
  if (SPACES.test(letters)) return ' '
  if (ENCLOSED.test(letters) && !letters.startsWith('㈱')) return letters
  if (TILDES.test(letters)) return '~'
  const afterKana = before !== undefined && KANA.test(before)
  const compatible = letters.normalize('NFKC')
  if (DASHES.test(letters) || DASHES.test(compatible) || compatible === 'ー') return afterKana ? 'ー' : '-'
  // A mark that stands alone (¨) is a space with the mark on it.
  if (compatible.startsWith(' ')) return ' '
  return letterVariants.get(compatible) ?? compatible.toLowerCase()
}
