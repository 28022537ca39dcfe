import type { Measure } from '../../../ingest/report/measure.ts'
import { printedPageAt } from '../../../ingest/report/report.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { Citation } from '../../http/contract.ts'
import type { ReportView } from '../evidence/evidence.ts'

/** A stretch of a report's text, and where it stands. */
export type CitedPassage = {
  readonly source: Omit<ReportView, 'text'>
  readonly measure: Measure
  readonly span: Span
  readonly heading: string | undefined
}

/** A passage as a citation with this number. */
export function toCitation({ source, measure, span, heading }: CitedPassage, id: number): Citation {
  const { report, keptText, textVersion, pages } = source
  return {
    id,
    reportId: report.id,
    reportTitle: report.title,
    textVersion,
    municipality: report.municipality.name,
    fiscalYear: report.fiscalYear,
    measure: measure.title,
    department: measure.department ?? null,
    heading: heading ?? null,
    page: printedPageAt(pages, span.start) ?? null,
    start: span.start,
    end: span.end,
    quote: keptText.slice(span.start, span.end),
    url: `/reports/${report.id}?v=${textVersion}#${span.start}-${span.end}`,
  }
}
