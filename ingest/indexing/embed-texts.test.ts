import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { EmbeddingModel } from '../embedding/embedding-model.ts'
import { openOpenAIEmbedding } from '../embedding/openai-embedding.ts'
import { openEmbeddedDatabase } from '../store/embedded-database.ts'
import { openStoreOn, type Store } from '../store/open-store.ts'
import { openServerDatabase } from '../store/server-database.ts'
import { embedTexts, forgetTexts } from './embed-texts.ts'

/** Six batches of the service's size, the last one not full. */
const texts = Array.from({ length: 350 }, (_, index) => `本文${index}`)
const requestBody = z.object({ input: z.array(z.string()) })

/** A service on loopback that answers with the number in a text, until it is told otherwise. */
let service: Server
let baseUrl: string
/** What was asked, call by call. */
let asked: string[][]
let onCall: (call: number, response: ServerResponse) => 'answer' | 'done'

beforeAll(async () => {
  service = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { input } = requestBody.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
    asked.push(input)
    if (onCall(asked.length, response) === 'done') return
    sendVectors(response, input.map(vectorOf))
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`
})
afterAll(() => {
  service.closeAllConnections()
  return new Promise((resolve) => service.close(resolve))
})
beforeEach(() => {
  asked = []
  onCall = () => 'answer'
})

function sendVectors(response: ServerResponse, vectors: readonly (readonly (number | null)[])[]): void {
  const entries = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }))
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({
      object: 'list',
      model: 'x',
      data: entries,
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  )
}

function vectorOf(text: string): number[] {
  return [Number(text.replace(/\D/g, '')) + 1, 1, 0]
}

/** Which text a vector was made of. */
function textOf(vector: Float32Array | undefined): string {
  return `本文${Math.round((vector?.[0] ?? 0) / (vector?.[1] ?? 1)) - 1}`
}

type Place = {
  readonly name: string
  /** What a process of its own opens. */
  readonly arguments: readonly string[]
  readonly open: () => Promise<Store>
  readonly remove: () => Promise<void>
}

function listPlaces(url = process.env['TEST_DATABASE_URL']): Place[] {
  const directory = mkdtempSync(join(tmpdir(), 'embed-texts-'))
  const schema = `test_embed_${process.pid}`
  const embedded: Place = {
    name: 'embedded',
    arguments: ['embedded', directory],
    open: async () => openStoreOn(await openEmbeddedDatabase(directory)),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  }
  if (!url) return [embedded]
  const server: Place = {
    name: 'server',
    arguments: ['server', url, schema],
    open: async () => openStoreOn(await openServerDatabase({ url, schema })),
    remove: async () => {
      const database = await openServerDatabase({ url, schema })
      await database.query(`DROP SCHEMA ${schema} CASCADE`)
      await database.close()
    },
  }
  return [embedded, server]
}

const importedFrom = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
/** Embeds the texts into the store that its arguments name. */
const script = `
  import { openOpenAIEmbedding } from ${importedFrom('../embedding/openai-embedding.ts')}
  import { openEmbeddedDatabase } from ${importedFrom('../store/embedded-database.ts')}
  import { openStoreOn } from ${importedFrom('../store/open-store.ts')}
  import { openServerDatabase } from ${importedFrom('../store/server-database.ts')}
  import { embedTexts } from ${importedFrom('embed-texts.ts')}
  const [baseUrl, texts, kind, place, schema] = process.argv.slice(1)
  const database = kind === 'embedded' ? await openEmbeddedDatabase(place) : await openServerDatabase({ url: place, schema })
  const embedding = await openOpenAIEmbedding({ model: 'made-up', baseUrl, dimension: 3 })
  await embedTexts({ store: await openStoreOn(database), embedding, onBatch: () => undefined }, JSON.parse(texts))`

describe.each(listPlaces())('embedTexts() on the $name database', (place) => {
  let store: Store
  let embedding: EmbeddingModel

  beforeEach(async () => {
    store = await place.open()
    await store.database.query('TRUNCATE kept_vectors')
    embedding = await openOpenAIEmbedding({ model: 'made-up', baseUrl, dimension: 3 })
  })
  afterEach(() => store.close())
  afterAll(() => place.remove())

  const run = (wanted = texts) => embedTexts({ store, embedding, onBatch: () => undefined }, wanted)

  it('gives a vector a text, in order, and asks for each text once', async () => {
    const vectors = await run([...texts, texts[0] ?? '', texts[7] ?? ''])
    expect(vectors.map(textOf)).toEqual([...texts, texts[0], texts[7]])
    expect(asked.flat()).toEqual(texts)
  })

  it.each([
    {
      fault: 'the service goes down',
      says: 'Cannot get vectors from the embedding model made-up',
      spoil: (response: ServerResponse) => void response.destroy(),
    },
    {
      fault: 'it turns calls away',
      says: 'Cannot get vectors from the embedding model made-up',
      spoil: (response: ServerResponse) => void response.writeHead(429).end('{}'),
    },
    {
      fault: 'it gives vectors of another dimension',
      says: 'a vector of 2 components instead of 3',
      spoil: (response: ServerResponse) =>
        sendVectors(
          response,
          Array.from({ length: 64 }, () => [1, 2]),
        ),
    },
    {
      fault: 'it gives what is no number',
      says: 'components that are no numbers',
      spoil: (response: ServerResponse) =>
        sendVectors(
          response,
          Array.from({ length: 64 }, () => [1, null, 3]),
        ),
    },
  ])('pays for no text twice where $fault in the fourth batch', async ({ says, spoil }) => {
    onCall = (call, response) => {
      if (call !== 4) return 'answer'
      spoil(response)
      return 'done'
    }
    await expect(run()).rejects.toThrow(says)
    asked = []
    onCall = () => 'answer'
    const vectors = await run()
    expect(vectors.map(textOf)).toEqual(texts)
    expect(asked.flat()).toEqual(texts.slice(3 * embedding.batchSize))
  })

  it('pays for no answered batch twice where the process is killed in the middle', async () => {
    await store.close()
    const waiting = Promise.withResolvers<void>()
    onCall = (call) => {
      if (call < 4) return 'answer'
      waiting.resolve()
      return 'done'
    }
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, baseUrl, JSON.stringify(texts), ...place.arguments],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    )
    await waiting.promise
    child.kill('SIGKILL')
    await once(child, 'exit')
    asked = []
    onCall = () => 'answer'
    store = await place.open()
    const vectors = await run()
    expect(vectors.map(textOf)).toEqual(texts)
    expect(asked.flat()).toEqual(texts.slice(3 * embedding.batchSize))
  })

  it('asks again for what another model made, and for what was forgotten', async () => {
    const few = texts.slice(0, 5)
    await run(few)
    await forgetTexts({ store, embedding }, few.slice(0, 2))
    asked = []
    await run(few)
    expect(asked.flat()).toEqual(few.slice(0, 2))
    asked = []
    embedding = await openOpenAIEmbedding({ model: 'another', baseUrl, dimension: 3 })
    await run(few)
    expect(asked.flat()).toEqual(few)
  })

  it('keeps nothing of an embedding that costs nothing', async () => {
    embedding = { ...embedding, kind: 'hashed' }
    await run(texts.slice(0, 3))
    expect(await store.database.query('SELECT 1 FROM kept_vectors')).toEqual([])
  })
})
