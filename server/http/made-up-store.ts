import Big from 'big.js'
import type { Figure } from '../../ingest/report/figure.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Measure } from '../../ingest/report/measure.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { IngestedReport } from '../../ingest/store/ingested-report.ts'
import { openStore } from '../../ingest/store/open-store.ts'
import { saveReport } from '../../ingest/store/save-report.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { createReportReader } from './report-reader.ts'
import type { ReportReader } from './services.ts'

/** A made-up report for tests: one measure, a table of three rows, one of whose labels looks like a formula. */
export const madeUpText = [
  '図書館運営補助金の推移　生涯学習課',
  '1. 推移（単位:千円）',
  '区分\t令和4年度',
  '運営費\t1,234',
  '=HYPERLINK("http://evil.example")\t△ 77,626',
  '@内訳\t-1,594',
  '',
].join('\n')

const measureId = 'midori-2022/001'

/** The made-up report in an embedded database in memory, as the routes read it. */
export async function openMadeUpStore(): Promise<{ readonly reader: ReportReader; close(): Promise<void> }> {
  const store = await openStore({})
  await saveReport(store, makeIngestedReport())
  return { reader: createReportReader(store, await loadAnalyzer()), close: () => store.close() }
}

/** The report as ingesting it would hand it to the store. */
export function makeIngestedReport(): IngestedReport {
  return {
    report: {
      id: 'midori-2022',
      municipality: { name: 'みどり市', code: '102121' },
      fiscalYear: fiscalYear(2022),
      kind: 'measure-results',
      title: 'みどり市 令和4年度 施策の成果',
    },
    file: { name: 'midori.txt', hash: 'made-up' },
    stamp: { ingestVersion: '1', analyzer: 'made-up', embedding: { name: 'made-up', dimension: 3 } },
    text: { text: madeUpText, version: '0123456789ab', pages: [] },
    measures: [makeMeasure()],
    tables: [],
    figures: [
      makeFigure({ number: 1, printed: '1,234', label: '運営費', value: 1_234_000 }),
      makeFigure({ number: 2, printed: '△ 77,626', label: lineLabel(4), value: -77_626_000 }),
      makeFigure({ number: 3, printed: '-1,594', label: lineLabel(5), value: -1_594_000 }),
    ].map((figure) => ({ figure, terms: [...figure.labels.row, '図書館', '運営', '補助金'] })),
    chunks: [],
    oddities: [],
  }
}

function makeMeasure(): Measure {
  return {
    id: measureId,
    title: '図書館運営補助金の推移',
    titleSpan: spanOf('図書館運営補助金の推移'),
    department: '生涯学習課',
    departmentSpan: spanOf('生涯学習課'),
    sections: [
      {
        headings: [{ text: '推移', printed: '1. 推移', span: spanOf('1. 推移') }],
        blocks: [
          { span: { start: madeUpText.indexOf('区分'), end: madeUpText.length - 1 }, kind: 'paragraph' },
        ],
      },
    ],
  }
}

type FigureParts = {
  readonly number: number
  readonly printed: string
  readonly label: string
  readonly value: number
}

function makeFigure({ number, printed, label, value }: FigureParts): Figure {
  const span = spanOf(printed)
  return {
    id: `${measureId}#f${number}`,
    measureId,
    value: new Big(value),
    unit: { kind: 'money', symbol: '円' },
    scale: new Big(1_000),
    printed,
    printedWithUnit: `${printed}千円`,
    span,
    qualifiers: [],
    labels: {
      row: [label],
      column: ['令和4年度'],
      headings: ['推移'],
      measure: '図書館運営補助金の推移',
    },
    passage: { start: madeUpText.lastIndexOf('\n', span.start) + 1, end: span.end },
    labelSpans: [],
    subject: 'みどり市',
    period: { kind: 'fiscal-year', fiscalYear: fiscalYear(2022) },
    periodSource: 'label',
    role: 'plain',
    status: 'printed',
  }
}

function lineLabel(line: number): string {
  return madeUpText.split('\n')[line]?.split('\t')[0] ?? ''
}

function spanOf(part: string): Span {
  const start = madeUpText.indexOf(part)
  return { start, end: start + part.length }
}
