import Big from 'big.js'
import type { Ordinal, Quantity } from '../report/quantity.ts'
import type { Unit } from '../report/unit.ts'
import { isKanji } from './fold-text.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { qualifiersAfter, qualifiersBefore } from './qualifiers.ts'
import { readShare } from './read-share.ts'
import { type FoundUnit, readUnit } from './read-unit.ts'
import { matchAt } from './read-year.ts'

const SIGN = /(?:[△▲▼] {0,6}|マイナス ?|[-+±](?=\d))/y
const SPACES = / {0,2}/y
/** 「12 人 件 費」: a label set with spaces between its characters. */
const LETTER_SPACED = /^ {1,2}[\u3400-\u9fff](?: |$)/
const BETWEEN = /[余数]|余り/y

const RANK: Unit = { kind: 'rank', symbol: '位' }
const YEARS: Unit = { kind: 'time', symbol: '年間' }
const DAYS: Unit = { kind: 'time', symbol: '日間' }
const MONEY: Unit = { kind: 'money', symbol: '円' }

/** Reads a quantity, its sign included, at `at` of folded text. `raw` is the text as printed, of the same length. */
export function readQuantity(text: string, raw: string, at: number): Quantity | Ordinal | undefined {
  const sign = text.startsWith('第', at) ? readRankSign(text, at) : readSign(text, at)
  const numberStart = at + sign.length
  const special = readShare(text, numberStart)
  if (special)
    return build(
      { text, raw, start: at, numberEnd: special.numberEnd, spanEnd: special.spanEnd },
      { ...special, negative: sign.negative },
    )
  const numeral = readNumeral(text, numberStart)
  if (!numeral || (sign.rank && text[numeral.end] !== '位')) return undefined
  if (!numeral.wellFormed) return asCode(raw, numeral)
  return numeral.style === 'kanji'
    ? readKanji({ text, raw, start: at }, numeral)
    : readArabic({ text, raw, start: at }, numeral)
}

type Place = { readonly text: string; readonly raw: string; readonly start: number }

function readArabic(place: Place, numeral: Numeral): Quantity | Ordinal {
  const { text, start } = place
  const scaled = numeral.multiplier.eq(1) ? readScaledUnit(text, numeral.end) : undefined
  const found = scaled ?? readUnitAfter(text, numeral.end)
  const negative = isNegative(text.slice(start, numeral.start))
  if (!found && isWordWithMultiplier(text, numeral)) return bare(place, numeral, negative)
  const after = found ? found.end : numeral.end
  if (found && isNth(text, after)) return nth(place, after + 1)
  const scale = scaled?.scale ?? new Big(1)
  const yen = /[¥\\]$/.test(text.slice(Math.max(0, start - 1), start)) ? MONEY : undefined
  return build(
    {
      ...place,
      numberEnd: numeral.digitsEnd,
      ...(found ? { spanEnd: found.end } : { spanEnd: numeral.end }),
    },
    {
      value: numeral.value.times(scale),
      scale: numeral.multiplier.times(scale),
      unit: found?.unit ?? yen,
      negative,
    },
  )
}

/** 3千葉, 2百貨店: the multiplier belongs to the next word. */
function isWordWithMultiplier(text: string, numeral: Numeral): boolean {
  const multiplier = text.slice(numeral.digitsEnd, numeral.end)
  return /^[十百千]/.test(multiplier) && isKanji(text[numeral.end])
}

function bare(place: Place, numeral: Numeral, negative: boolean): Quantity {
  const value = numeral.value.div(numeral.multiplier)
  return build({ ...place, numberEnd: numeral.digitsEnd }, { value, negative })
}

function readKanji(place: Place, numeral: Numeral): Quantity | Ordinal | undefined {
  const { text, start } = place
  const previous = text[start - 1]
  if (numeral.multipliersOnly && text[numeral.start] !== '十' && !isBounded(text, numeral.end))
    return undefined
  if (
    previous !== undefined &&
    (isKanji(previous) || previous === '々') &&
    !'約計延各毎他外内金残'.includes(previous)
  )
    return undefined
  const found = readUnitAfter(text, numeral.end, 0)
  if (!found) return undefined
  const printed = text.slice(numeral.start, numeral.end)
  if (isNth(text, found.end)) return nth(place, found.end + 1)
  const word = text.slice(numeral.end, found.end)
  if (word === '日' || (word === '年' && printed.length === 1)) return undefined
  if (!isCountedInKanji(found, printed.length)) return undefined
  if (isFixedPhrase(text, numeral.start)) return undefined
  if (printed === '十' && found.unit.symbol === '分') return undefined
  const end = { numberEnd: numeral.end, spanEnd: found.end }
  return build(
    { ...place, ...end },
    { value: numeral.value, unit: found.unit, negative: isNegative(text.slice(start, numeral.start)) },
  )
}

/** 「490,000 千円」: the multiplier belongs to the unit and stands behind a space; a line may end within it (千⏎円). */
function readScaledUnit(text: string, at: number): (FoundUnit & { readonly scale: Big }) | undefined {
  const gap = matchAt(SPACES, text, at)?.[0].length ?? 0
  const multiplier = gap > 0 ? readNumeral(text, at + gap) : undefined
  if (!multiplier?.multipliersOnly) return undefined
  const isBroken = /^ 円/.test(text.slice(multiplier.end, multiplier.end + 2))
  const found = readUnit(text, multiplier.end + (isBroken ? 1 : 0))
  return found && endsWord(text, found.end) ? { ...found, scale: multiplier.value } : undefined
}

