import type { Span } from '../../report/span.ts'
import type { RawTable } from '../../report/table.ts'
import { type GridCell, readCell } from './grid-cell.ts'

/** A table whose rows all have the same number of cells. */
export type Grid = { readonly rows: readonly GridRow[]; readonly columns: number }

/** `index` is the row's place in the raw table. */
export type GridRow = { readonly index: number; readonly span: Span; readonly cells: readonly GridCell[] }

/** Squares a raw table of `text`: short rows get blank cells at their end. */
export function toGrid(raw: RawTable, text: string): Grid {
  const columns = raw.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const rows = raw.rows.map((row, index) => ({
    index,
    span: row.span,
    cells: padCells(
      row.cells.map((cell) => readCell(cell, text)),
      columns,
      row.span.end,
    ),
  }))
  return { rows, columns }
}

export function blankCell(at: number): GridCell {
  return { text: '', span: { start: at, end: at }, kind: 'blank', quantities: [], times: [] }
}

/** Cuts blank cells off the end or adds some, so that exactly `columns` cells remain where that loses nothing. */
export function padCells(cells: readonly GridCell[], columns: number, end: number): readonly GridCell[] {
  if (cells.length >= columns) return cells.slice(0, columns)
  return [...cells, ...Array.from({ length: columns - cells.length }, () => blankCell(end))]
}
