import type { Connection } from './database.ts'
import type { HeldIndex } from './held-index.ts'
import type { Store } from './open-store.ts'
import { type FieldBoosts, rankPostings } from './rank-held.ts'

/** `weight` multiplies what the term adds to a chunk's score. */
export type WeightedTerm = { readonly term: string; readonly weight: number }

export type LexicalOptions = {
  /**
   * How soon more of the same term stops counting: 0 = at once, 1.2–2 is usual, ∞ = never. Source: Robertson and
   * Zaragoza 2009, The Probabilistic Relevance Framework.
   */
  readonly k?: number
  /** How much a body longer than the average is held against its terms: 0 = not at all, 1 = in proportion; 0.75 is usual. */
  readonly b?: number
  readonly boosts?: FieldBoosts
  /** Most hits. */
  readonly limit: number
  /** Only chunks of these reports. */
  readonly reportIds?: readonly string[]
  /**
   * Candidates are looked for among at most this many postings, those of the rarest terms first; what the commoner
   * terms add is then read for the candidates only. It bounds the time of a search over a million chunks (1 µs a
   * posting). A chunk that has only the commonest terms of a long question may be missed then; at 30,000, where absent,
   * none is up to some thousand chunks.
   */
  readonly postings?: number
  /** Looks terms up where that was done before; in the database where absent. */
  readonly readTerms?: ReadTerms
  /** Ranks a search in all reports that needs no more postings than that; the database does where absent. */
  readonly held?: HeldIndex | undefined
}

/** `matches`: what each term that stands in the chunk adds to its score, in the order asked. */
export type LexicalHit = {
  readonly chunkId: string
  readonly measureId: string
  readonly reportId: string
  readonly score: number
  readonly matches: readonly { readonly term: string; readonly score: number }[]
}

const defaults = { k: 1.2, b: 0.75, boosts: { title: 3, headings: 2, department: 1, body: 1 } }

const candidatePostings = 30_000
/** Candidates kept where not every term was read for them all. */
const candidatesKept = 500

/** BM25F over the chunks' fields, best first; equal scores by report and place. Terms that no chunk has add nothing. */
export async function searchLexical(
  store: Store,
  terms: readonly WeightedTerm[],
  options: LexicalOptions,
): Promise<LexicalHit[]> {
  const { database } = store
  const known = await weighTerms(terms, options.readTerms ?? ((all) => readTerms(database, all)))
  if (known.length === 0) return []
  const rarest = takeRarest(known, options.postings ?? candidatePostings)
  const isWhole = rarest.length === known.length
  const { k = defaults.k, b = defaults.b, boosts = defaults.boosts, limit, held, reportIds } = options
  if (held && isWhole && reportIds === undefined)
    return (await rankPostings(held, known, { k, b, boosts, limit })).map((hit) => toHit(known, hit))
  const params = [
    known.map(({ termNo }) => termNo),
    known.map(({ weight }) => weight),
    k,
    b,
    boosts.title,
    boosts.headings,
    boosts.department,
    boosts.body,
    reportIds ?? null,
    limit,
  ]
  const rows = await (isWhole
    ? database.query<HitRow>(searchSql(rankedAtOnce), params)
    : database.query<HitRow>(searchSql(rankedInTwo), [
        ...params,
        rarest.map(({ termNo }) => termNo),
        Math.max(limit, candidatesKept),
      ]))
  return rows.map((row) => toHit(known, row))
}

/** How many chunks there are, and in how many of them each of these terms stands (absent: in none). */
export async function readTermStatistics(
  store: Store,
  terms: readonly string[],
): Promise<{ readonly chunks: number; readonly chunksWith: ReadonlyMap<string, number> }> {
  const [corpus] = await store.database.query<{ chunks: number }>(countChunks)
  const rows = await readTerms(store.database, terms)
  return {
    chunks: corpus?.chunks ?? 0,
    chunksWith: new Map(rows.map(({ term, chunkCount }) => [term, chunkCount])),
  }
}

/** Every term of the index with the number of chunks it stands in, the commonest first, no more than `limit`. */
export async function listTerms(
  store: Store,
  limit: number,
): Promise<{ readonly term: string; readonly chunksWith: number }[]> {
  return store.database.query(
    'SELECT term, chunk_count AS "chunksWith" FROM terms ORDER BY chunk_count DESC, term LIMIT $1',
    [limit],
  )
}

const countChunks = 'SELECT coalesce(sum(chunk_count), 0)::int AS chunks FROM reports'

/** A term of the index and in how many chunks it stands. */
export type TermRow = { readonly termNo: number; readonly term: string; readonly chunkCount: number }
/** `chunks`: how many there are in all. */
type FoundTerm = TermRow & { readonly chunks: number }
type KnownTerm = TermRow & { readonly weight: number }
/** Gives the terms that some chunk has. */
export type ReadTerms = (terms: readonly string[]) => Promise<readonly FoundTerm[]>
type HitRow = Omit<LexicalHit, 'matches'> & {
  readonly termNos: readonly number[]
  readonly scores: readonly number[]
}

