import type { Segment } from './column-segments.ts'
import { isValueToken } from './line-shape.ts'

export type Column = { readonly left: number; readonly right: number }

/** Least share of a column's rows that must hold several stretches for it to be taken as several columns. */
const LEAST_SPLIT_SHARE = 0.4

/** Columns are what overlaps from row to row; one in which many rows hold several stretches is cut between these. */
export function findColumns(rows: readonly (readonly Segment[])[]): Column[] {
  const merged = mergeOverlaps(rows.flat())
  return merged.flatMap((column) => splitColumn(column, rows))
}

function mergeOverlaps(segments: readonly Segment[]): Column[] {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of sorted) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

function splitColumn(column: Column, rows: readonly (readonly Segment[])[]): Column[] {
  const held = rows
    .map((row) => row.filter((segment) => segment.left >= column.left && segment.right <= column.right))
    .filter((row) => row.length > 0)
  const several = held.filter((row) => row.filter((segment) => isValueToken(segment.text)).length >= 2)
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The column that a stretch belongs to: a value to the one it overlaps most, a header to the first it covers well. */
export function chooseColumn(segment: Segment, columns: readonly Column[], isHeader: boolean): number {
  const overlaps = columns.map(
    (column) => Math.min(segment.right, column.right) - Math.max(segment.left, column.left),
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
