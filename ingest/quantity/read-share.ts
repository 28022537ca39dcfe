import Big from 'big.js'
import type { Unit } from '../report/unit.ts'
import { isDigit } from './fold-text.ts'
import { readNumeral } from './numeral.ts'
import { readUnit } from './read-unit.ts'
import { matchAt } from './read-year.ts'

/** A part of a whole. 割 is kept in percent (scale 10); 3分の1 as a number with the unit 分数, never as percent. */
export type Share = {
  readonly value: Big
  readonly unit: Unit
  readonly scale: Big
  readonly numberEnd: number
  readonly spanEnd: number
}

const FRACTION =
  /(\d{1,4}|[一二三四五六七八九十百]{1,3}) ?分の ?(\d{1,4}|[一二三四五六七八九十百]{1,3})(?![\d分])/y
const SLASHED = /(\d{1,2})\/(\d{1,4})(?![\d/.,])/y
const WARI =
  /(\d{1,2}|[一二三四五六七八九]) ?割(?![り合当安高賦愛烹])(?:(\d|[一二三四五六七八九])分(?!の)(?:(\d)厘)?)?/y
const HALF = /半(?:分|数)/y
const SHARE_BEFORE = /(?:補助|負担|交付|割合|率|国|県|都|道|府|市|町|村|額の?|相当|に|の|×) ?[:(]? ?$/
const SHARE_AFTER = /^ ?(?:以内|補助|負担|相当|を乗|の額|を上限|を補|ずつ)/
/** Shares so common that they need no words around them; 4/10 and 5/12 may be days of the year. */
const COMMON: readonly string[] = ['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '1/10', '1/100', '1/1000']
/** How many decimal places a fraction such as 3分の1 is carried to. */
const PLACES = 20
const PERCENT: Unit = { kind: 'rate', symbol: '%' }
const FRACTION_UNIT: Unit = { kind: 'rate', symbol: '分数' }

/** Reads 10分の1, 補助率1/2, 1割5分, 8割 or 半分 at `at` of folded text. */
export function readShare(text: string, at: number): Share | undefined {
  const written = matchAt(FRACTION, text, at)
  if (written) return fraction(written[2], written[1], at + written[0].length)
  const half = matchAt(HALF, text, at)
  if (half) return share(new Big(50), at + half[0].length)
  return readSlashed(text, at) ?? readWari(text, at)
}

function readSlashed(text: string, at: number): Share | undefined {
  const match = matchAt(SLASHED, text, at)
  if (!match || isDigit(text[at - 1]) || text[at - 1] === '/') return undefined
  const end = at + match[0].length
  const [numerator, denominator] = [Number(match[1]), Number(match[2])]
  if (numerator < 1 || denominator < 2 || numerator > denominator || readUnit(text, end)) return undefined
  // 1/10～3/14: from a day to another.
  if (
    /^ ?[~〜～-] ?\d{1,2}\//.test(text.slice(end, end + 6)) ||
    /\d\/\d{1,2} ?[~〜～-] ?$/.test(text.slice(Math.max(0, at - 8), at))
  )
    return undefined
  const said =
    SHARE_BEFORE.test(text.slice(Math.max(0, at - 6), at)) || SHARE_AFTER.test(text.slice(end, end + 4))
  return said || COMMON.includes(match[0]) ? fraction(match[1], match[2], end) : undefined
}

function readWari(text: string, at: number): Share | undefined {
  const match = matchAt(WARI, text, at)
  if (!match) return undefined
  const value = digit(match[1]).times(10).plus(digit(match[2])).plus(digit(match[3]).div(10))
  const end = at + match[0].length
  if (match[2] !== undefined) return share(value, end)
  return { ...share(value, end), scale: new Big(10), numberEnd: at + (match[1]?.length ?? 0) }
}

function share(value: Big, end: number): Share {
  return { value, unit: PERCENT, scale: new Big(1), numberEnd: end, spanEnd: end }
}

function fraction(
  numerator: string | undefined,
  denominator: string | undefined,
  end: number,
): Share | undefined {
  const below = digit(denominator)
  if (below.eq(0)) return undefined
  const value = divide(digit(numerator), below)
  return { value, unit: FRACTION_UNIT, scale: new Big(1), numberEnd: end, spanEnd: end }
}

function digit(printed: string | undefined): Big {
  return (printed ? readNumeral(printed, 0)?.value : undefined) ?? new Big(0)
}

/** Big itself divides to whatever places are set globally; this keeps the same places everywhere. */
function divide(above: Big, below: Big): Big {
  const unit = new Big(10).pow(PLACES)
  const quotient = new Big((BigInt(above.times(unit).toFixed(0)) / BigInt(below.toFixed(0))).toString())
  return new Big(`${quotient.toFixed(0)}e-${PLACES}`)
}
