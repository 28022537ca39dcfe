import type { Connection, Parameter } from './database.ts'
import type { IndexedChunk } from './ingested-report.ts'
import { encodeVector } from './vector-bytes.ts'
import { toNumberArray, toStorable, writeRows } from './write-rows.ts'

/** Vectors a statement: two parameters each. */
const vectorsAStatement = 200
const postingsAStatement = 50_000
/** What a smallint holds; a chunk's terms are far below it. */
const mostCounted = 32_767

/** Writes a report's chunks in their order, with their vectors and postings. */
export async function saveChunks(
  connection: Connection,
  reportNo: number,
  chunks: readonly IndexedChunk[],
): Promise<void> {
  await writeRows(
    connection,
    `INSERT INTO chunks (id, report_no, measure_id, ordinal, chunk)
     SELECT chunk->>'id', $2::int, chunk->>'measureId', ordinal, chunk
     FROM jsonb_to_recordset($1::jsonb) AS row (ordinal int, chunk jsonb) ORDER BY ordinal`,
    { rows: chunks.map(({ chunk }, ordinal) => ({ ordinal, chunk })), params: [reportNo] },
  )
  const numbers = await connection.query<{ chunkNo: number }>(
    'SELECT chunk_no AS "chunkNo" FROM chunks WHERE report_no = $1 ORDER BY ordinal',
    [reportNo],
  )
  const numbered = chunks.flatMap((chunk, ordinal) => {
    const chunkNo = numbers[ordinal]?.chunkNo
    return chunkNo === undefined ? [] : [{ ...chunk, chunkNo }]
  })
  await saveVectors(connection, reportNo, numbered)
  await savePostings(connection, reportNo, numbered)
}

type NumberedChunk = IndexedChunk & { readonly chunkNo: number }

async function saveVectors(
  connection: Connection,
  reportNo: number,
  chunks: readonly NumberedChunk[],
): Promise<void> {
  for (let start = 0; start < chunks.length; start += vectorsAStatement) {
    const batch = chunks.slice(start, start + vectorsAStatement)
    const rows = batch.map((_, index) => `($${2 * index + 2}::int, $1::int, $${2 * index + 3}::vector)`)
    const params: Parameter[] = batch.flatMap(({ chunkNo, vector }) => [chunkNo, encodeVector(vector)])
    await connection.query(`INSERT INTO chunk_vectors VALUES ${rows.join(', ')}`, [reportNo, ...params])
  }
}

type Posting = {
  readonly chunkNo: number
  readonly inField: Record<keyof IndexedChunk['terms'], number>
  readonly bodyLength: number
}

async function savePostings(
  connection: Connection,
  reportNo: number,
  chunks: readonly NumberedChunk[],
): Promise<void> {
  const byTerm = placeTerms(chunks)
  const termNumbers = await saveTerms(connection, byTerm)
  const postings = [...byTerm].flatMap(([term, found]) => {
    const termNo = termNumbers.get(term)
    return termNo === undefined ? [] : found.map((posting) => ({ termNo, ...posting }))
  })
  for (let start = 0; start < postings.length; start += postingsAStatement) {
    await insertPostings(connection, reportNo, postings.slice(start, start + postingsAStatement))
  }
}

async function insertPostings(
  connection: Connection,
  reportNo: number,
  postings: readonly (Posting & { readonly termNo: number })[],
): Promise<void> {
  const columns = [
    postings.map(({ termNo }) => termNo),
    postings.map(({ chunkNo }) => chunkNo),
    postings.map(({ bodyLength }) => Math.min(bodyLength, mostCounted)),
    postings.map(({ inField }) => inField.title),
    postings.map(({ inField }) => inField.headings),
    postings.map(({ inField }) => inField.department),
    postings.map(({ inField }) => inField.body),
  ]
  await connection.query(
    `INSERT INTO postings (report_no, term_no, chunk_no, body_length, in_title, in_headings, in_department, in_body)
     SELECT $1::int, *
     FROM unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])`,
    [reportNo, ...columns.map(toNumberArray)],
  )
}

/** Where each term stands, a posting a chunk, terms in order of their code units. */
function placeTerms(chunks: readonly NumberedChunk[]): Map<string, Posting[]> {
  const byTerm = new Map<string, Posting[]>()
  for (const { chunkNo, terms, bodyLength } of chunks) {
    for (const [term, inField] of countFields(terms)) {
      const found = byTerm.get(term)
      const posting = { chunkNo, inField, bodyLength }
      if (found) found.push(posting)
      else byTerm.set(term, [posting])
    }
  }
  return new Map([...byTerm].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function countFields(terms: IndexedChunk['terms']): Map<string, Posting['inField']> {
  const counts = new Map<string, Posting['inField']>()
  for (const field of ['title', 'headings', 'department', 'body'] as const) {
    for (const term of terms[field].map(toStorable)) {
      const known = counts.get(term) ?? { title: 0, headings: 0, department: 0, body: 0 }
      counts.set(term, { ...known, [field]: Math.min(known[field] + 1, mostCounted) })
    }
  }
  return counts
}

async function saveTerms(
  connection: Connection,
  byTerm: ReadonlyMap<string, readonly Posting[]>,
): Promise<Map<string, number>> {
  const rows = await connection.query<{ term: string; termNo: number }>(
    `INSERT INTO terms (term, chunk_count) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (term) DO UPDATE SET chunk_count = terms.chunk_count + excluded.chunk_count
     RETURNING term, term_no AS "termNo"`,
    [[...byTerm.keys()], toNumberArray([...byTerm.values()].map((found) => found.length))],
  )
  return new Map(rows.map(({ term, termNo }) => [term, termNo]))
}
