import type { Measure } from '../../../ingest/report/measure.ts'
import { overlaps, type Span } from '../../../ingest/report/span.ts'
import type { LabelledTable, RawTable } from '../../../ingest/report/table.ts'
import type { ReportLayout } from '../services.ts'

/** A stretch of a report as it is drawn. Pieces stand in text order, do not overlap, and cover every non-blank line. */
export type Piece = { readonly span: Span } & (
  | { readonly kind: 'title'; readonly measure: Measure }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'table'; readonly table: RawTable; readonly labels: LabelledTable | undefined }
  | { readonly kind: 'text' }
)

/** Cuts a report's text into what the viewer draws. */
export function layOutReport({ text, measures, tables }: ReportLayout): Piece[] {
  const labels = new Map(tables.map((table) => [table.id, table]))
  const read = measures.flatMap((measure) => [
    ...titleOf(measure, text),
    ...headingsOf(measure),
    ...tablesOf(measure, labels),
  ])
  const pieces: Piece[] = []
  let at = 0
  for (const piece of read.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (piece.span.start < at || piece.span.end === piece.span.start) continue
    pieces.push(...textBetween(text, at, piece.span.start), piece)
    at = piece.span.end
  }
  return [...pieces, ...textBetween(text, at, text.length)]
}

/** The title with the department where it stands on the same line. */
function titleOf(measure: Measure, text: string): Piece[] {
  const { titleSpan, departmentSpan } = measure
  if (titleSpan === undefined) return []
  const isBeside =
    departmentSpan !== undefined &&
    departmentSpan.start >= titleSpan.end &&
    !text.slice(titleSpan.end, departmentSpan.start).includes('\n')
  return [
    {
      kind: 'title',
      measure,
      span: { start: titleSpan.start, end: isBeside ? departmentSpan.end : titleSpan.end },
    },
  ]
}

function headingsOf({ sections }: Measure): Piece[] {
  return sections.flatMap(({ headings }) =>
    headings.map((heading, level): Piece => ({ kind: 'heading', level, span: heading.span })),
  )
}

/** A table whose rows lie apart from its block (names and amounts beside the text of each item): its lines are shown as they stand. */
function tablesOf({ sections }: Measure, labels: ReadonlyMap<string, LabelledTable>): Piece[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Piece[] =>
      block.kind === 'table' && block.table.rows.every((row) => overlaps(row.span, block.span))
        ? [{ kind: 'table', table: block.table, labels: labels.get(block.table.id), span: block.span }]
        : [],
    ),
  )
}

/** Whole lines without the blank ones at their ends. */
function textBetween(text: string, start: number, end: number): Piece[] {
  const stretch = text.slice(start, end)
  const trimmed = stretch.trim()
  if (trimmed === '') return []
  const from = start + stretch.indexOf(trimmed)
  return [{ kind: 'text', span: { start: from, end: from + trimmed.length } }]
}
