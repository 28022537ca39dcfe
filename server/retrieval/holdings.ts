import type { Chunk } from '../../ingest/report/chunk.ts'
import { type HeldIndex, readHeldIndex } from '../../ingest/store/held-index.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { readChunks } from '../../ingest/store/read-measures.ts'
import { listReports, type StoredReport } from '../../ingest/store/read-reports.ts'
import { readStamp } from '../../ingest/store/read-stamp.ts'
import { readSubjects } from '../../ingest/store/read-subjects.ts'
import { readTermStatistics } from '../../ingest/store/search-lexical.ts'
import { keep } from './keep.ts'
import { readVocabulary, type StoreVocabulary } from './read-vocabulary.ts'

/** 所蔵: what every question asks of the store alike, kept in memory as long as its reports stand as they are. */
export type Holdings = {
  readonly vocabulary: StoreVocabulary
  readonly reports: ReadonlyMap<string, StoredReport>
  /** The municipalities that reports are published by or figures are about. */
  readonly cities: readonly string[]
  readonly chunkCount: number
  /** What is searched in memory; undefined where the database searches. */
  readonly index: HeldIndex | undefined
  /** The chunks under these ids, in no order; unknown ids are left out. */
  readonly chunks: (ids: readonly string[]) => Promise<Chunk[]>
}

/** About 2 kB each. */
const chunksKept = 5_000

type Kept = { readonly stamp: string; readonly holdings: Promise<Holdings> }
const kept = new WeakMap<Store, Kept>()

/** The holdings of now: read anew where a report was added, replaced or removed since. */
export async function readHoldings(store: Store): Promise<Holdings> {
  const stamp = await readStamp(store)
  const known = kept.get(store)
  if (known?.stamp === stamp) return known.holdings
  const holdings = readAll(store)
  kept.set(store, { stamp, holdings })
  holdings.catch(() => kept.delete(store))
  return holdings
}

async function readAll(store: Store): Promise<Holdings> {
  const [vocabulary, reports, cities, statistics, index] = await Promise.all([
    readVocabulary(store),
    listReports(store),
    readSubjects(store),
    readTermStatistics(store, []),
    readHeldIndex(store),
  ])
  return {
    vocabulary,
    chunkCount: statistics.chunks,
    reports: new Map(reports.map((stored) => [stored.report.id, stored])),
    cities,
    index,
    chunks: createChunkReader(store),
  }
}

function createChunkReader(store: Store): Holdings['chunks'] {
  const read = new Map<string, Chunk>()
  return async (ids) => {
    const missing = await readChunks(
      store,
      ids.filter((id) => !read.has(id)),
    )
    const found = [...new Set(ids)].flatMap((id) => read.get(id) ?? [])
    for (const chunk of missing) keep(read, chunk.id, { value: chunk, limit: chunksKept })
    return [...found, ...missing]
  }
}
