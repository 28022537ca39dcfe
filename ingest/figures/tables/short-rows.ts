import Big from 'big.js'
import type { RawTable } from '../../report/table.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { blankCell, type GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/**
 * Text drawn from a PDF drops blank cells, so that a row with fewer numbers than the others may stand under the wrong heads. A total whose
 * numbers are the sums of some columns above, in their order and of no others, is put under these.
 */
export function placeShortTotals(rows: readonly GridRow[]): readonly GridRow[] {
  const full = commonCount(rows)
  return rows.map((row, at) => {
    const numbers = row.cells.filter(isValue)
    if (numbers.length === 0 || numbers.length >= full || !isTotal(row)) return row
    const parts = partsAbove(rows, at, full)
    const columns = valueColumns(parts[0])
    const sums = columns.map((column) => sumOf(parts.flatMap(({ cells }) => cells[column] ?? [])))
    const places = placesOf(numbers.map(amountIn), sums)
    return places === undefined
      ? row
      : withCellsAt(
          row,
          places.map((place) => columns[place] ?? 0),
        )
  })
}

/** Rows of drawn text with fewer numbers than most and none of them put in its place: only their order says under which heads. */
export function shortRows(rows: readonly GridRow[], raw: RawTable): readonly GridRow[] {
  if (raw.separator !== 'space' || raw.layoutLost) return []
  const full = commonCount(rows)
  const widest = Math.max(...rows.map(({ index }) => raw.rows[index]?.cells.length ?? 0))
  return rows.filter((row) => {
    const columns = valueColumns(row)
    const isDense = columns.every((column, at) => at === 0 || column === (columns[at - 1] ?? 0) + 1)
    const isShort = (raw.rows[row.index]?.cells.length ?? 0) < widest
    return isShort && columns.length > 0 && columns.length < full && isDense
  })
}

/** How many numbers most rows hold; of two that are as common the greater. */
function commonCount(rows: readonly GridRow[]): number {
  const counts = rows.map(({ cells }) => cells.filter(isValue).length).filter((count) => count > 0)
  const often = (count: number): number => counts.filter((other) => other === count).length
  return counts.reduce((best, count) => ((often(count) - often(best) || count - best) > 0 ? count : best), 0)
}

function isTotal({ cells }: GridRow): boolean {
  return /^(?:sub)?total$/.test(roleOfLabel(cells.find(({ kind }) => kind === 'text')?.text ?? ''))
}

/** The full rows right above a total, up to the total before. */
function partsAbove(rows: readonly GridRow[], at: number, full: number): readonly GridRow[] {
  const above = rows.slice(0, at)
  const before = above.findLastIndex(isTotal)
  return above.slice(before + 1).filter(({ cells }) => cells.filter(isValue).length === full)
}

function valueColumns(row: GridRow | undefined): readonly number[] {
  return row?.cells.flatMap((cell, column) => (isValue(cell) ? [column] : [])) ?? []
}

function isValue({ kind }: GridCell): boolean {
  return kind === 'number' || kind === 'mark'
}

function amountIn({ quantities }: GridCell): Big {
  return quantities[0]?.value ?? new Big(0)
}

function sumOf(cells: readonly GridCell[]): Big {
  return cells.map(amountIn).reduce((sum, value) => sum.plus(value), new Big(0))
}

/** The only places, in order, at which the values equal the sums; undefined where there is none or another. */
function placesOf(values: readonly Big[], sums: readonly Big[]): readonly number[] | undefined {
  const places: number[] = []
  for (const value of values) {
    const found = sums.flatMap((sum, at) => (sum.eq(value) ? [at] : []))
    const [only] = found
    if (only === undefined || found.length > 1 || only <= (places.at(-1) ?? -1)) return undefined
    places.push(only)
  }
  return places
}

function withCellsAt(row: GridRow, columns: readonly number[]): GridRow {
  const numbers = row.cells.filter(isValue)
  const first = row.cells.findIndex(isValue)
  const end = row.span.end
  const cells = row.cells.map((cell, column) => {
    if (column < first) return cell
    return numbers[columns.indexOf(column)] ?? blankCell(end)
  })
  return { ...row, cells }
}
