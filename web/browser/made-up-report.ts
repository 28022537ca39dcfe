import { extractFigures } from '../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../ingest/parse/parse-report.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import { measureSpan } from '../../ingest/store/measure-span.ts'
import { toSummary } from '../../server/http/report-reader.ts'
import type { ReportReader } from '../../server/http/services.ts'

/** A report of a made-up city, short enough to be drawn in every state that the tests look at. */
export const reportText = [
  '図書館運営補助金の推移　生涯学習課',
  '1. 目的',
  '市民の学びを支えるため、図書館の運営に要する経費を補助する。利用者数は１０，２３４人であった。',
  '2. 推移（単位:円）',
  '区分\t令和2年度\t令和3年度\t令和4年度',
  '運営費\t500,000\t600,000\t700,000',
  '資料費\t400,000\t450,000\t534,500',
  '合計\t900,000\t1,050,000\t1,234,500',
  '',
  '公園の管理　都市整備課',
  '1. 実績',
  '・水やりを年12回行った。',
  '・ベンチを3基取り替えた（△1,594円）。',
  '',
].join('\n')

export const reportVersion = '0123456789ab'

export const madeUpReport: Report = {
  id: 'midori-2022',
  municipality: { name: 'みどり市', code: '102121' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 令和4年度 施策の成果',
}

/** Reads reports as the store would, from their texts. */
export function readReportsFrom(
  reports: readonly { readonly report: Report; readonly text: string }[],
): ReportReader {
  const read = reports.map(({ report, text }) => {
    const parsed = parseReport(report, text)
    const { tables, figures } = extractFigures(report, text, parsed)
    const measures = parsed.measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      department: measure.department ?? null,
      headings: [],
      ...measureSpan(measure),
    }))
    const counts = { measures: measures.length, tables: tables.length, figures: figures.length, chunks: 0 }
    const layout = { text, version: reportVersion, measures: parsed.measures, tables }
    return { summary: toSummary({ report, textVersion: reportVersion, counts }), measures, layout }
  })
  const find = (id: string) => read.find(({ summary }) => summary.id === id)
  return {
    listReports: async () => read.map(({ summary }) => summary),
    readReport: async (id) => {
      const found = find(id)
      return found && { ...found.summary, measures: found.measures }
    },
    readReportText: async (id) => {
      const found = find(id)
      return found && { text: found.layout.text, version: reportVersion }
    },
    findFigures: async () => ({ total: 0, figures: [] }),
    readReportLayout: async (id) => find(id)?.layout,
  }
}
