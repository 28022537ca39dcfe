import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { AIMessageChunk } from '@langchain/core/messages'
import { z } from 'zod'
import {
  type ChatModel,
  ModelError,
  type ModelMessage,
  type ModelPart,
  type ModelUsage,
  type StreamOptions,
} from './chat-model.ts'
import { toModelError } from './describe-failure.ts'

export type LangChainSettings = {
  /** As the service calls it; `anthropic:claude-…` names another provider of LangChain, whose package must be installed. */
  readonly model: string
  readonly apiKey: string | undefined
  /** Of an OpenAI-compatible service; undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
  /** Most tokens that an answer may have. */
  readonly longestAnswer: number
}

/** How a shape is asked for. Services know different ones: what is rejected is not tried again. */
type ShapeMode = 'json-schema' | 'tool' | 'prompt'
const nextMode = { 'json-schema': 'tool', tool: 'prompt', prompt: undefined } as const

/** Opens a model through LangChain, which is loaded here. Nothing is asked of the service yet. */
export async function openLangChainModel(settings: LangChainSettings): Promise<ChatModel> {
  const { client, isOpenAI } = await makeClient(settings)
  let mode: ShapeMode = isOpenAI ? 'json-schema' : 'prompt'

  async function* run(messages: readonly ModelMessage[], options: StreamOptions): AsyncIterable<ModelPart> {
    for (;;) {
      try {
        yield* read(client, messages, { ...options, mode })
        return
      } catch (cause) {
        const error = toModelError(cause, options.signal)
        const next = options.schema && error.failure === 'rejected-request' ? nextMode[mode] : undefined
        if (next === undefined) throw error
        mode = next
      }
    }
  }
  return { name: settings.model, stream: run }
}

/** Models that think before they answer take no temperature, and few thoughts fit into the time. */
const thinks = /^(?:o\d|gpt-[56](?!-chat))/

async function makeClient(
  settings: LangChainSettings,
): Promise<{ client: BaseChatModel; isOpenAI: boolean }> {
  const { model, apiKey, baseUrl, longestAnswer } = settings
  const { provider, name } = await findProvider(model)
  if (provider !== undefined) {
    const { initChatModel } = await import('langchain/chat_models/universal')
    const given = { modelProvider: provider, maxTokens: longestAnswer, maxRetries: 0, temperature: 0 }
    return { client: (await initChatModel(name, given)) as unknown as BaseChatModel, isOpenAI: false }
  }
  const { ChatOpenAICompletions } = await import('@langchain/openai')
  const client = new ChatOpenAICompletions({
    model: name,
    // Local services ask for no key, but the client insists on one.
    apiKey: apiKey ?? 'none',
    maxRetries: 0,
    maxTokens: longestAnswer,
    streaming: true,
    ...(thinks.test(name) ? { reasoning: { effort: 'low' as const } } : { temperature: 0 }),
    configuration: { logLevel: 'off', ...(baseUrl === undefined ? {} : { baseURL: baseUrl }) },
  })
  return { client, isOpenAI: true }
}

/** `provider:name` with a provider that LangChain knows; a colon elsewhere is part of the name (`qwen3:8b`). */
async function findProvider(model: string): Promise<{ provider: string | undefined; name: string }> {
  const [prefix = '', ...rest] = model.split(':')
  if (rest.length === 0) return { provider: undefined, name: model }
  if (prefix === 'openai') return { provider: undefined, name: rest.join(':') }
  const { MODEL_PROVIDER_CONFIG } = await import('langchain/chat_models/universal')
  return Object.hasOwn(MODEL_PROVIDER_CONFIG, prefix)
    ? { provider: prefix, name: rest.join(':') }
    : { provider: undefined, name: model }
}

type Asked = StreamOptions & { readonly mode: ShapeMode }

async function* read(
  client: BaseChatModel,
  messages: readonly ModelMessage[],
  { signal, schema, mode }: Asked,
): AsyncIterable<ModelPart> {
  const turns = messages.map(({ role, content }) => [role, content] as [string, string])
  const shape = schema === undefined ? {} : shapeOptions(schema, mode)
  const stream = await client.stream(turns, { signal, ...shape })
  let finish: string | undefined
  let usage: ModelUsage | undefined
  for await (const chunk of stream) {
    finish = finishOf(chunk) ?? finish
    usage = usageOf(chunk) ?? usage
    yield { type: 'text-delta', text: textOf(chunk) }
  }
  if (signal.aborted) throw new ModelError('aborted', 'Cannot go on asking the model: the call was aborted')
  checkFinish(finish)
  yield { type: 'answer-end', usage }
}

function shapeOptions(schema: z.ZodType, mode: ShapeMode): Record<string, unknown> {
  const jsonSchema = z.toJSONSchema(schema)
  switch (mode) {
    case 'json-schema':
      return { response_format: { type: 'json_schema', json_schema: { name: 'reply', schema: jsonSchema } } }
    case 'tool':
      return {
        tools: [{ type: 'function', function: { name: 'reply', parameters: jsonSchema } }],
        tool_choice: { type: 'function', function: { name: 'reply' } },
      }
    case 'prompt':
      return {}
  }
}

/** The text of a chunk, or of the call of a tool that it makes. */
function textOf(chunk: AIMessageChunk): string {
  const calls = chunk.tool_call_chunks ?? []
  return chunk.text + calls.map((call) => call.args ?? '').join('')
}

function finishOf({ response_metadata: metadata }: AIMessageChunk): string | undefined {
  const said: unknown = metadata?.['finish_reason'] ?? metadata?.['stop_reason'] ?? metadata?.['finishReason']
  return typeof said === 'string' ? said : undefined
}

const usageMetadata = z.object({ input_tokens: z.number(), output_tokens: z.number() })

function usageOf(chunk: AIMessageChunk): ModelUsage | undefined {
  const { data: counted } = usageMetadata.safeParse(chunk.usage_metadata)
  return counted && { inputTokens: counted.input_tokens, outputTokens: counted.output_tokens }
}

/** A stream that was cut looks like one that is finished, but for the reason that only a finished one gives. */
function checkFinish(finish: string | undefined): void {
  switch (finish?.toLowerCase()) {
    case 'stop':
    case 'end_turn':
    case 'tool_calls':
    case 'tool_use':
      return
    case 'content_filter':
    case 'safety':
      throw new ModelError('content-filter', 'Cannot use the answer: the service filtered it')
    default:
      throw new ModelError('cut-off', 'Cannot use the answer: it was cut off before its end')
  }
}