/** The terms that some chunk has. */
function readTerms(connection: Connection, terms: readonly string[]): Promise<FoundTerm[]> {
  return connection.query<FoundTerm>(
    `SELECT term_no AS "termNo", term, chunk_count AS "chunkCount", (${countChunks}) AS chunks
     FROM terms WHERE term = ANY ($1::text[])`,
    [[...new Set(terms)]],
  )
}

/** The terms that some chunk has, weighted by how few have them, rarest first. */
async function weighTerms(terms: readonly WeightedTerm[], read: ReadTerms): Promise<KnownTerm[]> {
  const weights = new Map<string, number>()
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight)
  const rows = await read([...weights.keys()])
  return rows
    .map(({ chunks, ...row }) => ({
      ...row,
      weight: (weights.get(row.term) ?? 0) * inverseFrequency(row.chunkCount, chunks),
    }))
    .toSorted((one, other) => one.chunkCount - other.chunkCount || (one.term < other.term ? -1 : 1))
}

/** As many of the rarest terms as candidates are looked for by: at least one. */
function takeRarest(known: readonly KnownTerm[], most: number): KnownTerm[] {
  let postings = 0
  return known.filter(({ chunkCount }, index) => {
    postings += chunkCount
    return index === 0 || postings <= most
  })
}

/** BM25's inverse document frequency in the form that is never negative. */
function inverseFrequency(chunksWith: number, chunks: number): number {
  return Math.log(1 + (chunks - chunksWith + 0.5) / (chunksWith + 0.5))
}

function toHit(known: readonly KnownTerm[], { termNos, scores, ...hit }: HitRow): LexicalHit {
  const matches = known.flatMap(({ termNo, term }) => {
    const score = scores[termNos.indexOf(termNo)]
    return score === undefined ? [] : [{ term, score }]
  })
  return { ...hit, matches }
}

/** What a term adds to a chunk's score, from `asked` and `postings`. */
const frequency = `($5::float8 * in_title + $6::float8 * in_headings + $7::float8 * in_department
  + $8::float8 * in_body / (1 - $4::float8 + $4::float8 * body_length / average_length))`
const score = `asked.weight * ($3::float8 + 1) * ${frequency} / ($3::float8 + ${frequency})`

const scores = `sum(score) AS score, array_agg(term_no ORDER BY term_no) AS term_nos,
  array_agg(score ORDER BY term_no) AS scores`

/** OFFSET 0 keeps what it stands in a look-up of its own; the planner would rather read all postings of every term. */
const lookUp = (condition: string): string =>
  `CROSS JOIN LATERAL (SELECT * FROM postings WHERE ${condition} OFFSET 0) AS postings`

const askedPostings = `unnest($1::int[], $2::float8[]) AS asked (term_no, weight)
      ${lookUp('postings.term_no = asked.term_no')} CROSS JOIN corpus`
const passesFilter = `${frequency} > 0
        AND ($9::text[] IS NULL OR report_no IN (SELECT report_no FROM reports WHERE id = ANY ($9::text[])))`

/** Every posting of every term: what the terms of two reports take. */
const rankedAtOnce = `ranked AS (
    SELECT chunk_no, ${scores}
    FROM (
      SELECT chunk_no, asked.term_no, ${score} AS score FROM ${askedPostings} WHERE ${passesFilter}
    ) AS found
    GROUP BY chunk_no ORDER BY score DESC, chunk_no LIMIT $10::int
  )`

/** The best by the rarest terms ($11), at most $12, and what the other terms add to them. */
const rankedInTwo = `candidates AS (
    SELECT chunk_no FROM ${askedPostings}
    WHERE asked.term_no = ANY ($11::int[]) AND ${passesFilter}
    GROUP BY chunk_no ORDER BY sum(${score}) DESC, chunk_no LIMIT $12::int
  ),
  ranked AS (
    SELECT chunk_no, ${scores}
    FROM (
      SELECT candidates.chunk_no, asked.term_no, ${score} AS score
      FROM candidates CROSS JOIN unnest($1::int[], $2::float8[]) AS asked (term_no, weight)
      ${lookUp('postings.term_no = asked.term_no AND postings.chunk_no = candidates.chunk_no')} CROSS JOIN corpus
      WHERE ${frequency} > 0
    ) AS found
    GROUP BY chunk_no ORDER BY score DESC, chunk_no LIMIT $10::int
  )`

const searchSql = (ranked: string): string => `
  WITH corpus AS MATERIALIZED (
    SELECT greatest(sum(body_terms)::float8 / greatest(sum(chunk_count), 1), 1) AS average_length FROM reports
  ), ${ranked}
  SELECT chunks.id AS "chunkId", chunks.measure_id AS "measureId", reports.id AS "reportId", score,
    term_nos AS "termNos", scores
  FROM ranked JOIN chunks USING (chunk_no) JOIN reports ON reports.report_no = chunks.report_no
  ORDER BY score DESC, reports.id, chunks.ordinal`
