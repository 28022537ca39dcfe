import type { CutLine } from './cut-lines.ts'
import { foldWidth, isValueToken } from './line-shape.ts'
import { type HeldColumn, holdsAll, lawsOf } from './row-laws.ts'
import type { ColumnShift } from './shaped-line.ts'

/** Numbers that end no farther apart than this are of one column, in screen columns. */
const SAME_END = 2
/** Share of the rows above from which on a column is taken for one that no row leaves blank, and fewest such rows. */
const ALWAYS = 0.9
const FEWEST_ROWS = 3
/** Most columns of a page, and most ways of laying those below under those above: keeps the cost of hostile lines in bounds. */
const MOST_COLUMNS = 24
const MOST_WAYS = 3000

/**
 * The shifts by which rows of a next page come to stand below their columns, where the extractor closed up columns that this page leaves
 * blank: 国 県 地方債 その他 一般財源 above, and only four columns of amounts below. The rows' numbers go on from those above, or what
 * the columns above add up to holds below too; a column that no row above leaves blank is not missing. A column that may be one of
 * several is left without a head of its own. Undefined where nothing shows that the rows are of the same table.
 */
export function squeezedShifts(
  head: readonly CutLine[],
  above: readonly CutLine[],
  below: readonly CutLine[],
): readonly ColumnShift[] | undefined {
  const [upper, lower] = [columnsOf(rowsOf(above)), columnsOf(rowsOf(below))]
  const goesOn = isNext(upper[0], lower[0])
  if (goesOn) for (const columns of [upper, lower]) columns.shift()
  const wide = withBlankColumns(upper, head)
  if (lower.length < 2 || lower.length > wide.length || wide.length > MOST_COLUMNS) return undefined
  if (hasHeads(below, lower)) return undefined
  const ways = waysToLay(lower, wide)
  const laws = lawsOf(wide, rowsOf(above).length)
  const kept = ways.filter((way) => holdsAll(laws, way, lower))
  const isProven = goesOn || (kept.length > 0 && kept.every((way) => laws.some((law) => law.isMet(way))))
  if (kept.length === 0 || !isProven) return undefined
  return [...labelShift(below, lower), ...shiftsOf(kept, lower, wide)]
}

/** Labels left of the numbers stand where they stood. */
function labelShift(lines: readonly CutLine[], [first]: readonly HeldColumn[]): readonly ColumnShift[] {
  const words = lines.flatMap(({ segments }) =>
    segments.filter(({ text, right }) => !isAmount(text) && right <= (first?.left ?? 0)),
  )
  return words.length === 0 ? [] : [{ at: Math.max(...words.map(({ right }) => right)), by: 0 }]
}

/** Rows with two numbers or more. */
function rowsOf(lines: readonly CutLine[]): readonly CutLine[] {
  return lines.filter(({ segments }) => segments.filter(({ text }) => isAmount(text)).length > 1)
}

function isAmount(text: string): boolean {
  return isValueToken(text) && /[\d０-９]/u.test(text)
}

/** Columns of numbers, from left to right, with the numbers by their row. */
function columnsOf(rows: readonly CutLine[]): HeldColumn[] {
  const held = rows.flatMap(({ segments }, row) =>
    segments.filter(({ text }) => isAmount(text)).map((segment) => ({ ...segment, row })),
  )
  const columns: { left: number; right: number; cells: Map<number, number> }[] = []
  for (const { left, right, text, row } of held.toSorted((a, b) => a.right - b.right)) {
    const open = columns.at(-1)
    const value = Number(
      foldWidth(text)
        .replace(/^[△▲] ?/u, '-')
        .replace(/,/gu, ''),
    )
    if (open === undefined || right - open.right > SAME_END)
      columns.push({ left, right, cells: new Map([[row, value]]) })
    else {
      open.left = Math.min(open.left, left)
      open.right = right
      open.cells.set(row, value)
    }
  }
  return columns.map((column) => ({ ...column, isFull: isFull(column.cells.size, rows.length) }))
}

function isFull(count: number, rows: number): boolean {
  return rows >= FEWEST_ROWS && count >= rows * ALWAYS
}

/** The numbers that rows begin with go on: 25 above, 26 below. */
function isNext(upper: HeldColumn | undefined, lower: HeldColumn | undefined): boolean {
  const serials = [...(upper?.cells.values() ?? []), ...(lower?.cells.values() ?? [])]
  return (
    (upper?.cells.size ?? 0) > 1 &&
    (lower?.cells.size ?? 0) > 0 &&
    serials.every((value, at) => at === 0 || value === (serials[at - 1] ?? 0) + 1)
  )
}

/** Heads over no number of the page above: columns all the same, which a row below may fill. */
function withBlankColumns(columns: readonly HeldColumn[], head: readonly CutLine[]): readonly HeldColumn[] {
  const [first, last] = [columns[0], columns.at(-1)]
  if (first === undefined || last === undefined) return columns
  const words = head.flatMap(({ segments }) =>
    segments.flatMap(({ text, left }) =>
      [...text.matchAll(/\S+/gu)].map((word) => {
        const from = left + word.index
        return { left: from, right: from + word[0].length, cells: new Map<number, number>(), isFull: false }
      }),
    ),
  )
  const blank = words.filter(
    (word) =>
      word.left >= first.right &&
      word.right <= last.left &&
      columns.every(({ left, right }) => right <= word.left || word.right <= left),
  )
  return [...columns, ...blank].toSorted((a, b) => a.right - b.right)
}

/** A line of words over two columns of numbers or more: these rows have heads of their own. */
function hasHeads(lines: readonly CutLine[], columns: readonly HeldColumn[]): boolean {
  const first = lines.findIndex((line) => rowsOf([line]).length > 0)
  return lines.slice(0, first).some(({ segments }) => {
    const over = segments.filter((word) =>
      columns.some(({ left, right }) => left < word.right && word.left < right),
    )
    return over.length > 1
  })
}

/** Every way of laying the columns below under those above, in order, that leaves out none which is always filled. */
function waysToLay(lower: readonly HeldColumn[], upper: readonly HeldColumn[]): number[][] {
  let ways: number[][] = [[]]
  for (const [at, { isFull }] of upper.entries()) {
    const left = upper.length - at
    ways = ways.flatMap((way) => {
      const laid = way.length < lower.length ? [[...way, at]] : []
      const skipped = !isFull && left > lower.length - way.length ? [way] : []
      return [...laid, ...skipped]
    })
    if (ways.length > MOST_WAYS) return []
  }
  return ways.filter((way) => way.length === lower.length)
}

function shiftsOf(
  ways: readonly (readonly number[])[],
  lower: readonly HeldColumn[],
  upper: readonly HeldColumn[],
): readonly ColumnShift[] {
  return lower.map(({ right: at }, column): ColumnShift => {
    const places = ways.map((way) => upper[way[column] ?? 0]?.right ?? at)
    const [least, most] = [Math.min(...places), Math.max(...places)]
    return least === most ? { at, by: least - at } : { at, by: least - at, isStray: true }
  })
}
