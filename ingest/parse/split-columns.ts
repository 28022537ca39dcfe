import type { RawCell, RawRow } from '../report/table.ts'
import { cutSegments, type Segment } from './column-segments.ts'
import type { Line } from './line.ts'
import { isValueToken } from './line-shape.ts'

type Column = { left: number; right: number }

/**
 * Cuts lines set in columns by runs of spaces into rows of cells. The columns are read from the rows with values: their
 * cells overlap on screen. Header lines are then laid over these columns; a header over several of them stands in the
 * first. Letter-spaced labels are closed in `text`.
 */
export function splitColumns(lines: readonly Line[]): RawRow[] {
  const cut = lines.map((line) => ({ line, segments: cutSegments(line) }))
  const body = cut.filter(({ segments }) => segments.filter(isValue).length >= 2)
  const first = Math.min(...body.map(({ segments }) => segments.find(isValue)?.left ?? Infinity))
  const labelLeft = mostCommon(
    body.map(({ segments }) => segments[0]).filter((one) => one !== undefined && !isValue(one)),
  )
  const joined = cut.map(({ line, segments }) => ({ line, segments: joinLabel(segments, first, labelLeft) }))
  const columns = findColumns(joined.flatMap(({ segments }) => (segments.some(isValue) ? segments : [])))
  return joined.map(({ line, segments }) => layRow(line, segments, columns))
}

function isValue(segment: Segment): boolean {
  return isValueToken(segment.text)
}

function mostCommon(segments: readonly (Segment | undefined)[]): number {
  const counts = new Map<number, number>()
  for (const segment of segments) if (segment) counts.set(segment.left, (counts.get(segment.left) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Letters of one spaced-out label become one segment; a vertical label's letter left of the labels stays apart. */
function joinLabel(segments: readonly Segment[], firstValue: number, labelLeft: number): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    const together =
      before !== undefined &&
      segment.left < firstValue &&
      isLetter(segment) &&
      isLetters(before) &&
      (before.left >= labelLeft - 1 || isAfterNumber(before))
    if (together) joined[joined.length - 1] = join(before, segment)
    else joined.push(segment)
  }
  return joined
}

function isLetter(segment: Segment): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々・()（）]$/u.test(segment.text.trim())
}

function isLetters(segment: Segment): boolean {
  return segment.text.split(/\s+/u).every((part) => /^(?:\S|\d{1,2}[.．]|[(（]\S[)）])$/u.test(part))
}

function isAfterNumber(segment: Segment): boolean {
  return /^\d{1,2}[.．]/u.test(segment.text)
}

function join(before: Segment, after: Segment): Segment {
  return { ...before, text: `${before.text} ${after.text}`, end: after.end, right: after.right }
}

/** Columns are what overlaps on screen, taken together. */
function findColumns(segments: readonly Segment[]): Column[] {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const columns: Column[] = []
  for (const { left, right } of sorted) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

function layRow(line: Line, segments: readonly Segment[], columns: readonly Column[]): RawRow {
  const cells: Segment[][] = columns.map(() => [])
  for (const segment of segments) cells[chooseColumn(segment, columns)]?.push(segment)
  const laid = cells.map((parts, at) => makeCell(line, parts, columns[at]))
  return { span: { start: line.start, end: line.end }, cells: closeLetters(laid) }
}

/** The column that a segment overlaps first, else the nearest. */
function chooseColumn(segment: Segment, columns: readonly Column[]): number {
  const over = columns.findIndex((column) => segment.left < column.right && column.left < segment.right)
  if (over >= 0) return over
  const middle = (segment.left + segment.right) / 2
  const distance = (column: Column) =>
    Math.min(Math.abs(middle - column.left), Math.abs(middle - column.right))
  let best = 0
  for (const [at, column] of columns.entries()) {
    const nearest = columns[best]
    if (nearest === undefined || distance(column) < distance(nearest)) best = at
  }
  return best
}

function makeCell(line: Line, parts: readonly Segment[], column: Column | undefined): RawCell {
  const [head] = parts
  const tail = parts.at(-1)
  if (head === undefined || tail === undefined) {
    const at = line.start + Math.min(column?.left ?? 0, line.text.length)
    return { text: '', span: { start: at, end: at } }
  }
  const span = { start: line.start + head.start, end: line.start + tail.end }
  const texts = parts.map((part) => (isLetters(part) ? part.text.replace(/\s+/gu, '') : part.text))
  return { text: texts.join(parts.every(isLetters) ? '' : ' '), span }
}

/** `比` over one column and `較` over the next are one header over both. */
function closeLetters(cells: RawCell[]): RawCell[] {
  const closed = [...cells]
  for (let at = 0; at + 1 < closed.length; at += 1) {
    const cell = closed[at]
    const next = closed[at + 1]
    if (cell === undefined || next === undefined || !isHan(cell.text) || !isHan(next.text)) continue
    closed[at] = { text: cell.text + next.text, span: { start: cell.span.start, end: next.span.end } }
    closed[at + 1] = { text: '', span: { start: next.span.end, end: next.span.end } }
  }
  return closed
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text)
}
