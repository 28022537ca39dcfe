import { createAnswerer } from './answer/answer-question.ts'
import type { AnswerQuestion } from './http/services.ts'
import type { Log } from './log.ts'
import type { Product } from './open-product.ts'
import type { Settings } from './settings.ts'

export type AnswererTools = Product & {
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Log
}

/** The answerer over an open product: without a model, or with one where the settings name it. */
export async function openAnswerer(tools: AnswererTools): Promise<AnswerQuestion> {
  return createAnswerer(tools)
}
