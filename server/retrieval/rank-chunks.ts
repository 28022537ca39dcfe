import type { Chunk } from '../../ingest/report/chunk.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { LexicalHit } from '../../ingest/store/search-lexical.ts'
import type { VectorHit } from '../../ingest/store/search-vector.ts'
import { type Aim, findAdjustments } from './adjust-scores.ts'
import { fuseRanks } from './fuse-ranks.ts'
import type { QueryTerm, RankedChunk, RejectedChunk } from './retrieval.ts'
import { coveredTerms, type ScoredHit, scoreByTerm } from './score-by-term.ts'

export type Candidates = {
  readonly terms: readonly QueryTerm[]
  readonly lexical: readonly LexicalHit[]
  readonly vector: readonly VectorHit[]
  readonly aim: Aim
  readonly chunks: readonly Chunk[]
  readonly reports: readonly Report[]
  readonly limit: number
}

/** Words are sure, likeness of hashed features is a hint: half their weight. */
const LEXICAL_WEIGHT = 1
const VECTOR_WEIGHT = 0.25

/** Fuses the two rankings; every candidate is either found or rejected with its reason. Equal scores by id. */
export function rankChunks(candidates: Candidates): { chunks: RankedChunk[]; rejected: RejectedChunk[] } {
  const lexical = scoreByTerm(candidates.lexical, candidates.terms)
  const fused = fuseRanks([
    { ids: lexical.map(({ chunkId }) => chunkId), weight: LEXICAL_WEIGHT },
    { ids: candidates.vector.map((hit) => hit.chunkId), weight: VECTOR_WEIGHT },
  ])
  const reportOf = new Map(candidates.reports.map((report) => [report.id, report]))
  const ranked = candidates.chunks
    .map((chunk) => rankChunk(chunk, { candidates, lexical, fused: fused.get(chunk.id) ?? 0, reportOf }))
    .toSorted((a, b) => b.score - a.score || (a.chunk.id < b.chunk.id ? -1 : 1))
  const held = ranked.filter((each) => each.matches.length > 0)
  const chunks = held.slice(0, candidates.limit)
  return {
    chunks,
    rejected: [
      ...held.slice(candidates.limit).map((each) => reject(each, 'beyond-limit')),
      ...ranked.filter((each) => each.matches.length === 0).map((each) => reject(each, 'no-term')),
    ],
  }
}

type Context = {
  readonly candidates: Candidates
  readonly lexical: readonly ScoredHit[]
  readonly fused: number
  readonly reportOf: ReadonlyMap<string, Report>
}

function rankChunk(chunk: Chunk, { candidates, lexical: hits, fused, reportOf }: Context): RankedChunk {
  const lexicalIndex = hits.findIndex((hit) => hit.chunkId === chunk.id)
  const vectorIndex = candidates.vector.findIndex((hit) => hit.chunkId === chunk.id)
  const lexical = hits[lexicalIndex]
  const vector = candidates.vector[vectorIndex]
  const reportId = lexical?.reportId ?? vector?.reportId ?? ''
  const report = reportOf.get(reportId)
  const adjustments = report === undefined ? [] : findAdjustments(candidates.aim, report, chunk.fields.body)
  const matches = lexical?.matches ?? []
  return {
    chunk,
    reportId,
    score: adjustments.reduce((score, { factor }) => score * factor, fused),
    ...(lexical === undefined ? {} : { lexicalRank: lexicalIndex + 1, lexicalScore: lexical.score }),
    ...(vector === undefined ? {} : { vectorRank: vectorIndex + 1, similarity: vector.similarity }),
    matches,
    covers: coveredTerms(matches, candidates.terms),
    adjustments,
  }
}

function reject(ranked: RankedChunk, reason: RejectedChunk['reason']): RejectedChunk {
  return { chunkId: ranked.chunk.id, measureId: ranked.chunk.measureId, score: ranked.score, reason }
}
