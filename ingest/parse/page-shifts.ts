import type { CutLine } from './cut-lines.ts'
import { isValueToken } from './line-shape.ts'
import type { ColumnShift } from './shaped-line.ts'

/** Numbers that end no farther apart than this are of one column, in screen columns. */
const SAME_END = 2
/** Fewest columns of numbers by which two pages are compared. */
const FEWEST_COLUMNS = 4
/** Most that a column may have moved, and most that its neighbour may have moved otherwise. */
const MOST_MOVED = 6
const MOST_BETWEEN = 2

/**
 * The shifts by which rows below a page break stand beside their columns above: an extractor may count a page's columns a little
 * narrower. Undefined unless both sides have equally many columns of numbers and all have moved about alike.
 */
export function pageShifts(
  above: readonly CutLine[],
  below: readonly CutLine[],
): readonly ColumnShift[] | undefined {
  const [upper, lower] = [columnEnds(above), columnEnds(below)]
  if (upper.length < FEWEST_COLUMNS || upper.length !== lower.length) return undefined
  const shifts = lower.map((at, column): ColumnShift => ({ at, by: (upper[column] ?? at) - at }))
  const isSmooth = shifts.every(
    ({ by }, column) =>
      Math.abs(by) <= MOST_MOVED && Math.abs(by - (shifts[column - 1]?.by ?? by)) <= MOST_BETWEEN,
  )
  return isSmooth ? shifts : undefined
}

/** Where columns of numbers end, from left to right. */
function columnEnds(lines: readonly CutLine[]): readonly number[] {
  const rights = lines.flatMap(({ segments }) =>
    segments.filter(({ text }) => isValueToken(text) && /[\d０-９]/u.test(text)).map(({ right }) => right),
  )
  const ends: number[] = []
  for (const right of rights.toSorted((a, b) => a - b)) {
    if (ends.length === 0 || right - (ends.at(-1) ?? 0) > SAME_END) ends.push(right)
    else ends[ends.length - 1] = right
  }
  return ends
}
