import Big from 'big.js'
import type { Unit } from '../report/unit.ts'

const MAN = new Big(10_000)
const OKU = new Big(100_000_000)
const CHO = new Big(1_000_000_000_000)
/** Below a million, the exact number reads as easily as 約98万円. */
const LEAST_APPROXIMATED = new Big(1_000_000)

/** `-1234567.8` → `-1,234,567.8`: the exact digits with commas. */
export function printNumber(value: Big): string {
  const [whole = '0', fraction] = value.abs().toFixed().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${value.lt(0) ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Exact value (in the base unit) with its unit: `1,234,500円`, `-5.2%`, `3位`. Reading it again gives the same value. */
export function printExact(value: Big, unit?: Unit): string {
  if (unit?.symbol === '分数') return `${printNumber(value.times(100))}%`
  return `${printNumber(value)}${unit?.symbol ?? ''}`
}

/** In thousands, as reports print money: 12,345,000 → `12,345千円`. Undefined where thousands would lose digits. */
export function printInThousands(value: Big, unit: Unit): string | undefined {
  const thousands = value.div(1000)
  return thousands.eq(thousands.round(0)) ? `${printNumber(thousands)}千${unit.symbol}` : undefined
}

/**
 * An easier reading of a large number: 5,973,384,321円 → `約59億7,338万円`. Rounded half away from zero to whole 万;
 * without 約 where nothing is lost. Undefined under 1,000,000, and for rates, ranks and other small things.
 */
export function printApproximate(value: Big, unit: Unit): string | undefined {
  if (!['money', 'people', 'count'].includes(unit.kind) || value.abs().lt(LEAST_APPROXIMATED))
    return undefined
  const units = value.abs().div(MAN).round(0, Big.roundHalfUp).times(MAN)
  const exact = units.eq(value.abs())
  return `${exact ? '' : '約'}${value.lt(0) ? '-' : ''}${printMixed(units)}${unit.symbol}`
}

function printMixed(value: Big): string {
  const parts: string[] = []
  let rest = value
  for (const [size, name] of [
    [CHO, '兆'],
    [OKU, '億'],
    [MAN, '万'],
  ] as const) {
    const count = rest.div(size).round(0, Big.roundDown)
    if (count.gt(0)) parts.push(`${printNumber(count)}${name}`)
    rest = rest.minus(count.times(size))
  }
  return parts.join('')
}
