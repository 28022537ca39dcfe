import type { RawCell, RawRow } from '../report/table.ts'
import { joinRows } from './join-rows.ts'

/** A line of a drawn table, cut at its upright lines. */
export type DrawnLine = {
  readonly row: RawRow
  /** Width of each cell on screen, a full-width character counting two. */
  readonly widths: readonly number[]
  /** Cells that are a piece of a rule rather than text: `│ 区分 ├────┼────┤` closes heads on its right only. */
  readonly ruled: readonly boolean[]
}

/** Most cells of a row for which merged heads are laid by their widths: keeps hostile lines cheap. */
const MOST_CELLS = 40

/**
 * The heads of a drawn table as rows: lines up to a piece of a rule, or to a line of more heads, are one row, those below it the next. A row with fewer cells
 * than the table has merged heads: each is laid over the columns that are together as wide as it.
 */
export function layDrawnHead(lines: readonly DrawnLine[], columns: readonly number[]): RawRow[] {
  const parts: DrawnLine[][] = [[]]
  for (const [at, line] of lines.entries()) {
    parts.at(-1)?.push(line)
    if (line.ruled.includes(true) || standsOver(line, lines[at + 1])) parts.push([])
  }
  return parts
    .filter(({ length }) => length > 0)
    .map((part) => joinRows(part.map((line) => spread(line, columns))))
}

/** Merged heads right above those of each column, without a rule between them. */
function standsOver({ row }: DrawnLine, below: DrawnLine | undefined): boolean {
  return below !== undefined && row.cells.length > 1 && row.cells.length < below.row.cells.length
}

function spread({ row, widths }: DrawnLine, columns: readonly number[]): RawRow {
  if (row.cells.length >= columns.length || columns.length > MOST_CELLS) return row
  const counts = countsOf(widths, columns)
  const cells = row.cells.flatMap((cell, at) => [cell, ...blanks(cell, (counts[at] ?? 1) - 1)])
  return { ...row, cells }
}

function blanks({ span }: RawCell, count: number): RawCell[] {
  return Array.from({ length: count }, () => ({ text: '', span: { start: span.end, end: span.end } }))
}

/** Over how many columns each cell stands, so that the widths agree best; each upright line left out is one wide. */
function countsOf(widths: readonly number[], columns: readonly number[]): readonly number[] {
  type Choice = { readonly cost: number; readonly counts: readonly number[] }
  let best: readonly (Choice | undefined)[] = [{ cost: 0, counts: [] }]
  for (const width of widths) {
    const next: (Choice | undefined)[] = []
    for (const [end] of [...columns, 0].entries()) {
      for (let start = 0; start < end; start += 1) {
        const before = best[start]
        if (before === undefined) continue
        const own = columns.slice(start, end).reduce((sum, column) => sum + column, end - start - 1)
        const cost = before.cost + Math.abs(own - width)
        if (cost < (next[end]?.cost ?? Infinity))
          next[end] = { cost, counts: [...before.counts, end - start] }
      }
    }
    best = next
  }
  return best[columns.length]?.counts ?? []
}
