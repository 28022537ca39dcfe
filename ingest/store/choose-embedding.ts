import type { Connection } from './database.ts'
import type { EmbeddingIdentity } from './ingested-report.ts'
import { readSettings, writeSetting } from './remembered-settings.ts'

/** Most components that lie within a row; longer vectors are kept beside it, and read more slowly. */
const componentsInRow = 1_900
/** Most components that HNSW indexes as halfvec. */
const componentsIndexed = 4_000

/** The embedding whose vectors the store holds; undefined before the first report. */
export async function readEmbedding(connection: Connection): Promise<EmbeddingIdentity | undefined> {
  const held = await readSettings(connection, ['embedding', 'embedding_dimension'])
  const name = held.get('embedding')
  return name === undefined ? undefined : { name, dimension: Number(held.get('embedding_dimension')) }
}

/** SQL: the vectors that the store holds are of the embedding named $1, of $2 components. */
export const holdsVectorsOf = `(SELECT count(*) = 2 FROM settings
  WHERE (name, value) IN (('embedding', $1::text), ('embedding_dimension', $2::text)))`

/**
 * Makes `embedding` the one whose vectors the store holds. Vectors of another are dropped: they cannot be compared;
 * the reports they belong to are found by their words alone until they are rebuilt.
 */
export async function chooseEmbedding(connection: Connection, embedding: EmbeddingIdentity): Promise<void> {
  const current = await readEmbedding(connection)
  if (current?.name === embedding.name && current.dimension === embedding.dimension) return
  const { dimension } = embedding
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > componentsIndexed) {
    throw new RangeError(
      `Cannot keep vectors of ${dimension} components: from 1 to ${componentsIndexed} can be indexed`,
    )
  }
  await connection.query('DROP INDEX IF EXISTS chunk_vectors_by_distance')
  await connection.query('TRUNCATE chunk_vectors')
  const storage = dimension <= componentsInRow ? 'PLAIN' : 'EXTERNAL'
  await connection.query(`ALTER TABLE chunk_vectors ALTER COLUMN embedding SET STORAGE ${storage}`)
  await writeSetting(connection, 'embedding', embedding.name)
  await writeSetting(connection, 'embedding_dimension', String(dimension))
}
