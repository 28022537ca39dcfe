import Big from 'big.js'
import { proposeAddends } from './addends.ts'
import type { Entry, Equation } from './equation.ts'
import { settleRounding } from './settle-rounding.ts'
import type { Line, View } from './view.ts'

/** Kinds whose numbers are not added up even where a total row stands over them. */
const notAdded = new Set(['rate', 'points', 'times', 'rank', 'age'])

/** Every total of a view with what it is the sum of, where the labels propose addends and the numbers agree. */
export function checkSums(view: View): readonly Equation[] {
  return view.positions.flatMap((_, total) => {
    const proposals = proposeAddends(view.positions, total)
    if (proposals.length === 0) return []
    const byUnit = Map.groupBy(view.lines, (line) => line.unitSymbol)
    return [...byUnit.values()].flatMap((lines) => bestSum(lines, total, proposals))
  })
}

/**
 * The proposal that most lines confirm, with the lines that it fails. Where none is confirmed, a miss by one digit is
 * still reported, since chance hardly makes one; any other miss only shows that the labels were not understood.
 */
function bestSum(
  lines: readonly Line[],
  total: number,
  proposals: readonly (readonly number[])[],
): readonly Equation[] {
  const tried = proposals.map((addends) =>
    settleRounding(lines.flatMap((line) => sumOf(line, total, addends))),
  )
  const confirmed = tried
    .map((equations) => ({ equations, weight: weightOf(equations) }))
    .filter(
      ({ equations, weight }) => weight > 0 && (weight > failures(equations) || onlyNearMisses(equations)),
    )
    .toSorted(
      (left, right) => right.weight - left.weight || failures(left.equations) - failures(right.equations),
    )
  const best = confirmed[0]
  if (best !== undefined) return best.equations
  return tried.find((equations) => equations.length > 0 && equations.every(missesByOneDigit)) ?? []
}

/** What fails fails by one digit: a slip in a table that is otherwise understood. */
function onlyNearMisses(equations: readonly Equation[]): boolean {
  return equations.every((equation) => equation.outcome !== 'fails' || missesByOneDigit(equation))
}

/** How many lines hold with numbers that say something: at least one addend that is not nil. */
function weightOf(equations: readonly Equation[]): number {
  return equations.filter((equation) => equation.outcome !== 'fails' && !equation.result.value.eq(0)).length
}

function failures(equations: readonly Equation[]): number {
  return equations.filter((equation) => equation.outcome === 'fails').length
}

function sumOf(line: Line, total: number, addends: readonly number[]): readonly Equation[] {
  const result = line.at(total)
  const operands = addends.flatMap((addend) => line.at(addend) ?? [])
  if (result === undefined || operands.length === 0) return []
  if (line.unitKind !== undefined && notAdded.has(line.unitKind)) return []
  const sum = operands.reduce((left, entry) => left.plus(entry.value), new Big(0))
  const difference = sum.minus(result.value).abs()
  const text = `${operands.map((entry) => signed(entry)).join('+')}=${result.printed}`
  const tolerance = Math.ceil(operands.length / 2)
  if (difference.eq(0)) return [{ kind: 'sum', outcome: 'exact', operands, result, text, tolerance }]
  if (isRounding(difference, operands.length, result)) {
    return [{ kind: 'sum', outcome: 'rounded', operands, result, text, tolerance }]
  }
  return [{ kind: 'sum', outcome: 'fails', operands, result, text }]
}

function signed(entry: Entry): string {
  return entry.value.lt(0) ? `(${entry.printed})` : entry.printed
}

/**
 * Amounts printed in 千円 may miss their sum by half a unit an addend. Small totals are left out: there, such a tolerance
 * would confirm anything.
 */
function isRounding(difference: Big, addends: number, result: Entry): boolean {
  if (result.scale.lte(1) || addends < 2) return false
  const tolerance = result.scale.times(Math.ceil(addends / 2))
  return difference.lte(tolerance) && result.value.abs().gte(tolerance.times(100))
}

/** The sum and the printed total differ in exactly one digit. */
function missesByOneDigit(equation: Equation): boolean {
  if (equation.outcome !== 'fails' || equation.operands.length < 2) return false
  const sum = equation.operands.reduce((left, entry) => left.plus(entry.value), new Big(0))
  const difference = sum.minus(equation.result.value).abs().div(equation.result.scale)
  return /^[1-9]0*$/.test(difference.toFixed())
}
