import Big from 'big.js'
import type { EvalCase } from '../case.ts'

type Calculation = NonNullable<EvalCase['figures'][number]['calculation']>

/**
 * Re-does the calculation of an expected figure, exactly, then rounded half up to its decimals. Operands: sum and
 * average of all; difference [larger, smaller …]; change rate [old, new] and share [part …, whole] in percent; ratio and
 * per [dividend, divisor]; count of the operands. Undefined for a rank, which no arithmetic gives, or a division by zero.
 */
export function calculate({ operation, operands, decimals }: Calculation): Big | undefined {
  const values = operands.map((operand) => new Big(operand))
  const exact = apply(operation, values)
  if (exact === undefined || decimals === undefined) return exact
  return exact.round(decimals, Big.roundHalfUp)
}

function apply(operation: Calculation['operation'], values: readonly Big[]): Big | undefined {
  const [first = new Big(0), ...rest] = values
  const last = values.at(-1) ?? first
  switch (operation) {
    case 'sum':
      return total(values)
    case 'difference':
      return first.minus(total(rest))
    case 'change-rate':
      return divide(last.minus(first).times(100), first)
    case 'share':
      return divide(total(values.slice(0, -1)).times(100), last)
    case 'ratio':
    case 'per':
      return divide(first, last)
    case 'average':
      return divide(total(values), new Big(values.length))
    case 'count':
      return new Big(values.length)
    case 'rank':
      return undefined
  }
}

function total(values: readonly Big[]): Big {
  return values.reduce((sum, value) => sum.plus(value), new Big(0))
}

function divide(dividend: Big, divisor: Big): Big | undefined {
  return divisor.eq(0) ? undefined : dividend.div(divisor)
}
