import type { Block, Measure } from '../report/measure.ts'
import type { Span } from '../report/span.ts'
import { contentLines } from './whole-lines.ts'

/** A run of whole lines that a chunk takes or leaves: a title, a heading, a block, or part of a long block. */
export type Piece = {
  readonly span: Span
  /** Index into the measure's sections; -1 for a measure without any. */
  readonly section: number
  readonly kind: 'label' | Block['kind']
  /** Header cells of the table that the piece is cut from; empty for what is no table. */
  readonly header: string
}

/** Longest run of lines that stays in one piece where lines allow a cut; UTF-16 units. */
const LONGEST_PIECE = 600

/**
 * All of a measure's text as pieces in text order, none overlapping. A title or department belongs to the section that
 * follows it.
 */
export function measurePieces(text: string, measure: Measure): Piece[] {
  const sections = measure.sections.flatMap((section, index) => [
    ...section.headings.map((heading) => labelPiece(text, heading.span, index)),
    ...section.blocks.flatMap((block) => blockPieces(text, block, index)),
  ])
  const labels = [measure.titleSpan, measure.departmentSpan]
    .filter((span) => span !== undefined)
    .map((span) => labelPiece(text, span, nextSection(sections, span.start)))
  return withoutOverlap(text, [...sections, ...labels])
}

function labelPiece(text: string, span: Span, section: number): Piece {
  return { span: contentLines(text, span), section, kind: 'label', header: '' }
}

function nextSection(pieces: readonly Piece[], start: number): number {
  const following = pieces.filter((piece) => piece.span.start >= start)
  const nearest = following.toSorted((a, b) => a.span.start - b.span.start)[0] ?? pieces[0]
  return nearest?.section ?? -1
}

/** Headings are shared by sections, and a heading can stand in one line with its block: the first piece has the line. */
function withoutOverlap(text: string, pieces: readonly Piece[]): Piece[] {
  const sorted = pieces.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      Number(b.kind === 'label') - Number(a.kind === 'label'),
  )
  const kept: Piece[] = []
  let end = -1
  for (const piece of sorted) {
    if (piece.span.end <= end) continue
    const rest = { start: end + 1, end: piece.span.end }
    kept.push(piece.span.start >= end ? piece : { ...piece, span: contentLines(text, rest) })
    end = piece.span.end
  }
  return kept
}

function blockPieces(text: string, block: Block, section: number): Piece[] {
  const span = contentLines(text, block.span)
  const header =
    block.kind === 'table'
      ? tableHeader(block.table.rows.map((row) => row.cells.map((cell) => cell.text)))
      : ''
  return cutLines(text, span).map((cut) => ({ span: cut, section, kind: block.kind, header }))
}

/** A number with at most a short unit; years, months and periods head columns. */
function isValue(cell: string): boolean {
  const folded = cell.normalize('NFKC').replace(/\s/g, '')
  return /^[△▲−(-]*[\d,]+(?:\.\d+)?[)%]?\p{L}{0,2}$/u.test(folded) && !/[年月期]|^(?:19|20)\d\d$/.test(folded)
}

/** Cells of the rows above the first row that has a value behind its first cell; at most three rows. */
function tableHeader(rows: readonly (readonly string[])[]): string {
  const firstValues = rows.findIndex((cells) => cells.slice(1).some(isValue))
  const headers = rows.slice(0, Math.min(3, firstValues < 0 ? 1 : firstValues))
  return [...new Set(headers.flat())].filter((cell) => cell !== '').join(' ')
}

/** Cuts a span at line ends so that no cut is longer than the limit, unless one line is. */
function cutLines(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST_PIECE) return [span]
  const cuts: Span[] = []
  let start = span.start
  let lineStart = span.start
  while (lineStart < span.end) {
    const feed = text.indexOf('\n', lineStart)
    const lineEnd = feed < 0 || feed >= span.end ? span.end : feed + 1
    if (lineEnd - start > LONGEST_PIECE && lineStart > start) {
      cuts.push({ start, end: lineStart })
      start = lineStart
    }
    lineStart = lineEnd
  }
  cuts.push({ start, end: span.end })
  return cuts.map((cut) => contentLines(text, cut)).filter((cut) => cut.end > cut.start)
}
