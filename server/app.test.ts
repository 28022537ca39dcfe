import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStoreOn } from '../ingest/store/open-store.ts'
import { saveReport } from '../ingest/store/save-report.ts'
import { type TestDatabase, testDatabaseKinds } from '../ingest/store/test-databases.ts'
import { loadAnalyzer } from '../ingest/text/analyzer.ts'
import { errorBody, figuresPage, reportDetail, reportList } from './http/contract.ts'
import { askBody, chatInit, createMadeUpApp, type MadeUpApp } from './http/made-up-app.ts'
import { madeUpText, makeIngestedReport } from './http/made-up-store.ts'
import { createReportReader } from './http/report-reader.ts'
import type { ReportReader } from './http/services.ts'

describe.each(testDatabaseKinds())('the routes over the $name database', ({ open }) => {
  let opened: TestDatabase
  let store: ReportReader
  let made: MadeUpApp

  beforeAll(async () => {
    opened = await open()
    const database = await openStoreOn(opened.database)
    await saveReport(database, makeIngestedReport())
    store = createReportReader(database, await loadAnalyzer())
    made = createMadeUpApp({ store })
  })
  afterAll(() => opened.drop())

  it('lists the reports', async () => {
    const { reports } = reportList.parse(await (await made.app.request('/api/reports')).json())
    expect(reports).toEqual([
      {
        id: 'midori-2022',
        title: 'みどり市 令和4年度 施策の成果',
        kind: 'measure-results',
        municipality: 'みどり市',
        municipalityCode: '102121',
        fiscalYear: 2022,
        textVersion: '0123456789ab',
        measures: 1,
        tables: 0,
        figures: 3,
      },
    ])
  })

  it('gives a report with its measures, whose offsets lie in the text', async () => {
    const report = reportDetail.parse(await (await made.app.request('/api/reports/midori-2022')).json())
    const [measure] = report.measures
    expect(measure).toMatchObject({
      title: '図書館運営補助金の推移',
      department: '生涯学習課',
      headings: ['推移'],
    })
    expect(madeUpText.slice(measure?.start, measure?.end)).toBe(madeUpText.trim())
  })

  it('gives the text unchanged, and again only where it changed', async () => {
    const response = await made.app.request('/api/reports/midori-2022/text')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(madeUpText)
    const etag = response.headers.get('etag') ?? ''
    const again = await made.app.request('/api/reports/midori-2022/text', {
      headers: { 'If-None-Match': etag },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each([
    { path: '?v=0123456789ab', status: 200, cached: 'immutable', why: 'a version never changes' },
    { path: '', status: 200, cached: 'no-cache', why: 'the newest may change' },
    { path: '?v=ba9876543210', status: 404, cached: 'no-store', why: 'a version that was replaced' },
  ])('gives the text$path with $status and $cached: $why', async ({ path, status, cached }) => {
    const response = await made.app.request(`/api/reports/midori-2022/text${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toContain(cached)
  })

  it('says that a report was replaced', async () => {
    const response = await made.app.request('/api/reports/midori-2022/text?v=ba9876543210')
    expect(errorBody.parse(await response.json()).error.message).toContain('報告書が差し替えられました')
  })

  it('gives figures whose offsets cover sign and digits', async () => {
    const page = figuresPage.parse(await (await made.app.request('/api/figures')).json())
    expect(page.total).toBe(3)
    expect(page.figures.map(({ start, end }) => madeUpText.slice(start, end))).toEqual([
      '1,234',
      '△ 77,626',
      '-1,594',
    ])
    expect(page.figures[0]).toMatchObject({
      printed: '1,234千円',
      value: 1_234_000,
      unit: '円',
      fiscalYear: 2022,
      period: '令和4年度（2022年度）',
      department: '生涯学習課',
      url: `/reports/midori-2022?v=0123456789ab#${madeUpText.indexOf('1,234')}-${madeUpText.indexOf('1,234') + 5}`,
    })
  })

  it.each([
    { query: 'q=図書館', total: 3, why: 'a word of the measure' },
    { query: 'q=図書館 令和4年度', total: 3, why: 'a year in the words is a condition on the period' },
    { query: 'q=図書館 令和3年度', total: 0, why: 'another year' },
    { query: 'q=体育館', total: 0, why: 'a word that no label has' },
    { query: 'q=%00%F0%9F%98%80', total: 0, why: 'signs that no database takes' },
    { query: 'municipality=みどり市', total: 3, why: 'the publisher' },
    { query: 'municipality=102121', total: 3, why: 'its code' },
    { query: 'municipality=１０２１２１', total: 3, why: 'its code in full width' },
    { query: 'municipality=あお市', total: 0, why: 'nobody' },
    { query: 'fiscalYear=2022&measure=補助金', total: 3, why: 'a year and a part of a title' },
    { query: 'fiscalYear=2021', total: 0, why: 'another year' },
    { query: 'limit=1&offset=2', total: 3, why: 'the total counts all pages' },
  ])('finds $total figures for $query: $why', async ({ query, total }) => {
    const response = await made.app.request(encodeURI(`/api/figures?${query}`).replaceAll('%25', '%'))
    expect(figuresPage.parse(await response.json()).total).toBe(total)
  })

  it('gives figures as CSV that a spreadsheet reads as numbers and texts, never as formulas', async () => {
    const response = await made.app.request('/api/figures?format=csv')
    expect(response.headers.get('content-type')).toContain('text/csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, first, second, third, ...rest] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head).toContain('自治体,対象,報告書ID')
    expect(first).toContain('運営費 / 令和4年度,"1,234千円",1234000,円,2022')
    expect(second).toContain(`"'=HYPERLINK(""http://evil.example"") / 令和4年度","△ 77,626千円",-77626000,円`)
    expect(third).toContain(`"'@内訳 / 令和4年度","'-1,594千円",-1594000,円`)
    expect(rest).toEqual([''])
  })

  it('gives CSV page by page to the limit that was asked for', async () => {
    const response = await made.app.request('/api/figures?limit=1&offset=1', {
      headers: { Accept: 'text/csv' },
    })
    expect((await response.text()).trim().split('\r\n')).toHaveLength(2)
  })

  it.each(['name', 'code'])('hands the answerer the municipality meant by its %s', async (kind) => {
    let seen: unknown
    const { app, services } = createMadeUpApp({
      store,
      answerQuestion: async ({ municipality }) => {
        seen = municipality
        return made.services.answerQuestion({ ...neverUsed })
      },
    })
    expect(services.settings.rateLimitPerMinute).toBe(0)
    const municipality = kind === 'name' ? 'みどり市' : '102121'
    expect((await app.request('/api/chat', chatInit({ ...askBody, municipality }))).status).toBe(200)
    expect(seen).toEqual({ name: 'みどり市', code: '102121' })
  })

  it('is ready with a report and not without', async () => {
    expect((await made.app.request('/readyz')).status).toBe(200)
    const empty = createMadeUpApp({ store: { ...store, listReports: async () => [] } })
    expect((await empty.app.request('/readyz')).status).toBe(503)
    const refused = await empty.app.request('/api/chat', chatInit(askBody))
    expect(errorBody.parse(await refused.json()).error.code).toBe('not_ready')
  })
})

const neverUsed = {
  messages: [],
  style: 'plain',
  ruby: false,
  signal: new AbortController().signal,
  onPart: () => {},
} as const
