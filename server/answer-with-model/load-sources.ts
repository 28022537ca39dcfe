import type { Figure } from '../../ingest/report/figure.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { type MeasureBundle, readMeasures } from '../../ingest/store/read-measures.ts'
import { listMeasures, readReport, readReportText, type StoredText } from '../../ingest/store/read-reports.ts'
import type { Answer } from '../http/contract.ts'

/** The measures that an answer cites, with their reports. */
export type Source = { readonly bundle: MeasureBundle; readonly report: Report; readonly text: StoredText }

/** A stored figure and the measure it stands in. */
export type FoundFigure = { readonly figure: Figure; readonly source: Source }

/** Most measures that are read for one answer. */
const mostMeasures = 6

/** Reads from the store what stands around an answer's citations. Empty where a report was replaced meanwhile. */
export async function loadSources(store: Store, { citations }: Answer): Promise<Source[]> {
  const sources: Source[] = []
  for (const reportId of new Set(citations.map((citation) => citation.reportId))) {
    const own = citations.filter((citation) => citation.reportId === reportId)
    const [stored, text, outlines] = await Promise.all([
      readReport(store, reportId),
      readReportText(store, reportId, own[0]?.textVersion),
      listMeasures(store, reportId),
    ])
    if (!stored || !text) continue
    const cited = outlines.filter((measure) =>
      own.some((citation) => measure.title === citation.measure && overlaps(measure, citation)),
    )
    const nearby =
      cited.length > 0 ? cited : outlines.filter((measure) => own.some((one) => overlaps(measure, one)))
    const bundles = await readMeasures(
      store,
      nearby.slice(0, mostMeasures).map((measure) => measure.id),
    )
    sources.push(...bundles.map((bundle) => ({ bundle, report: stored.report, text })))
  }
  return sources
}

type Stretch = { readonly start: number; readonly end: number }

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}
