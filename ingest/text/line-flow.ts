import type { Span } from '../report/span.ts'
import { type NormalizedText, withoutRanges } from './normalize.ts'

/** A line that is at least this long and ends in mid-sentence was broken by the page's width, not by its author. */
const WRAPPED_LINE_LENGTH = 28
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u

/**
 * Closes letter-spaced words (「人 件 費」, 「合　計」) and joins lines that the page's width broke, so that the
 * tokenizer sees whole words. Expects folded text; the way back to the original stays exact.
 */
export function restoreWords(normalized: NormalizedText): NormalizedText {
  const closed = withoutRanges(normalized, letterSpaces(normalized.text))
  return withoutRanges(closed, lineWraps(closed.text))
}

/** The blanks within runs of two or more single Japanese letters; cells (tabs) and lines are never joined. */
export function letterSpaces(text: string): Span[] {
  const blanks: Span[] = []
  let lastLetterEnd = -1
  for (const match of text.matchAll(/[^ \t\n]+/g)) {
    const isLetter = match[0].length === 1 && CJK.test(match[0])
    if (isLetter && lastLetterEnd >= 0 && isBlank(text, { start: lastLetterEnd, end: match.index })) {
      blanks.push({ start: lastLetterEnd, end: match.index })
    }
    lastLetterEnd = isLetter ? match.index + 1 : -1
  }
  return blanks
}

function isBlank(text: string, span: Span): boolean {
  for (let unit = span.start; unit < span.end; unit++) if (text[unit] !== ' ') return false
  return true
}

function lineWraps(text: string): Span[] {
  const wraps: Span[] = []
  let lineStart = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    const isLong = end - lineStart >= WRAPPED_LINE_LENGTH && !text.slice(lineStart, end).includes('\t')
    if (isLong && isWordLetter(text[end - 1]) && isWordLetter(text[end + 1])) {
      wraps.push({ start: end, end: end + 1 })
    }
    lineStart = end + 1
  }
  return wraps
}

function isWordLetter(letter: string | undefined): boolean {
  return letter !== undefined && CJK.test(letter)
}
