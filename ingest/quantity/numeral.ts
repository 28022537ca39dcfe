import Big from 'big.js'
import { isDigit } from './fold-text.ts'

/** 数: digits as they stand in folded text, before anything is said about unit or meaning. */
export type Numeral = {
  readonly start: number
  /** After the last digit or multiplier. */
  readonly end: number
  /** After the last digit; before `end` only where one multiplier closes a plain number (5千, 12百万). */
  readonly digitsEnd: number
  /** The whole value, multipliers included. */
  readonly value: Big
  /** 1000 for 5千; 1 where there is no multiplier or where several are mixed in (1億2,345万). */
  readonly multiplier: Big
  readonly style: 'arabic' | 'kanji'
  /** True where nothing but 百, 千, 万 … stands: 千円 is a unit, not a thousand yen. */
  readonly multipliersOnly: boolean
  /** False for 1,2345 or 007: digits that write no one number. */
  readonly wellFormed: boolean
  /** True for a plain whole number without comma, point or multiplier. */
  readonly plain: boolean
}

const KANJI_DIGITS = '〇一二三四五六七八九'
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 }
const LARGE: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 }
/** No sum of money or people needs more; longer runs are serial numbers. */
const LONGEST_WHOLE = 18

/** Reads the number that starts at `at` in folded text; undefined where none does. Never looks further than it reads. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const first = text[at]
  if (isDigit(first)) return readMixed(text, at, 'arabic')
  if (first !== undefined && isKanjiNumeral(first)) return readMixed(text, at, 'kanji')
  return undefined
}

export function isKanjiNumeral(character: string): boolean {
  return KANJI_DIGITS.includes(character) || character in SMALL || character in LARGE
}

type Plain = { end: number; value: Big; wellFormed: boolean; plain: boolean }

/** `1,234.5` or `二〇二〇` from `at`: digits and their own punctuation, no multipliers. */
function readPlain(text: string, at: number): Plain | undefined {
  if (!isDigit(text[at])) return readKanjiDigits(text, at)
  const wholeEnd = endOfDigits(text, at)
  let end = wholeEnd
  if (wholeEnd - at <= 3) while (hasGroup(text, end)) end += 4
  const grouped = end > wholeEnd
  if (isBrokenGroup(text, end, wholeEnd - at) || (grouped && text[end] === ',' && isDigit(text[end + 1])))
    return { ...readBroken(text, at), wellFormed: false, plain: false }
  let fraction = ''
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const fractionEnd = endOfDigits(text, end + 1)
    fraction = text.slice(end, Math.min(fractionEnd, end + LONGEST_WHOLE))
    end = fractionEnd
  }
  const whole = text.slice(at, grouped ? end - fraction.length : wholeEnd).replaceAll(',', '')
  const wellFormed = whole.length <= LONGEST_WHOLE && !(whole.length > 1 && whole.startsWith('0'))
  const value = wellFormed ? new Big(whole + fraction) : new Big(0)
  return { end, value, wellFormed, plain: !grouped && fraction === '' }
}

function hasGroup(text: string, at: number): boolean {
  return text[at] === ',' && endOfDigits(text, at + 1, at + 5) === at + 4
}

/** 1,2345 and 1,234,56: a group that is too long or too short makes the whole unreadable; 1,2年生 is a list of two. */
function isBrokenGroup(text: string, at: number, firstLength: number): boolean {
  if (text[at] !== ',' || firstLength > 3) return false
  const length = endOfDigits(text, at + 1, at + 8) - at - 1
  return length > 4 || (length === 4 && text[at + 5] !== '年')
}

function readBroken(text: string, at: number): { end: number; value: Big } {
  let end = at
  while (isDigit(text[end]) || (text[end] === ',' && isDigit(text[end + 1]))) end += 1
  return { end, value: new Big(0) }
}

function readKanjiDigits(text: string, at: number): Plain | undefined {
  let end = at
  while (end < text.length && KANJI_DIGITS.includes(text[end] ?? ' ')) end += 1
  if (end === at) return undefined
  if (end - at > LONGEST_WHOLE) return { end, value: new Big(0), wellFormed: false, plain: true }
  const digits = [...text.slice(at, end)].map((character) => KANJI_DIGITS.indexOf(character)).join('')
  return { end, value: new Big(digits), wellFormed: !(end - at > 1 && digits.startsWith('0')), plain: true }
}

