/** One ranking of ids, best first, and how much it counts. */
export type Ranking = { readonly ids: readonly string[]; readonly weight: number }

/**
 * How soon the first places stop mattering more than the later ones: 0 = the first place decides alone, ∞ = places
 * do not matter. 60 is usual (Cormack, Clarke and Büttcher 2009) for lists of a thousand; ours have some sixty.
 */
const RANK_SMOOTHING = 5

/** Weighted reciprocal rank fusion: id → Σ weight ÷ (smoothing + place), whatever the order of the rankings. */
export function fuseRanks(rankings: readonly Ranking[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const { ids, weight } of rankings) {
    ids.forEach((id, index) => {
      scores.set(id, (scores.get(id) ?? 0) + weight / (RANK_SMOOTHING + index + 1))
    })
  }
  return scores
}
