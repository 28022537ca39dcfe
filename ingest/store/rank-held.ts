import type { HeldChunk, HeldIndex, Posting } from './held-index.ts'
import type { EmbeddingIdentity } from './ingested-report.ts'

/** A term's number, and what it weighs: how much it is asked for times how rare it is. */
export type AskedTerm = { readonly termNo: number; readonly weight: number }

/** What one occurrence in a field is worth; 0 leaves the field out. */
export type FieldBoosts = Readonly<Record<'title' | 'headings' | 'department' | 'body', number>>

export type RankOptions = {
  readonly k: number
  readonly b: number
  readonly boosts: FieldBoosts
  readonly limit: number
}

type ChunkNames = Pick<HeldChunk, 'chunkId' | 'measureId' | 'reportId'>

/** `scores`: what each of the terms adds, side by side with `termNos`. */
export type HeldHit = ChunkNames & {
  readonly score: number
  readonly termNos: readonly number[]
  readonly scores: readonly number[]
}

/**
 * BM25F over the index held in memory: what `rankedAtOnce` of search-lexical.ts says in SQL, in the same order of
 * reckoning, so that ties are the same too. Both are held to each other by search.test.ts.
 */
export async function rankPostings(
  held: HeldIndex,
  asked: readonly AskedTerm[],
  options: RankOptions,
): Promise<HeldHit[]> {
  const postings = await held.postings(asked.map(({ termNo }) => termNo))
  const found = new Map<number, { score: number; termNos: number[]; scores: number[] }>()
  for (const { termNo, weight } of asked.toSorted((a, b) => a.termNo - b.termNo)) {
    for (const posting of postings.get(termNo) ?? []) {
      const frequency = frequencyOf(posting, options, held.averageLength)
      if (frequency <= 0) continue
      const score = (weight * (options.k + 1) * frequency) / (options.k + frequency)
      const hit = found.get(posting.chunkNo) ?? { score: 0, termNos: [], scores: [] }
      hit.score += score
      hit.termNos.push(termNo)
      hit.scores.push(score)
      found.set(posting.chunkNo, hit)
    }
  }
  return takeBest(held, found, options.limit).map(([chunk, hit]) => ({ ...namesOf(chunk), ...hit }))
}

function frequencyOf(posting: Posting, { b, boosts }: RankOptions, averageLength: number): number {
  return (
    boosts.title * posting.title +
    boosts.headings * posting.headings +
    boosts.department * posting.department +
    (boosts.body * posting.body) / (1 - b + (b * posting.bodyLength) / averageLength)
  )
}

/**
 * The chunks nearest to a vector in the index held in memory: what search-vector.ts compares one by one in SQL. Sums are
 * rounded to 32 bits as pgvector's are. Empty where the vectors are of another embedding.
 */
export function rankVectors(
  held: HeldIndex,
  vector: Float32Array,
  { embedding, limit }: { readonly embedding: EmbeddingIdentity; readonly limit: number },
): (ChunkNames & { readonly similarity: number })[] {
  if (held.embedding?.name !== embedding.name || held.embedding.dimension !== embedding.dimension) return []
  // A hashed vector has few components other than 0, and these alone add anything.
  const filled = [...vector.keys()].filter((index) => vector[index] !== 0)
  const norm = multiply(vector, vector, filled)
  const found = new Map<number, { score: number; similarity: number }>()
  for (const { chunkNo, vector: own } of held.chunks.values()) {
    if (own === undefined) continue
    const cosine = multiply(own, vector, filled) / Math.sqrt(normOf(own) * norm)
    const similarity = 1 - (1 - Math.max(-1, Math.min(1, cosine)))
    // Postgres, too, puts what is not a number (the cosine to nothing at all) last.
    found.set(chunkNo, { score: Number.isNaN(similarity) ? -Infinity : similarity, similarity })
  }
  return takeBest(held, found, limit).map(([chunk, { similarity }]) => ({ ...namesOf(chunk), similarity }))
}

const norms = new WeakMap<Float32Array, number>()

function normOf(vector: Float32Array): number {
  const norm = norms.get(vector) ?? multiply(vector, vector, [...vector.keys()])
  norms.set(vector, norm)
  return norm
}

function multiply(one: Float32Array, other: Float32Array, filled: readonly number[]): number {
  let sum = 0
  for (const index of filled) {
    sum = Math.fround(sum + Math.fround((one[index] ?? 0) * (other[index] ?? 0)))
  }
  return sum
}

/** The best; equal scores are cut by the chunks' numbers and given by report and place. */
function takeBest<Hit extends { readonly score: number }>(
  { chunks }: HeldIndex,
  found: ReadonlyMap<number, Hit>,
  limit: number,
): (readonly [HeldChunk, Hit])[] {
  return [...found]
    .flatMap(([chunkNo, hit]) => {
      const chunk = chunks.get(chunkNo)
      return chunk === undefined ? [] : [[chunk, hit] as const]
    })
    .toSorted(([one, a], [other, b]) => b.score - a.score || one.chunkNo - other.chunkNo)
    .slice(0, limit)
    .toSorted(([one, a], [other, b]) => b.score - a.score || one.place - other.place)
}

function namesOf({ chunkId, measureId, reportId }: HeldChunk): ChunkNames {
  return { chunkId, measureId, reportId }
}
