import type { Span } from '../../ingest/report/span.ts'
import type { LocatedProof } from '../locate-proof.ts'

/** A passage that a search found: a stretch of a report's text. */
export type FoundPassage = { readonly reportId: string; readonly span: Span }

/** How well a ranking finds the proving passages of one question; each 0–1. */
export type RankMetrics = {
  readonly recall1: number
  readonly recall5: number
  readonly recall10: number
  /** Within the first 2,000 characters: searches with long and short passages compared by what a reader has to read. */
  readonly recall2000: number
  /** 1 over the rank of the first proving passage; 0 where there is none. */
  readonly reciprocalRank: number
  readonly ndcg10: number
}

/** What a question's proofs ask of a search: they, and the fewest of its passages that hold them all. */
export type Target = { readonly proofs: readonly LocatedProof[]; readonly passagesNeeded: number }

/** How a search over these passages can meet the proofs at best. Proofs that no passage holds are left out. */
export function aimAt(passages: readonly FoundPassage[], proofs: readonly LocatedProof[]): Target {
  const relevant = passages.filter((passage) => proofs.some((proof) => proves(passage, proof)))
  let open = proofs
  let passagesNeeded = 0
  while (open.length > 0) {
    const best = mostProving(relevant, open)
    const left = best === undefined ? open : open.filter((proof) => !proves(best, proof))
    if (left.length === open.length) break
    passagesNeeded += 1
    open = left
  }
  return { proofs, passagesNeeded }
}

/** `ranking` is best first. A proof that the search's own passages never hold counts as not found. */
export function rankMetrics(
  ranking: readonly FoundPassage[],
  { proofs, passagesNeeded }: Target,
): RankMetrics {
  const recall = (depth: number) => countProved(ranking.slice(0, depth), proofs) / Math.max(1, proofs.length)
  const first = ranking.findIndex((passage) => proofs.some((proof) => proves(passage, proof)))
  const gains = ranking.slice(0, 10).map((_, index) => (addsProof(ranking, index, proofs) ? 1 : 0))
  const ideal = Array.from({ length: Math.min(10, Math.max(1, passagesNeeded)) }, () => 1)
  return {
    recall1: recall(1),
    recall5: recall(5),
    recall10: recall(10),
    recall2000: countProved(withinCharacters(ranking, 2_000), proofs) / Math.max(1, proofs.length),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: Math.min(1, discount(gains) / discount(ideal)),
  }
}

/** The first passages that together have no more than `most` characters; the first one always. */
function withinCharacters(ranking: readonly FoundPassage[], most: number): readonly FoundPassage[] {
  let characters = 0
  return ranking.filter(({ span }, index) => {
    characters += span.end - span.start
    return index === 0 || characters <= most
  })
}

/** A passage proves if it holds at least half of a place where the proof stands: chunks may cut through a line. */
function proves({ reportId, span }: FoundPassage, proof: LocatedProof): boolean {
  return (
    proof.reportId === reportId &&
    proof.places.some((place) => {
      const shared = Math.min(place.end, span.end) - Math.max(place.start, span.start)
      return shared * 2 >= place.end - place.start
    })
  )
}

function countProved(passages: readonly FoundPassage[], proofs: readonly LocatedProof[]): number {
  return proofs.filter((proof) => passages.some((passage) => proves(passage, proof))).length
}

function mostProving(
  passages: readonly FoundPassage[],
  proofs: readonly LocatedProof[],
): FoundPassage | undefined {
  const counted = passages.map((passage) => ({ passage, count: countProved([passage], proofs) }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.passage
}

/** Overlapping passages gain nothing by repeating what stands higher. */
function addsProof(
  ranking: readonly FoundPassage[],
  index: number,
  proofs: readonly LocatedProof[],
): boolean {
  return countProved(ranking.slice(0, index + 1), proofs) > countProved(ranking.slice(0, index), proofs)
}

function discount(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0)
}
