import type { Chunk } from '../report/chunk.ts'
import type { Figure } from '../report/figure.ts'
import type { Measure } from '../report/measure.ts'
import type { Report, ReportText } from '../report/report.ts'
import type { Span } from '../report/span.ts'
import type { LabelledTable } from '../report/table.ts'

/** All that ingesting one report brings about, ready to be saved. */
export type IngestedReport = {
  readonly report: Report
  readonly file: SourceFile
  readonly stamp: Stamp
  readonly text: ReportText
  readonly measures: readonly Measure[]
  readonly tables: readonly LabelledTable[]
  readonly figures: readonly IndexedFigure[]
  readonly chunks: readonly IndexedChunk[]
  readonly oddities: readonly StoredOddity[]
}

/** `hash` is the SHA-256 of the file's bytes, in hex. */
export type SourceFile = { readonly name: string; readonly hash: string }

/** What made a stored report. Where one of these differs from the running program's, the report is stale. */
export type Stamp = {
  readonly ingestVersion: string
  readonly analyzer: string
  readonly embedding: EmbeddingIdentity
}

export type EmbeddingIdentity = { readonly name: string; readonly dimension: number }

/** A chunk with the terms of its fields, as the index compares them and as often as they stand there, and its vector. */
export type IndexedChunk = {
  readonly chunk: Chunk
  readonly terms: {
    readonly title: readonly string[]
    readonly headings: readonly string[]
    readonly department: readonly string[]
    readonly body: readonly string[]
  }
  /** How many words its body has: what BM25 calls the length of a document. */
  readonly bodyLength: number
  readonly vector: Float32Array
}

/** `terms` are those of its labels, measure and department; `page` is the printed number. */
export type IndexedFigure = {
  readonly figure: Figure
  readonly terms: readonly string[]
  readonly page?: number
}

/** Something odd that a stage found; `message` is one Japanese sentence. */
export type StoredOddity = {
  readonly stage: 'read' | 'parse' | 'figures'
  readonly kind: string
  readonly message: string
  readonly measureId?: string
  readonly tableId?: string
  readonly span?: Span
}
