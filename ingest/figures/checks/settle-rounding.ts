import type { Equation } from './equation.ts'

/** So many lines must miss by rounding before a table is taken to be rounded at all; a single one is a slip. */
const leastRounded = 2

/**
 * Rounding is a habit of the whole table: where only one line misses by a unit it fails, where several do, all lines are
 * confirmed only within that tolerance, those that happen to be exact included, and their proofs say so.
 */
export function settleRounding(equations: readonly Equation[]): readonly Equation[] {
  const rounded = equations.filter((equation) => equation.outcome === 'rounded').length
  if (rounded === 0 || equations.some((equation) => equation.kind === 'rate')) return equations
  if (rounded < leastRounded) {
    return equations.map((equation) =>
      equation.outcome === 'rounded' ? { ...equation, outcome: 'fails' as const } : equation,
    )
  }
  return equations.map((equation) =>
    equation.outcome === 'fails'
      ? equation
      : {
          ...equation,
          outcome: 'rounded' as const,
          text: `${equation.text}（端数処理による差${equation.tolerance ?? 1}以内）`,
        },
  )
}
