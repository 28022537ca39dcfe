import type { Analyzer } from '../text/analyzer.ts'
import { makeBuiltInEmbedding } from './built-in-embedding.ts'
import type { EmbeddingModel } from './embedding-model.ts'

/** `model` is EMBEDDING_MODEL; absent: the built-in embedding. `dimension` as the store remembers it for that model. */
export type EmbeddingSettings = {
  readonly model?: string | undefined
  readonly apiKey?: string | undefined
  readonly baseUrl?: string | undefined
  readonly dimension?: number | undefined
}

/** The embedding that the settings ask for; LangChain is loaded only where a model is set. */
export async function loadEmbedding(
  settings: EmbeddingSettings,
  analyzer: Analyzer,
): Promise<EmbeddingModel> {
  const { model, apiKey, baseUrl, dimension } = settings
  if (model === undefined) return makeBuiltInEmbedding(analyzer)
  const { openOpenAIEmbedding } = await import('./openai-embedding.ts')
  return openOpenAIEmbedding({
    model,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(dimension === undefined ? {} : { dimension }),
  })
}
