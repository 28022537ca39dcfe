import type { RawCell, RawRow } from '../report/table.ts'
import { type Line, trimmedSpan } from './line.ts'

/** A cell in quotes, or up to the next comma; a comma between three digits and the digits before belongs to a number. */
const CELL =
  /"((?:[^"]|"")*)"(?=,|\s*$)|((?:(?<![\d,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)|(?<=[億兆])0,\d{3}(?!\d)|[^,"])*)/uy
/** The same in a line that puts its numbers in quotes: there every other comma parts cells. */
const QUOTING_CELL = /"((?:[^"]|"")*)"(?=,|\s*$)|([^,"]*)/uy

/** Fewest cells of a row whose words may hold commas and full stops of their own: a sentence has not as many. */
const FEWEST_WITH_WORDS = 4

/** How many cells commas part a line into; 1 for a line that is no such row (a sentence, a number with commas). */
export function countCommaCells(trimmed: string): number {
  if (!trimmed.includes(',') || trimmed.length > 1000) return 1
  const unquoted = trimmed.replace(/"[^"]*"/gu, '')
  if (/,\s/u.test(unquoted)) return 1
  const cells = cellSpans(trimmed)?.length ?? 1
  return cells < FEWEST_WITH_WORDS && /[。、]/u.test(unquoted) ? 1 : cells
}

/** The cells of a line of comma-separated values; quotes around a cell are no part of it. */
export function cutCommaRow(line: Line): RawRow {
  const { start: from } = trimmedSpan(line)
  const spans = cellSpans(line.trimmed) ?? [{ start: 0, end: line.trimmed.length }]
  const cells = spans.map(({ start, end }): RawCell => {
    const whole = line.trimmed.slice(start, end)
    const text = whole.trim()
    const at = from + start + (text === '' ? 0 : whole.indexOf(text))
    return { text, span: { start: at, end: at + text.length } }
  })
  return { span: { start: line.start, end: line.end }, cells }
}

function cellSpans(trimmed: string): { start: number; end: number }[] | undefined {
  const spans: { start: number; end: number }[] = []
  const pattern = /"[^"]*\d,\d{3}/u.test(trimmed) ? QUOTING_CELL : CELL
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
