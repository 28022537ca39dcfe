import type { Equation } from './equation.ts'
import { settleRounding } from './settle-rounding.ts'
import type { Line, View } from './view.ts'

/** A way to compute one position from others: tried on every line, kept if the lines confirm it. */
export type Candidate = {
  readonly operands: readonly number[]
  readonly evaluate: (line: Line) => Equation | undefined
}

export type SearchRule = {
  /** How many lines must confirm a relation that only chance or the numbers suggest. */
  readonly leastConfirmed: number
  /** A formula in the label (A/B) needs one line only. */
  readonly isSaid?: boolean
  /** How much a failing line weighs against a confirming one: 3, or less where chance cannot confirm. */
  readonly failureWeight?: number
}

/** The candidate that most lines confirm, if it fails on few: its equations, the failing ones included. */
export function bestRelation(
  view: View,
  candidates: readonly Candidate[],
  rule: SearchRule,
): readonly Equation[] {
  let best: readonly Equation[] = []
  let bestScore = 0
  for (const candidate of candidates) {
    const equations = settleRounding(tryCandidate(view, candidate))
    const failed = equations.filter((equation) => equation.outcome === 'fails').length
    const confirmed = equations.length - failed
    const least = rule.isSaid === true ? 1 : rule.leastConfirmed
    const score =
      confirmed - (rule.failureWeight ?? 3) * failed + (rule.failureWeight === undefined ? 0 : 0.5)
    if (confirmed >= least && score > 0 && score > bestScore) {
      best = equations
      bestScore = score
    }
  }
  return best
}

/** Gives up as soon as the failures show that the candidate cannot win. */
function tryCandidate(view: View, candidate: Candidate): readonly Equation[] {
  const equations: Equation[] = []
  let failed = 0
  const seen = new Set<string>()
  for (const line of view.lines) {
    const equation = candidate.evaluate(line)
    if (equation === undefined) continue
    // Rows under one merged cell all see the same numbers.
    const key = [equation.result, ...equation.operands].map((entry) => entry.index).join()
    if (seen.has(key)) continue
    seen.add(key)
    equations.push(equation)
    if (equation.outcome === 'fails') failed += 1
    if (failed > 3 && failed * 2 > equations.length) return equations
  }
  return equations
}

/** Pairs of positions that may be set against each other, nearest to `target` first. */
export function pairsNear(view: View, target: number, reach: number): readonly (readonly [number, number])[] {
  const near = view.positions
    .map((_, index) => index)
    .filter((index) => index !== target && Math.abs(index - target) <= reach)
    .toSorted((left, right) => Math.abs(left - target) - Math.abs(right - target))
  return near.flatMap((left) => near.flatMap((right) => (left === right ? [] : [[left, right] as const])))
}
