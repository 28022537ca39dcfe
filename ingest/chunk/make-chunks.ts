import type { Chunk } from '../report/chunk.ts'
import type { Measure } from '../report/measure.ts'
import { printedPageAt, type ReportPage } from '../report/report.ts'
import { measurePieces, type Piece } from './pieces.ts'
import { isBlankBetween } from './whole-lines.ts'

/**
 * A chunk is closed once it is this long (UTF-16 units). Shorter chunks find single facts better but lose the words
 * around them; 300 to 600 letters hold one subject of a Japanese report.
 */
const FULL_LENGTH = 400
/** A chunk never grows beyond this, unless a single line is longer. */
const LONGEST_CHUNK = 900

/**
 * The searchable passages of a report: whole lines, contiguous, of one section of one measure. Every line of every
 * block, title, department and heading stands in exactly one chunk. Tables are cut between rows; the words of their
 * header rows stand in `fields.headings` of each part.
 */
export function makeChunks(
  text: string,
  measures: readonly Measure[],
  pages: readonly ReportPage[],
): Chunk[] {
  return measures.flatMap((measure) =>
    groupPieces(text, measurePieces(text, measure)).map((pieces, index) =>
      toChunk(text, { measure, pieces, number: index + 1, pages }),
    ),
  )
}

/** Puts neighbouring pieces of one section together until they are full. */
function groupPieces(text: string, pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    if (open !== undefined && belongsTo(text, open, piece)) open.push(piece)
    else groups.push([piece])
  }
  return groups
}

function belongsTo(text: string, open: readonly Piece[], piece: Piece): boolean {
  const first = open[0]
  const last = open.at(-1)
  if (first === undefined || last === undefined) return false
  if (!isBlankBetween(text, last.span.end, piece.span.start)) return false
  const length = last.span.end - first.span.start
  if (piece.span.end - first.span.start > LONGEST_CHUNK) return false
  return isOnlyLabels(open) || (last.section === piece.section && length < FULL_LENGTH)
}

/** A heading without text of its own goes with what stands under it. */
function isOnlyLabels(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === 'label')
}

type ChunkParts = {
  readonly measure: Measure
  readonly pieces: readonly Piece[]
  readonly number: number
  readonly pages: readonly ReportPage[]
}

function toChunk(text: string, { measure, pieces, number, pages }: ChunkParts): Chunk {
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 }
  const page = printedPageAt(pages, span.start)
  const headings =
    measure.sections[pieces.at(-1)?.section ?? -1]?.headings.map((heading) => heading.text) ?? []
  const headers = [...new Set(pieces.map((piece) => piece.header))].filter((header) => header !== '')
  const body = pieces.filter((piece) => piece.kind !== 'furniture')
  return {
    id: `${measure.id}#c${number}`,
    measureId: measure.id,
    span,
    fields: {
      title: measure.title,
      headings: [...(measure.parts ?? []), ...headings, ...headers].join('\n'),
      department: measure.department ?? '',
      body: body.map((piece) => text.slice(piece.span.start, piece.span.end)).join('\n'),
    },
    ...(page === undefined ? {} : { page }),
  }
}
