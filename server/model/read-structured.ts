import type { z } from 'zod'
import { type ChatModel, ModelError, type ModelMessage, type ModelUsage } from './chat-model.ts'

/** Asks for JSON of a shape and checks it. Throws `ModelError`, `unreadable` where the answer has another shape. */
export async function readStructured<Schema extends z.ZodType>(
  model: ChatModel,
  messages: readonly ModelMessage[],
  { schema, signal }: { readonly schema: Schema; readonly signal: AbortSignal },
): Promise<{ readonly value: z.infer<Schema>; readonly usage: ModelUsage | undefined }> {
  let text = ''
  let usage: ModelUsage | undefined
  for await (const part of model.stream(messages, { signal, schema })) {
    if (part.type === 'text-delta') text += part.text
    else usage = part.usage
  }
  const parsed = schema.safeParse(parseJson(text))
  if (!parsed.success)
    throw new ModelError('unreadable', 'Cannot use the answer: it is not of the shape asked for')
  return { value: parsed.data, usage }
}

/** Models put JSON in code fences or say a word before it. */
function parseJson(text: string): unknown {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
