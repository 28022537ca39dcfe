import type { OpenAIEmbeddings } from '@langchain/openai'
import { EmbeddingError, type EmbeddingModel, toUnitLength } from './embedding-model.ts'

export type OpenAIEmbeddingSettings = {
  readonly model: string
  readonly apiKey?: string
  /** Of an OpenAI-compatible service; absent: OpenAI's own. */
  readonly baseUrl?: string
  /** Components of a vector, where they are known (the store remembers them); absent: one call finds out. */
  readonly dimension?: number
}

const TIMEOUT_MS = 30_000
const BATCH_SIZE = 64

/**
 * Opens an embedding service. Loads LangChain, and asks the service for one vector where the dimension is not known.
 * Throws `EmbeddingError` when it does not answer. Calls are not retried: the caller resumes where it stopped.
 */
export async function openOpenAIEmbedding(settings: OpenAIEmbeddingSettings): Promise<EmbeddingModel> {
  const client = await makeClient(settings)
  const dimension = settings.dimension ?? (await findDimension(client, settings.model))
  return {
    name: `openai/${settings.model}/${dimension}`,
    dimension,
    kind: 'learned',
    batchSize: BATCH_SIZE,
    embed: async (texts) => {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += BATCH_SIZE) {
        const batch = texts.slice(start, start + BATCH_SIZE)
        const raw = await callService(client, settings.model, batch)
        vectors.push(...checkVectors(raw, { count: batch.length, dimension, model: settings.model }))
      }
      return vectors
    },
  }
}

async function makeClient(settings: OpenAIEmbeddingSettings): Promise<OpenAIEmbeddings> {
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  return new OpenAIEmbeddings({
    model: settings.model,
    // Local services ask for no key, but the client insists on one.
    apiKey: settings.apiKey ?? 'none',
    batchSize: BATCH_SIZE,
    timeout: TIMEOUT_MS,
    maxRetries: 0,
    encodingFormat: 'float',
    ...(settings.baseUrl === undefined ? {} : { configuration: { baseURL: settings.baseUrl } }),
  })
}

async function findDimension(client: OpenAIEmbeddings, model: string): Promise<number> {
  const [vector] = await callService(client, model, ['報告書'])
  if (!Array.isArray(vector) || vector.length === 0) {
    throw new EmbeddingError(`Cannot use the embedding model ${model}: its answer holds no vector`)
  }
  return vector.length
}

async function callService(
  client: OpenAIEmbeddings,
  model: string,
  texts: readonly string[],
): Promise<number[][]> {
  try {
    // An empty input is refused by the services; a blank stands for it.
    return await client.embedDocuments(texts.map((text) => (text.trim() === '' ? '　' : text)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new EmbeddingError(`Cannot get vectors from the embedding model ${model}: ${reason}`, { cause })
  }
}

type Expected = { readonly count: number; readonly dimension: number; readonly model: string }

function checkVectors(vectors: readonly number[][], expected: Expected): Float32Array[] {
  const { count, dimension, model } = expected
  if (vectors.length !== count) {
    throw new EmbeddingError(
      `Cannot use the answer of ${model}: ${vectors.length} vectors for ${count} texts`,
    )
  }
  return vectors.map((vector) => {
    if (vector?.length !== dimension) {
      throw new EmbeddingError(
        `Cannot use the answer of ${model}: a vector of ${vector?.length ?? 0} components instead of ${dimension}`,
      )
    }
    if (!vector.every(Number.isFinite)) {
      throw new EmbeddingError(
        `Cannot use the answer of ${model}: a vector with components that are no numbers`,
      )
    }
    return toUnitLength(Float32Array.from(vector))
  })
}
