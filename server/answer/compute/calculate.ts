import Big from 'big.js'
import type { Unit } from '../../../ingest/report/unit.ts'

/** A number computed from others: exact until it is rounded, and the rounding said. */
export type Calculated = {
  readonly value: Big
  readonly unit?: Unit
  /** In printed numbers: `26,177,070円 − 20,540,443円 = 5,636,627円`. */
  readonly formula: string
  /** Present where the value was rounded: 「小数第2位を四捨五入」. */
  readonly rounding?: string
}

export type Operand = { readonly value: Big; readonly unit?: Unit; readonly printed: string }

const rate: Unit = { kind: 'rate', symbol: '%' }
const points: Unit = { kind: 'points', symbol: 'ポイント' }
const times: Unit = { kind: 'times', symbol: '倍' }

export type Printer = (value: Big, unit: Unit | undefined) => string

/** later − earlier. Rates differ by points, never by per cent. */
export function difference(later: Operand, earlier: Operand, print: Printer): Calculated {
  const value = later.value.minus(earlier.value)
  const unit = later.unit?.kind === 'rate' ? points : later.unit
  return {
    value,
    ...withUnit(unit),
    formula: `${later.printed} − ${earlier.printed} = ${print(value, unit)}`,
  }
}

/** (later − earlier) ÷ |earlier| × 100; undefined where the earlier value is zero. */
export function changeRate(
  later: Operand,
  earlier: Operand,
  options: { print: Printer; decimals?: number },
): Calculated | undefined {
  if (earlier.value.eq(0)) return undefined
  const exact = later.value.minus(earlier.value).times(100).div(earlier.value.abs())
  return rounded(exact, rate, {
    ...options,
    left: `(${later.printed} − ${earlier.printed}) ÷ ${earlier.printed} × 100`,
  })
}

/** part ÷ whole × 100; undefined where the whole is zero. */
export function share(
  part: Operand,
  whole: Operand,
  options: { print: Printer; decimals?: number },
): Calculated | undefined {
  if (whole.value.eq(0)) return undefined
  const exact = part.value.times(100).div(whole.value)
  return rounded(exact, rate, { ...options, left: `${part.printed} ÷ ${whole.printed} × 100` })
}

/** a ÷ b as a multiple; undefined where b is zero. */
export function ratio(
  a: Operand,
  b: Operand,
  options: { print: Printer; decimals?: number },
): Calculated | undefined {
  if (b.value.eq(0)) return undefined
  return rounded(a.value.div(b.value), times, {
    decimals: 2,
    ...options,
    left: `${a.printed} ÷ ${b.printed}`,
  })
}

/** amount ÷ heads in the amount's unit, few persons or pieces to two decimals; undefined where there are no heads. */
export function perHead(
  amount: Operand,
  heads: Operand,
  options: { print: Printer; decimals?: number },
): Calculated | undefined {
  if (heads.value.eq(0)) return undefined
  const exact = amount.value.div(heads.value)
  return rounded(exact, amount.unit, {
    decimals: amount.unit?.kind === 'money' ? 0 : exact.abs().lt(10) ? 2 : exact.abs().lt(100) ? 1 : 0,
    ...options,
    left: `${amount.printed} ÷ ${heads.printed}`,
  })
}

export function sum(operands: readonly Operand[], print: Printer): Calculated {
  const value = operands.reduce((total, operand) => total.plus(operand.value), new Big(0))
  const unit = operands[0]?.unit
  return {
    value,
    ...withUnit(unit),
    formula: `${operands.map((one) => one.printed).join(' + ')} = ${print(value, unit)}`,
  }
}

export function average(
  operands: readonly Operand[],
  options: { print: Printer; decimals?: number },
): Calculated | undefined {
  const [first] = operands
  if (!first) return undefined
  const total = operands.reduce((all, operand) => all.plus(operand.value), new Big(0))
  const exact = total.div(operands.length)
  const usual = first.unit?.kind === 'rate' ? 2 : first.unit?.kind === 'money' && !isHalf(exact) ? 0 : 1
  const decimals = options.decimals ?? usual
  const left = `(${operands.map((one) => one.printed).join(' + ')}) ÷ ${operands.length}`
  return rounded(exact, first.unit, { ...options, decimals, left })
}

/** A mean that ends in one decimal is said as it is. */
function isHalf(exact: Big): boolean {
  return exact.round(1).eq(exact)
}

/** More would say nothing. */
const mostDecimals = 4

/** Rounds half up to `decimals` (1 unless said), to more where nothing but zero would be left, and says so where something was cut. */
function rounded(
  exact: Big,
  unit: Unit | undefined,
  options: { print: Printer; decimals?: number; left: string },
): Calculated {
  const tells = (count: number) => exact.eq(0) || !exact.round(count, Big.roundHalfUp).eq(0)
  const decimals = [0, 1, 2, 3].map((more) => (options.decimals ?? 1) + more).find(tells) ?? mostDecimals
  const value = exact.round(decimals, Big.roundHalfUp)
  const isExact = value.eq(exact)
  const sign = isExact ? '=' : '≒'
  return {
    value,
    ...withUnit(unit),
    formula: `${options.left} ${sign} ${options.print(value, unit)}`,
    ...(isExact
      ? {}
      : { rounding: decimals === 0 ? '小数点以下を四捨五入' : `小数第${decimals + 1}位を四捨五入` }),
  }
}

function withUnit(unit: Unit | undefined): { unit?: Unit } {
  return unit === undefined ? {} : { unit }
}
