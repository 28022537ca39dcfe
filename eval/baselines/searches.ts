import type { Chunk } from '../../ingest/report/chunk.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Product } from '../../server/open-product.ts'
import { understandQuestion } from '../../server/question/understand-question.ts'
import { readHoldings } from '../../server/retrieval/holdings.ts'
import { retrieve } from '../../server/retrieval/retrieve.ts'
import type { EvalCase } from '../case.ts'
import type { Corpus } from '../corpus.ts'
import type { FoundPassage } from '../metrics/rank-metrics.ts'
import { makeBm25 } from './bm25.ts'
import { splitDefault } from './split-default.ts'

/** One way of searching: all its passages, and the best ones for a case's only question. */
export type Search = {
  readonly name: 'default' | 'bm25' | 'ours'
  readonly passages: readonly FoundPassage[]
  readonly find: (evalCase: EvalCase) => Promise<readonly FoundPassage[]>
}

/** Passages that a search gives; metrics look at ten. */
const DEPTH = 20

/**
 * The three searches that are compared over one corpus: LangChain's splitter with vectors only, BM25 over the same
 * pieces, and the product's own. The city of a widget is a context for ours; the other two get it as a word.
 */
export async function openSearches(corpus: Corpus, product: Product): Promise<Search[]> {
  const { analyzer, embedding } = product
  const pieces = await splitDefault(corpus)
  const vectors = await embedding.embed(pieces.map(({ text }) => text))
  const termsOf = (text: string) => analyzer.terms(text).map(({ base }) => base)
  const rankByWords = makeBm25(pieces.map(({ text }) => termsOf(text)))
  const take = (order: readonly number[]) => order.slice(0, DEPTH).flatMap((index) => pieces[index] ?? [])
  return [
    {
      name: 'default',
      passages: pieces,
      find: async (evalCase) => {
        const [query] = await embedding.embed([queryOf(evalCase)])
        return query === undefined ? [] : take(nearest(query, vectors))
      },
    },
    {
      name: 'bm25',
      passages: pieces,
      find: async (evalCase) => take(rankByWords(termsOf(queryOf(evalCase)))),
    },
    await openOurs(product),
  ]
}

function queryOf({ turns, municipality }: EvalCase): string {
  return [municipality ?? '', ...turns].join(' ').trim()
}

/** All vectors have length 1: the product is the cosine. */
function nearest(query: Float32Array, vectors: readonly Float32Array[]): number[] {
  const likeness = vectors.map((vector) =>
    vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
  )
  return likeness.map((_, index) => index).toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0))
}

async function openOurs(product: Product): Promise<Search> {
  const { store, analyzer } = product
  const rows = await store.database.query<{ chunk: Chunk }>('SELECT chunk FROM chunks')
  const { cities: knownCities } = await readHoldings(store)
  return {
    name: 'ours',
    passages: rows.map(({ chunk }) => passageOf(chunk)),
    find: async ({ turns, municipality }) => {
      const reader = { analyzer, knownCities, currentFiscalYear: fiscalYear(2024) }
      const question = understandQuestion(turns.at(-1) ?? '', reader)
      const sought = { ...question, ...(municipality === undefined ? {} : { municipality }) }
      const found = await retrieve(product, sought, { limit: DEPTH })
      return found.chunks.map(({ chunk }) => passageOf(chunk))
    },
  }
}

function passageOf({ measureId, span }: Chunk): FoundPassage {
  return { reportId: measureId.slice(0, measureId.lastIndexOf('/')), span }
}
