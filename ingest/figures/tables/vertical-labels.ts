import { coverSpans } from '../../report/span.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/**
 * A group label set upright beside its rows, one character a line (自 主 財 源), read as one word that holds from the first to
 * the last row of its group; groups end at a 計. Rows below the last of them are in no group.
 */
export function joinVerticalLabels(rows: readonly GridRow[], stubColumns: number): readonly GridRow[] {
  if (stubColumns < 2) return rows
  const filled = rows.flatMap((row) => row.cells[0] ?? []).filter((cell) => cell.kind !== 'blank')
  const single = filled.filter(isLetter)
  if (single.length < 2 || single.length < filled.length * 0.8) return rows
  const groups: GridRow[][] = [[]]
  for (const row of rows) {
    groups.at(-1)?.push(row)
    const own = row.cells.slice(1, stubColumns).findLast((cell) => cell.kind !== 'blank')
    if (own !== undefined && roleOfLabel(own.text) !== 'plain') groups.push([])
  }
  return groups.flatMap((group, index) =>
    index > 0 && !hasLetters(group) ? group.map((row) => setOut(row, stubColumns)) : joinGroup(group),
  )
}

function hasLetters(rows: readonly GridRow[]): boolean {
  return rows.some((row) => row.cells[0]?.kind !== 'blank')
}

/** A row below the groups stands in none of them: its label goes to the group's place. */
function setOut(row: GridRow, stubColumns: number): GridRow {
  const at = row.cells.slice(0, stubColumns).findIndex((cell) => cell.kind !== 'blank')
  const label = row.cells[at]
  const blank = row.cells[0]
  if (label === undefined || blank === undefined || at < 1) return row
  return {
    ...row,
    cells: row.cells.map((cell, column) => (column === 0 ? label : column === at ? blank : cell)),
  }
}

function joinGroup(rows: readonly GridRow[]): readonly GridRow[] {
  const letters = rows.flatMap((row) => row.cells[0] ?? []).filter(isLetter)
  const first = letters[0]
  if (first === undefined || letters.length < 2) return rows
  const label: GridCell = {
    ...first,
    text: letters.map((cell) => cell.text).join(''),
    span: coverSpans(letters.map((cell) => cell.span)),
  }
  const named = rows.findIndex((row) => row.cells.slice(1).some((cell) => cell.kind !== 'blank'))
  return rows.map((row, index) => {
    const blank: GridCell = {
      text: '',
      span: { start: row.span.start, end: row.span.start },
      kind: 'blank',
      quantities: [],
      times: [],
    }
    return { ...row, cells: [index === named ? label : blank, ...row.cells.slice(1)] }
  })
}

/** One character of a word: not a digit, which numbers the rows, nor a mark. */
function isLetter(cell: GridCell): boolean {
  return /^[一-龠々ぁ-んァ-ヶー]$/.test(cell.text)
}
