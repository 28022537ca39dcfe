import { cutSegments, type Ruler, type Segment, widthOf } from '../column-segments.ts'
import type { Line } from '../line.ts'
import { isBareNumber, isValueToken } from '../line-shape.ts'
import type { SheetColumn } from './sheet-heads.ts'

/** A line by its stretches, and which of its columns on screen are filled. */
export type SheetLine = {
  readonly line: Line
  readonly segments: readonly Segment[]
  readonly filled: readonly Interval[]
}
type Interval = { readonly left: number; readonly right: number }

export function sheetLine(line: Line, ruler: Ruler): SheetLine {
  return { line, segments: cutSegments(line, ruler), filled: filledOf(line, ruler) }
}

/** Where letters stand, without the blanks between them. */
function filledOf({ text }: Line, ruler: Ruler): Interval[] {
  const filled: { left: number; right: number }[] = []
  let column = 0
  for (const letter of text) {
    const width = widthOf(letter, ruler)
    if (!/\s/u.test(letter)) {
      const last = filled.at(-1)
      if (last !== undefined && last.right === column) last.right = column + width
      else filled.push({ left: column, right: column + width })
    }
    column += width
  }
  return filled
}

/** A number of a sheet's column, in brackets or not, or a mark for none. */
export function isAmount(text: string): boolean {
  return isValueToken(text) && (isBareNumber(text) || !/[^\d０-９,，.．()（）△▲%％\s－―—–ー‐−+-]/u.test(text))
}

export function isNumeric({ kind }: SheetColumn): boolean {
  return kind === 'amount' || kind === 'fund'
}

/**
 * Where one column of a sheet ends and the next begins, read from the blanks that all of its lines have there; undefined where these or the
 * numbers do not tell the columns apart.
 */
export function findCuts(columns: readonly SheetColumn[], lines: readonly SheetLine[]): number[] | undefined {
  const placed = placeNumbers(columns, lines)
  if (placed === undefined) return undefined
  const gutters = guttersOf(lines)
  const cuts: number[] = []
  for (const [at, right] of placed.entries()) {
    const left = placed[at - 1]
    if (left === undefined) continue
    const cut = cutBetween(left, right, gutters)
    if (cut === undefined || cut <= (cuts.at(-1) ?? -1)) return undefined
    cuts.push(cut)
  }
  return cuts
}

type Placed = SheetColumn & { readonly from: number; readonly to: number }

/** Each column with how far its numbers reach; of a column of words the middle of its head is within it for certain. */
function placeNumbers(columns: readonly SheetColumn[], lines: readonly SheetLine[]): Placed[] | undefined {
  const bounds = numberBounds(columns, lines)
  const reach: ({ from: number; to: number } | undefined)[] = columns.map(() => undefined)
  const amounts = lines.flatMap(({ segments }) =>
    segments.filter(
      ({ text, left, right }) => isAmount(text) && left >= bounds.left && right <= bounds.right,
    ),
  )
  const inOrder = placesInOrder(columns, lines, amounts)
  for (const amount of amounts) {
    const at =
      inOrder?.find(({ left, right }) => left <= amount.left && amount.right <= right)?.at ??
      columnUnder(amount, columns)
    if (at === undefined) return undefined
    const own = reach[at] ?? { from: amount.left, to: amount.right }
    reach[at] = { from: Math.min(own.from, amount.left), to: Math.max(own.to, amount.right) }
  }
  const placed = columns.map((column, at) => {
    const middle = (column.left + column.right) / 2
    return { ...column, ...(reach[at] ?? { from: middle, to: middle }) }
  })
  const areInOrder = placed.every(({ from }, at) => at === 0 || from >= (placed[at - 1]?.to ?? 0))
  return areInOrder ? placed : undefined
}

/** As many stretches of numbers as columns for them, all filled in one line: each is of the column of its order, wherever its head stands. */
function placesInOrder(
  columns: readonly SheetColumn[],
  lines: readonly SheetLine[],
  amounts: readonly Segment[],
): readonly (Interval & { readonly at: number })[] | undefined {
  const own = new Set(amounts)
  const stretches: { left: number; right: number }[] = []
  for (const { left, right } of amounts.toSorted((a, b) => a.left - b.left)) {
    const last = stretches.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else stretches.push({ left, right })
  }
  const numeric = columns.flatMap((column, at) => (isNumeric(column) ? [at] : []))
  const isFull = lines.some(
    ({ segments }) => segments.filter((one) => own.has(one)).length === numeric.length,
  )
  if (stretches.length !== numeric.length || !isFull) return undefined
  return stretches.map((stretch, index) => ({ ...stretch, at: numeric[index] ?? 0 }))
}

