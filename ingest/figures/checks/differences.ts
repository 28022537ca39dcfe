import Big from 'big.js'
import type { Entry, Equation } from './equation.ts'
import { bestRelation, type Candidate, pairsNear } from './relation-search.ts'
import type { Line, View } from './view.ts'

const words = /不用額|執行残|差引|増減|差額|比較|収支|残額|残高|過不足|剰余|次期繰越|増加額|減少額/
const reach = 6
/** How many of the nearest totals are set against each other. */
const mostTotals = 8

/** 差引, 増減, 収支: what is printed as a difference, recomputed as one of two or three numbers near it. */
export function checkDifferences(view: View): readonly Equation[] {
  return view.positions.flatMap((position, result) => {
    if (!position.path.some((label) => words.test(label))) return []
    const pairs = [...pairsNear(view, result, reach), ...pairsOfTotals(view, result)]
    const two = pairs.map(([whole, part]) => difference([whole, part], result))
    const found = bestRelation(view, two, { leastConfirmed: leastConfirmed(view) })
    if (found.length > 0) return found
    const three = pairs
      .filter(([whole, part]) => whole < part && part < result)
      .flatMap(([whole, part]) => [
        difference([whole, part, result - 1], result),
        difference([whole, part, part + 1], result),
      ])
      .filter((candidate) => new Set(candidate.operands).size === 3)
    return bestRelation(view, three, { leastConfirmed: leastConfirmed(view) })
  })
}

/** Totals of the same table, however far: 収益計 − 費用計. */
function pairsOfTotals(view: View, result: number): readonly (readonly [number, number])[] {
  const totals = view.positions
    .flatMap(({ role }, index) =>
      index < result && (role === 'total' || role === 'subtotal') ? [index] : [],
    )
    .slice(-mostTotals)
  return totals.flatMap((whole) => totals.flatMap((part) => (whole < part ? [[whole, part] as const] : [])))
}

/** Two confirming lines, or one where the table has no more. */
function leastConfirmed(view: View): number {
  return view.lines.length > 1 ? 2 : 1
}

function difference(operands: readonly number[], result: number): Candidate {
  return { operands, evaluate: (line) => evaluate(line, operands, result) }
}

function evaluate(line: Line, operands: readonly number[], result: number): Equation | undefined {
  const target = line.at(result)
  const entries = operands.flatMap((operand) => line.at(operand) ?? [])
  const [first, ...rest] = entries
  if (target === undefined || first === undefined || entries.length < operands.length) return undefined
  if (line.unitKind === 'rank' || entries.every((entry) => entry.value.eq(0))) return undefined
  const value = rest.reduce((left, entry) => left.minus(entry.value), first.value)
  const miss = value.minus(target.value).abs()
  const text = `${[first, ...rest].map(printSigned).join('−')}=${target.printed}`
  const equation = { kind: 'difference' as const, operands: entries, result: target, tolerance: 1 }
  if (miss.eq(0)) return { ...equation, outcome: 'exact', text }
  if (isRounding(miss, target)) return { ...equation, outcome: 'rounded', text }
  return { ...equation, outcome: 'fails', text }
}

function isRounding(miss: Big, target: Entry): boolean {
  return (
    target.scale.gt(1) && miss.lte(target.scale) && target.value.abs().gte(target.scale.times(new Big(100)))
  )
}

function printSigned(entry: Entry, index: number): string {
  return index > 0 && entry.value.lt(0) ? `(${entry.printed})` : entry.printed
}
