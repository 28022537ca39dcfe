import type { Figure } from '../../ingest/report/figure.ts'
import type { Report } from '../../ingest/report/report.ts'
import { overlaps } from '../../ingest/report/span.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { type MeasureBundle, readMeasures } from '../../ingest/store/read-measures.ts'
import {
  listMeasures,
  type MeasureOutline,
  readReport,
  readReportText,
  type StoredText,
} from '../../ingest/store/read-reports.ts'
import type { Answer, Citation } from '../http/contract.ts'
import { keep } from '../retrieval/keep.ts'

/** A measure that an answer cites, with its report. */
export type Source = { readonly bundle: MeasureBundle; readonly report: Report; readonly text: StoredText }

/** A stored figure and the measure it stands in. */
export type FoundFigure = { readonly figure: Figure; readonly source: Source }

/** Reads what stands around an answer's citations; empty where a report was replaced meanwhile. */
export type SourceLoader = (answer: Answer) => Promise<readonly Source[]>

/** Most measures that are read for one answer. */
const mostMeasures = 6
/** Kept ready: about 100 kB a report, 10 kB a measure. */
const reportsKept = 50
const measuresKept = 500

type ReportAround = {
  readonly report: Report
  readonly text: StoredText
  readonly outlines: readonly MeasureOutline[]
}

/** What was read is kept under its text's version, so that a report that is replaced is read anew. */
export function createSourceLoader(store: Store): SourceLoader {
  const reports = new Map<string, ReportAround>()
  const sources = new Map<string, Source>()

  async function loadReport({ reportId, textVersion }: Citation): Promise<ReportAround | undefined> {
    const key = `${reportId}@${textVersion}`
    const known = reports.get(key)
    if (known) return known
    const [stored, text, outlines] = await Promise.all([
      readReport(store, reportId),
      readReportText(store, reportId, textVersion),
      listMeasures(store, reportId),
    ])
    if (!stored || !text) return undefined
    return keep(reports, key, { value: { report: stored.report, text, outlines }, limit: reportsKept })
  }

  async function loadMeasure(id: string, { report, text }: ReportAround): Promise<Source[]> {
    const key = `${id}@${text.version}`
    const known = sources.get(key)
    if (known) return [known]
    const [bundle] = await readMeasures(store, [id])
    return bundle ? [keep(sources, key, { value: { bundle, report, text }, limit: measuresKept })] : []
  }

  return async ({ citations }) => {
    const found: Source[] = []
    for (const own of Map.groupBy(citations, ({ reportId }) => reportId).values()) {
      const [first] = own
      const around = first && (await loadReport(first))
      if (!around) continue
      const ids = citedMeasures(around.outlines, own)
      for (const id of ids.slice(0, mostMeasures)) found.push(...(await loadMeasure(id, around)))
    }
    return found
  }
}

/** By title and place; by place alone where the title was said otherwise. */
function citedMeasures(outlines: readonly MeasureOutline[], citations: readonly Citation[]): string[] {
  const near = outlines.filter((measure) => citations.some((citation) => overlaps(measure, citation)))
  const titled = near.filter(({ title }) => citations.some(({ measure }) => measure === title))
  return (titled.length > 0 ? titled : near).map(({ id }) => id)
}
