import type { Connection, Database } from './database.ts'

/**
 * Up to this many chunks every vector is compared, which finds exactly the nearest (10 ms at 5,000 of 512 components).
 * Beyond, the HNSW index is asked, which costs a few milliseconds at any size and may miss one now and then.
 */
export const comparedOneByOne = 5_000

/** Most components of a vector that HNSW indexes as it is; as halfvec, twice as many. */
const componentsOfVector = 2_000

/**
 * How the index sees a vector. On a server as halfvec: half the memory, the same hits. The embedded database builds
 * that seven times slower (30 ms a chunk), so there as the vector itself where it fits.
 */
export function indexedAs(kind: Database['kind'], dimension: number): string {
  return kind === 'embedded' && dimension <= componentsOfVector
    ? `vector(${dimension})`
    : `halfvec(${dimension})`
}

/**
 * Makes the HNSW index: on a server with the first report (2 ms a chunk), on the embedded database only when there are
 * too many chunks to compare one by one, since keeping it costs more than all the rest of an ingest (4 ms a chunk).
 */
export async function keepVectorIndex(
  connection: Connection,
  kind: Database['kind'],
  dimension: number,
): Promise<void> {
  if (kind === 'embedded') {
    const [row] = await connection.query<{ chunks: number }>(
      'SELECT coalesce(sum(chunk_count), 0)::int AS chunks FROM reports',
    )
    if ((row?.chunks ?? 0) <= comparedOneByOne) return
  }
  const type = indexedAs(kind, dimension)
  const operators = type.startsWith('halfvec') ? 'halfvec_cosine_ops' : 'vector_cosine_ops'
  await connection.query(
    `CREATE INDEX IF NOT EXISTS chunk_vectors_by_distance ON chunk_vectors
       USING hnsw ((embedding::${type}) ${operators})`,
  )
}
