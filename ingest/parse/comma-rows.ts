import type { RawCell, RawRow } from '../report/table.ts'
import { type Line, trimmedSpan } from './line.ts'
import { foldWidth } from './line-shape.ts'

/** A cell in quotes, or up to the next comma; a comma between three digits and the digits before belongs to a number. */
const CELL =
  /"((?:[^"]|"")*)"(?=,|\s*$)|((?:(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?!\d)|(?<=[億兆])0,\d{3}(?!\d)|[^,"])*)/uy
/** The same where every comma outside quotes parts cells: numbers stand in quotes, or are printed without commas. */
const PLAIN_CELL = /"((?:[^"]|"")*)"(?=,|\s*$)|([^,"]*)/uy

/** Fewest cells of a row whose words may hold commas and full stops of their own: a sentence has not as many. */
const FEWEST_WITH_WORDS = 4

/** Whether a comma between digits may belong to a number. */
export type Commas = 'some in numbers' | 'all between cells'

/** How many cells commas part a line into; 1 for a line that is no such row (a sentence, a number with commas). */
export function countCommaCells(line: string, commas: Commas): number {
  if (!line.includes(',') || line.length > 1000) return 1
  const trimmed = withPlainDigits(line)
  const unquoted = trimmed.replace(/"[^"]*"/gu, '')
  if (/,\s/u.test(unquoted)) return 1
  // Commas between digits alone are those of numbers set in columns.
  if (commas === 'all between cells' && (!/(?<!\d),|,(?!\d)/u.test(unquoted) || /[ 　]{2}/u.test(trimmed)))
    return 1
  const cells = cellSpans(trimmed, commas)?.length ?? 1
  return cells < FEWEST_WITH_WORDS && /[。、]/u.test(unquoted) ? 1 : cells
}

/** Rows of comma-separated values. Where every comma parted into cells gives all rows the same number of cells, none is a number's. */
export function cutCommaRows(lines: readonly Line[]): RawRow[] {
  const counts = new Set(lines.map(({ trimmed }) => countCommaCells(trimmed, 'all between cells')))
  const commas = counts.size === 1 ? 'all between cells' : 'some in numbers'
  return lines.map((line) => cutCommaRow(line, commas))
}

/** １,５７０,０００円: the digits alone are folded, one for one; a full-width comma parts no cells. */
function withPlainDigits(line: string): string {
  return line.replace(/[０-９]/gu, foldWidth)
}

/** The cells of a line; quotes around a cell are no part of it. */
function cutCommaRow(line: Line, commas: Commas): RawRow {
  const { start: from } = trimmedSpan(line)
  const spans = cellSpans(withPlainDigits(line.trimmed), commas) ?? [{ start: 0, end: line.trimmed.length }]
  const cells = spans.map(({ start, end }): RawCell => {
    const whole = line.trimmed.slice(start, end)
    const text = whole.trim()
    const at = from + start + (text === '' ? 0 : whole.indexOf(text))
    return { text, span: { start: at, end: at + text.length } }
  })
  return { span: { start: line.start, end: line.end }, cells }
}

function cellSpans(trimmed: string, commas: Commas): { start: number; end: number }[] | undefined {
  const spans: { start: number; end: number }[] = []
  const isPlain = commas === 'all between cells' || /"[^"]*\d,\d{3}/u.test(trimmed)
  const pattern = isPlain ? PLAIN_CELL : CELL
  let at = 0
  while (at <= trimmed.length) {
    pattern.lastIndex = at
    const match = pattern.exec(trimmed)
    if (match === null) return undefined
    const quoted = match[1] !== undefined
    const end = at + match[0].length
    spans.push(quoted ? { start: at + 1, end: end - 1 } : { start: at, end })
    if (end < trimmed.length && trimmed[end] !== ',') return undefined
    at = end + 1
  }
  return spans
}
