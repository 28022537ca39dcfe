import type { Measure } from '../report/measure.ts'
import { coverSpans, type Span } from '../report/span.ts'

/** From the first to the last character of all that belongs to a measure; empty at 0 for one that holds nothing. */
export function measureSpan(measure: Measure): Span {
  const spans = [
    ...(measure.titleSpan ? [measure.titleSpan] : []),
    ...(measure.departmentSpan ? [measure.departmentSpan] : []),
    ...measure.sections.flatMap((section) => [
      ...section.headings.map((heading) => heading.span),
      ...section.blocks.map((block) => block.span),
    ]),
  ]
  return spans.length === 0 ? { start: 0, end: 0 } : coverSpans(spans)
}
