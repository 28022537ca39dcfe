import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { widgetConfig } from './contract.ts'
import { makeAnswer } from './made-up-answers.ts'
import { createMadeUpApp, type MadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'

const city = 'https://www.city.example.jp'
let opened: Awaited<ReturnType<typeof openMadeUpStore>>
let made: MadeUpApp
beforeAll(async () => {
  opened = await openMadeUpStore()
  const choices = [{ label: '推移', question: 'みどり市の図書館運営補助金の推移は？' }]
  made = createMadeUpApp({
    store: opened.reader,
    answerQuestion: async () => makeAnswer({ outcome: 'clarify', choices }),
    environment: { ALLOWED_ORIGINS: city },
  })
})
afterAll(() => opened.close())

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return made.app.request(path, { headers })
}

describe('the pages', () => {
  it.each(['/', '/embed', '/embed-demo', '/reports/midori-2022'])(
    '%s has a policy without unsafe-…, Trusted Types, nosniff',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('unsafe')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('same-origin')
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )

  it.each([
    { path: '/', framed: "frame-ancestors 'none'", why: 'the page is in no frame' },
    { path: '/embed', framed: `frame-ancestors 'self' ${city}`, why: 'the frame is, of allowed sites' },
    { path: '/reports/midori-2022', framed: "frame-ancestors 'none'", why: 'nor the viewer' },
  ])('$path has $framed: $why', async ({ path, framed }) => {
    expect((await get(path)).headers.get('content-security-policy')).toContain(framed)
  })

  it('offer the form, the reports and questions without JavaScript', async () => {
    const page = await (await get('/')).text()
    expect(page).toContain('<form method="post" action="/">')
    expect(page).toContain('みどり市 令和4年度 施策の成果')
    expect(page).toContain('value="みどり市の図書館運営補助金の推移は？"')
  })

  it.each(['/', '/embed'])(
    '%s tells where questions go before one is typed, with a hosted model only',
    async (path) => {
      const notice = '市の機器の外にあるAIサービス'
      expect(await (await get(path)).text()).not.toContain(notice)
      const { services } = made
      const environment = { CHAT_MODEL: 'm', OPENAI_API_KEY: 'key' }
      const { app } = createMadeUpApp({ ...services, environment })
      const page = await (await app.request(path)).text()
      expect(page.indexOf(notice)).toBeGreaterThan(0)
      expect(page.indexOf(notice)).toBeLessThan(page.indexOf('<textarea'))
      expect(page).toContain('&quot;isSentOut&quot;:true')
      const config = widgetConfig.parse(await (await app.request('/widget-config')).json())
      expect(config.isSentOut).toBe(true)
    },
  )

  it('keep the municipality in the form', async () => {
    expect(await (await get('/embed?municipality=102121')).text()).toContain(
      'name="municipality" value="みどり市"',
    )
  })

  it('say that a municipality is unknown', async () => {
    const response = await get(`/embed?municipality=${encodeURIComponent('あお市')}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('指定できる自治体: みどり市')
  })

  it('show no examples where the answerer fails, and ask it again the next time', async () => {
    let asked = 0
    const { app } = createMadeUpApp({
      store: opened.reader,
      answerQuestion: async () => {
        asked += 1
        throw new Error('Cannot answer')
      },
    })
    for (let time = 0; time < 2; time += 1) expect((await app.request('/')).status).toBe(200)
    expect(asked).toBe(2)
  })

  it('ask for the examples once', async () => {
    let asked = 0
    const { app } = createMadeUpApp({
      store: opened.reader,
      answerQuestion: async () => {
        asked += 1
        return makeAnswer()
      },
    })
    for (let time = 0; time < 3; time += 1) await app.request('/')
    expect(asked).toBe(1)
  })

  it.each([
    { path: '/reports/none', status: 404, why: 'unknown' },
    { path: '/reports/A%00B', status: 404, why: 'an id that no report can have' },
    { path: '/reports/midori-2022?v=0123456789ab', status: 200, why: 'the version that is there' },
  ])('answer $path with $status: $why', async ({ path, status }) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  it('send a report compressed where that is taken', async () => {
    const zipped = await get('/reports/midori-2022', { 'Accept-Encoding': 'gzip' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    const stream = zipped.body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(stream).text()).toContain('図書館運営補助金の推移')
  })

  it('say that a report was replaced', async () => {
    const page = await (await get('/reports/midori-2022?v=ba9876543210')).text()
    expect(page).toContain('報告書が差し替えられました')
    expect(page).toContain('data-replaced')
  })
})

describe('the widget’s files', () => {
  it('are open to every site, the loader for minutes and the rest for good', async () => {
    const loader = await get('/widget.js')
    expect(loader.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(loader.headers.get('cache-control')).toBe('public, max-age=300')
    const [name = ''] = /assets\/widget-[\w-]+\.js/.exec(await loader.text()) ?? []
    const widget = await get(`/${name}`)
    expect(widget.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const response of [loader, widget]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  it('alone lift the resource policy', async () => {
    const page = await (await get('/')).text()
    const [name = ''] = /assets\/page-[\w-]+\.css/.exec(page) ?? []
    const style = await get(`/${name}`)
    expect(style.status).toBe(200)
    expect(style.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(style.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('are sent again only where they changed', async () => {
    const etag = (await get('/widget.js')).headers.get('etag') ?? ''
    const again = await get('/widget.js', { 'If-None-Match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('are sent gzipped where that is taken', async () => {
    const zipped = await get('/widget.js', { 'Accept-Encoding': 'br, gzip' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding')
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan(2_048)
  })

  it.each(['/assets/none.js', '/assets/..%2ffiles.json', '/assets/files.json'])(
    'are no others: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('GET /widget-config', () => {
  async function ask(origin?: string, query = ''): Promise<ReturnType<typeof widgetConfig.parse>> {
    const response = await get(`/widget-config${query}`, origin === undefined ? {} : { Origin: origin })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('vary')).toContain('Origin')
    return widgetConfig.parse(await response.json())
  }

  it('tells an allowed site what the first screen shows', async () => {
    expect(await ask(city, '?municipality=102121')).toEqual({
      isAllowed: true,
      message: null,
      reports: ['みどり市 令和4年度 施策の成果'],
      examples: ['みどり市の図書館運営補助金の推移は？'],
      isSentOut: false,
    })
  })

  it.each([
    { origin: undefined, isAllowed: true, why: 'a page of our own' },
    { origin: 'https://evil.example', isAllowed: false, why: 'a site that is not allowed' },
    { origin: 'null', isAllowed: false, why: 'a frame without an origin' },
    { origin: 'http://www.city.example.jp', isAllowed: false, why: 'the allowed site without https' },
  ])('says $isAllowed to $origin: $why', async ({ origin, isAllowed }) => {
    const config = await ask(origin)
    expect(config.isAllowed).toBe(isAllowed)
    if (!isAllowed) {
      expect(config.message).toContain('このサイトからの利用は許可されていません')
      expect(config.reports).toEqual([])
    }
  })
})
