import { coverSpans, type Span } from '../../../ingest/report/span.ts'
import type { RawCell, RawRow, RawTable } from '../../../ingest/report/table.ts'

/** A row as it is drawn: of each cell its stretches of the text, from line to line; or its lines as they stand. */
export type DrawnRow =
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Span[])[] }
  | { readonly kind: 'lines'; readonly span: Span }

export type DrawnTable = {
  readonly rows: readonly DrawnRow[]
  /** What of the block stands in no row; signs that only part cells or lines are left out. */
  readonly strays: readonly Span[]
}

/** Signs alone, such as a drawn rule or the colon behind a label: what they part, the borders of the table part. */
const signsAlone = /^[^\p{L}\p{N}]+$/u

/**
 * Cuts a table's text into what stands in its cells, so that each character is drawn once. A cell of a header over
 * several lines covers its neighbours' words too; its own are those from its start and up to its end.
 */
export function layOutTable(table: RawTable, block: Span, text: string): DrawnTable {
  const rows = table.rows.map((row) => layOutRow(row, text))
  const drawn = rows.flatMap(spansOf).toSorted((a, b) => a.start - b.start)
  if (!areApart(drawn)) return { rows: [{ kind: 'lines', span: block }], strays: [] }
  return { rows, strays: gapsBetween(drawn, block).flatMap((gap) => linesOf(gap, text)) }
}

function spansOf(row: DrawnRow): readonly Span[] {
  return row.kind === 'lines' ? [row.span] : row.cells.flat()
}

function layOutRow({ span, cells }: RawRow, text: string): DrawnRow {
  const filled = cells.filter((cell) => cell.span.end > cell.span.start)
  const pieces = cells.map((cell) => piecesOf(cell, filled, text))
  if (areApart(pieces.flat().toSorted((a, b) => a.start - b.start))) return { kind: 'cells', cells: pieces }
  return { kind: 'lines', span: coverSpans([span, ...filled.map((cell) => cell.span)]) }
}

function piecesOf(cell: RawCell, cells: readonly RawCell[], text: string): Span[] {
  const { start, end } = cell.span
  if (start === end) return []
  const headEnd = text.indexOf('\n', start)
  if (
    withoutBlanks(text.slice(start, end)) === withoutBlanks(cell.text) ||
    headEnd === -1 ||
    headEnd >= end
  ) {
    return [cell.span]
  }
  const tailStart = text.lastIndexOf('\n', end - 1) + 1
  const nextStarts = cells
    .map((other) => other.span.start)
    .filter((other) => other > start && other < headEnd)
  const earlierEnds = cells.map((other) => other.span.end).filter((other) => other < end && other > tailStart)
  return [
    trim({ start, end: Math.min(headEnd, ...nextStarts) }, text),
    trim({ start: Math.max(tailStart, ...earlierEnds), end }, text),
  ].filter((piece) => piece.end > piece.start)
}

function areApart(spans: readonly Span[]): boolean {
  return spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))
}

function gapsBetween(spans: readonly Span[], block: Span): Span[] {
  const ends = [block.start, ...spans.map((span) => span.end)]
  const starts = [...spans.map((span) => span.start), block.end]
  return ends.flatMap((start, index) => {
    const end = starts[index] ?? block.end
    return end > start ? [{ start, end }] : []
  })
}

function linesOf({ start, end }: Span, text: string): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)]
    .map((line) => ({ start: start + line.index, end: start + line.index + line[0].length }))
    .map((line) => trim(line, text))
    .filter((line) => line.end > line.start && !signsAlone.test(text.slice(line.start, line.end)))
}

function trim({ start, end }: Span, text: string): Span {
  const stretch = text.slice(start, end)
  const from = start + stretch.length - stretch.trimStart().length
  return { start: from, end: Math.max(from, start + stretch.trimEnd().length) }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}
