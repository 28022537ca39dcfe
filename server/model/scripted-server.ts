import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  response_format: z.unknown().optional(),
  tools: z.unknown().optional(),
})
export type ChatBody = z.infer<typeof chatBody>

export type ScriptedReply = (response: ServerResponse, body: ChatBody, index: number) => void | Promise<void>

export type ScriptedServer = {
  readonly baseUrl: string
  readonly bodies: readonly ChatBody[]
  /** What the next calls are answered with. */
  reply: ScriptedReply
  /** Connections whose client left before the answer was whole. */
  readonly leftEarly: () => number
  readonly connections: () => Promise<number>
  /** Goes up with every request, reply and connection that closes. */
  readonly activity: () => number
  close(): Promise<void>
}

/** For tests: a service on loopback that speaks OpenAI's protocol and answers as the test says. */
export async function openScriptedServer(): Promise<ScriptedServer> {
  const bodies: ChatBody[] = []
  let left = 0
  let activity = 0
  const server = createServer((request, response) => {
    // A test may block this process for longer than a connection may be idle: none is used twice.
    response.setHeader('connection', 'close')
    response.on('close', () => {
      activity += 1
      if (!response.writableFinished) left += 1
    })
    void readBody(request).then((body) => {
      bodies.push(body)
      activity += 1
      return scripted.reply(response, body, bodies.length - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const scripted: ScriptedServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    bodies,
    reply: (response) => sayText(response, 'はい。'),
    leftEarly: () => left,
    activity: () => activity,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return scripted
}

async function readBody(request: IncomingMessage): Promise<ChatBody> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return chatBody.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
}

/** Opens an event stream and gives what sends one chunk of it. */
export function openEvents(response: ServerResponse): (chunk: object) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  return (chunk) => response.write(`data: ${JSON.stringify(chunk)}\n\n`)
}

export function chunkOf(delta: object, finish: string | null = null): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finish }],
  }
}

export type Said = {
  readonly finish?: string | null
  readonly bytesAWrite?: number
  readonly usage?: boolean
}

/** Streams a text, cut into writes of a few bytes that do not care where a character ends. */
export async function sayText(response: ServerResponse, text: string, said: Said = {}): Promise<void> {
  const pieces = text.match(/[\s\S]{1,5}/gu) ?? []
  await sayChunks(
    response,
    [
      chunkOf({ role: 'assistant', content: '' }),
      ...pieces.map((content) => chunkOf({ content })),
      ...(said.finish === null ? [] : [chunkOf({}, said.finish ?? 'stop')]),
      ...(said.usage === false
        ? []
        : [
            {
              ...chunkOf({}),
              choices: [],
              usage: { prompt_tokens: 900, completion_tokens: 90, total_tokens: 990 },
            },
          ]),
    ],
    said.bytesAWrite,
  )
}

/** Streams chunks and the end mark, `bytesAWrite` bytes at a time. */
export async function sayChunks(
  response: ServerResponse,
  chunks: readonly object[],
  bytesAWrite = 64,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const lines = [...chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`), 'data: [DONE]\n\n']
  const bytes = Buffer.from(lines.join(''), 'utf8')
  for (let at = 0; at < bytes.length; at += bytesAWrite) {
    response.write(bytes.subarray(at, at + bytesAWrite))
    if (bytesAWrite < 16) await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
}

export function sayError(
  response: ServerResponse,
  status: number,
  {
    code = 'error',
    headers = {},
  }: { readonly code?: string; readonly headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message: `made up: ${code}`, type: code, code } }))
}
