import type { Store } from '../../ingest/store/open-store.ts'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { readingOfKey } from '../../ingest/text/term-keys.ts'
import type { Vocabulary } from '../../ingest/text/vocabulary.ts'

/** The words of the store: for the correction of typing, and for what is written in hiragana. */
export type StoreVocabulary = {
  readonly words: Vocabulary
  readonly readings: ReadonlySet<string>
}

/** The most frequent words of a corpus; a hundred thousand take about 60 MB with their index. */
const MOST_WORDS = 100_000

/** The vocabulary of what is stored now: a read of up to a hundred thousand rows. */
export async function readVocabulary(store: Store): Promise<StoreVocabulary> {
  const rows = await store.database.query<{ term: string; chunks: number }>(
    `SELECT term, chunk_count AS chunks FROM terms WHERE chunk_count > 0 AND term !~ '[0-9]'
     ORDER BY chunk_count DESC, term LIMIT $1::int`,
    [MOST_WORDS],
  )
  const words = rows.filter((row) => readingOfKey(row.term) === undefined)
  return {
    words: buildVocabulary(words.map((row) => [row.term, row.chunks] as const)),
    readings: new Set(rows.map((row) => readingOfKey(row.term)).filter((reading) => reading !== undefined)),
  }
}
