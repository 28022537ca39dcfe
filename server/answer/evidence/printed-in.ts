import { sliceWithGaps } from '../../../ingest/report/blank-out.ts'
import { containsSpan, type Span } from '../../../ingest/report/span.ts'
import type { MeasureView } from './evidence.ts'

/** The stored text of a span; within a cell of several lines without what other columns have between them. */
export function printedIn({ source, tables }: MeasureView, span: Span): string {
  const cell = tables
    .flatMap(({ cells }) => cells)
    .find((one) => one.gaps !== undefined && containsSpan(one.span, span))
  return sliceWithGaps(source.text, span, cell?.gaps)
}
