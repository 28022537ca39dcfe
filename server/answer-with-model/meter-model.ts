import type { ChatModel } from '../model/chat-model.ts'

export type ModelUse = { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number }

/** The model with a count of what one answer used of it, as far as the service says. */
export function meterModel(model: ChatModel): { readonly model: ChatModel; readonly used: () => ModelUse } {
  let use: ModelUse = { calls: 0, inputTokens: 0, outputTokens: 0 }
  return {
    used: () => use,
    model: {
      name: model.name,
      async *stream(messages, options) {
        use = { ...use, calls: use.calls + 1 }
        for await (const part of model.stream(messages, options)) {
          if (part.type === 'answer-end' && part.usage !== undefined) {
            const { inputTokens, outputTokens } = part.usage
            use = {
              ...use,
              inputTokens: use.inputTokens + inputTokens,
              outputTokens: use.outputTokens + outputTokens,
            }
          }
          yield part
        }
      },
    },
  }
}
