import type { ModelUse } from '../http/services.ts'
import { type ChatModel, ModelError, type ModelUsage } from '../model/chat-model.ts'
import { countMessageTokens, countTokens } from '../model/count-tokens.ts'
import { isUnbilled } from '../model/with-daily-cap.ts'

export type MeteredUse = Pick<ModelUse, 'calls' | 'inputTokens' | 'outputTokens'>

/** The model with a count of what one answer used of it: what the service says, else an estimate. */
export function meterModel(model: ChatModel): {
  readonly model: ChatModel
  readonly used: () => MeteredUse
} {
  let use: MeteredUse = { calls: 0, inputTokens: 0, outputTokens: 0 }
  const add = ({ inputTokens, outputTokens }: ModelUsage): void => {
    use = {
      calls: use.calls + 1,
      inputTokens: use.inputTokens + inputTokens,
      outputTokens: use.outputTokens + outputTokens,
    }
  }
  return {
    used: () => use,
    model: {
      name: model.name,
      async *stream(messages, options) {
        let usage: ModelUsage = { inputTokens: countMessageTokens(messages), outputTokens: 0 }
        try {
          for await (const part of model.stream(messages, options)) {
            if (part.type === 'text-delta')
              usage = { ...usage, outputTokens: usage.outputTokens + countTokens(part.text) }
            else usage = part.usage ?? usage
            yield part
          }
        } catch (error) {
          if (error instanceof ModelError && isUnbilled(error)) usage = { inputTokens: 0, outputTokens: 0 }
          throw error
        } finally {
          add(usage)
        }
      },
    },
  }
}
