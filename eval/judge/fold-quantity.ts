import Big from 'big.js'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import { UNIT_WORDS } from '../../ingest/quantity/unit-words.ts'
import type { UnitKind } from '../../ingest/report/unit.ts'

/** A value with its unit after folding: 千円 counted out, 名 as 人, か所 as 箇所, km as m. `symbol` null: no unit. */
export type FoldedQuantity = {
  readonly value: Big
  readonly symbol: string | null
  readonly kind: UnitKind | null
}

/** What one of these is worth in the first of its family. */
const WORTH: Readonly<Record<string, readonly [base: string, factor: string]>> = {
  km: ['m', '1000'],
  cm: ['m', '0.01'],
  mm: ['m', '0.001'],
  ha: ['㎡', '10000'],
  a: ['㎡', '100'],
  'k㎡': ['㎡', '1000000'],
  t: ['kg', '1000'],
  g: ['kg', '0.001'],
  mg: ['kg', '0.000001'],
  kL: ['㎥', '1'],
  L: ['㎥', '0.001'],
  mL: ['㎥', '0.000001'],
  MWh: ['kWh', '1000'],
  MW: ['kW', '1000'],
  W: ['kW', '0.001'],
  分数: ['%', '100'],
}

/** Words for lengths of time that the grammar reads only in context. */
const SHORT_TIMES: Readonly<Record<string, string>> = { 年: '年間', 日: '日間', 月: 'か月' }

const SCALES: readonly (readonly [prefix: string, worth: string])[] = [
  ['千', '1000'],
  ['万', '10000'],
  ['百万', '1000000'],
  ['億', '100000000'],
  ['十億', '1000000000'],
]

/** Folds a value in `unit` (any way of printing it, 千円 included) to the base unit. An unknown unit stays as it is. */
export function foldQuantity(value: Big | string | number, unit: string | null): FoldedQuantity {
  const exact = new Big(value)
  if (unit === null || unit.trim() === '') return { value: exact, symbol: null, kind: null }
  const printed = foldText(unit.trim()).replace(/\/.+$/, '')
  const word = findWord(printed)
  if (word) return inBase(exact, word)
  const scale = SCALES.findLast(([prefix]) => printed.startsWith(prefix))
  const scaled = scale && findWord(printed.slice(scale[0].length))
  if (scale && scaled) return inBase(exact.times(scale[1]), scaled)
  return inBase(exact, { symbol: printed, kind: 'count' })
}

/** Equal in value and unit. With `left` without a unit, any unit but money, rates and points agrees. */
export function isSameQuantity(left: FoldedQuantity, right: FoldedQuantity): boolean {
  return left.value.eq(right.value) && isSameUnit(left, right)
}

export function isSameUnit(left: FoldedQuantity, right: FoldedQuantity): boolean {
  if (left.symbol === right.symbol) return true
  if (left.symbol !== null) return false
  return right.kind !== 'money' && right.kind !== 'rate' && right.kind !== 'points'
}

function findWord(printed: string): { symbol: string; kind: UnitKind } | undefined {
  const wanted = SHORT_TIMES[printed] ?? printed
  return UNIT_WORDS.find((word) => word.printed.includes(wanted) || word.symbol === wanted)
}

function inBase(value: Big, { symbol, kind }: { symbol: string; kind: UnitKind }): FoldedQuantity {
  const worth = WORTH[symbol]
  if (!worth) return { value, symbol, kind }
  return { value: value.times(worth[1]), symbol: worth[0], kind: worth[0] === '%' ? 'rate' : kind }
}
