import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBody } from './contract.ts'
import { askBody, chatInit, createMadeUpApp, type MadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'

const environment = {
  ALLOWED_ORIGINS: 'https://www.city.example, https://intra.city.example:8443',
  PUBLIC_URL: 'https://chat.city.example',
}
let opened: Awaited<ReturnType<typeof openMadeUpStore>>
let made: MadeUpApp
beforeAll(async () => {
  opened = await openMadeUpStore()
  made = createMadeUpApp({ store: opened.reader, environment })
})
afterAll(() => opened.close())

describe('a page that calls the API', () => {
  it.each([
    { headers: {}, why: 'no page at all: curl, another server' },
    { headers: { Origin: 'https://chat.city.example' }, why: 'our own page, behind a proxy' },
    {
      headers: { Origin: 'http://127.0.0.1:8787', Host: '127.0.0.1:8787' },
      why: 'our own page, as its Host says',
    },
    {
      headers: { Origin: 'https://alias.example', 'Sec-Fetch-Site': 'same-origin' },
      why: 'our own page, as the browser says',
    },
  ])('of ours is answered without a CORS header: $why', async ({ headers }) => {
    const response = await made.app.request('/api/chat', chatInit(askBody, headers))
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('vary')).toContain('Origin')
  })

  it.each(['https://www.city.example', 'https://intra.city.example:8443'])(
    'of an allowed origin is answered with that origin: %s',
    async (origin) => {
      const response = await made.app.request('/api/reports', { headers: { Origin: origin } })
      expect(response.status).toBe(200)
      expect(response.headers.get('access-control-allow-origin')).toBe(origin)
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
      expect(response.headers.get('vary')).toContain('Origin')
    },
  )

  it.each([
    { origin: 'http://www.city.example', why: 'another scheme' },
    { origin: 'https://www.city.example:444', why: 'another port' },
    { origin: 'https://www.city.example.evil.example', why: 'an allowed origin is only its beginning' },
    { origin: 'https://evilwww.city.example', why: 'an allowed origin is only its end' },
    { origin: 'https://WWW.city.example', why: 'browsers send lower case; anything else is no browser' },
    { origin: 'null', why: 'a sandboxed page' },
    { origin: 'nonsense', why: 'no origin at all' },
  ])('of $origin is refused: $why', async ({ origin }) => {
    for (const init of [
      chatInit(askBody, { Origin: origin }),
      { method: 'OPTIONS', headers: { Origin: origin } },
    ]) {
      const response = await made.app.request('/api/chat', init)
      expect(response.status).toBe(403)
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(response.headers.get('vary')).toContain('Origin')
      const { error } = errorBody.parse(await response.json())
      expect(error.code).toBe('origin_not_allowed')
    }
  })

  it('has its preflight answered', async () => {
    const response = await made.app.request('/api/chat', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://www.city.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://www.city.example',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Content-Type, Accept',
      vary: 'Origin',
    })
  })

  it('can read errors too', async () => {
    const headers = { Origin: 'https://www.city.example' }
    const response = await made.app.request('/api/chat', chatInit({}, headers))
    expect(response.status).toBe(400)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://www.city.example')
  })
})

describe('the limit of requests', () => {
  const address = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

  function createLimited(extra: Record<string, string> = {}) {
    return createMadeUpApp({
      store: opened.reader,
      environment: { RATE_LIMIT_PER_MINUTE: '2', ...extra },
    })
  }

  it('refuses the third question of a minute and says when to come again', async () => {
    const { app, clock } = createLimited()
    const ask = () => app.request('/api/chat', chatInit(askBody), address('10.0.0.1'))
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
    clock.ms += 15_000
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('45')
    const { error } = errorBody.parse(await refused.json())
    expect(error).toMatchObject({ code: 'rate_limited', message: expect.stringContaining('45秒後') })
    clock.ms += 45_000
    expect((await ask()).status).toBe(200)
  })

  it('counts refused questions as well', async () => {
    const { app } = createLimited()
    await app.request('/api/chat', chatInit({}), address('10.0.0.1'))
    await app.request('/api/chat', chatInit({}), address('10.0.0.1'))
    expect((await app.request('/api/chat', chatInit(askBody), address('10.0.0.1'))).status).toBe(429)
  })

  it.each([
    { hops: '0', statuses: [200, 200, 429], why: 'the header is the client’s own word' },
    { hops: '1', statuses: [200, 200, 200], why: 'the proxy names another client each time' },
  ])('tells clients apart behind $hops proxies: $why', async ({ hops, statuses }) => {
    const { app } = createLimited({ TRUST_PROXY: hops })
    const responses = []
    for (const client of ['9.9.9.1', '9.9.9.2', '9.9.9.3']) {
      const init = chatInit(askBody, { 'X-Forwarded-For': client })
      responses.push(await app.request('/api/chat', init, address('10.0.0.1')))
    }
    expect(responses.map(({ status }) => status)).toEqual(statuses)
  })

  it('lets ten times as many reads pass, and any number of health checks and preflights', async () => {
    const { app } = createLimited({ ALLOWED_ORIGINS: 'https://www.city.example' })
    const statuses: number[] = []
    for (let count = 0; count < 21; count += 1) {
      expect((await app.request('/healthz', {}, address('10.0.0.1'))).status).toBe(200)
      const preflight = { method: 'OPTIONS', headers: { Origin: 'https://www.city.example' } }
      expect((await app.request('/api/chat', preflight, address('10.0.0.1'))).status).toBe(204)
      statuses.push((await app.request('/api/reports', {}, address('10.0.0.1'))).status)
    }
    expect(statuses).toEqual([...Array(20).fill(200), 429])
  })

  it('tells a person who sent the form so on a page', async () => {
    const { app } = createLimited()
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const send = () =>
      app.request('/', { method: 'POST', headers, body: 'question=%E3%81%82' }, address('10.0.0.1'))
    await send()
    await send()
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(refused.headers.get('content-type')).toContain('text/html')
    expect(await refused.text()).toContain('<p role="alert">質問が続いたため')
  })
})

describe('what is logged', () => {
  it.each([
    { setting: 'off', isLogged: false },
    { setting: 'on', isLogged: true },
  ])('with LOG_QUESTIONS=$setting, questions: $isLogged; addresses never', async ({ setting, isLogged }) => {
    const { app, logLines } = createMadeUpApp({
      store: opened.reader,
      environment: { LOG_QUESTIONS: setting },
    })
    const environmentOfRequest = { incoming: { socket: { remoteAddress: '203.0.113.7' } } }
    const body = { messages: [{ role: 'user', content: '山田太郎の税金は' }] }
    await app.request('/api/chat', chatInit(body), environmentOfRequest)
    await app.request(`/api/figures?q=${encodeURIComponent('山田太郎')}`, {}, environmentOfRequest)
    await app.request(`/${encodeURIComponent('山田太郎')}`, {}, environmentOfRequest)
    const logged = decodeURIComponent(logLines.join(''))
    expect(logged).toContain('"event":"answer"')
    expect(logged.includes('山田太郎')).toBe(isLogged)
    expect(logged).not.toContain('203.0.113.7')
  })
})

describe('the headers of every response', () => {
  it.each(['/healthz', '/api/reports', '/api/figures?format=csv', '/nowhere', '/openapi.json', '/'])(
    '%s',
    async (path) => {
      const { headers } = await made.app.request(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('set-cookie')).toBeNull()
    },
  )
})
