import type { EmbeddingIdentity } from './ingested-report.ts'
import type { Store } from './open-store.ts'
import { encodeVector } from './vector-bytes.ts'

/** Vectors by the hash of the text they were made of. */
export type VectorsByHash = ReadonlyMap<string, Float32Array>

/** The vectors of an embedding that a stopped ingest left behind, of those asked for. */
export async function readKeptVectors(
  store: Store,
  { name }: EmbeddingIdentity,
  hashes: readonly string[],
): Promise<VectorsByHash> {
  const rows = await store.database.query<{ hash: string; components: number[] }>(
    `SELECT text_hash AS hash, vector::real[] AS components FROM kept_vectors
     WHERE embedding = $1 AND text_hash = ANY ($2::text[])`,
    [name, hashes],
  )
  return new Map(rows.map(({ hash, components }) => [hash, Float32Array.from(components)]))
}

/** Keeps vectors that were paid for until the report they belong to is saved. */
export async function keepVectors(
  store: Store,
  { name }: EmbeddingIdentity,
  vectors: VectorsByHash,
): Promise<void> {
  await store.database.transaction(async (connection) => {
    for (const [hash, vector] of vectors) {
      await connection.query('INSERT INTO kept_vectors VALUES ($1, $2, $3::vector) ON CONFLICT DO NOTHING', [
        name,
        hash,
        encodeVector(vector),
      ])
    }
  })
}

/** Forgets kept vectors once they stand in a saved report. */
export async function forgetKeptVectors(
  store: Store,
  { name }: EmbeddingIdentity,
  hashes: readonly string[],
): Promise<void> {
  await store.database.query(
    'DELETE FROM kept_vectors WHERE embedding = $1 AND text_hash = ANY ($2::text[])',
    [name, hashes],
  )
}
