import { type Answer, answer as answerSchema, type ChatRequest, errorBody } from './http/contract.ts'

/** The server that was asked gave no answer; the message is one line. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
}

/** Asks a running server. Throws `ServerError` with its own message, or where it cannot be reached. */
export async function askServer(base: string, request: ChatRequest): Promise<Answer> {
  const response = await send(base, request)
  const body: unknown = await response.json().catch(() => undefined)
  const answer = answerSchema.safeParse(body)
  if (answer.success) return answer.data
  const refusal = errorBody.safeParse(body)
  throw new ServerError(
    refusal.success
      ? refusal.data.error.message
      : `Cannot ask ${base}: it answered with status ${response.status} and nothing that this program understands`,
  )
}

async function send(base: string, request: ChatRequest): Promise<Response> {
  try {
    return await fetch(`${base}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(request),
    })
  } catch (error) {
    throw new ServerError(`Cannot ask ${base}: no server answers there; start it with npm start`, {
      cause: error,
    })
  }
}
