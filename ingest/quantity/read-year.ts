import { type Era, findEra, toWesternYear } from './eras.ts'
import { isDigit, isLatinLetter } from './fold-text.ts'

/** A year as printed at one place of folded text, and how it was written. */
export type PrintedYear = {
  readonly year: number
  readonly end: number
  /** `letter`: R5, `name`: 令和5, `western`: 2023, `bare`: a number that leans on a year before it. */
  readonly form: 'name' | 'letter' | 'western' | 'bare'
  readonly era?: Era
  /** An era that never had such a year. */
  readonly doubtful: boolean
}

const NAMED = /(明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]) {0,2}(元|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})/y
const LETTER = /([MTSHR])(元|\d{1,2}(?![\dA-Za-z]))/y
const WESTERN = /(?:西暦 ?)?((?:1[89]|20|21)\d\d)(?!\d)/y
const BARE = /(元|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})/y
const ALTERNATIVE = / ?\((?:西暦 ?)?([^()]{1,9}?)(?:年度?)? ?\)/y

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Reads 令和5, R5, 2023, 平成31(令和元) at `at`, without 年. Undefined where no year is written there. */
export function readYear(text: string, at: number): PrintedYear | undefined {
  const year = readNamed(text, at) ?? readLetter(text, at) ?? readWestern(text, at)
  return year && withAlternative(text, year)
}

/** A bare number in the era of a year before it: 〜23 after 平成18. */
export function readBareYear(text: string, at: number, before: PrintedYear): PrintedYear | undefined {
  const match = matchAt(BARE, text, at)
  if (!match?.[1]) return undefined
  const end = at + match[0].length
  const number = toNumber(match[1])
  if (before.era) return { ...toWesternYear(before.era, number), end, form: 'bare', era: before.era }
  const year = Math.floor(before.year / 100) * 100 + number
  return match[1].length === 2 && isDigit(match[1][0])
    ? { year, end, form: 'bare', doubtful: false }
    : undefined
}

function readNamed(text: string, at: number): PrintedYear | undefined {
  const match = matchAt(NAMED, text, at)
  const era = match?.[1] && findEra(match[1])
  if (!era || !match?.[2]) return undefined
  return { ...toWesternYear(era, toNumber(match[2])), end: at + match[0].length, form: 'name', era }
}

function readLetter(text: string, at: number): PrintedYear | undefined {
  const before = text[at - 1]
  if (isLatinLetter(before) || isDigit(before)) return undefined
  const match = matchAt(LETTER, text, at)
  const era = match?.[1] && findEra(match[1])
  if (!era || !match?.[2]) return undefined
  return { ...toWesternYear(era, toNumber(match[2])), end: at + match[0].length, form: 'letter', era }
}

function readWestern(text: string, at: number): PrintedYear | undefined {
  const match = matchAt(WESTERN, text, at)
  if (!match?.[1]) return undefined
  return { year: Number(match[1]), end: at + match[0].length, form: 'western', doubtful: false }
}

/** 平成31(令和元)年度, 令和2年度(2020年度): the same year said twice is one mark. */
function withAlternative(text: string, year: PrintedYear): PrintedYear {
  const end = endOfAlternative(text, year.end, year)
  return end === undefined ? year : { ...year, end }
}

/** The end of a bracket at `at` that says the same year in another way; undefined where there is none. */
export function endOfAlternative(text: string, at: number, year: PrintedYear): number | undefined {
  const match = matchAt(ALTERNATIVE, text, at)
  if (!match?.[1]) return undefined
  const start = at + match[0].indexOf(match[1])
  const other = readNamed(text, start) ?? readLetter(text, start) ?? readWestern(text, start)
  const complete = other?.end === start + match[1].length
  return complete && other.year === year.year ? at + match[0].length : undefined
}

/** 元, 12 or 十二. */
export function toNumber(printed: string): number {
  if (printed === '元') return 1
  if (isDigit(printed[0])) return Number(printed)
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['', printed]
  const digit = (character: string | undefined) => '〇一二三四五六七八九'.indexOf(character || '〇')
  return (printed.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}
