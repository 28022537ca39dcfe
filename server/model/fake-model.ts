import {
  type ChatModel,
  ModelError,
  type ModelMessage,
  type ModelPart,
  type StreamOptions,
} from './chat-model.ts'

export type FakeCall = { readonly messages: readonly ModelMessage[]; readonly options: StreamOptions }
export type FakeReply = string | ModelError | readonly ModelPart[]
export type FakeModel = ChatModel & { readonly calls: readonly FakeCall[] }

/** For tests: a model that answers what it is told to, a few characters at a time. */
export function makeFakeModel(
  reply: (call: FakeCall, index: number) => FakeReply | Promise<FakeReply>,
): FakeModel {
  const calls: FakeCall[] = []
  return {
    name: 'fake',
    calls,
    async *stream(messages, options) {
      const call = { messages, options }
      calls.push(call)
      const given = await reply(call, calls.length - 1)
      if (given instanceof ModelError) throw given
      for (const part of typeof given === 'string' ? cutUp(given) : given) {
        if (options.signal.aborted) throw new ModelError('aborted', 'Cannot go on: the call was aborted')
        yield part
      }
    },
  }
}

function cutUp(text: string): ModelPart[] {
  const parts = text.match(/[\s\S]{1,7}/g) ?? []
  return [
    ...parts.map((part): ModelPart => ({ type: 'text-delta', text: part })),
    { type: 'answer-end', usage: { inputTokens: 1_000, outputTokens: text.length } },
  ]
}
