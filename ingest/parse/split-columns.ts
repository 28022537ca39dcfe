import type { RawCell, RawRow } from '../report/table.ts'
import type { Segment } from './column-segments.ts'
import { type CutLine, cutLines, isValue } from './cut-lines.ts'
import { type Column, findColumns } from './find-columns.ts'
import { columnsOfFullRows } from './full-rows.ts'
import { joinHeadLetters } from './head-letters.ts'
import { layHeader } from './lay-header.ts'
import type { Line } from './line.ts'
import { areMonthsOfYear } from './month-heads.ts'
import { countPacked, placesOf } from './packed-row.ts'
import type { ShapedLine } from './shaped-line.ts'
import { findDownwards, isSpacedOut, joinLetters } from './spaced-letters.ts'
import { withStrays } from './stray-columns.ts'

/**
 * Cuts lines set in columns by runs of spaces into rows of cells. The columns are read from the rows with values, whose
 * cells overlap from row to row; the lines of the header are then laid over these. Letter-spaced labels are closed in `text`.
 */
export function splitColumns(lines: readonly ShapedLine[]): RawRow[] {
  const cut = cutLines(lines.filter((line) => !line.rule))
  const downwards = findDownwards(cut.map(({ segments }) => segments))
  const closed = cut.map(({ line, segments }) => ({ line, segments: joinLetters(segments, downwards) }))
  const joined = closed.map(({ line, segments }) => ({
    line,
    segments: segments.filter(({ isStray }) => isStray !== true),
  }))
  const height = countHeadLines(lines, cut)
  const below = joined.slice(height)
  const body = below.filter(({ line, segments }) => segments.some(isValue) && countPacked(line.trimmed) < 2)
  const isUpright = uprightLetters(downwards)
  const flat = (body.length > 0 ? body : joined).map(({ segments }) =>
    segments.filter((segment) => !isUpright(segment)),
  )
  const upright = joined.flatMap(({ segments }) => segments.filter(isUpright))
  const found = [...columnOf(upright), ...findColumns(flat)]
  const head = cut.slice(0, height).map(({ line, segments }) => ({
    line,
    segments: areMonths(segments) ? segments : joinHeadLetters(segments, found),
  }))
  const columns = columnsOfFullRows(head, body) ?? found
  const rows = cut.slice(height).map((row, at) => {
    if (row.segments.some(isValue)) return layRow(below[at] ?? row, columns)
    return layRow({ line: row.line, segments: joinHeadLetters(row.segments, columns) }, columns)
  })
  return withStrays([...(height > 0 ? layHeader(head, columns) : []), ...rows], closed.slice(height), columns)
}

/** Farthest place from the left for a label written downwards beside the rows of its group, in screen columns. */
const FARTHEST_UPRIGHT = 4

/** Letters of a label written downwards left of the row labels: 財 / 源. */
function uprightLetters(downwards: ReadonlySet<number>): (segment: Segment) => boolean {
  return ({ left, text }) =>
    left <= FARTHEST_UPRIGHT && downwards.has(left) && /^[\p{Script=Han}ぁ-んァ-ヶー]$/u.test(text)
}

function columnOf(letters: readonly Segment[]): Column[] {
  if (letters.length < 2) return []
  const left = Math.min(...letters.map((letter) => letter.left))
  return [{ left, right: Math.max(...letters.map((letter) => letter.right)), isText: true }]
}

/** Most lines of a header. */
const MOST_HEAD_LINES = 6

/** Lines at the top that only name columns: those above the first rule, or above the first row with values. */
function countHeadLines(lines: readonly ShapedLine[], cut: readonly CutLine[]): number {
  const rule = lines.slice(0, MOST_HEAD_LINES + 1).findIndex((line, at) => line.rule && at > 0)
  const values = cut.findIndex(
    ({ segments }) =>
      segments.some(
        (segment, at) => isValue(segment) && !isTimeHead(segment.text) && !isLetterOfYear(segments, at),
      ) && !areMonths(segments),
  )
  if (values < 0) return 0
  const remark = cut.findIndex(({ segments }) => segments.some(({ text }) => isRemark(text)))
  if (remark === 0) return 0
  const last = remark > 0 && remark < values && cut.slice(0, remark).some(isHeadLine) ? remark : values
  const above = rule < 0 ? 0 : lines.slice(0, rule).filter((line) => !line.rule).length
  const ruled =
    above > 0 && above < cut.length && cut.slice(0, above).every(({ segments }) => !isBodyRow(segments))
  const height = ruled ? above : last - countGroupLines(cut.slice(0, last), cut[last])
  return height <= MOST_HEAD_LINES ? height : 0
}

/** 令　和　４　年　度: a number between the letters of an era and 年. */
function isLetterOfYear(segments: readonly Segment[], at: number): boolean {
  return /^[和成]$/u.test(segments[at - 1]?.text ?? '') && /^年/u.test(segments[at + 1]?.text ?? '')
}

function areMonths(segments: readonly Segment[]): boolean {
  return areMonthsOfYear(segments.map(({ text }) => text))
}

/** `行政財産` below the heads, with rows set in under it: what names a group of rows is no head. */
function countGroupLines(heads: readonly CutLine[], first: CutLine | undefined): number {
  const [line, above] = [heads.at(-1), heads.at(-2)]
  const [name, ...others] = line?.segments ?? []
  const [stub] = above?.segments ?? []
  if (name === undefined || stub === undefined || others.length > 0 || above === undefined) return 0
  const isStubNamed = isHeadLine(above) && stub.left < name.right
  return isStubNamed && (first?.segments[0]?.left ?? 0) > name.left ? 1 : 0
}

/** Running text: the remark of the first row, which may begin above the line that has its numbers. */
function isRemark(text: string): boolean {
  return /[。、]/u.test(text) && text.length >= LEAST_REMARK
}

/** Shortest text with a comma or full stop that is a remark rather than a head, in characters. */
const LEAST_REMARK = 14

/** A line that names three columns or more. */
function isHeadLine({ segments }: CutLine): boolean {
  return segments.length >= 3
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
  return /^(?:[0-9０-９]{1,2}(?:歳(?:児|以上|未満)?|月|年(?:生|度)?|期|日|回|号|区|級)|(?:19|20)\d\d年?(?:度)?)$/u.test(
    text,
  )
}

function layRow({ line, segments }: CutLine, columns: readonly Column[]): RawRow {
  const cells: Segment[][] = columns.map(() => [])
  const places = placesOf(segments, columns, line.trimmed)
  for (const [at, segment] of segments.entries()) cells[places[at] ?? 0]?.push(segment)
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
  const numbered = NUMBERED_LETTERS.exec(parts.map(({ text }) => text).join(' '))?.groups
  if (numbered !== undefined)
    return { text: `${numbered.number} ${numbered.letters?.replace(/\s+/gu, '')}`, span }
  const texts = parts.map((part) => (isSpacedOut(part.text) ? part.text.replace(/\s+/gu, '') : part.text))
  return { text: texts.join(parts.every((part) => isSpacedOut(part.text)) ? '' : ' '), span }
}

/** `11　財　産　収　入`: the number of the row is no letter of its name. */
const NUMBERED_LETTERS = /^(?<number>[0-9０-９]{1,2})(?<letters>(?:\s+[\p{Script=Han}ぁ-んァ-ヶー・]){2,})$/u