/** 百万円以上 speaks of an amount; 百万円 alone is a unit. */
function isBounded(text: string, at: number): boolean {
  return /^[円人件](?:以[上下内]|未満|超|余|程度|を超|を下|より)/.test(text.slice(at, at + 4))
}

/** 八戸, 四十万町, 一本: with a counter of one character a 漢数字 is more often a name, unless the counter is a common one. */
function isCountedInKanji(found: FoundUnit, digits: number): boolean {
  if (found.word.kanji) return true
  return digits > 1 && (found.unit.symbol.length > 1 || '円%枚冊分秒日年点'.includes(found.unit.symbol))
}

/** 一人ひとり, 二人三脚, 一件書類: the number has died in the phrase. */
function isFixedPhrase(text: string, at: number): boolean {
  return /^(?:一人(?:ひとり|一人|親|暮|っ子|前|称|息|歩)|二人三脚|一件(?:書類|落着)|一回り|一台前|一名称|一倍|人一倍)/.test(
    text.slice(at, at + 5),
  )
}

/** The unit after a number, at most two spaces on; behind a space it must be a word of its own. */
function readUnitAfter(text: string, at: number, spaces = 2): FoundUnit | undefined {
  const between = matchAt(BETWEEN, text, at)
  const from = between ? at + between[0].length : at
  const gap = spaces > 0 ? (matchAt(SPACES, text, from)?.[0].length ?? 0) : 0
  const found = readUnit(text, from + gap) ?? readSpan(text, from + gap)
  if (!found || (gap > 0 && LETTER_SPACED.test(text.slice(found.end, found.end + 3)))) return undefined
  if (gap === 0) return found
  return endsWord(text, found.end) && !GOVERNMENTS.has(found.unit.symbol) ? found : undefined
}

/** Behind a space these head what follows: 国 610,400　県 305,200. */
const GOVERNMENTS = new Set(['国', '都', '道', '府', '県', '市', '町', '村', '区'])

/** Behind a space, 「12 人 件費」 and 「3 円滑」 must not give units. */
function endsWord(text: string, at: number): boolean {
  const rest = text.slice(at, at + 2)
  return (
    rest === '' ||
    /^[^\u3400-\u9fff\u30a0-\u30ff\w]/.test(rest) ||
    /^(?:増|減|以|未|超|程|余|当|前後|相当|分)/.test(rest)
  )
}

const YEAR_SPAN = /年(?!度|生|次|目|級|齢|金|末|始|賀|報|内|額|頃|代|中|\d)/y
const DAY_SPAN = /日(?!本|常)/y

/** 2年 and 20日以内 are lengths of time; a day of the month was taken as a date before. */
function readSpan(text: string, at: number): FoundUnit | undefined {
  const year = matchAt(YEAR_SPAN, text, at)
  const day = year ? undefined : matchAt(DAY_SPAN, text, at)
  if (!year && !day) return undefined
  const word = readUnit('年間', 0)?.word
  return word && { unit: year ? YEARS : DAYS, word, end: at + 1 }
}

function isNth(text: string, at: number): boolean {
  return text[at] === '目' && !/^[標的録次視線安指]/.test(text.slice(at + 1, at + 2))
}

function nth(place: Place, end: number): Ordinal {
  const span = { start: place.start, end }
  return { kind: 'ordinal', role: 'name', printed: place.raw.slice(place.start, end), span }
}

function asCode(raw: string, numeral: Numeral): Ordinal {
  const span = { start: numeral.start, end: numeral.end }
  return { kind: 'ordinal', role: 'code', printed: raw.slice(span.start, span.end), span }
}

type Sign = { readonly length: number; readonly negative: boolean; readonly rank: boolean }

function readSign(text: string, at: number): Sign {
  const match = matchAt(SIGN, text, at)
  if (!match) return { length: 0, negative: false, rank: false }
  return { length: match[0].length, negative: isNegative(match[0]), rank: false }
}

function isNegative(sign: string): boolean {
  return /^[△▲▼マ-]/.test(sign)
}

/** 第1位 is a rank with its 第. */
function readRankSign(text: string, at: number): Sign {
  return { length: text[at + 1] === ' ' ? 2 : 1, negative: false, rank: true }
}

type Placed = Place & { readonly numberEnd: number; readonly spanEnd?: number }
type Read = {
  readonly value: Big
  readonly unit?: Unit | undefined
  readonly scale?: Big
  readonly negative?: boolean
}

function build(place: Placed, read: Read): Quantity {
  const { text, raw, start } = place
  const end = place.spanEnd ?? place.numberEnd
  const after = qualifiersAfter(text, end)
  const negative = read.negative || after.includes('減')
  const between = matchAt(BETWEEN, text, place.numberEnd)
  const infix = between && place.numberEnd < end ? [between[0]] : []
  return {
    kind: 'quantity',
    value: negative ? read.value.times(-1) : read.value,
    ...(read.unit ? { unit: text[start] === '第' ? RANK : read.unit } : {}),
    scale: read.scale ?? new Big(1),
    printed: raw.slice(start, end),
    number: { start, end: place.numberEnd },
    span: { start, end },
    qualifiers: [...qualifiersBefore(text, start), ...infix, ...after],
  }
}
