import type { SearchSummary } from '../baselines/compare-searches.ts'
import { alignTable } from './align-table.ts'
import { percent } from './print-summary.ts'

const titles = {
  default: 'RecursiveCharacterTextSplitter 1000/200, vectors only',
  bm25: 'the same pieces, BM25',
  ours: 'まちこたえ',
} as const

/** How well the proving passage is found, by ours and by the baselines, of the same run. */
export function printSearches(searches: readonly SearchSummary[]): string[] {
  if (searches.length === 0) return []
  const header = [
    'retrieval',
    'split',
    'cases',
    'recall@1',
    'recall@5',
    '95 %',
    'recall@10',
    'in 2,000 letters',
    'MRR',
    'nDCG@10',
  ]
  const rows = searches.map((one) => [
    titles[one.search],
    one.split,
    String(one.cases),
    percent(one.recall1),
    percent(one.recall5?.mean),
    one.recall5 === undefined ? '' : `${percent(one.recall5.low)}–${percent(one.recall5.high)}`,
    percent(one.recall10),
    percent(one.recall2000),
    one.reciprocalRank.toFixed(3),
    one.ndcg10.toFixed(3),
  ])
  return [...alignTable([header, ...rows]), '']
}
