import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { sliceWithGaps } from '../../../ingest/report/blank-out.ts'
import type { Heading } from '../../../ingest/report/measure.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { LabelledTable, TableCell } from '../../../ingest/report/table.ts'
import type { MeasureView } from './evidence.ts'
import { closeLines, splitSentences, type UnorderedSentence } from './sentences.ts'

/** A shorter cell is a name or a word; a longer one says something. */
const shortestSaying = 12
const fewestLetters = 5
/** Up to this length a cell is quoted whole although it holds several sentences. */
const longestWhole = 90

/** The cells of a table that say something, with the labels and the time that stand beside each. */
export function sentencesOfCells(
  view: MeasureView,
  table: LabelledTable,
  headings: readonly Heading[],
): UnorderedSentence[] {
  const times = table.cells.filter(isTimeCell)
  const years = yearsOf(times)
  return table.cells.filter(saysSomething).flatMap((cell) => {
    const when = timeBefore(cell, times) ?? yearAbove(cell, times)
    const whenYear = when && years.get(when)
    const said = sliceWithGaps(view.source.text, cell.span, cell.gaps)
    const spans = cell.text.length > longestWhole ? splitSentences(said, whole(said)) : [whole(said)]
    const beside = [...cell.rowPath, ...cell.columnPath, ...(table.caption ? [table.caption] : [])]
    return spans.map(({ start, end }) => ({
      view,
      span: { start: cell.span.start + start, end: cell.span.start + end },
      text: closeLines(said.slice(start, end)),
      headings,
      kind: 'cell' as const,
      beside: beside.filter((label) => label !== cell.text),
      ...(when ? { when: when.span } : {}),
      ...(whenYear ? { whenYear } : {}),
    }))
  })
}

function whole({ length }: string): Span {
  return { start: 0, end: length }
}

function saysSomething(cell: TableCell): boolean {
  if (cell.role === 'blank' || isTimeCell(cell)) return false
  if (cell.role === 'label' && !/。|した|する|され/.test(cell.text)) return false
  const words = cell.text.replace(/[^\p{L}]/gu, '').length
  const isMostlyWords = words >= fewestLetters && words > cell.text.length * 0.6
  return words >= shortestSaying || (isMostlyWords && cell.columnPath.length > 0)
}

/** The time that stands nearest to the left in the same row. */
function timeBefore(cell: TableCell, times: readonly TableCell[]): TableCell | undefined {
  return times
    .filter((time) => time.row === cell.row && time.column < cell.column)
    .sort((a, b) => b.column - a.column)[0]
}

/** The year that heads the column, where the rows have no time of their own. */
function yearAbove(cell: TableCell, times: readonly TableCell[]): TableCell | undefined {
  return times.find(
    (time) =>
      time.role === 'label' && time.column === cell.column && time.row < cell.row && /年/.test(time.text),
  )
}

/** For each time without a year: the last year above it in its column. */
function yearsOf(times: readonly TableCell[]): ReadonlyMap<TableCell, TableCell['span']> {
  const found = new Map<TableCell, TableCell['span']>()
  for (const column of Map.groupBy(times, (time) => time.column).values()) {
    let year: TableCell['span'] | undefined
    for (const time of column.toSorted((a, b) => a.row - b.row)) {
      const printed = yearWords.exec(time.text)
      if (printed) year = spanWithin(time, printed[0])
      else if (year) found.set(time, year)
    }
  }
  return found
}

const yearWords = /(?:令和|平成|昭和|[RHS])\s?(?:元|[0-9０-９]{1,2})年?度?|[0-9０-９]{4}年?度?/

function spanWithin(cell: TableCell, printed: string): TableCell['span'] | undefined {
  const at = cell.text.indexOf(printed)
  const isWhole = cell.span.end - cell.span.start === cell.text.length
  if (at < 0 || !isWhole) return undefined
  return { start: cell.span.start + at, end: cell.span.start + at + printed.length }
}

/** A cell of a date or year and little else. */
export function isTimeCell(cell: Pick<TableCell, 'text'>): boolean {
  if (cell.text.length > 24 || !/[0-9０-９元]/.test(cell.text)) return false
  if (/^(?:(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}[月日](?:[\s　、,，・~～〜-]+|から|$))+$/.test(cell.text))
    return true
  return findNumbers(cell.text).some(
    (token) => token.kind === 'time' && (token.span.end - token.span.start) * 2 >= cell.text.length,
  )
}
