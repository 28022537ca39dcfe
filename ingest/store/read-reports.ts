import type { Report, ReportPage } from '../report/report.ts'
import type { Stamp, StoredOddity } from './ingested-report.ts'
import type { Store } from './open-store.ts'

/** A stored report without its text. */
export type StoredReport = {
  readonly report: Report
  readonly textVersion: string
  readonly file: { readonly name: string; readonly hash: string }
  readonly stamp: Omit<Stamp, 'embedding'> & { readonly embedding: string }
  readonly counts: {
    readonly measures: number
    readonly tables: number
    readonly figures: number
    readonly chunks: number
  }
}

/** A measure as an outline lists it. */
export type MeasureOutline = {
  readonly id: string
  readonly title: string
  readonly department?: string
  /** Of its sections, in text order, the innermost heading of each. */
  readonly headings: readonly string[]
  readonly start: number
  readonly end: number
}

export type StoredText = {
  readonly text: string
  readonly version: string
  readonly pages: readonly ReportPage[]
}

type ReportRow = {
  report: Report
  version: string
  fileName: string
  fileHash: string
  ingestVersion: string
  analyzer: string
  embedding: string
  measures: number
  tables: number
  figures: number
  chunks: number
}

const selectReports = `
  SELECT report, version, file_name AS "fileName", file_hash AS "fileHash", ingest_version AS "ingestVersion",
    analyzer, embedding, measure_count AS measures, table_count AS tables, figure_count AS figures,
    chunk_count AS chunks
  FROM reports JOIN report_texts USING (report_no)`

/** Every report, by municipality, then newest fiscal year first. */
export async function listReports(store: Store): Promise<StoredReport[]> {
  const rows = await store.database.query<ReportRow>(
    `${selectReports} ORDER BY municipality COLLATE "C", fiscal_year DESC, id`,
  )
  return rows.map(toStoredReport)
}

/** One report, or undefined. */
export async function readReport(store: Store, id: string): Promise<StoredReport | undefined> {
  const [row] = await store.database.query<ReportRow>(`${selectReports} WHERE id = $1`, [id])
  return row && toStoredReport(row)
}

/** The measures of a report in text order; of all reports where no id is given. */
export async function listMeasures(store: Store, reportId?: string): Promise<MeasureOutline[]> {
  const rows = await store.database.query<Omit<MeasureOutline, 'department'> & { department: string | null }>(
    `SELECT measures.id, title, department, headings, start_offset AS start, end_offset AS "end"
     FROM measures JOIN reports USING (report_no)
     WHERE $1::text IS NULL OR reports.id = $1
     ORDER BY reports.id, ordinal`,
    [reportId ?? null],
  )
  return rows.map(({ department, ...rest }) => ({ ...rest, ...(department !== null && { department }) }))
}

/** The text that every offset counts in; undefined for an unknown report, or a version that is not the stored one. */
export async function readReportText(
  store: Store,
  id: string,
  version?: string,
): Promise<StoredText | undefined> {
  const [row] = await store.database.query<StoredText>(
    `SELECT text, version, pages FROM report_texts JOIN reports USING (report_no)
     WHERE id = $1 AND ($2::text IS NULL OR version = $2)`,
    [id, version ?? null],
  )
  return row
}

/** What was odd when the report was ingested, in the order found. */
export async function readOddities(store: Store, reportId: string): Promise<StoredOddity[]> {
  const rows = await store.database.query<{ oddity: StoredOddity }>(
    'SELECT oddity FROM oddities JOIN reports USING (report_no) WHERE id = $1 ORDER BY ordinal',
    [reportId],
  )
  return rows.map(({ oddity }) => oddity)
}

function toStoredReport(row: ReportRow): StoredReport {
  const { report, version, fileName, fileHash, ingestVersion, analyzer, embedding, ...counts } = row
  return {
    report,
    textVersion: version,
    file: { name: fileName, hash: fileHash },
    stamp: { ingestVersion, analyzer, embedding },
    counts,
  }
}
