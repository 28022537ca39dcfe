import { coverSpans } from '../../report/span.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import type { Stub } from './stub.ts'

/**
 * A group's name that is too long for its first row goes on beside the next ones (１人１日当たりごみ｜目標値, 排出量｜実績値): where the
 * same names come again in every group, only the first of them begins one. The parts are joined in the first row.
 */
export function joinWrappedGroups(rows: readonly GridRow[], stub: Stub): readonly GridRow[] {
  const own = stub.unit === stub.columns - 1 ? stub.columns - 2 : stub.columns - 1
  const names = rows.map((row) => row.cells[own]?.text ?? '')
  const [first] = names
  const starts = names.filter((name) => name === first).length
  if (own < 1 || !first || starts < 2) return rows
  const joined = [...rows]
  for (let column = 0; column < own; column += 1) {
    if (isFilledDown(rows, column)) continue
    let start = 0
    for (const [at, name] of names.entries()) {
      if (name === first) start = at
      const isRepeated = names.indexOf(name) < at || names.lastIndexOf(name) > at
      if (name === first || name === '' || !isRepeated) continue
      joinInto(joined, { start, at, column })
    }
  }
  return joined
}

/** A column that prints its group’s name row by row has no name that runs over several. */
function isFilledDown(rows: readonly GridRow[], column: number): boolean {
  const texts = rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '')
  return new Set(texts).size < texts.length || texts.length === rows.length
}

type Wrap = { readonly start: number; readonly at: number; readonly column: number }

function joinInto(rows: GridRow[], { start, at, column }: Wrap): void {
  const [head, row] = [rows[start], rows[at]]
  const [above, cell] = [head?.cells[column], row?.cells[column]]
  if (head === undefined || row === undefined || above?.kind !== 'text' || cell?.kind !== 'text') return
  const whole = { ...above, text: above.text + cell.text, span: coverSpans([above.span, cell.span]) }
  rows[start] = withCell(head, column, whole)
  const blank: GridCell = { text: '', span: cell.span, kind: 'blank', quantities: [], times: [] }
  rows[at] = withCell(row, column, blank)
}

function withCell(row: GridRow, column: number, cell: GridCell): GridRow {
  return { ...row, cells: row.cells.map((other, at) => (at === column ? cell : other)) }
}
