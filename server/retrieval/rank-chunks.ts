import type { Chunk } from '../../ingest/report/chunk.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { LexicalHit } from '../../ingest/store/search-lexical.ts'
import type { VectorHit } from '../../ingest/store/search-vector.ts'
import { type Aim, findAdjustments } from './adjust-scores.ts'
import { fuseRanks } from './fuse-ranks.ts'
import type { Adjustment, QueryTerm, RankedChunk, RejectedChunk } from './retrieval.ts'
import { coveredTerms, scoreByTerm } from './score-by-term.ts'

export type Candidates = {
  readonly terms: readonly QueryTerm[]
  readonly lexical: readonly LexicalHit[]
  readonly vector: readonly VectorHit[]
  /** What the vector ranking counts beside the words' 1. */
  readonly vectorWeight: number
  readonly aim: Aim
  readonly chunks: readonly Chunk[]
  readonly reports: readonly Report[]
  readonly limit: number
}

/**
 * Adjusts both rankings by city and year and fuses them; every candidate is either found or rejected with its reason.
 * Equal scores by id.
 */
export function rankChunks(candidates: Candidates): { chunks: RankedChunk[]; rejected: RejectedChunk[] } {
  const { terms, limit } = candidates
  const adjustmentsOf = adjustmentsByChunk(candidates)
  const lexical = rankHits(scoreByTerm(candidates.lexical, terms), adjustmentsOf)
  const vector = rankHits(
    candidates.vector.map((hit) => ({ ...hit, score: hit.similarity })),
    adjustmentsOf,
  )
  const fused = fuseRanks([
    { ids: [...lexical.keys()], weight: 1 },
    { ids: [...vector.keys()], weight: candidates.vectorWeight },
  ])
  const ranked = candidates.chunks
    .map((chunk): RankedChunk => {
      const word = lexical.get(chunk.id)
      const alike = vector.get(chunk.id)
      const matches = word?.matches ?? []
      return {
        chunk,
        reportId: word?.reportId ?? alike?.reportId ?? '',
        score: fused.get(chunk.id) ?? 0,
        ...(word && { lexicalRank: word.rank, lexicalScore: word.score }),
        ...(alike && { vectorRank: alike.rank, similarity: alike.similarity }),
        matches,
        covers: coveredTerms(matches, terms),
        adjustments: adjustmentsOf.get(chunk.id) ?? [],
      }
    })
    .toSorted((a, b) => b.score - a.score || (a.chunk.id < b.chunk.id ? -1 : 1))
  return partByReason(ranked, limit)
}

type AdjustmentsByChunk = ReadonlyMap<string, readonly Adjustment[]>

function adjustmentsByChunk({ aim, chunks, lexical, vector, reports }: Candidates): AdjustmentsByChunk {
  const reportById = new Map(reports.map((report) => [report.id, report]))
  const reportOf = new Map([...lexical, ...vector].map((hit) => [hit.chunkId, reportById.get(hit.reportId)]))
  return new Map(
    chunks.map((chunk) => {
      const report = reportOf.get(chunk.id)
      return [chunk.id, report === undefined ? [] : findAdjustments(aim, report, chunk.fields.body)]
    }),
  )
}

/** Hits by chunk in the order of their adjusted scores, with their places from 1. */
function rankHits<Hit extends { readonly chunkId: string; readonly score: number }>(
  hits: readonly Hit[],
  adjustmentsOf: AdjustmentsByChunk,
): Map<string, Hit & { readonly rank: number }> {
  const adjusted = hits.map((hit) => {
    const factors = (adjustmentsOf.get(hit.chunkId) ?? []).map(({ factor }) => factor)
    return { ...hit, score: factors.reduce((score, factor) => score * factor, hit.score) }
  })
  const sorted = adjusted.toSorted((a, b) => b.score - a.score)
  return new Map(sorted.map((hit, index) => [hit.chunkId, { ...hit, rank: index + 1 }]))
}

function partByReason(
  ranked: readonly RankedChunk[],
  limit: number,
): { chunks: RankedChunk[]; rejected: RejectedChunk[] } {
  const [held, mute] = [true, false].map((holds) =>
    ranked.filter(({ matches }) => matches.length > 0 === holds),
  )
  return {
    chunks: held?.slice(0, limit) ?? [],
    rejected: [
      ...(held?.slice(limit) ?? []).map((each) => reject(each, 'beyond-limit')),
      ...(mute ?? []).map((each) => reject(each, 'no-term')),
    ],
  }
}

function reject(ranked: RankedChunk, reason: RejectedChunk['reason']): RejectedChunk {
  return { chunkId: ranked.chunk.id, measureId: ranked.chunk.measureId, score: ranked.score, reason }
}
