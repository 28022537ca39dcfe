import { createAnswerer } from './answer/answer-question.ts'
import type { AnswerQuestion } from './http/services.ts'
import type { Log } from './log.ts'
import type { Product } from './open-product.ts'
import { steadyEmbedding } from './retrieval/steady-embedding.ts'
import type { Settings } from './settings.ts'

export type AnswererTools = Product & {
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Log
}

/** The answerer that the settings ask for. The one place where a model joins, loaded only where one is set. */
export async function openAnswerer(tools: AnswererTools): Promise<AnswerQuestion> {
  const { store, analyzer, clock, log } = tools
  const embedding = steadyEmbedding(tools.embedding, { log })
  const withoutModel = createAnswerer({ store, analyzer, embedding, clock })
  if (tools.settings.chatModel === undefined) return withoutModel
  const { openModelAnswerer } = await import('./answer-with-model/open-model-answerer.ts')
  return openModelAnswerer(withoutModel, tools)
}
