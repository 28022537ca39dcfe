import { faithfulnessReply, renderPrompt } from '../../prompts/prompts.ts'
import { makeBoundary } from '../../server/answer-with-model/render-offer.ts'
import type { Answer } from '../../server/http/contract.ts'
import { type ChatModel, ModelError } from '../../server/model/chat-model.ts'
import { readStructured } from '../../server/model/read-structured.ts'

/**
 * Whether an answer says nothing but what its passages say, as a model judges it. Figures are not its business: those
 * are judged exactly. Undefined where the model gives no judgement.
 */
export async function judgeFaithfulness(model: ChatModel, answer: Answer): Promise<boolean | undefined> {
  const { system, user } = renderPrompt('judge-faithfulness', {
    question: answer.question,
    answer: answer.answer,
    passages: answer.citations.map(({ id, quote }) => `[${id}] ${quote}`).join('\n'),
    boundary: makeBoundary(),
  })
  try {
    const { value } = await readStructured(
      model,
      [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      { schema: faithfulnessReply, signal: new AbortController().signal },
    )
    return value.faithful && value.unsupported.length === 0
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}
