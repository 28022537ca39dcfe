import Big from 'big.js'
import { findBracketTotals } from '../tables/bracket-totals.ts'
import type { TablePart } from '../tables/read-table.ts'
import type { Entry, Equation } from './equation.ts'
import type { View } from './view.ts'

/** Group totals that stand beside the last row of their group, recomputed. `columns` is the view along the columns. */
export function checkBracketTotals(part: TablePart, columns: View): readonly Equation[] {
  const entryAt = (row: number, column: number): Entry | undefined =>
    columns.lines
      .filter((line) => line.cross === row)
      .map((line) => line.at(column - part.stubColumns))
      .find((entry) => entry !== undefined)
  return findBracketTotals(part).flatMap(({ row, column, rows, inner }) => {
    const result = entryAt(row, column)
    const operands = rows.flatMap((member) => entryAt(member, inner) ?? [])
    if (result === undefined || operands.length < 2) return []
    const sum = operands.reduce((left, entry) => left.plus(entry.value), new Big(0))
    const text = `${operands.map((entry) => entry.printed).join('+')}=${result.printed}`
    return [
      { kind: 'sum' as const, outcome: sum.eq(result.value) ? 'exact' : 'fails', operands, result, text },
    ]
  })
}
