import { readEmbedding } from './choose-embedding.ts'
import type { EmbeddingIdentity } from './ingested-report.ts'
import type { Store } from './open-store.ts'
import { decodeVector } from './vector-bytes.ts'
import { comparedOneByOne } from './vector-index.ts'

/**
 * 索引の写し: what both searches rank by, held in memory. On the embedded database a question's two searches took 20 ms of
 * 45, most of it spent on handing the question and sixty rows to and fro; ranking some hundred chunks here takes less
 * than one.
 */
export type HeldIndex = {
  /** By their numbers, in the order that equal hits take: by report and place. */
  readonly chunks: ReadonlyMap<number, HeldChunk>
  readonly averageLength: number
  /** The embedding of the vectors; undefined in an empty store. */
  readonly embedding: EmbeddingIdentity | undefined
  /** Where each of these terms stands, in order of the chunks' numbers. */
  readonly postings: (termNos: readonly number[]) => Promise<ReadonlyMap<number, readonly Posting[]>>
}

export type HeldChunk = {
  readonly chunkNo: number
  readonly chunkId: string
  readonly measureId: string
  readonly reportId: string
  /** Counted from 0 in the order of reports and places. */
  readonly place: number
  readonly vector: Float32Array | undefined
}

/** How often a term stands in each field of a chunk. */
export type Posting = {
  readonly chunkNo: number
  readonly title: number
  readonly headings: number
  readonly department: number
  readonly body: number
  readonly bodyLength: number
}

/** About 50 MB; the postings of two reports are 46,000. */
const postingsKept = 500_000

/**
 * The index of now. Undefined where SQL searches better: on a server, which shares the work, and over more chunks than
 * are compared one by one.
 */
export async function readHeldIndex(store: Store): Promise<HeldIndex | undefined> {
  const { database } = store
  if (database.kind === 'server') return undefined
  const [corpus] = await database.query<{ chunks: number; averageLength: number }>(
    `SELECT coalesce(sum(chunk_count), 0)::int AS chunks,
       greatest(sum(body_terms)::float8 / greatest(sum(chunk_count), 1), 1) AS "averageLength" FROM reports`,
  )
  if (corpus === undefined || corpus.chunks > comparedOneByOne) return undefined
  return {
    chunks: await readChunkPlaces(store),
    averageLength: corpus.averageLength,
    embedding: await readEmbedding(database),
    postings: createPostingReader(store),
  }
}

type ChunkRow = Omit<HeldChunk, 'place' | 'vector'> & { readonly vector: string | null }

async function readChunkPlaces({ database }: Store): Promise<Map<number, HeldChunk>> {
  // Base64 comes through seven times faster than bytea.
  const rows = await database.query<ChunkRow>(
    `SELECT chunks.chunk_no AS "chunkNo", chunks.id AS "chunkId", chunks.measure_id AS "measureId",
       reports.id AS "reportId", encode(vector_send(chunk_vectors.embedding), 'base64') AS vector
     FROM chunks JOIN reports USING (report_no) LEFT JOIN chunk_vectors USING (chunk_no)
     ORDER BY reports.id, chunks.ordinal`,
  )
  return new Map(
    rows.map(({ vector, ...row }, place) => [
      row.chunkNo,
      { ...row, place, vector: vector === null ? undefined : decodeVector(Buffer.from(vector, 'base64')) },
    ]),
  )
}

/** Reads the postings of a term when it is first asked for. */
function createPostingReader({ database }: Store): HeldIndex['postings'] {
  const read = new Map<number, readonly Posting[]>()
  let count = 0
  return async (termNos) => {
    const missing = termNos.filter((termNo) => !read.has(termNo))
    const rows = missing.length === 0 ? [] : await database.query<PostingRow>(postingsOf, [missing])
    const added = Map.groupBy(rows, ({ termNo }) => termNo)
    const found = new Map(termNos.map((termNo) => [termNo, read.get(termNo) ?? added.get(termNo) ?? []]))
    if (count + rows.length > postingsKept) {
      read.clear()
      count = 0
    }
    for (const termNo of missing) read.set(termNo, found.get(termNo) ?? [])
    count += rows.length
    return found
  }
}

type PostingRow = Posting & { readonly termNo: number }

const postingsOf = `SELECT term_no AS "termNo", chunk_no AS "chunkNo", in_title AS title, in_headings AS headings,
    in_department AS department, in_body AS body, body_length AS "bodyLength"
  FROM postings WHERE term_no = ANY ($1::int[]) ORDER BY chunk_no`
