import type { FigureDraft } from '../figure-draft.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import { isTimeLabel } from '../labels/period-of-labels.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { findEntityColumns } from '../tables/entity-columns.ts'
import type { TablePart } from '../tables/read-table.ts'
import { toEntries } from './entries-of-drafts.ts'
import type { Entry } from './equation.ts'
import type { Line, Position, View } from './view.ts'

type Cells = ReadonlyMap<string, readonly Entry[]>

/** The two views of a part: along its rows (columns are added up) and along its columns. `drafts` are of the whole table. */
export function buildViews(part: TablePart, drafts: readonly FigureDraft[]): readonly View[] {
  const cells = entriesByCell(drafts)
  const at = (row: number, column: number) => cells.get(`${part.rows[row]?.index}:${column}`) ?? []
  const shared = (row: number, column: number) => {
    const own = at(row, column)
    const base = own.length === 0 && part.rowLabels[row]?.continues === true ? baseRow(part, row) : row
    return base === row ? own : at(base, column)
  }
  const rows = part.rows.map((_, row) => row)
  const columns = part.columns.flatMap((_, column) => (column < part.stubColumns ? [] : [column]))
  const lanes = joinLanes(part, columns)
  return [
    {
      axis: 'rows',
      positions: rowPaths(part).map(positionOf),
      lines: lanes.flatMap((lane, cross) =>
        linesOf(
          rows.map((row) => lane.flatMap((column) => at(row, column))),
          cross,
        ),
      ),
    },
    {
      axis: 'columns',
      positions: columns.map((column) => positionOf(part.columns[column]?.path ?? [])),
      lines: rows.flatMap((row) =>
        linesOf(
          columns.map((column) => shared(row, column)),
          row,
        ),
      ),
    },
  ]
}

/** The row whose label a row without one goes on with: its merged cells hold for all of them. */
function baseRow(part: TablePart, row: number): number {
  let base = row
  while (base > 0 && part.rowLabels[base]?.continues === true) base -= 1
  return base
}

/** Row labels, with the label of a column inside the table that tells rows of one label apart (1号, 2号 of a year). */
function rowPaths(part: TablePart): readonly (readonly string[])[] {
  const columns = [...new Set(findEntityColumns(part).flatMap((entity) => entity?.column ?? []))]
  const only = columns.length === 1 ? columns[0] : undefined
  return part.rowLabels.map((label, row) => {
    const inner = only === undefined ? '' : cleanLabel(part.rows[row]?.cells[only]?.text ?? '')
    if (inner !== '') return [...label.path, inner]
    const base = part.rows[baseRow(part, row)]
    const isFurther = label.continues && base?.cells.some((cell) => cell.kind === 'number') === true
    return isFurther ? [...label.path, ''] : label.path
  })
}

function entriesByCell(drafts: readonly FigureDraft[]): Cells {
  const cells = new Map<string, Entry[]>()
  for (const entry of toEntries(drafts)) {
    const draft = drafts[entry.index]
    if (draft?.cell === undefined || draft.carried !== undefined) continue
    const key = `${draft.cell.row}:${draft.cell.column}`
    cells.set(key, [...(cells.get(key) ?? []), entry])
  }
  return cells
}

function positionOf(path: readonly string[]): Position {
  const own = path.at(-1) ?? ''
  return { path, role: roleOfLabel(own), isTime: isTimeLabel(own) }
}

/** Columns under one merged head are one lane: amounts of an account set in and totals set out. */
function joinLanes(part: TablePart, columns: readonly number[]): readonly (readonly number[])[] {
  const lanes: number[][] = []
  for (const column of columns) {
    const lane = lanes.at(-1)
    const label = part.columns[column]
    const isJoined = label !== undefined && !label.isHeaded && label.path.length > 0
    if (isJoined && lane !== undefined) lane.push(column)
    else lanes.push([column])
  }
  return lanes
}

/**
 * One line per unit that stands at the positions; of several numbers of one unit in a cell the first counts. Points are what rates differ by, so
 * that they stand in the line of these.
 */
function linesOf(positions: readonly (readonly Entry[])[], cross: number): readonly Line[] {
  const symbols = new Map<string, Entry['unitKind']>()
  for (const entry of positions.flat()) {
    const isPoints = entry.unitKind === 'points'
    symbols.set(symbolOf(entry), isPoints ? 'rate' : entry.unitKind)
  }
  return [...symbols].map(([unitSymbol, unitKind]) => ({
    unitSymbol,
    unitKind,
    cross,
    at: (position) => positions[position]?.find((entry) => symbolOf(entry) === unitSymbol),
  }))
}

function symbolOf({ unitKind, unitSymbol }: Entry): string {
  return unitKind === 'points' ? '%' : unitSymbol
}
