import type { RawCell, RawRow } from '../report/table.ts'
import { cutSegments, type Ruler, type Segment } from './column-segments.ts'
import { type Column, chooseColumn, findColumns } from './find-columns.ts'
import type { Line } from './line.ts'
import { isValueToken } from './line-shape.ts'
import { findDownwards, isSpacedOut, joinLetters } from './spaced-letters.ts'

type CutLine = { readonly line: Line; readonly segments: readonly Segment[] }

/**
 * Cuts lines set in columns by runs of spaces into rows of cells. The columns are read from the rows with values, whose
 * cells overlap from row to row. Header lines are then laid over these columns; a header over several of them stands in
 * the first. Letter-spaced labels are closed in `text`.
 */
export function splitColumns(lines: readonly Line[]): RawRow[] {
  const [characters, screen] = [cutLines(lines, 'characters'), cutLines(lines, 'screen')]
  const cut = unevenness(characters) <= unevenness(screen) ? characters : screen
  const downwards = findDownwards(cut.map(({ segments }) => segments))
  const joined = cut.map(({ line, segments }) => ({ line, segments: joinLetters(segments, downwards) }))
  const body = joined.filter(({ segments }) => segments.some(isValue))
  const columns = findColumns((body.length > 0 ? body : joined).map(({ segments }) => segments))
  return cut.map((row, at) => {
    const isHeader = !row.segments.some(isValue)
    if (!isHeader) return layRow(joined[at] ?? row, columns)
    const apart = (before: Segment, after: Segment) => {
      const [one, other] = [liesIn(before, columns), liesIn(after, columns)]
      return one >= 0 && other >= 0 && one !== other
    }
    const segments = joinLetters(row.segments, downwards, apart)
    const laid = layRow({ line: row.line, segments }, columns)
    return { ...laid, cells: joinPairs(laid.cells) }
  })
}

function cutLines(lines: readonly Line[], ruler: Ruler): CutLine[] {
  return lines.map((line) => ({ line, segments: cutSegments(line, ruler) }))
}

/** How far the right ends of values lie apart in rows with equally many values: numbers are set flush right. */
function unevenness(lines: readonly CutLine[]): number {
  const rows = lines
    .map(({ segments }) => segments.filter(isValue).map((value) => value.right))
    .filter((row) => row.length > 0)
  let apart = 0
  for (const [count, alike] of Map.groupBy(rows, (row) => row.length)) {
    for (let at = 0; at < count; at += 1) {
      const column = alike.map((row) => row[at] ?? 0)
      const middle = column.reduce((a, b) => a + b, 0) / column.length
      apart += column.reduce((sum, right) => sum + Math.abs(right - middle), 0)
    }
  }
  return apart
}

/** The column that a header letter stands in; -1 for one that stands between columns, which is no ground to part it. */
function liesIn(segment: Segment, columns: readonly Column[]): number {
  return columns.findIndex((column) => column.left <= segment.left && segment.right <= column.right)
}

/** `比` over one column and `較` over the next are one header over both. */
function joinPairs(cells: readonly RawCell[]): RawCell[] {
  const joined = [...cells]
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const [cell, next] = [joined[at], joined[at + 1]]
    if (cell === undefined || next === undefined || !isHan(cell.text) || !isHan(next.text)) continue
    joined[at] = { text: cell.text + next.text, span: { start: cell.span.start, end: next.span.end } }
    joined[at + 1] = { text: '', span: { start: next.span.end, end: next.span.end } }
  }
  return joined
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text)
}

function isValue(segment: Segment): boolean {
  return isValueToken(segment.text)
}

function layRow({ line, segments }: CutLine, columns: readonly Column[]): RawRow {
  const isHeader = !segments.some(isValue)
  const cells: Segment[][] = columns.map(() => [])
  for (const segment of segments) cells[chooseColumn(segment, columns, isHeader)]?.push(segment)
  const span = { start: line.start, end: line.end }
  return { span, cells: cells.map((parts, at) => makeCell(line, parts, columns[at])) }
}

function makeCell(line: Line, parts: readonly Segment[], column: Column | undefined): RawCell {
  const [head] = parts
  const tail = parts.at(-1)
  if (head === undefined || tail === undefined) {
    const at = line.start + Math.min(column?.left ?? 0, line.text.length)
    return { text: '', span: { start: at, end: at } }
  }
  const span = { start: line.start + head.start, end: line.start + tail.end }
  const texts = parts.map((part) => (isSpacedOut(part.text) ? part.text.replace(/\s+/gu, '') : part.text))
  return { text: texts.join(parts.every((part) => isSpacedOut(part.text)) ? '' : ' '), span }
}
