import type { z } from 'zod'
import { texts } from '../texts.ts'
import { type ChatRequest, chatRequest } from './contract.ts'
import { RequestError } from './errors.ts'

/**
 * Checks a parsed JSON body as a chat request. Texts come back as well-formed Unicode without NUL, which no store takes.
 * Throws `RequestError` 400 with the first thing that is wrong.
 */
export function parseChatRequest(body: unknown): ChatRequest {
  const request = checkShape(chatRequest, body)
  const last = request.messages.at(-1)
  if (last?.role !== 'user') throw new RequestError('invalid_request', texts.lastMessageNotUser)
  if (last.content.trim() === '') throw new RequestError('invalid_request', texts.emptyQuestion)
  return {
    ...request,
    messages: request.messages.map((message) => ({ ...message, content: cleanText(message.content) })),
  }
}

/** Checks the query of a URL; a parameter may stand once. Throws `RequestError` 400. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, url: string): z.infer<Schema> {
  const parameters = new URL(url).searchParams
  const repeated = [...parameters.keys()].find((name) => parameters.getAll(name).length > 1)
  if (repeated !== undefined) {
    throw new RequestError('invalid_request', texts.repeatedParameter(shorten(repeated)))
  }
  const entries = [...parameters].map(([name, value]): [string, string] => [name, cleanText(value)])
  return checkShape(schema, Object.fromEntries(entries))
}

/** Checks a value against a schema. Throws `RequestError` 400 that names the first field that does not fit. */
export function checkShape<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new RequestError('invalid_request', describeIssue(parsed.error.issues[0]))
}

function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ')
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return texts.invalidJson
  if (issue.code === 'unrecognized_keys') return texts.unknownFields(issue.keys.slice(0, 5).map(shorten))
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return texts.invalidField(path.replace(/^\./, '') || '送信内容', describeRule(issue))
}

function describeRule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? texts.rules.required : texts.rules.wrongType
    case 'invalid_value':
      return texts.rules.oneOf(issue.values.map(String))
    case 'invalid_union':
      return texts.rules.oneOf(['user', 'assistant'])
    case 'too_big':
      return describeTooBig(issue)
    case 'too_small':
      return issue.origin === 'number' ? texts.rules.atLeast(Number(issue.minimum)) : texts.rules.tooFew
    case 'invalid_format':
      return texts.rules.wholeNumber
    case 'custom':
      return issue.message
    default:
      return texts.rules.other
  }
}

function describeTooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'number') return texts.rules.atMost(Number(maximum))
  return origin === 'array' ? texts.rules.tooMany(Number(maximum)) : texts.rules.tooLong(Number(maximum))
}

/** What a caller wrote is repeated in the message, but not at any length. */
function shorten(name: string): string {
  const shown = cleanText(name).replace(/\p{Cc}/gu, ' ')
  return shown.length > 40 ? `${shown.slice(0, 40).toWellFormed()}…` : shown
}
