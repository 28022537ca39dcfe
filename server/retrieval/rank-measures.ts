import type { RankedChunk, RankedMeasure } from './retrieval.ts'

/** A measure's second and later chunks add ever less: it is found by its best passage, not by its length. */
const NEXT_CHUNK_SHARE = 0.15
const MOST_CHUNKS = 4

/** The measures of ranked chunks, best first; equal scores by id. */
export function rankMeasures(chunks: readonly RankedChunk[]): RankedMeasure[] {
  const byMeasure = Map.groupBy(chunks, ({ chunk }) => chunk.measureId)
  return [...byMeasure]
    .map(([measureId, found]) => {
      const best = found.toSorted((a, b) => b.score - a.score)
      return {
        measureId,
        reportId: best[0]?.reportId ?? '',
        score: best
          .slice(0, MOST_CHUNKS)
          .reduce((sum, ranked, index) => sum + ranked.score * NEXT_CHUNK_SHARE ** index, 0),
        chunkIds: best.map(({ chunk }) => chunk.id),
        covers: [...new Set(best.flatMap(({ covers }) => covers))].toSorted((a, b) => a - b),
      }
    })
    .toSorted((a, b) => b.score - a.score || (a.measureId < b.measureId ? -1 : 1))
}
