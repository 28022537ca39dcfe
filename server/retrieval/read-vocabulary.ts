import type { Store } from '../../ingest/store/open-store.ts'
import type { TermRow } from '../../ingest/store/search-lexical.ts'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { readingOfKey } from '../../ingest/text/term-keys.ts'
import type { Vocabulary } from '../../ingest/text/vocabulary.ts'

/** The words of the store: for the correction of typing, for what is written in hiragana, and for the search. */
export type StoreVocabulary = {
  readonly words: Vocabulary
  readonly readings: ReadonlySet<string>
  /** All its terms; absent where they are too many to be kept. */
  readonly terms?: ReadonlyMap<string, TermRow>
}

/** The most frequent words of a corpus; a hundred thousand take about 60 MB with their index. */
const MOST_WORDS = 100_000

/** The vocabulary of what is stored now: a read of up to a hundred thousand rows. */
export async function readVocabulary(store: Store): Promise<StoreVocabulary> {
  const rows = await store.database.query<TermRow>(
    `SELECT term_no AS "termNo", term, chunk_count AS "chunkCount" FROM terms WHERE chunk_count > 0
     ORDER BY chunk_count DESC, term LIMIT $1::int`,
    [MOST_WORDS],
  )
  const worded = rows.filter(({ term }) => !/[0-9]/.test(term))
  const words = worded.filter(({ term }) => readingOfKey(term) === undefined)
  return {
    words: buildVocabulary(words.map(({ term, chunkCount }) => [term, chunkCount] as const)),
    readings: new Set(
      worded.map(({ term }) => readingOfKey(term)).filter((reading) => reading !== undefined),
    ),
    ...(rows.length < MOST_WORDS && { terms: new Map(rows.map((row) => [row.term, row])) }),
  }
}
