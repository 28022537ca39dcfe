import type { EmbeddingModel } from '../ingest/embedding/embedding-model.ts'
import { loadEmbedding } from '../ingest/embedding/load-embedding.ts'
import { readEmbedding } from '../ingest/store/choose-embedding.ts'
import { openStore, type Store } from '../ingest/store/open-store.ts'
import { type Analyzer, loadAnalyzer } from '../ingest/text/analyzer.ts'
import { prepareSynonyms } from '../ingest/text/synonyms.ts'
import type { Settings } from './settings.ts'

/** The store with the analyzer and the embedding that fill it and search it. */
export type Product = {
  readonly store: Store
  readonly analyzer: Analyzer
  readonly embedding: EmbeddingModel
}

/**
 * Opens what the settings name. The analyzer comes first: the other way round the peak of memory is a quarter GB higher.
 * Synonyms are read here, so that no first question waits for them. Throws as `openStore` does (`DirectoryInUseError`,
 * `NewerSchemaError`, an Error of one line), and `EmbeddingError` where an embedding model is set and does not answer.
 */
export async function openProduct(settings: Settings): Promise<Product> {
  const analyzer = await loadAnalyzer()
  prepareSynonyms(analyzer)
  const { databaseUrl, dataDirectory } = settings
  const store = await openStore(databaseUrl === undefined ? { dataDirectory } : { databaseUrl })
  try {
    return { store, analyzer, embedding: await openEmbedding(settings, store, analyzer) }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A service's dimension is asked for once and then remembered by the store, so that a start needs no call. */
async function openEmbedding(settings: Settings, store: Store, analyzer: Analyzer): Promise<EmbeddingModel> {
  const { embeddingModel: model, openaiApiKey: apiKey, openaiBaseUrl: baseUrl } = settings
  const held = await readEmbedding(store.database)
  const isHeld = held !== undefined && held.name === `openai/${model}/${held.dimension}`
  return loadEmbedding({ model, apiKey, baseUrl, dimension: isHeld ? held.dimension : undefined }, analyzer)
}
