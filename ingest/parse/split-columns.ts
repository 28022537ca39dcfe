import type { RawCell, RawRow } from '../report/table.ts'
import { cutSegments, type Ruler, type Segment } from './column-segments.ts'
import { type Column, chooseColumn, findColumns } from './find-columns.ts'
import { joinHeadLetters } from './head-letters.ts'
import { layHeader } from './lay-header.ts'
import type { Line } from './line.ts'
import { isValueToken } from './line-shape.ts'
import { findDownwards, isSpacedOut, joinLetters } from './spaced-letters.ts'
import type { ShapedLine } from './text-shape.ts'

type CutLine = { readonly line: Line; readonly segments: readonly Segment[] }

/**
 * Cuts lines set in columns by runs of spaces into rows of cells. The columns are read from the rows with values, whose
 * cells overlap from row to row; the lines of the header are then laid over these. Letter-spaced labels are closed in `text`.
 */
export function splitColumns(lines: readonly ShapedLine[]): RawRow[] {
  const filled = lines.filter((line) => !line.rule)
  const [characters, screen] = [cutLines(filled, 'characters'), cutLines(filled, 'screen')]
  const cut = unevenness(characters) <= unevenness(screen) ? characters : screen
  const downwards = findDownwards(cut.map(({ segments }) => segments))
  const joined = cut.map(({ line, segments }) => ({ line, segments: joinLetters(segments, downwards) }))
  const height = countHeadLines(lines, cut)
  const below = joined.slice(height)
  const body = below.filter(({ segments }) => segments.some(isValue))
  const columns = findColumns((body.length > 0 ? body : joined).map(({ segments }) => segments))
  const head = cut.slice(0, height).map(({ line, segments }) => ({
    line,
    segments: joinHeadLetters(segments, columns),
  }))
  const rows = cut.slice(height).map((row, at) => {
    if (row.segments.some(isValue)) return layRow(below[at] ?? row, columns)
    return layRow({ line: row.line, segments: joinHeadLetters(row.segments, columns) }, columns)
  })
  return [...(height > 0 ? layHeader(head, columns) : []), ...rows]
}

/** Most lines of a header. */
const MOST_HEAD_LINES = 6

/** Lines at the top that only name columns: those above the first rule, or above the first row with values. */
function countHeadLines(lines: readonly ShapedLine[], cut: readonly CutLine[]): number {
  const rule = lines.slice(0, MOST_HEAD_LINES + 1).findIndex((line, at) => line.rule && at > 0)
  const values = cut.findIndex(({ segments }) =>
    segments.some((segment) => isValue(segment) && !isTimeHead(segment.text)),
  )
  if (values < 0) return 0
  const above = rule < 0 ? 0 : lines.slice(0, rule).filter((line) => !line.rule).length
  const ruled =
    above > 0 && above < cut.length && cut.slice(0, above).every(({ segments }) => !isBodyRow(segments))
  const height = ruled ? above : values
  return height <= MOST_HEAD_LINES ? height : 0
}

/** A row label and amounts beside it. */
function isBodyRow(segments: readonly Segment[]): boolean {
  const [first, ...rest] = segments
  return (
    first !== undefined && !isValue(first) && rest.some(({ text }) => /^[△▲]?\s?\d[\d,.]*[,.]\d/u.test(text))
  )
}

/** `０歳`, `４月`, `2019`: numbers that name a column. */
function isTimeHead(text: string): boolean {
  return /^(?:[0-9０-９]{1,2}(?:歳(?:児|以上|未満)?|月|年生?|期|日|回|号|区|級)|(?:19|20)\d\d年?(?:度)?)$/u.test(
    text,
  )
}

function cutLines(lines: readonly ShapedLine[], ruler: Ruler): CutLine[] {
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
