import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { askServer } from './ask-server.ts'
import { makeAnswer } from './http/made-up-answers.ts'

const chat = { messages: [{ role: 'user' as const, content: '質問' }] }
let server: Server | undefined
afterEach(() => server?.close())

/** A server that answers every request alike. */
function serve(status: number, body: string): Promise<string> {
  const started = createServer((_request, response) => response.writeHead(status).end(body))
  server = started
  return new Promise((resolve) => {
    started.listen(0, '127.0.0.1', () => {
      const address = started.address()
      resolve(typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '')
    })
  })
}

describe('askServer()', () => {
  it('gives the answer of a server that speaks the contract', async () => {
    const answer = makeAnswer()
    expect(await askServer(await serve(200, JSON.stringify(answer)), chat)).toEqual(answer)
  })

  it.each([
    {
      status: 429,
      body: '{"error":{"code":"rate_limited","message":"少しお待ちください。"}}',
      says: '少しお待ちください。',
      why: 'the server’s own words',
    },
    { status: 502, body: '<html>Bad Gateway', says: 'status 502', why: 'a proxy answers in its place' },
    { status: 200, body: '{"answer":"x"}', says: 'status 200', why: 'another program listens there' },
  ])('says in one line what came instead: $why', async ({ status, body, says }) => {
    await expect(askServer(await serve(status, body), chat)).rejects.toThrow(says)
  })

  it('says that no server answers', async () => {
    const base = await serve(200, '')
    server?.close()
    await expect(askServer(base, chat)).rejects.toThrow(`Cannot ask ${base}: no server answers there`)
  })
})
