import { toSql } from 'pgvector'
import { holdsVectorsOf } from './choose-embedding.ts'
import type { Connection } from './database.ts'
import type { HeldIndex } from './held-index.ts'
import type { EmbeddingIdentity } from './ingested-report.ts'
import type { Store } from './open-store.ts'
import { rankVectors } from './rank-held.ts'
import { comparedOneByOne, indexedAs } from './vector-index.ts'
import { toNumberArray } from './write-rows.ts'

export type VectorOptions = {
  /** The embedding that made the vector. */
  readonly embedding: EmbeddingIdentity
  /** Most hits. */
  readonly limit: number
  /** Only chunks of these reports. */
  readonly reportIds?: readonly string[]
  /** How many chunks the store holds, where that is known: it is counted otherwise. */
  readonly chunks?: number
  /** Ranks a search in all reports; the database does where absent. */
  readonly held?: HeldIndex | undefined
}

/** `similarity` is the cosine: 1 for the same direction, 0 for nothing in common. */
export type VectorHit = {
  readonly chunkId: string
  readonly measureId: string
  readonly reportId: string
  readonly similarity: number
}

/** Candidates that the index gives for each hit wanted; they are ranked by their true distance. */
const candidatesAHit = 4
/** Least candidates the index looks at: its recall rises with it, and so does its time. 40 is its default. */
const leastCandidates = 200

/**
 * The chunks nearest to a vector, nearest first. Empty where the store holds vectors of another embedding, or none:
 * they could not be compared.
 */
export async function searchVector(
  store: Store,
  vector: Float32Array,
  options: VectorOptions,
): Promise<VectorHit[]> {
  const { embedding, limit, reportIds, chunks, held } = options
  if (vector.length !== embedding.dimension) return []
  if (held && reportIds === undefined) return rankVectors(held, vector, { embedding, limit })
  const isCounted = chunks !== undefined && reportIds === undefined
  const within = isCounted ? { reportNos: [], chunks } : await readComparable(store.database, options)
  if (within.chunks === 0) return []
  const params = [
    embedding.name,
    String(embedding.dimension),
    toSql([...vector]),
    toNumberArray(within.reportNos),
    reportIds !== undefined,
    limit,
  ]
  if (within.chunks <= comparedOneByOne) return store.database.query<VectorHit>(rankSql(allVectors), params)
  const candidates = Math.min(Math.max(limit * candidatesAHit, leastCandidates), 1_000)
  return store.database.transaction(async (connection) => {
    // Without it a filter that few chunks pass would leave few hits.
    await connection.query('SET LOCAL hnsw.iterative_scan = relaxed_order')
    await connection.query(`SET LOCAL hnsw.ef_search = ${candidates}`)
    const nearest = indexedVectors(indexedAs(store.database.kind, embedding.dimension), candidates)
    return connection.query<VectorHit>(rankSql(nearest), params)
  })
}

/** The reports asked, with their chunks; none where the store holds vectors of another embedding. */
async function readComparable(
  connection: Connection,
  { embedding, reportIds }: VectorOptions,
): Promise<{ readonly reportNos: readonly number[]; readonly chunks: number }> {
  const rows = await connection.query<{ reportNo: number; chunks: number }>(
    `SELECT report_no AS "reportNo", chunk_count AS chunks FROM reports
     WHERE ${holdsVectorsOf} AND ($3::text[] IS NULL OR id = ANY ($3::text[]))`,
    [embedding.name, String(embedding.dimension), reportIds ?? null],
  )
  return {
    reportNos: reportIds === undefined ? [] : rows.map(({ reportNo }) => reportNo),
    chunks: rows.reduce((total, { chunks }) => total + chunks, 0),
  }
}

const passesFilter = `${holdsVectorsOf} AND (NOT $5::boolean OR report_no = ANY ($4::int[]))`

/** No index holds the distance of the vectors as they are, so this compares them one by one. */
const allVectors = `SELECT chunk_no, embedding FROM chunk_vectors WHERE ${passesFilter}`

function indexedVectors(type: string, candidates: number): string {
  return `SELECT chunk_no, embedding FROM chunk_vectors WHERE ${passesFilter}
    ORDER BY embedding::${type} <=> $3::vector::${type} LIMIT ${candidates}`
}

function rankSql(vectors: string): string {
  return `
    WITH candidates AS (${vectors}),
    ranked AS (
      SELECT chunk_no, embedding <=> $3::vector AS distance FROM candidates
      ORDER BY distance, chunk_no LIMIT $6::int
    )
    SELECT chunks.id AS "chunkId", chunks.measure_id AS "measureId", reports.id AS "reportId",
      1 - ranked.distance AS similarity
    FROM ranked JOIN chunks USING (chunk_no) JOIN reports ON reports.report_no = chunks.report_no
    ORDER BY ranked.distance, reports.id, chunks.ordinal`
}
