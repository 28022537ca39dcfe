import { roleOfLabel } from '../labels/role-of-label.ts'
import { blankCell, type GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** What the full rows of drawn text hold: so many names, then so many values. */
type Shape = { readonly names: number; readonly values: number }

/**
 * Text drawn from a PDF drops blank cells. Gives them back where the number of cells tells their places: the blank corner over the names,
 * the blanks behind a head over several columns, and the name that is merged with the one above.
 */
export function squareDrawn(rows: readonly GridRow[]): readonly GridRow[] {
  const from = rows.findIndex(({ cells }) => cells.some(isValue))
  const [heads, body] = [rows.slice(0, from), rows.slice(from)]
  const shape = from < 1 ? undefined : shapeOf(body)
  const squared = shape === undefined ? undefined : squareHeads(heads, shape)
  if (shape === undefined || squared === undefined) return rows
  return [...squared, ...body.map((row) => withMergedNames(row, shape))]
}

/** Most words of a line above a table that is none of its heads. */
const MOST_WORDS = 2

/** Where the heads of drawn rows begin: lines of one or two words above a row of as many heads as there are columns are none. */
export function headsFrom(rows: readonly GridRow[]): number {
  const from = rows.findIndex(({ cells }) => cells.some(isValue))
  const shape = from < 2 ? undefined : shapeOf(rows.slice(from))
  if (shape === undefined) return 0
  const lower = filledOf(rows[from - 1] ?? { index: 0, span: { start: 0, end: 0 }, cells: [] })
  const isWhole = lower.length === shape.names + shape.values && !/^[(（]/.test(lower[0]?.text ?? '')
  const isBelow =
    lower.length === shape.values && squareHeads(rows.slice(from - 2, from), shape) !== undefined
  const first = isBelow ? from - 2 : from - 1
  const isHeaded = isWhole || isBelow || lower.length === shape.values
  return isHeaded && rows.slice(0, first).every((row) => filledOf(row).length <= MOST_WORDS) ? first : 0
}

/** The names and values of most rows, where the longest has no more. */
function shapeOf(body: readonly GridRow[]): Shape | undefined {
  const shapes = body.map(({ cells }) => {
    const filled = cells.filter((cell) => !isBlank(cell))
    return { names: filled.findIndex(isValue), values: filled.filter(isValue).length }
  })
  const values = mostCommon(shapes.map((shape) => shape.values))
  const full = shapes.filter((shape) => shape.values === values && shape.names > 0)
  const names = Math.max(0, ...full.map((shape) => shape.names))
  const isUsual =
    full.length * 2 > body.length && full.filter((shape) => shape.names === names).length * 3 >= full.length
  return values >= 2 && names > 0 && isUsual && shapes.every((shape) => shape.values <= values)
    ? { names, values }
    : undefined
}

function mostCommon(counts: readonly number[]): number {
  const often = (count: number): number => counts.filter((other) => other === count).length
  return counts.reduce((best, count) => ((often(count) - often(best) || count - best) > 0 ? count : best), 0)
}

function squareHeads(heads: readonly GridRow[], shape: Shape): readonly GridRow[] | undefined {
  const [upper, lower] = heads
  if (upper === undefined) return undefined
  const words = filledOf(upper)
  if (lower === undefined) {
    if (words.length >= shape.names + shape.values) return heads
    return words.length === shape.values
      ? [withCells(upper, [...blanks(upper, shape.names), ...words])]
      : undefined
  }
  const below = filledOf(lower)
  if (heads.length === 2 && opensBreakdown(words, below, shape))
    return [
      withCells(upper, [...words, ...blanks(upper, below.length - 1)]),
      withCells(lower, [...blanks(lower, words.length - 1), ...below]),
    ]
  if (heads.length > 2 || below.length !== shape.values) return undefined
  for (const corners of [1, 0, shape.names]) {
    const groups = words.slice(corners)
    const width = below.length / groups.length
    if (groups.length < 2 || !Number.isInteger(width) || width < 2 || !repeatsEvery(below, width)) continue
    const spread = groups.flatMap((group) => [group, ...blanks(upper, width - 1)])
    const corner = [...words.slice(0, corners), ...blanks(upper, shape.names - corners)]
    return [
      withCells(upper, [...corner, ...spread]),
      withCells(lower, [...blanks(lower, shape.names), ...below]),
    ]
  }
  return undefined
}

/** 事業名 | 事業費 | 財源内訳 over 国庫支出金 | 一般財源: the last of the upper heads is broken down into the lower ones. */
function opensBreakdown(upper: readonly GridCell[], lower: readonly GridCell[], shape: Shape): boolean {
  const isWhole = upper.length - 1 + lower.length === shape.names + shape.values
  return isWhole && lower.length > 1 && upper.length > shape.names && /内訳$/.test(upper.at(-1)?.text ?? '')
}

/** 件数 | 人数 | 件数 | 人数: the same heads below each of those above. */
function repeatsEvery(cells: readonly GridCell[], width: number): boolean {
  return cells.every(({ text }, at) => text === cells[at % width]?.text)
}

/** A row of all values and fewer names: its last names are its own, those before are merged with the row above; a total has none above. */
function withMergedNames(row: GridRow, { names, values }: Shape): GridRow {
  const filled = filledOf(row)
  const own = filled.findIndex(isValue)
  if (own < 1 || own >= names || filled.filter(isValue).length !== values) return row
  const lost = blanks(row, names - own)
  const isTotal = roleOfLabel(filled[0]?.text ?? '') !== 'plain'
  const [before, after] = [filled.slice(0, own), filled.slice(own)]
  return withCells(row, isTotal ? [...before, ...lost, ...after] : [...lost, ...before, ...after])
}

function withCells(row: GridRow, cells: readonly GridCell[]): GridRow {
  return { ...row, cells }
}

function blanks(row: GridRow, count: number): readonly GridCell[] {
  return Array.from({ length: Math.max(0, count) }, () => blankCell(row.span.start))
}

function filledOf({ cells }: GridRow): readonly GridCell[] {
  return cells.filter((cell) => !isBlank(cell))
}

function isBlank({ kind }: GridCell): boolean {
  return kind === 'blank'
}

function isValue({ kind }: GridCell): boolean {
  return kind === 'number' || kind === 'mark'
}
