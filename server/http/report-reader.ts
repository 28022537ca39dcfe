import { findFigures } from '../../ingest/store/find-figures.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { readMeasures } from '../../ingest/store/read-measures.ts'
import {
  listMeasures,
  listReports,
  readReport,
  readReportText,
  type StoredReport,
} from '../../ingest/store/read-reports.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { ReportSummary } from './contract.ts'
import { toListedFigure } from './listed-figure.ts'
import { readFigureWords } from './search-words.ts'
import type { ReportReader } from './services.ts'

/** The store as the routes read it, in the contract's shapes. */
export function createReportReader(store: Store, analyzer: Analyzer): ReportReader {
  return {
    listReports: async () => (await listReports(store)).map(toSummary),

    async readReport(id) {
      const report = await readReport(store, id)
      if (report === undefined) return undefined
      const outlines = await listMeasures(store, id)
      const measures = outlines.map(({ department = null, headings, ...rest }) => ({
        ...rest,
        department,
        headings: [...headings],
      }))
      return { ...toSummary(report), measures }
    },

    async readReportLayout(id) {
      const stored = await readReportText(store, id)
      if (stored === undefined) return undefined
      const outlines = await listMeasures(store, id)
      const bundles = await readMeasures(
        store,
        outlines.map((outline) => outline.id),
      )
      return {
        text: stored.text,
        version: stored.version,
        measures: bundles.map((bundle) => bundle.measure),
        tables: bundles.flatMap((bundle) => bundle.tables),
      }
    },

    readReportText: (id, version) => readReportText(store, id, version),

    async findFigures({ q, municipality, fiscalYear, measure, limit, offset }) {
      const words = readFigureWords(analyzer.terms(q ?? ''))
      const isEmpty = words.terms.length === 0 && words.fiscalYear === undefined
      if (q !== undefined && q.trim() !== '' && isEmpty) return { total: 0, figures: [] }
      const year = fiscalYear ?? words.fiscalYear
      const found = await findFigures(store, {
        terms: words.terms,
        limit,
        offset,
        ...(municipality !== undefined && { municipality: municipality.normalize('NFKC').trim() }),
        ...(year !== undefined && { fiscalYear: year }),
        ...(measure !== undefined && { measure }),
      })
      return { total: found.total, figures: found.figures.map(toListedFigure) }
    },
  }
}

/** A report in the contract's shape, with how much was read from it. */
export function toSummary({
  report,
  textVersion,
  counts,
}: Pick<StoredReport, 'report' | 'textVersion' | 'counts'>): ReportSummary {
  return {
    id: report.id,
    title: report.title,
    kind: report.kind,
    municipality: report.municipality.name,
    municipalityCode: report.municipality.code ?? null,
    fiscalYear: report.fiscalYear,
    textVersion,
    measures: counts.measures,
    tables: counts.tables,
    figures: counts.figures,
  }
}
