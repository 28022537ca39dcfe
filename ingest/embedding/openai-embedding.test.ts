import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadAnalyzer } from '../text/analyzer.ts'
import { EmbeddingError } from './embedding-model.ts'
import { loadEmbedding } from './load-embedding.ts'
import { openOpenAIEmbedding } from './openai-embedding.ts'

/** A service that speaks the protocol and answers as the test says. */
let server: Server
let baseUrl: string
let answer: (texts: string[], response: ServerResponse) => void
let calls: string[][]

const requestBody = z.object({ model: z.string(), input: z.array(z.string()) })

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { input } = requestBody.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
    calls.push(input)
    answer(input, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  calls = []
  answer = (texts, response) =>
    sendVectors(
      response,
      texts.map((text) => [text.length, 1, 0]),
    )
})

function sendVectors(response: ServerResponse, vectors: unknown[]): void {
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({
      object: 'list',
      model: 'made-up',
      data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  )
}

const open = (dimension?: number) =>
  openOpenAIEmbedding({ model: 'made-up', baseUrl, ...(dimension === undefined ? {} : { dimension }) })

describe('openOpenAIEmbedding()', () => {
  it('finds out the dimension with one call and names the model', async () => {
    const embedding = await open()
    expect(embedding).toMatchObject({ name: 'openai/made-up/3', dimension: 3 })
    expect(calls).toHaveLength(1)
  })

  it('asks nothing where the dimension is known', async () => {
    await open(3)
    expect(calls).toHaveLength(0)
  })

  it('sends batches and keeps the order, at unit length', async () => {
    const embedding = await open(3)
    const texts = Array.from({ length: embedding.batchSize + 3 }, (_, index) => '語'.repeat(index + 1))
    const vectors = await embedding.embed(texts)
    expect(calls.map((call) => call.length)).toEqual([embedding.batchSize, 3])
    expect(vectors).toHaveLength(texts.length)
    vectors.forEach((vector, index) => {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      expect((vector[0] ?? 0) / (vector[1] ?? 1)).toBeCloseTo(index + 1, 2)
    })
  })

  it('sends no empty input', async () => {
    const embedding = await open(3)
    await embedding.embed([''])
    expect(calls[0]?.[0]).not.toBe('')
  })

  it.each([
    {
      name: 'another dimension',
      reply: (_: string[], response: ServerResponse) => sendVectors(response, [[1, 2]]),
      message: 'a vector of 2 components instead of 3',
    },
    {
      name: 'a component that is no number',
      reply: (_: string[], response: ServerResponse) => sendVectors(response, [[1, null, 3]]),
      message: 'components that are no numbers',
    },
    {
      name: 'too few vectors',
      reply: (_: string[], response: ServerResponse) => sendVectors(response, []),
      message: 'made-up',
    },
    {
      name: 'an error of the service',
      reply: (_: string[], response: ServerResponse) => {
        response.statusCode = 500
        response.end('{}')
      },
      message: 'Cannot get vectors from the embedding model made-up',
    },
    {
      name: 'a cut connection',
      reply: (_: string[], response: ServerResponse) => void response.destroy(),
      message: 'Cannot get vectors from the embedding model made-up',
    },
  ])('says clearly what is wrong: $name', async ({ reply, message }) => {
    const embedding = await open(3)
    answer = reply
    const failed = embedding.embed(['語'])
    await expect(failed).rejects.toThrow(EmbeddingError)
    await expect(failed).rejects.toThrow(message)
  })

  it('does not retry by itself: the caller resumes', async () => {
    const embedding = await open(3)
    answer = (_, response) => {
      response.statusCode = 429
      response.end('{}')
    }
    await expect(embedding.embed(['語'])).rejects.toThrow(EmbeddingError)
    expect(calls).toHaveLength(1)
  })
})

describe('loadEmbedding()', () => {
  it('takes the built-in one where no model is set', async () => {
    const embedding = await loadEmbedding({}, await loadAnalyzer())
    expect(embedding.name).toMatch(/^built-in/)
  })

  it('takes the model that is set', async () => {
    const embedding = await loadEmbedding({ model: 'made-up', baseUrl, apiKey: 'key' }, await loadAnalyzer())
    expect(embedding.name).toBe('openai/made-up/3')
  })
})
