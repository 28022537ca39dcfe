import { isMunicipalityHead } from '../labels/municipality-name.ts'
import type { ColumnLabel } from './column-labels.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import type { Mending } from './mending.ts'
import { rowEdits } from './row-edits.ts'
import { type FitInput, fitRow, type RowFit } from './row-fit.ts'
import { findRowRelations } from './row-relations.ts'
import { placeLabels } from './stub-words.ts'

export type AlignInput = {
  readonly rows: readonly GridRow[]
  readonly columns: readonly ColumnLabel[]
  readonly profiles: readonly ColumnProfile[]
  readonly stubColumns: number
}

export type AlignedRows = { readonly rows: readonly GridRow[]; readonly mended: readonly Mending[] }

/**
 * Rows that stand beside their columns are put back: where cells are of another kind than their column, or where a
 * printed relation of the heads holds only when the row is moved. One reading must be better than all others.
 */
export function alignRows({ rows, columns, profiles, stubColumns }: AlignInput): AlignedRows {
  const relations = findRowRelations(columns, rows)
  const input: FitInput = { columns, profiles, stubColumns, rowCount: rows.length, relations }
  const mended: Mending[] = []
  const moved = rows.map((row, index) => {
    const cells = alignRow(row.cells, rows[index - 1]?.cells ?? [], input)
    if (cells === undefined) {
      if (breaksFormula(row.cells, input)) mended.push(doubtOf(row))
      return row
    }
    mended.push(mendingOf(row))
    return { ...row, cells }
  })
  const cityColumn = columns.findIndex((column) => isMunicipalityHead(column.path.at(-1) ?? ''))
  return { rows: placeLabels(moved, stubColumns, cityColumn), mended }
}

function breaksFormula(cells: readonly GridCell[], input: FitInput): boolean {
  return input.relations.some((relation) => relation.isFormula && relation.test(cells) === 'violated')
}

function doubtOf(row: GridRow): Mending {
  const printed = row.cells.map((cell) => cell.text).join(' | ')
  const message = `行の数値が見出しの式と合いません: ${printed}`
  return { kind: 'formula-disagrees', message, span: row.span }
}

function mendingOf(row: GridRow): Mending {
  const printed = row.cells.map((cell) => cell.text).join(' | ')
  const message = `行が列の見出しとずれているため、種類と計算が合う位置にずらして読みました: ${printed}`
  return { kind: 'row-realigned', message, span: row.span }
}

type Candidate = {
  readonly cells: readonly GridCell[]
  readonly fit: RowFit
  /** Numbers that change their column: the reading that moves fewest is preferred, */
  readonly moved: number
  /** then the one that looks most like the row above. */
  readonly likeness: number
}

function alignRow(
  cells: readonly GridCell[],
  above: readonly GridCell[],
  input: FitInput,
): readonly GridCell[] | undefined {
  const now = fitRow(cells, input)
  if (now.misfits === 0 && now.violated === 0) return undefined
  const better = rowEdits(cells)
    .map((edited) => ({
      cells: edited,
      fit: fitRow(edited, input),
      moved: countMoved(cells, edited),
      likeness: edited.filter((cell, column) => cell.kind === above[column]?.kind).length,
    }))
    .filter((candidate) => isBetter(candidate.fit, now))
  const best = better.toSorted(compareFits)[0]
  if (best === undefined) return undefined
  const rivals = better.filter((candidate) => compareFits(candidate, best) === 0)
  const likest = Math.max(...rivals.map((rival) => rival.likeness))
  const readings = Map.groupBy(rivals, (rival) => valueSignature(rival.cells, input.stubColumns))
  const likely = [...readings.values()].filter((reading) =>
    reading.some((rival) => rival.likeness === likest),
  )
  const [reading] = readings.size === 1 ? readings.values() : likely
  return reading === undefined || (readings.size > 1 && likely.length > 1)
    ? undefined
    : bestLabelled(reading, input)
}

/** Of readings that only place the labels otherwise: several labels go up to the values, a single one stays where it is. */
function bestLabelled(
  rivals: readonly Candidate[],
  { stubColumns }: FitInput,
): readonly GridCell[] | undefined {
  const closed = rivals.find(({ cells }) => {
    const stub = cells.slice(0, stubColumns)
    return stub.at(-1)?.kind !== 'blank' && stub.filter((cell) => cell.kind !== 'blank').length > 1
  })
  return (closed ?? rivals.at(-1))?.cells
}

function isBetter(fit: RowFit, now: RowFit): boolean {
  if (fit.misfits < now.misfits) return fit.misfits <= now.misfits / 2
  return (
    fit.misfits === now.misfits && now.violated > 0 && fit.violated === 0 && fit.satisfied > now.satisfied
  )
}

function compareFits(left: Candidate, right: Candidate): number {
  return (
    left.fit.misfits - right.fit.misfits ||
    left.fit.violated - right.fit.violated ||
    right.fit.satisfied - left.fit.satisfied ||
    left.moved - right.moved
  )
}

function countMoved(before: readonly GridCell[], after: readonly GridCell[]): number {
  return after.filter((cell, column) => cell.kind === 'number' && before[column] !== cell).length
}

function valueSignature(cells: readonly GridCell[], stubColumns: number): string {
  return cells
    .slice(stubColumns)
    .map((cell) => cell.text)
    .join('\t')
}
