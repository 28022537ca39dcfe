import type { TablePart } from './read-table.ts'

/** A group's total that an account prints beside the last of its rows, one column further out. */
export type BracketTotal = {
  readonly row: number
  readonly column: number
  /** The rows of the group, and the column in which their amounts stand. */
  readonly rows: readonly number[]
  readonly inner: number
}

/**
 * Totals set out beside the last row of a group: a number in a further column of a merged head, in a row that has its own
 * amount in the column before, where no other row of the group has one there.
 */
export function findBracketTotals(part: TablePart): readonly BracketTotal[] {
  return part.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => {
      const inner = column - 1
      const isFurther =
        part.columns[column]?.isHeaded === false && (part.columns[column]?.path.length ?? 0) > 0
      if (!isFurther || cell.kind !== 'number' || row.cells[inner]?.kind !== 'number') return []
      const rows = groupAbove(part, index).filter(
        (other) => part.rows[other]?.cells[inner]?.kind === 'number',
      )
      const isLast = rows.every(
        (other) => other === index || part.rows[other]?.cells[column]?.kind === 'blank',
      )
      return rows.length >= 2 && isLast ? [{ row: index, column, rows, inner }] : []
    }),
  )
}

/** The rows of the same group right above a row, itself included. */
function groupAbove(part: TablePart, row: number): readonly number[] {
  const own = part.rowLabels[row]?.path ?? []
  if (own.length < 2) return []
  const group = own.slice(0, -1).join('\t')
  const rows: number[] = []
  for (let index = row; index >= 0; index -= 1) {
    const path = part.rowLabels[index]?.path ?? []
    if (path.slice(0, -1).join('\t') !== group) break
    rows.unshift(index)
  }
  return rows
}
