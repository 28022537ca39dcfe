import type { Segment } from './column-segments.ts'
import { isValueToken } from './line-shape.ts'

export type Column = {
  readonly left: number
  readonly right: number
  /** How far right of its amounts its nils stand, where they are set otherwise. */
  readonly reach?: number
  /** Its rows hold words rather than numbers. */
  readonly isText?: boolean
  /** A row with a stretch for each of the columns has them in order. */
  readonly byOrder?: boolean
}

/** Least share of a column's rows that must hold several stretches for it to be taken as several columns. */
const LEAST_SPLIT_SHARE = 0.4

/** Columns are what overlaps from row to row; one in which many rows hold several stretches is cut between these. */
export function findColumns(rows: readonly (readonly Segment[])[]): Column[] {
  const merged = mergeOverlaps(rows.flat())
  return joinNilColumns(
    merged.flatMap((column) => splitColumn(column, rows)),
    rows,
  )
}

/** Nils are often set otherwise than amounts: a column of nothing else belongs to the one beside it that is blank in its rows. */
function joinNilColumns(columns: readonly Column[], rows: readonly (readonly Segment[])[]): Column[] {
  const held = columns.map((_, at) =>
    rows.map((row) => row.filter((segment) => chooseColumn(segment, columns, false) === at)),
  )
  const joined: Column[] = []
  let wholes: (readonly (readonly Segment[])[])[] = []
  for (const [at, column] of columns.entries()) {
    const own = held[at] ?? []
    const left = wholes.at(-1)
    const before = joined.at(-1)
    if (left !== undefined && before !== undefined && isNilOnly(own) && isAmounts(left) && !meet(left, own)) {
      joined[joined.length - 1] = { ...before, reach: column.right }
      wholes = [...wholes.slice(0, -1), left.map((cell, row) => [...cell, ...(own[row] ?? [])])]
    } else {
      joined.push(column)
      wholes.push(own)
    }
  }
  return joined
}

function isNilOnly(cells: readonly (readonly Segment[])[]): boolean {
  const texts = cells.flat().map(({ text }) => text)
  return texts.length > 0 && texts.every((text) => /^[0０\-－―—]$/u.test(text))
}

function isAmounts(cells: readonly (readonly Segment[])[]): boolean {
  return cells.flat().some(({ text }) => isValueToken(text) && /[1-9１-９]/u.test(text))
}

function meet(left: readonly (readonly Segment[])[], right: readonly (readonly Segment[])[]): boolean {
  return left.some((cell, row) => cell.length > 0 && (right[row] ?? []).length > 0)
}

function mergeOverlaps(segments: readonly Segment[]): Column[] {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const columns: { left: number; right: number; values: boolean }[] = []
  for (const { left, right, text } of sorted) {
    const last = columns.at(-1)
    const values = isValueToken(text)
    if (last === undefined || left >= last.right) columns.push({ left, right, values })
    else if (last.values && !values && right > last.right && reachesInto(last, left)) {
      columns.push({ left: last.right, right, values })
    } else {
      last.right = Math.max(last.right, right)
      last.values &&= values
    }
  }
  return columns.map(({ left, right }) => ({ left, right, isText: !isMostlyValues(sorted, { left, right }) }))
}

function isMostlyValues(segments: readonly Segment[], { left, right }: Column): boolean {
  const held = segments.filter((segment) => segment.left >= left && segment.right <= right)
  return held.filter(({ text }) => isValueToken(text)).length * 2 >= held.length
}

/** Words beside a column of numbers that begin within its last half: a remark set close to it, not a label over it. */
function reachesInto(column: Column, left: number): boolean {
  return (column.right - left) * 2 <= column.right - column.left
}

function splitColumn(column: Column, rows: readonly (readonly Segment[])[]): Column[] {
  const held = rows
    .map((row) => row.filter((segment) => segment.left >= column.left && segment.right <= column.right))
    .filter((row) => row.length > 0)
  const several = held.filter((row) => countValues(row) >= 2 || isNamedValue(row))
  if (several.length < held.length * LEAST_SPLIT_SHARE || several.length === 0) return [column]
  const counts = Map.groupBy(several, (row) => row.length)
  const [typical] = [...counts].sort((a, b) => b[1].length - a[1].length)
  const [count, typicalRows] = typical ?? [1, []]
  const parts: Column[] = []
  for (let at = 0; at < count; at += 1) {
    const left = median(typicalRows.map((row) => row[at]?.left ?? 0))
    const right = median(typicalRows.map((row) => row[at]?.right ?? 0))
    parts.push({ left: Math.max(left, parts.at(-1)?.right ?? left), right })
  }
  return parts
}

function countValues(row: readonly Segment[]): number {
  return row.filter((segment) => isValueToken(segment.text)).length
}

/** A long name may reach below where another row's long number begins: each row still has its name, then its number. */
function isNamedValue(row: readonly Segment[]): boolean {
  const [name, value, ...more] = row
  return (
    name !== undefined &&
    value !== undefined &&
    more.length === 0 &&
    countValues([name]) < countValues([value])
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The column that a stretch belongs to: a value to the one it overlaps most, a header to the first it covers well. */
export function chooseColumn(segment: Segment, columns: readonly Column[], isHeader: boolean): number {
  const overlaps = columns.map(
    ({ left, right, reach = right }) =>
      Math.min(segment.right, isHeader ? right : reach) - Math.max(segment.left, left),
  )
  if (isHeader) {
    const covered = columns.findIndex((column, at) => {
      const overlap = overlaps[at] ?? 0
      return overlap > 0 && overlap * 2 >= Math.min(column.right - column.left, segment.right - segment.left)
    })
    if (covered >= 0) return covered
  }
  let best = 0
  for (const [at, overlap] of overlaps.entries()) if (overlap > (overlaps[best] ?? -Infinity)) best = at
  return best
}