function endOfDigits(text: string, at: number, limit = text.length): number {
  let end = at
  while (end < limit && isDigit(text[end])) end += 1
  return end
}

type Sum = {
  total: Big
  section: Big
  pending: Big | undefined
  smallest: number
  largest: number
  multipliers: number
}

/** Numbers and multipliers in turn, as long as the multipliers go down: 1億2,345万6,789. */
function readMixed(text: string, at: number, style: Numeral['style']): Numeral | undefined {
  const sum: Sum = {
    total: new Big(0),
    section: new Big(0),
    pending: undefined,
    smallest: 9,
    largest: 99,
    multipliers: 0,
  }
  const shape = { wellFormed: true, plain: true, numbers: 0, digitsEnd: at }
  let end = at
  for (;;) {
    end += widthOfBreak(text, end)
    const read = sum.pending === undefined && canContinue(text, end, sum) ? readPlain(text, end) : undefined
    const plain = read && (sum.largest < 99 ? withLeadingZeros(read, text, end) : read)
    if (plain) {
      sum.pending = plain.value
      shape.wellFormed &&= plain.wellFormed
      shape.plain &&= plain.plain
      shape.numbers += 1
      shape.digitsEnd = plain.end
      end = plain.end
      if (!plain.wellFormed) break
    } else if (!addMultiplier(text, end, sum)) break
    else end += 1
  }
  if (end === at) return undefined
  const value = sum.total.plus(sum.section).plus(sum.pending ?? 0)
  const closed = shape.numbers === 1 && sum.multipliers > 0 && sum.pending === undefined && style === 'arabic'
  return {
    start: at,
    end,
    digitsEnd: closed ? shape.digitsEnd : end,
    value,
    multiplier: closed ? new Big(10).pow(exponentOf(text.slice(shape.digitsEnd, end))) : new Big(1),
    style,
    multipliersOnly: shape.numbers === 0,
    wellFormed: shape.wellFormed,
    plain: shape.plain && sum.multipliers === 0,
  }
}

/** ３億 １,２４０万円, where a line ends within the number: blanks between 億 or 万 and digits that have a scale or unit of their own. */
function widthOfBreak(text: string, at: number): number {
  if (text[at] !== ' ' || !/[兆億万]/.test(text[at - 1] ?? '')) return 0
  BREAK.lastIndex = at
  return BREAK.exec(text)?.[0].length ?? 0
}

const BREAK = / {1,40}(?=\d[\d,]{0,8}[千百]?[万円])/y

/** 23億0,150万: below 億 digits may be filled up with zeros, as tables print them. */
function withLeadingZeros(read: Plain, text: string, at: number): Plain {
  const printed = text.slice(at, read.end)
  if (read.wellFormed || !/^0(?:\d{1,3}|,\d{3})$/.test(printed)) return read
  return { ...read, value: new Big(printed.replaceAll(',', '')), wellFormed: true }
}

/** A second number follows only a multiplier, and must be smaller than it. */
function canContinue(text: string, at: number, sum: Sum): boolean {
  return sum.multipliers === 0 || isDigit(text[at]) || KANJI_DIGITS.includes(text[at] ?? ' ')
}

function addMultiplier(text: string, at: number, sum: Sum): boolean {
  const character = text[at] ?? ' '
  const small = SMALL[character]
  const large = LARGE[character]
  if (small !== undefined && small < sum.smallest) {
    sum.section = sum.section.plus((sum.pending ?? new Big(1)).times(new Big(10).pow(small)))
    sum.smallest = small
  } else if (large !== undefined && large < sum.largest && !isWordWithMan(text, at)) {
    const section = sum.section.plus(sum.pending ?? 0)
    sum.total = sum.total.plus(
      (section.eq(0) && sum.pending === undefined ? new Big(1) : section).times(new Big(10).pow(large)),
    )
    sum.section = new Big(0)
    sum.smallest = 9
    sum.largest = large
  } else return false
  sum.pending = undefined
  sum.multipliers += 1
  return true
}

/** 万全, 万博, 万が一: words, not ten thousand. */
function isWordWithMan(text: string, at: number): boolean {
  return text[at] === '万' && /^(?:全|能|博|葉|国|が一|一の)/.test(text.slice(at + 1, at + 3))
}

function exponentOf(multipliers: string): number {
  return [...multipliers].reduce((sum, character) => sum + (SMALL[character] ?? LARGE[character] ?? 0), 0)
}
