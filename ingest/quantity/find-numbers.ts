import type { NumberToken, Ordinal } from '../report/quantity.ts'
import { foldText, isDigit, isKanji, isLatinLetter } from './fold-text.ts'
import { isKanjiNumeral, readNumeral } from './numeral.ts'
import { isWordCharacter, readOrdinal } from './read-ordinal.ts'
import { readPlanPeriod } from './read-plan-period.ts'
import { readQuantity } from './read-quantity.ts'
import { readShare } from './read-share.ts'
import { readLeaningYear, readTime } from './read-time.ts'
import type { PrintedYear } from './read-year.ts'
import { shareUnits } from './share-units.ts'

/** Characters with which something that the grammar reads may begin. */
const STARTERS =
  /[0-9A-Z第(〒△▲▼+±マ明大昭平令西元半㍾㍽㍼㍻㋿〇一二三四五六七八九十百千万億兆①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅻa-z-]/u

/**
 * 数の文法: every number of a line, paragraph or question, in text order and without overlap: quantities with exact
 * values, years and dates, and digits that count nothing (ordinals). Offsets are UTF-16 units of `text`. Time is
 * linear in the length of `text`. A date without a year (10月13日) and a time of day are ordinals of role `name`.
 */
export function findNumbers(text: string): NumberToken[] {
  const folded = foldText(text)
  const tokens: NumberToken[] = []
  let year: PrintedYear | undefined
  let at = 0
  while (at < folded.length) {
    if (!STARTERS.test(folded[at] ?? '')) {
      at += 1
      continue
    }
    const time = readTime(folded, at) ?? readLeaningYear(folded, at, year)
    const token = time?.token ?? readPlanPeriod(folded, at) ?? readOther(folded, text, at)
    if (time) year = time.year
    if (token) tokens.push(inPrint(token, text))
    at = token ? token.span.end : at + lengthWithoutNumber(folded, at)
  }
  return shareUnits(tokens, folded)
}

function readOther(folded: string, text: string, at: number): NumberToken | undefined {
  const character = folded[at] ?? ''
  if ('-+±'.includes(character) && !isSignPlace(folded, at)) return undefined
  if (isDigit(character) && isBehindPoint(folded, at)) return pointedCode(folded, at)
  if (isDigit(character) && isSlashedShare(folded, at)) return readCounted(folded, text, at)
  return readOrdinal(folded, at) ?? readMixedWord(folded, at) ?? readCounted(folded, text, at)
}

/** 「.5」: nobody prints a figure so; a digit before the point was lost. */
function isBehindPoint(folded: string, at: number): boolean {
  return folded[at - 1] === '.' && /^[\s(△▲-]?$/.test(folded[at - 2] ?? '')
}

function pointedCode(folded: string, at: number): Ordinal {
  let end = at
  while (isDigit(folded[end])) end += 1
  return { kind: 'ordinal', role: 'code', printed: folded.slice(at, end), span: { start: at, end } }
}

/** 1/2 is a share before it is the second of January. */
function isSlashedShare(folded: string, at: number): boolean {
  return folded.slice(at, at + 3).includes('/') && readShare(folded, at) !== undefined
}

function readCounted(folded: string, text: string, at: number): NumberToken | undefined {
  const character = folded[at] ?? ''
  if (isLatinLetter(character) || character === '(') return undefined
  const previous = folded[at - 1]
  if (character === '半' && isKanji(previous)) return undefined
  if (isKanjiNumeral(character) && (previous === '数' || previous === '何')) return undefined
  return readQuantity(folded, text, at)
}

/** 3R運動, 4K: digits that open a word of letters. */
function readMixedWord(folded: string, at: number): Ordinal | undefined {
  const numeral = isDigit(folded[at]) ? readNumeral(folded, at) : undefined
  const hyphen = folded[numeral?.end ?? 0] === '-' ? 1 : 0
  if (!numeral?.plain || !isLatinLetter(folded[numeral.end + hyphen])) return undefined
  const quantity = readQuantity(folded, folded, at)
  if (quantity?.kind === 'quantity' && quantity.unit) return undefined
  let end = numeral.end + hyphen
  while (isWordCharacter(folded, end)) end += 1
  return { kind: 'ordinal', role: 'code', printed: folded.slice(at, end), span: { start: at, end } }
}

/** A dash is a minus only at the beginning of a cell, word or bracket, or behind a sign; 2-3 is no subtraction. */
function isSignPlace(folded: string, at: number): boolean {
  const previous = folded[at - 1]
  return previous === undefined || /[\s(:、,=×/比約「・ぁ-ん]/.test(previous)
}

/** What to pass over where nothing is read: a run of letters or 漢数字 at once, so that no run is read twice. */
function lengthWithoutNumber(folded: string, at: number): number {
  let end = at
  if (isLatinLetter(folded[at])) while (isLatinLetter(folded[end])) end += 1
  else if (isKanjiNumeral(folded[at] ?? '')) while (isKanjiNumeral(folded[end] ?? ' ')) end += 1
  else if (isDigit(folded[at])) while (isDigit(folded[end])) end += 1
  return Math.max(1, end - at)
}

function inPrint<Token extends NumberToken>(token: Token, text: string): Token {
  return { ...token, printed: text.slice(token.span.start, token.span.end) }
}
