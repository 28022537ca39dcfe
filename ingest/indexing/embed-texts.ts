import { createHash } from 'node:crypto'
import type { EmbeddingModel } from '../embedding/embedding-model.ts'
import { forgetKeptVectors, keepVectors, readKeptVectors, type VectorsByHash } from '../store/kept-vectors.ts'
import type { Store } from '../store/open-store.ts'

export type EmbeddingRun = {
  readonly store: Store
  readonly embedding: EmbeddingModel
  readonly onBatch: (done: number) => void
}

/**
 * One vector a text, batch by batch. A learned embedding costs money and time: each of its batches is kept in the store,
 * so that an ingest that was stopped goes on where it was. Throws what the embedding throws.
 */
export async function embedTexts(run: EmbeddingRun, texts: readonly string[]): Promise<Float32Array[]> {
  const { store, embedding, onBatch } = run
  const hashes = texts.map(hashText)
  const known = embedding.kind === 'learned' ? await readKeptVectors(store, embedding, hashes) : new Map()
  const vectors = new Map<string, Float32Array>(known)
  const missing = new Map(texts.map((text, index) => [hashes[index] ?? '', text] as const))
  for (const hash of known.keys()) missing.delete(hash)
  const waiting = [...missing]
  for (let start = 0; start < waiting.length; start += embedding.batchSize) {
    onBatch(texts.length - waiting.length + start)
    const batch = await embedBatch(embedding, waiting.slice(start, start + embedding.batchSize))
    if (embedding.kind === 'learned') await keepVectors(store, embedding, batch)
    for (const [hash, vector] of batch) vectors.set(hash, vector)
  }
  return hashes.flatMap((hash) => vectors.get(hash) ?? [])
}

/** Frees what was kept for the texts of a report that is saved now. */
export async function forgetTexts(
  { store, embedding }: Pick<EmbeddingRun, 'store' | 'embedding'>,
  texts: readonly string[],
): Promise<void> {
  if (embedding.kind === 'learned') await forgetKeptVectors(store, embedding, texts.map(hashText))
}

async function embedBatch(
  embedding: EmbeddingModel,
  batch: readonly (readonly [hash: string, text: string])[],
): Promise<VectorsByHash> {
  const vectors = await embedding.embed(batch.map(([, text]) => text))
  if (vectors.length !== batch.length) {
    throw new Error(
      `Cannot embed: ${embedding.name} gave ${vectors.length} vectors for ${batch.length} texts`,
    )
  }
  return new Map(batch.flatMap(([hash], index) => (vectors[index] ? [[hash, vectors[index]] as const] : [])))
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
