import type { Corpus } from '../corpus.ts'
import { bootstrapMean, type Interval, meanOf } from '../metrics/bootstrap.ts'
import { aimAt, type RankMetrics, rankMetrics } from '../metrics/rank-metrics.ts'
import { type Split, type SplitCase, splits } from '../run/judged-case.ts'
import { proofsOf } from '../run/run-cases.ts'
import type { Search } from './searches.ts'

/** The ranks of one case in each search. */
export type RankedCase = {
  readonly id: string
  readonly split: Split
  readonly metrics: Readonly<Record<Search['name'], RankMetrics>>
}

export type SearchSummary = {
  readonly search: Search['name']
  readonly split: Split
  readonly cases: number
  readonly recall5: Interval | undefined
} & Omit<RankMetrics, 'recall5'>

/** Ranks every case of one turn whose proof stands in a report; follow-ups do not stand alone, so they are left out. */
export async function rankCases(
  cases: readonly SplitCase[],
  { corpus, searches }: { corpus: Corpus; searches: readonly Search[] },
): Promise<RankedCase[]> {
  const ranked: RankedCase[] = []
  for (const one of cases) {
    const proofs = proofsOf(one, corpus).filter(({ places }) => places.length > 0)
    if (proofs.length === 0 || one.evalCase.turns.length > 1) continue
    const metrics = { default: none, bm25: none, ours: none }
    for (const search of searches) {
      const found = await search.find(one.evalCase)
      metrics[search.name] = rankMetrics(found, aimAt(search.passages, proofs))
    }
    ranked.push({ id: one.evalCase.id, split: one.split, metrics })
  }
  return ranked
}

const none: RankMetrics = {
  recall1: 0,
  recall5: 0,
  recall10: 0,
  recall2000: 0,
  reciprocalRank: 0,
  ndcg10: 0,
}

export function summarizeSearches(ranked: readonly RankedCase[]): SearchSummary[] {
  const bySplit = Map.groupBy(ranked, ({ split }) => split)
  const parts = splits.flatMap((split) => ({ split, cases: bySplit.get(split) ?? [] }))
  return parts
    .filter(({ cases }) => cases.length > 0)
    .flatMap(({ split, cases }) =>
      (['default', 'bm25', 'ours'] as const).map((search) => {
        const mean = (metric: keyof RankMetrics) =>
          meanOf(cases.map(({ metrics }) => metrics[search][metric]))
        return {
          search,
          split,
          cases: cases.length,
          recall1: mean('recall1'),
          recall10: mean('recall10'),
          recall2000: mean('recall2000'),
          reciprocalRank: mean('reciprocalRank'),
          ndcg10: mean('ndcg10'),
          recall5: bootstrapMean(cases.map(({ metrics }) => metrics[search].recall5)),
        }
      }),
    )
}
