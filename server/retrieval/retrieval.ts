import type { Chunk } from '../../ingest/report/chunk.ts'
import type { Span } from '../../ingest/report/span.ts'

/** 検索結果: what was found for a question, and what was found but left out, with the reasons. */
export type Retrieval = {
  /** The words that were looked for. */
  readonly terms: readonly QueryTerm[]
  /** Best first. */
  readonly chunks: readonly RankedChunk[]
  /** Best first. */
  readonly measures: readonly RankedMeasure[]
  readonly rejected: readonly RejectedChunk[]
}

/** A word of the question with all the keys under which it is looked up. */
export type QueryTerm = {
  readonly surface: string
  /** In the question's text. */
  readonly span: Span
  readonly base: string
  /** What a full match is worth before rarity is weighed: 1 for a content word. */
  readonly weight: number
  /** True for the smallest content words: those that evidence must cover. */
  readonly isContent: boolean
  readonly keys: readonly QueryKey[]
}

export type QueryKey = {
  readonly key: string
  /** 0–1: how well the key stands for the word. */
  readonly weight: number
  readonly via: KeyRoute
  /** Of a synonym: why it stands for the word. */
  readonly ground?: string
}

/** `own`: the word itself; `reading`: kana for kanji or the other way; `correction`: a word one letter away. */
export type KeyRoute = 'own' | 'reading' | 'synonym' | 'correction'

/** What one key of a question added to a chunk's lexical score. */
export type TermMatch = {
  /** Index into `Retrieval.terms`. */
  readonly term: number
  readonly key: string
  readonly via: KeyRoute
  readonly score: number
}

export type RankedChunk = {
  readonly chunk: Chunk
  readonly reportId: string
  /** Fused and adjusted; comparable within one question only. */
  readonly score: number
  /** Places in the two rankings, from 1. */
  readonly lexicalRank?: number
  readonly vectorRank?: number
  readonly lexicalScore?: number
  readonly similarity?: number
  readonly matches: readonly TermMatch[]
  /** Indexes of the content terms of the question that it holds. */
  readonly covers: readonly number[]
  readonly adjustments: readonly Adjustment[]
}

export type RankedMeasure = {
  readonly measureId: string
  readonly reportId: string
  readonly score: number
  /** Ids of its ranked chunks, best first. */
  readonly chunkIds: readonly string[]
  readonly covers: readonly number[]
}

/** Why a score was multiplied. */
export type Adjustment = {
  readonly reason: 'publisher-named' | 'subject-named' | 'publisher-in-context' | 'year-of-report'
  readonly factor: number
}

export type RejectedChunk = {
  readonly chunkId: string
  readonly measureId: string
  readonly score: number
  /** `no-term`: alike by its vector alone, without any content word of the question; `beyond-limit`: ranked too low. */
  readonly reason: 'no-term' | 'beyond-limit'
}
