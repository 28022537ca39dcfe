import { coverSpans } from '../../report/span.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { blankCell, type GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

type Names = {
  readonly columns: number
  /** The column of units; -1 without one. */
  readonly unit: number
  /** Set by spaces or drawn with lines: a merged cell's words may stand in the middle of its rows. */
  readonly isSetByEye: boolean
}

/**
 * Puts the name of a group of rows into the group's first row, where tabs would have it. A name that is too long for its row goes on beside
 * the next ones (１人１日当たりごみ｜目標値, 排出量｜実績値); one that is merged over its rows stands in the middle of them, and so does their unit.
 */
export function placeGroupNames(rows: readonly GridRow[], names: Names): readonly GridRow[] {
  const own = names.unit === names.columns - 1 ? names.columns - 2 : names.columns - 1
  if (own < 1) return rows
  const groups = groupsOf(rows, own)
  let placed = rows
  for (let column = 0; column < own; column += 1) {
    if (names.isSetByEye && areCentred(groups, column)) placed = placeFirst(placed, groups, column)
    else if (column !== names.unit) placed = joinWrapped(placed, own, column)
  }
  return placed
}

/**
 * The groups that the rows' own names show: these come again in every group, or a 計 closes each; else the rows are one group. A row without
 * a name of its own (a heading's line) stands in none.
 */
function groupsOf(rows: readonly GridRow[], own: number): readonly (readonly GridRow[])[] {
  const nameOf = (row: GridRow | undefined): string => row?.cells[own]?.text ?? ''
  const named = rows.filter((row) => nameOf(row) !== '')
  const first = nameOf(named[0])
  const isCycle = named.filter((row) => nameOf(row) === first).length > 1
  const groups: GridRow[][] = []
  for (const [at, row] of named.entries()) {
    const opens = isCycle ? nameOf(row) === first : at === 0 || isTotal(nameOf(named[at - 1]))
    if (opens) groups.push([row])
    else groups.at(-1)?.push(row)
  }
  return groups
}

function isTotal(name: string): boolean {
  return /^(total|subtotal)$/.test(roleOfLabel(name))
}

/** No group has its name in its first row, but each has one below it: in the middle row where there is but one group. */
function areCentred(groups: readonly (readonly GridRow[])[], column: number): boolean {
  const several = groups.filter(({ length }) => length > 1)
  const [only] = several
  if (only === undefined || groups.some((group) => group.length === 1 && isNamed(group[0], column)))
    return false
  if (several.some((group) => isNamed(group[0], column))) return false
  const counts = several.map((group) => group.filter((row) => isNamed(row, column)).length)
  if (several.length > 1) return counts.every((count) => count === 1)
  return counts[0] === 1 && isNamed(only[(only.length - 1) / 2], column)
}

/** 内訳 and うち are no names: they say what the rows below them are. */
function isNamed(row: GridRow | undefined, column: number): boolean {
  const cell = row?.cells[column]
  return cell?.kind === 'text' && !/^(内訳|うち|内数)/.test(cell.text)
}

function placeFirst(
  rows: readonly GridRow[],
  groups: readonly (readonly GridRow[])[],
  column: number,
): readonly GridRow[] {
  const nameOfFirst = new Map<number, GridCell>()
  for (const group of groups) {
    const name = group.find((row) => isNamed(row, column))?.cells[column]
    if (name !== undefined && group[0] !== undefined) nameOfFirst.set(group[0].index, name)
  }
  return rows.map((row) => {
    const name = nameOfFirst.get(row.index)
    if (name !== undefined) return withCell(row, column, name)
    return isNamed(row, column) ? withCell(row, column, blankCell(row.span.start)) : row
  })
}

function joinWrapped(rows: readonly GridRow[], own: number, column: number): readonly GridRow[] {
  const names = rows.map((row) => row.cells[own]?.text ?? '')
  const [first] = names
  if (!first || names.indexOf(first, 1) < 0 || isFilledDown(rows, column)) return rows
  const joined = [...rows]
  let start = 0
  for (const [at, name] of names.entries()) {
    if (name === first) start = at
    const isRepeated = names.indexOf(name) < at || names.lastIndexOf(name) > at
    if (name !== first && name !== '' && isRepeated) joinInto(joined, { start, at, column })
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
  rows[at] = withCell(row, column, blankCell(cell.span.start))
}

function withCell(row: GridRow, column: number, cell: GridCell): GridRow {
  return { ...row, cells: row.cells.map((other, at) => (at === column ? cell : other)) }
}
