import type { EmbeddingModel } from '../../ingest/embedding/embedding-model.ts'
import { EmbeddingError } from '../../ingest/embedding/embedding-model.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { type LexicalHit, type ReadTerms, searchLexical } from '../../ingest/store/search-lexical.ts'
import { searchVector, type VectorHit } from '../../ingest/store/search-vector.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { type Aim, askedYears } from './adjust-scores.ts'
import { type Holdings, readHoldings } from './holdings.ts'
import { makeQueryTerms } from './query-terms.ts'
import { rankChunks } from './rank-chunks.ts'
import { rankMeasures } from './rank-measures.ts'
import type { QueryTerm, Retrieval } from './retrieval.ts'

/** What a retrieval searches in and with: the same analyzer and embedding that filled the store. */
export type Sources = {
  readonly store: Store
  readonly analyzer: Analyzer
  readonly embedding: EmbeddingModel
  /** Read where absent; given by whoever asks several times in a row. */
  readonly holdings?: Holdings
}

/** `text` stands alone (a follow-up is resolved before); a `Question` fits. */
export type Sought = Aim & { readonly text: string }

export type RetrieveOptions = {
  /** Most chunks that are returned as found; 20 where absent. */
  readonly limit?: number
}

/** Hits taken from each ranking before they are fused. */
const CANDIDATES = 60
/**
 * What the vector ranking counts beside the words' 1. Hashed features see little that the words don't: more than 0.25
 * lost first places in the evaluation. A learned model is taken at its word; that is not measured here.
 */
const VECTOR_WEIGHT = { hashed: 0.25, learned: 1 } as const
/** What the year asked for adds, where a chunk prints it. */
const YEAR_WEIGHT = 0.2

/**
 * Finds passages and measures for a question: words (BM25 over fields, with synonyms, readings and corrections) and
 * vectors, fused by weighted reciprocal rank, with the city and year asked for preferred. Where the embedding service is down, words
 * alone decide. Database errors pass through.
 */
export async function retrieve(
  sources: Sources,
  sought: Sought,
  options: RetrieveOptions = {},
): Promise<Retrieval> {
  const { store, analyzer, embedding } = sources
  const holdings = sources.holdings ?? (await readHoldings(store))
  const terms = makeQueryTerms(analyzer, sought, holdings.vocabulary)
  const [lexical, vector] = await Promise.all([
    searchWords({ store, holdings }, terms, sought),
    searchLikeness({ store, holdings, embedding }, sought.text),
  ])
  const hits = [...lexical, ...vector]
  const chunks = await holdings.chunks([...new Set(hits.map((hit) => hit.chunkId))])
  const reports = [...holdings.reports.values()].map(({ report }) => report)
  const ranked = rankChunks({
    terms,
    lexical,
    vector,
    aim: sought,
    chunks,
    reports,
    vectorWeight: VECTOR_WEIGHT[embedding.kind],
    limit: options.limit ?? 20,
  })
  return { terms, ...ranked, measures: rankMeasures(ranked.chunks) }
}

type Held = { readonly store: Store; readonly holdings: Holdings }

function searchWords(
  { store, holdings }: Held,
  terms: readonly QueryTerm[],
  sought: Sought,
): Promise<LexicalHit[]> {
  const weights = new Map<string, number>()
  const add = (key: string, weight: number): void => {
    weights.set(key, Math.max(weights.get(key) ?? 0, weight))
  }
  for (const term of terms) for (const key of term.keys) add(key.key, term.weight * key.weight)
  for (const year of askedYears(sought.period)) add(`年度${year}`, YEAR_WEIGHT)
  const weighted = [...weights].map(([term, weight]) => ({ term, weight }))
  const readTerms = knownTerms(holdings)
  const held = holdings.index
  return searchLexical(store, weighted, { limit: CANDIDATES, held, ...(readTerms && { readTerms }) })
}

/** The store's terms are looked up in memory where all of them are held there. */
function knownTerms({ vocabulary: { terms }, chunkCount: chunks }: Holdings): ReadTerms | undefined {
  const rowOf = (term: string) => {
    const row = terms?.get(term)
    return row ? [{ ...row, chunks }] : []
  }
  return terms && ((asked) => Promise.resolve(asked.flatMap(rowOf)))
}

async function searchLikeness(
  { store, holdings, embedding }: Held & Pick<Sources, 'embedding'>,
  text: string,
): Promise<VectorHit[]> {
  try {
    const [vector] = await embedding.embed([text])
    const options = { embedding, limit: CANDIDATES, chunks: holdings.chunkCount, held: holdings.index }
    return vector === undefined ? [] : await searchVector(store, vector, options)
  } catch (error) {
    if (error instanceof EmbeddingError) return []
    throw error
  }
}
