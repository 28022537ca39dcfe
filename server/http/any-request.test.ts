import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer as answerSchema, errorBody } from './contract.ts'
import { makeAnswer } from './made-up-answers.ts'
import { askBody, chatInit, createMadeUpApp, type MadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'

let opened: Awaited<ReturnType<typeof openMadeUpStore>>
let made: MadeUpApp
beforeAll(async () => {
  opened = await openMadeUpStore()
  made = createMadeUpApp({ store: opened.reader })
})
afterAll(() => opened.close())

async function refusalOf(response: Response) {
  return { status: response.status, ...errorBody.parse(await response.json()).error }
}

describe('a broken answerer', () => {
  it.each([
    {
      answerQuestion: async () => {
        throw new Error('connection to 10.0.0.5 lost: 山田さんの税金')
      },
      why: 'one that rejects',
    },
    {
      answerQuestion: () => {
        throw new TypeError('山田さんの税金 is not a function')
      },
      why: 'one that throws at once',
    },
    {
      answerQuestion: async () => ({
        ...makeAnswer(),
        choices: Array(7).fill({ label: '山田', question: '山田' }),
      }),
      why: 'an answer that breaks the contract',
    },
  ])('gives 500 and says nothing of its cause, in the log neither: $why', async ({ answerQuestion }) => {
    const { app, logLines } = createMadeUpApp({ store: opened.reader, answerQuestion })
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await app.request('/api/chat', chatInit(askBody, { Accept: accept }))
      expect(response.headers.get('content-type')).toContain('application/json')
      const refusal = await refusalOf(response)
      expect(refusal).toMatchObject({ status: 500, code: 'internal' })
      expect(refusal.message).not.toMatch(/山田|10\.0|at /)
    }
    expect(logLines.join('')).toContain('request-failed')
    expect(logLines.join('')).not.toContain('山田')
  })
})

describe('paths and methods', () => {
  it.each([
    { method: 'GET', path: '/nowhere', status: 404, why: 'no such page' },
    { method: 'GET', path: '/api/', status: 404, why: 'no such route' },
    { method: 'GET', path: '/api/reports/unknown', status: 404, why: 'no such report' },
    { method: 'GET', path: '/api/reports/unknown/text', status: 404, why: 'no such report' },
    { method: 'GET', path: '/api/reports/..%2F..%2Fetc%2Fpasswd', status: 404, why: 'an id is no path' },
    { method: 'GET', path: '/api/reports/%E0%A4%A', status: 404, why: 'an id that cannot be decoded' },
    { method: 'GET', path: '/api/reports/%00', status: 404, why: 'an id with NUL' },
    { method: 'GET', path: '/api/reports?x=1', status: 400, why: 'an unknown parameter' },
    { method: 'GET', path: '/api/figures?x=1', status: 400, why: 'an unknown parameter' },
    { method: 'GET', path: '/api/figures?q=a&q=b', status: 400, why: 'a parameter twice' },
    { method: 'GET', path: '/api/figures?limit=0', status: 400, why: 'below the limit' },
    { method: 'GET', path: '/api/figures?limit=1001', status: 400, why: 'above the limit' },
    { method: 'GET', path: '/api/figures?limit=1.5', status: 400, why: 'no whole number' },
    { method: 'GET', path: '/api/figures?limit=', status: 400, why: 'an empty number is no 0' },
    { method: 'GET', path: '/api/figures?offset=', status: 400, why: 'an empty number is no 0' },
    { method: 'GET', path: '/api/figures?limit=0x10', status: 400, why: 'not as people write numbers' },
    { method: 'GET', path: '/api/figures?offset=-1', status: 400, why: 'negative' },
    { method: 'GET', path: '/api/figures?fiscalYear=令和4', status: 400, why: 'a western year is asked for' },
    { method: 'GET', path: '/api/figures?fiscalYear=1867', status: 400, why: 'before all eras' },
    { method: 'GET', path: '/api/figures?format=xml', status: 400, why: 'no such format' },
    { method: 'GET', path: `/api/figures?q=${'a'.repeat(1_001)}`, status: 400, why: 'too long' },
    { method: 'GET', path: '/api/chat', status: 405, why: 'questions are posted' },
    { method: 'PUT', path: '/api/chat', status: 405, why: 'questions are posted' },
    { method: 'DELETE', path: '/api/reports/midori-2022', status: 405, why: 'reports are read only' },
    { method: 'POST', path: '/healthz', status: 405, why: 'read only' },
    { method: 'PATCH', path: '/', status: 405, why: 'a page is read or a form is posted' },
  ])('$method $path → $status: $why', async ({ method, path, status }) => {
    const response = await made.app.request(path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    errorBody.parse(await response.json())
  })

  it.each([
    { method: 'GET', path: '/api/figures?limit=1000', why: 'at the limit' },
    { method: 'HEAD', path: '/healthz', why: 'HEAD goes where GET goes' },
    { method: 'HEAD', path: '/api/reports', why: 'HEAD goes where GET goes' },
    { method: 'GET', path: '/api/figures?q=', why: 'an empty search asks for all' },
  ])('$method $path → 200: $why', async ({ method, path }) => {
    const response = await made.app.request(path, { method })
    expect(response.status).toBe(200)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('names the methods that are allowed', async () => {
    expect((await made.app.request('/api/chat')).headers.get('allow')).toBe('POST')
    expect((await made.app.request('/', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('whatever is sent', () => {
  const anything = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.record(
      {
        messages: fc.oneof(
          fc.array(
            fc.oneof(
              fc.record({
                role: fc.constantFrom('user', 'assistant', 'system'),
                content: fc.string({ unit: 'binary' }),
              }),
              fc.jsonValue(),
            ),
            { maxLength: 4 },
          ),
          fc.jsonValue(),
        ),
        municipality: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        style: fc.oneof(fc.constantFrom('plain', 'easy'), fc.jsonValue()),
        ruby: fc.oneof(fc.boolean(), fc.jsonValue()),
        extra: fc.jsonValue(),
      },
      { requiredKeys: ['messages'] },
    ),
  )

  it('POST /api/chat answers or refuses by the contract, never with 500', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const response = await made.app.request('/api/chat', chatInit(body))
        const text = await response.text()
        expect([200, 400]).toContain(response.status)
        expect(text).not.toMatch(/\n\s+at |\.ts:\d+|node_modules/)
        const schema = response.status === 200 ? answerSchema : errorBody
        expect(schema.safeParse(JSON.parse(text)).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('GET /api/figures answers or refuses, never with 500', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat().map(String),
      fc.constantFrom('csv', '100%', "'; --", '\\'),
    )
    const name = fc.constantFrom('q', 'municipality', 'fiscalYear', 'measure', 'limit', 'offset', 'format')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (query) => {
        const search = Object.entries(query).map(
          ([key, text]) => `${key}=${encodeURIComponent(text.toWellFormed())}`,
        )
        const response = await made.app.request(`/api/figures?${search.join('&')}`)
        expect([200, 400]).toContain(response.status)
      }),
      { numRuns: 300 },
    )
  })

  it('GET of any path is answered, never with 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (path) => {
        const encoded = encodeURIComponent(path.toWellFormed())
        for (const at of [
          `/${encoded}`,
          `/api/reports/${encoded}`,
          `/api/reports/${encoded}/text?v=${encoded}`,
        ]) {
          expect((await made.app.request(at)).status).toBeLessThan(500)
        }
      }),
      { numRuns: 200 },
    )
  })
})
