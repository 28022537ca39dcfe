import Big from 'big.js'
import { bareLabel, cleanLabel } from '../labels/clean-label.ts'
import type { GridRow } from './grid.ts'
import type { RowLabel } from './row-labels.ts'

/** Least amount whose parts add up to it by more than chance. */
const LEAST_WHOLE = 100
/** Fewest columns in which the parts must add up. */
const FEWEST_COLUMNS = 2
/** Most rows that one row is broken down into: keeps the search small. */
const MOST_PARTS = 60

type Table = {
  readonly rows: readonly GridRow[]
  readonly labels: readonly RowLabel[]
  readonly stubColumns: number
  /** The report's text, in which labels are indented. */
  readonly text: string
}

/**
 * Rows below the row that they are part of take its name before theirs: うち… below any row, and rows set further in than the one above
 * them whose numbers add up to it, column by column (市税 over 　個人, 　法人).
 */
export function nestRows(table: Table): readonly RowLabel[] {
  const parents = table.labels.map((_, row) => parentOf(table, row))
  for (const row of table.labels.keys())
    for (const part of partsOf(table, row)) if (parents[part] === undefined) parents[part] = row
  return table.labels.map((label, row) => underParents(table, row, parents) ?? label)
}

/** The label with the names of the rows that it is part of, outermost first. */
function underParents(
  { labels }: Table,
  row: number,
  parents: readonly (number | undefined)[],
): RowLabel | undefined {
  const own = labels[row]
  const above: RowLabel[] = []
  for (let at = parents[row]; at !== undefined; at = parents[at]) {
    const label = labels[at]
    if (label !== undefined) above.unshift(label)
  }
  if (own === undefined || above.length === 0) return undefined
  const leaf = bareLabel(own.path.at(-1) ?? '')
  // 使用料及び手数料 over 手数料 says nothing more of it.
  const names = above.map(({ path }) => path.at(-1) ?? '').filter((name) => !bareLabel(name).includes(leaf))
  return {
    ...own,
    path: [...own.path.slice(0, -1), ...names, ...own.path.slice(-1)],
    spans: [...above.flatMap(({ spans }) => spans.slice(-1)), ...own.spans],
  }
}

/** The nearest row above a row that begins with うち, outside of such rows; both with numbers and in the same group. */
function parentOf({ rows, labels, stubColumns }: Table, row: number): number | undefined {
  const own = labels[row]
  if (own === undefined || own.continues || !/^うち/.test(own.path.at(-1) ?? '')) return undefined
  for (let at = row - 1; at >= 0; at -= 1) {
    const label = labels[at]
    if (label === undefined || !isBeside(label, own)) return undefined
    if (label.role === 'of-which') continue
    return rows[at]?.cells.slice(stubColumns).some(({ kind }) => kind === 'number') ? at : undefined
  }
  return undefined
}

/** The rows right below a row that are set further in and add up to it. */
function partsOf(table: Table, row: number): readonly number[] {
  const { labels } = table
  const own = labels[row]
  const left = indentOf(table, row)
  if (own === undefined || own.role !== 'plain' || own.continues || left === undefined) return []
  const parts: number[] = []
  let inner: number | undefined
  for (let at = row + 1; at < labels.length && parts.length < MOST_PARTS; at += 1) {
    const label = labels[at]
    const indent = indentOf(table, at)
    if (label === undefined || indent === undefined || indent <= left || !isBeside(label, own)) break
    if (label.role === 'of-which') continue
    inner ??= indent
    if (indent < inner || label.role !== 'plain') break
    if (indent === inner) parts.push(at)
  }
  return parts.length >= 2 && addUp(table, row, parts) ? parts : []
}

/** Two labels of one column under the same group. */
function isBeside(label: RowLabel, own: RowLabel): boolean {
  const group = (path: readonly string[]) => path.slice(0, -1).join('\t')
  return label.path.length === own.path.length && group(label.path) === group(own.path)
}

/** How far in a row's label is set, in columns of a screen; undefined where the row has none of its own. */
function indentOf({ rows, labels, stubColumns, text }: Table, row: number): number | undefined {
  const name = labels[row]?.path.at(-1)
  const cell = rows[row]?.cells
    .slice(0, stubColumns)
    .findLast(({ kind, text: printed }) => kind !== 'blank' && cleanLabel(printed) === name)
  if (cell === undefined || labels[row]?.continues === true) return undefined
  const before = /[ \u3000]*$/.exec(text.slice(Math.max(0, cell.span.start - 40), cell.span.start))?.[0] ?? ''
  return [...before].reduce((width, sign) => width + (sign === ' ' ? 1 : 2), 0)
}

/** In every column of whole numbers the parts add up to the row, in some of them to more than a handful. */
function addUp({ rows, stubColumns }: Table, row: number, parts: readonly number[]): boolean {
  const columns = (rows[row]?.cells ?? []).flatMap((cell, column) =>
    column < stubColumns || cell.kind !== 'number' || /[.．%％]/.test(cell.text) ? [] : [column],
  )
  const proving = columns.filter((column) => {
    const values = parts.flatMap((part) => valueAt(rows[part], column) ?? [])
    return values.filter((value) => !value.eq(0)).length >= 2
  })
  const sums = columns.map((column) =>
    parts.reduce((sum, part) => sum.plus(valueAt(rows[part], column) ?? 0), new Big(0)),
  )
  const holds = columns.every((column, at) => valueAt(rows[row], column)?.eq(sums[at] ?? 0))
  const isLarge = columns.some((column) => valueAt(rows[row], column)?.abs().gte(LEAST_WHOLE))
  return holds && isLarge && proving.length >= FEWEST_COLUMNS
}

function valueAt(row: GridRow | undefined, column: number): Big | undefined {
  const cell = row?.cells[column]
  return cell?.kind === 'number' ? cell.quantities[0]?.value : undefined
}