/** Between which places the columns of numbers lie: behind the words before them, before the words behind them. */
function numberBounds(columns: readonly SheetColumn[], lines: readonly SheetLine[]): Interval {
  const first = columns.findIndex(isNumeric)
  const last = columns.findLastIndex(isNumeric)
  const before = columns.slice(0, first).findLast(({ kind }) => kind !== 'number')
  const middle = before === undefined ? 0 : (before.left + before.right) / 2
  const left = before?.kind === 'text' ? Math.max(middle, endOfText(lines, before, columns[first])) : middle
  const behind = columns[last + 1]
  return { left, right: behind === undefined ? Number.MAX_VALUE : startOfWords(lines, columns[last], behind) }
}

/** Where most lines of the column of words behind the numbers begin. */
function startOfWords(
  lines: readonly SheetLine[],
  last: SheetColumn | undefined,
  behind: SheetColumn,
): number {
  const counts = new Map<number, number>()
  for (const { segments } of lines) {
    const first = segments.find(({ text, left }) => left >= (last?.left ?? 0) && !isAmount(text))
    if (first !== undefined && first.left < behind.right)
      counts.set(first.left, (counts.get(first.left) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  const shared = [...counts].filter(([, count]) => count * 3 >= most).map(([left]) => left)
  return shared.length === 0 ? behind.left : Math.min(...shared)
}

/** Where the full lines of the column of words before the numbers end. */
function endOfText(lines: readonly SheetLine[], text: SheetColumn, next: SheetColumn | undefined): number {
  const middle = (text.left + text.right) / 2
  const ends = lines.flatMap(({ segments }) =>
    segments
      .filter(
        (segment) => segment.left < middle && segment.right > middle && segment.right <= (next?.right ?? 0),
      )
      .map(({ right }) => right),
  )
  return Math.max(middle, ...ends)
}

/** The column of numbers whose head a number stands under, or stands nearest to by far. */
function columnUnder(amount: Segment, columns: readonly SheetColumn[]): number | undefined {
  const apart = columns
    .flatMap((column, at) => {
      const distance = Math.max(0, column.left - amount.right, amount.left - column.right)
      const shared = Math.min(column.right, amount.right) - Math.max(column.left, amount.left)
      return isNumeric(column) ? [{ at, distance, shared }] : []
    })
    .toSorted((a, b) => a.distance - b.distance || b.shared - a.shared)
  const [best, next] = apart
  if (best === undefined) return undefined
  if (next === undefined) return best.at
  const isUnder = best.distance === 0 && (next.distance > 0 || best.shared >= next.shared * 2)
  return isUnder || (best.distance > 0 && best.distance * 2 <= next.distance) ? best.at : undefined
}

/** The stretches of screen columns that no line fills. */
function guttersOf(lines: readonly SheetLine[]): Interval[] {
  const filled = lines.flatMap((line) => line.filled).toSorted((a, b) => a.left - b.left)
  const gutters: Interval[] = []
  let right = 0
  for (const one of filled) {
    if (one.left > right) gutters.push({ left: right, right: one.left })
    right = Math.max(right, one.right)
  }
  return [...gutters, { left: right, right: Number.MAX_VALUE }]
}

function cutBetween(left: Placed, right: Placed, gutters: readonly Interval[]): number | undefined {
  const open = gutters
    .map((gutter) => ({ left: Math.max(gutter.left, left.to), right: Math.min(gutter.right, right.from) }))
    .filter((gutter) => gutter.right > gutter.left)
  if (isNumeric(left) && !isNumeric(right)) return open[0]?.right
  const last = open.at(-1)
  if (!isNumeric(left) && isNumeric(right)) return last && Math.floor((last.left + last.right) / 2)
  // Numbers are set flush right: those of another page may begin further to the left.
  if (isNumeric(left) && isNumeric(right)) return open[0]?.left
  return open.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0]?.right
}
