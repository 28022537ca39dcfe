import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { makeChunks } from './chunk/make-chunks.ts'
import type { EmbeddingModel } from './embedding/embedding-model.ts'
import { extractFigures } from './figures/extract-figures.ts'
import { embedTexts, forgetTexts } from './indexing/embed-texts.ts'
import { embeddedText, indexChunk, indexFigures, rememberTerms } from './indexing/index-report.ts'
import { ingestVersion } from './ingest-version.ts'
import { parseReport } from './parse/parse-report.ts'
import { spellLayout } from './parse/spell-layout.ts'
import { closeSpacedDigits } from './quantity/close-spaced-digits.ts'
import type { Report } from './report/report.ts'
import type {
  IndexedChunk,
  IngestedReport,
  SourceFile,
  Stamp,
  StoredOddity,
} from './store/ingested-report.ts'
import type { Store } from './store/open-store.ts'
import { listReports, readReport, readReportText, type StoredReport } from './store/read-reports.ts'
import { saveReport } from './store/save-report.ts'
import type { Analyzer } from './text/analyzer.ts'

export type IngestTools = {
  readonly store: Store
  readonly analyzer: Analyzer
  readonly embedding: EmbeddingModel
  readonly onStep?: (step: IngestStep) => void
}

export const ingestStages = ['parse', 'figures', 'chunk', 'embed', 'store'] as const
export type IngestStage = (typeof ingestStages)[number]

/** A stage of a report that has begun (`done` 0) or come further; `total` counts what the stage works through. */
export type IngestStep = {
  readonly reportId: string
  readonly stage: IngestStage
  readonly done: number
  readonly total: number
}

/** A report that was read from its file, ready to be ingested. */
export type ReportInput = { readonly report: Report; readonly file: SourceFile; readonly text: string }

export type IngestOutcome = {
  /** `unchanged`: same bytes, labels, version, analyzer and embedding; nothing was computed and no row changed. */
  readonly kind: 'saved' | 'unchanged'
  readonly report: Report
  readonly counts: StoredReport['counts']
  readonly oddities: readonly StoredOddity[]
  /** Other reports of the same municipality, fiscal year and kind. */
  readonly twins: readonly string[]
  readonly seconds: number
}

/** Parse → figures → chunk → embed → store. Replaces what was stored under the report's id, in one transaction. */
export async function ingestReport(tools: IngestTools, input: ReportInput): Promise<IngestOutcome> {
  const { report } = input
  const started = performance.now()
  const stored = await readReport(tools.store, report.id)
  const twins = await findTwins(tools.store, report)
  if (stored && isUnchanged(stored, input, stampOf(tools))) {
    return {
      kind: 'unchanged',
      report,
      counts: stored.counts,
      oddities: [],
      twins,
      seconds: secondsSince(started),
    }
  }
  const ingested = await makeReport(tools, input)
  tools.onStep?.({ reportId: report.id, stage: 'store', done: 0, total: 1 })
  await saveReport(tools.store, ingested)
  await forgetTexts(
    tools,
    ingested.chunks.map(({ chunk }) => embeddedText(chunk)),
  )
  return {
    kind: 'saved',
    report,
    counts: {
      measures: ingested.measures.length,
      tables: ingested.tables.length,
      figures: ingested.figures.length,
      chunks: ingested.chunks.length,
    },
    oddities: ingested.oddities,
    twins,
    seconds: secondsSince(started),
  }
}

/** Rebuilds, from its kept text, every report that another version, analyzer or embedding made; one after the other. */
export async function* rebuildStale(tools: IngestTools): AsyncGenerator<IngestOutcome> {
  for (const stored of await listReports(tools.store)) {
    if (isSameStamp(stored, stampOf(tools))) continue
    const kept = await readReportText(tools.store, stored.report.id)
    if (kept) yield await ingestReport(tools, { report: stored.report, file: stored.file, text: kept.text })
  }
}

async function makeReport(tools: IngestTools, input: ReportInput): Promise<IngestedReport> {
  const { report, file } = input
  const keptText = closeSpacedDigits(input.text)
  const text = spellLayout(keptText)
  const begin = (stage: IngestStage): void =>
    tools.onStep?.({ reportId: report.id, stage, done: 0, total: 1 })
  begin('parse')
  const parsed = parseReport(report, text)
  begin('figures')
  const { figures, tables, oddities } = extractFigures(report, text, parsed)
  begin('chunk')
  const { measures, pages } = parsed
  const termsOf = rememberTerms(tools.analyzer)
  const chunks = makeChunks(text, measures, pages).map((chunk) => indexChunk(chunk, termsOf))
  return {
    report,
    file,
    stamp: stampOf(tools),
    text: { text: keptText, version: textVersion(keptText), pages },
    measures,
    tables,
    figures: indexFigures(figures, { report, measures, pages }, termsOf),
    chunks: await embedChunks(tools, report.id, chunks),
    oddities: [
      ...parsed.oddities.map((oddity) => ({ stage: 'parse' as const, ...oddity })),
      ...oddities.map((oddity) => ({ stage: 'figures' as const, ...oddity })),
    ],
  }
}

async function embedChunks(
  { store, embedding, onStep }: IngestTools,
  reportId: string,
  chunks: readonly Omit<IndexedChunk, 'vector'>[],
): Promise<IndexedChunk[]> {
  const onBatch = (done: number): void => onStep?.({ reportId, stage: 'embed', done, total: chunks.length })
  const texts = chunks.map(({ chunk }) => embeddedText(chunk))
  const vectors = await embedTexts({ store, embedding, onBatch }, texts)
  return chunks.flatMap((chunk, index) => {
    const vector = vectors[index]
    return vector === undefined ? [] : { ...chunk, vector }
  })
}

function stampOf({ analyzer, embedding }: IngestTools): Stamp {
  const { name, dimension } = embedding
  return { ingestVersion: ingestVersion(), analyzer: analyzer.name, embedding: { name, dimension } }
}

function isUnchanged(stored: StoredReport, { report, file }: ReportInput, stamp: Stamp): boolean {
  return (
    stored.file.hash === file.hash && isSameStamp(stored, stamp) && isDeepStrictEqual(stored.report, report)
  )
}

function isSameStamp({ stamp }: StoredReport, { ingestVersion, analyzer, embedding }: Stamp): boolean {
  return (
    stamp.ingestVersion === ingestVersion && stamp.analyzer === analyzer && stamp.embedding === embedding.name
  )
}

async function findTwins(store: Store, report: Report): Promise<string[]> {
  const others = await listReports(store)
  return others
    .filter(
      (other) =>
        other.report.id !== report.id &&
        other.report.municipality.name === report.municipality.name &&
        other.report.fiscalYear === report.fiscalYear &&
        other.report.kind === report.kind,
    )
    .map((other) => other.report.id)
}

/** First 12 hex digits of the SHA-256 of a report's text: part of every link into it. */
function textVersion(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000
}
