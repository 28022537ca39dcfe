import type { AnswerQuestion } from '../http/services.ts'
import { type ModelTools, openModel } from '../model/open-model.ts'
import { createModelAnswerer } from './answer-with-model.ts'

/** Puts the model that the settings name before the answerer without one, which is given back where they name none. */
export async function openModelAnswerer(
  answerWithoutModel: AnswerQuestion,
  tools: ModelTools,
): Promise<AnswerQuestion> {
  const model = await openModel(tools)
  if (model === undefined) return answerWithoutModel
  return createModelAnswerer({ answerWithoutModel, model, store: tools.store, log: tools.log })
}
