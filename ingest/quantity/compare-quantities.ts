import Big from 'big.js'
import type { Quantity } from '../report/quantity.ts'
import { foldText } from './fold-text.ts'

/**
 * How two quantities agree. `same`: the same exact value in the same unit (12,345千円 = 12,345,000円, 人 = 名).
 * `rounded`: one is the other, rounded or cut to the digits it prints. `different`: neither, or units of which nothing
 * is known to agree.
 */
export type Agreement = 'same' | 'rounded' | 'different'

const ROUGH = [
  '約',
  'およそ',
  'おおよそ',
  '概ね',
  'おおむね',
  'ほぼ',
  '程度',
  '余',
  '余り',
  '前後',
  'ほど',
  'くらい',
  'ぐらい',
  '弱',
  '強',
]
/** 約6,000万円 may stand for anything that rounds to it with two digits. */
const SIGNIFICANT_DIGITS = 2

/** Compares in the base unit. A quantity without unit agrees with nothing that has one. */
export function compareQuantities(left: Quantity, right: Quantity): Agreement {
  if (left.unit?.symbol !== right.unit?.symbol || left.unit?.kind !== right.unit?.kind) return 'different'
  const exact = left.value.eq(right.value)
  if (exact) return 'same'
  return isRoundingOf(left, right.value) || isRoundingOf(right, left.value) ? 'rounded' : 'different'
}

/** Whether `quantity`, as printed, is `exact` rounded or cut to the places it prints. Only 約 or a scale makes it one. */
export function isRoundingOf(quantity: Quantity, exact: Big): boolean {
  const place = placeOf(quantity)
  const distance = exact.minus(quantity.value)
  const cut = distance.abs().lt(place) && (exact.eq(0) || distance.eq(0) || distance.gt(0) === exact.gt(0))
  return cut || distance.abs().times(2).lte(place)
}

/**
 * What one step in the last printed place is worth in base units: 1000 for 12,345千円, 0.1 for 2.6%. Where 約 stands,
 * zeros at the end beyond two digits do not count as printed.
 */
export function placeOf(quantity: Quantity): Big {
  const printed = foldText(quantity.printed.slice(0, quantity.number.end - quantity.span.start))
  const digits = printed.replace(/[^\d.]/g, '')
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0
  const mixed = new Big(10).pow(exponentOfLast(printed))
  const place = quantity.scale.times(mixed).div(new Big(10).pow(decimals))
  const rough = quantity.qualifiers.some((word) => ROUGH.includes(word))
  return rough ? place.times(new Big(10).pow(zerosToForgive(quantity.value, place))) : place
}

function exponentOfLast(printed: string): number {
  const multipliers = /[十百千万億兆]+$/.exec(printed)?.[0] ?? ''
  const worth: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 }
  return [...multipliers].reduce((sum, character) => sum + (worth[character] ?? 0), 0)
}

function zerosToForgive(value: Big, place: Big): number {
  const steps = value.abs().div(place).toFixed(0)
  const zeros = /0*$/.exec(steps)?.[0].length ?? 0
  return Math.max(0, Math.min(zeros, steps.length - SIGNIFICANT_DIGITS))
}
