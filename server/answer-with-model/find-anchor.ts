import type { Answer } from '../http/contract.ts'
import type { AnswerQuestion, AnswerRequest } from '../http/services.ts'
import type { ChatModel } from '../model/chat-model.ts'
import { screenMessage } from '../question/screen.ts'
import { rewordQuestion } from './reword-question.ts'
import { texts } from './texts.ts'

export type AnchorTools = {
  readonly answerWithoutModel: AnswerQuestion
  readonly model: ChatModel
  readonly cities: readonly string[]
  readonly signal: AbortSignal
}

/** Whether another wording could help: a question that found nothing, or several things. */
export function mayBeReworded(answer: Answer, request: AnswerRequest): boolean {
  if (answer.outcome !== 'not_found' && answer.outcome !== 'clarify') return false
  return screenMessage(request.messages.at(-1)?.content ?? '').kind === 'question'
}

/**
 * The answer without a model on which everything rests: the one at hand, or that of one rewording by the model where
 * only that one answers. Which question was answered then stands in it. Throws `ModelError` where the call fails.
 */
export async function findAnchor(plain: Answer, request: AnswerRequest, tools: AnchorTools): Promise<Answer> {
  if (!mayBeReworded(plain, request)) return plain
  const reworded = await rewordQuestion({
    model: tools.model,
    messages: request.messages,
    cities: tools.cities,
    municipality: request.municipality?.name,
    signal: tools.signal,
  })
  if (reworded === undefined) return plain
  const answer = await tools.answerWithoutModel({
    ...request,
    messages: [{ role: 'user', content: reworded }],
    onPart: () => undefined,
  })
  return answer.outcome === 'answered' ? sayReworded(answer, reworded) : plain
}

function sayReworded(answer: Answer, question: string): Answer {
  const warning = { code: 'question_reworded', message: texts.reworded(question) }
  return {
    ...answer,
    answer: `${answer.answer}\n${warning.message}`,
    warnings: [...answer.warnings, warning],
  }
}
