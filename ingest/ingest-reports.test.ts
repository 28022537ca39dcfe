import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmbeddingModel } from './embedding/embedding-model.ts'
import { loadEmbedding } from './embedding/load-embedding.ts'
import {
  type IngestStep,
  type IngestTools,
  ingestReport,
  type ReportInput,
  rebuildStale,
} from './ingest-reports.ts'
import { fiscalYear } from './report/fiscal-year.ts'
import { findFigures } from './store/find-figures.ts'
import { openStore, type Store } from './store/open-store.ts'
import { listReports, readReport, readReportText } from './store/read-reports.ts'
import { removeReport } from './store/remove-report.ts'
import { searchLexical } from './store/search-lexical.ts'
import { searchVector } from './store/search-vector.ts'
import { readContents, readRowVersions } from './store/test-contents.ts'
import { loadAnalyzer } from './text/analyzer.ts'

const text = `図書館運営補助金　生涯学習課

1. 目的
市民の読書を広げるため、図書館の運営を補助する。

2. 補助金の推移
（単位：千円）
区分\t令和3年度\t令和4年度
運営費\t1,000\t1,200
資料費\t300\t250
合計\t1,300\t1,450
`

const input: ReportInput = {
  report: {
    id: 'midori-2022',
    municipality: { name: 'みどり市' },
    fiscalYear: fiscalYear(2022),
    kind: 'settlement',
    title: 'みどり市 令和4年度 決算資料',
  },
  file: { name: 'midori.txt', hash: 'first' },
  text,
}

async function collect<Each>(each: AsyncIterable<Each>): Promise<Each[]> {
  const collected: Each[] = []
  for await (const one of each) collected.push(one)
  return collected
}

describe('ingestReport()', () => {
  let store: Store
  let tools: IngestTools
  let embedded: string[]

  beforeAll(async () => {
    store = await openStore({})
    const analyzer = await loadAnalyzer()
    const embedding = await loadEmbedding({}, analyzer)
    tools = { store, analyzer, embedding: countTexts(embedding) }
  })
  beforeEach(async () => {
    for (const { report } of await listReports(store)) await removeReport(store, report.id)
    embedded = []
  })
  afterAll(() => store.close())

  /** The same embedding, whose texts are noted down. */
  const countTexts = (embedding: EmbeddingModel): EmbeddingModel => ({
    ...embedding,
    embed: (texts) => {
      embedded.push(...texts)
      return embedding.embed(texts)
    },
  })

  it('makes a report that is found by words, by meaning and by its figures', async () => {
    const outcome = await ingestReport(tools, input)
    expect(outcome).toMatchObject({ kind: 'saved', counts: { measures: 1, tables: 1 }, twins: [] })
    expect(await readReport(store, 'midori-2022')).toMatchObject({
      counts: outcome.counts,
      report: input.report,
    })
    expect((await readReportText(store, 'midori-2022'))?.text).toBe(text)
    const [hit] = await searchLexical(store, [{ term: '読書', weight: 1 }], { limit: 1 })
    expect(hit?.measureId).toBe('midori-2022/001')
    const [vector = new Float32Array()] = await tools.embedding.embed(['図書館の補助'])
    expect(await searchVector(store, vector, { embedding: tools.embedding, limit: 1 })).toHaveLength(1)
    const { figures } = await findFigures(store, { terms: ['資料費'], fiscalYear: 2022, limit: 9, offset: 0 })
    expect(figures.map(({ figure }) => figure.value.toString())).toEqual(['250000'])
  })

  it('names its stages in order', async () => {
    const steps: IngestStep[] = []
    await ingestReport({ ...tools, onStep: (step) => steps.push(step) }, input)
    expect(steps.map(({ stage }) => stage)).toEqual(['parse', 'figures', 'chunk', 'embed', 'store'])
  })

  it('changes no row and computes no embedding for an unchanged report', async () => {
    const first = await ingestReport(tools, input)
    const before = await readRowVersions(store.database)
    embedded = []
    const second = await ingestReport(tools, input)
    expect(second).toMatchObject({ kind: 'unchanged', counts: first.counts })
    expect(embedded).toEqual([])
    expect(await readRowVersions(store.database)).toEqual(before)
  })

  it.each([
    { changed: { file: { name: 'midori.txt', hash: 'second' }, text: `${text}\n追記` }, why: 'other bytes' },
    { changed: { report: { ...input.report, title: '別の題' } }, why: 'another title' },
    { changed: { report: { ...input.report, fiscalYear: fiscalYear(2021) } }, why: 'another year' },
  ])('replaces a report with $why', async ({ changed }) => {
    await ingestReport(tools, input)
    expect(await ingestReport(tools, { ...input, ...changed })).toMatchObject({ kind: 'saved' })
    const replaced = await readContents(store.database)
    await removeReport(store, 'midori-2022')
    await ingestReport(tools, { ...input, ...changed })
    expect(await readContents(store.database)).toEqual(replaced)
  })

  it.each([
    { change: { analyzer: 'another analyzer' }, why: 'analyzer' },
    { change: { embedding: 'another embedding' }, why: 'embedding' },
    { change: { ingest_version: 'an older version' }, why: 'ingest version' },
  ])('rebuilds what another $why made, from the kept text', async ({ change }) => {
    await ingestReport(tools, input)
    await ingestReport(tools, { ...input, report: { ...input.report, id: 'fresh-2022' } })
    const fresh = await readContents(store.database)
    const [[column, value] = ['', '']] = Object.entries(change)
    await store.database.query(`UPDATE reports SET ${column} = $1 WHERE id = 'midori-2022'`, [value])
    const outcomes = await collect(rebuildStale(tools))
    expect(outcomes.map(({ kind, report }) => [kind, report.id])).toEqual([['saved', 'midori-2022']])
    expect(await readContents(store.database)).toEqual(fresh)
    expect(await collect(rebuildStale(tools))).toEqual([])
  })

  it('names other reports of the same city, year and kind', async () => {
    await ingestReport(tools, input)
    const twin = { ...input, report: { ...input.report, id: 'midori-again' } }
    expect((await ingestReport(tools, twin)).twins).toEqual(['midori-2022'])
    const nextYear = {
      ...input,
      report: { ...input.report, id: 'midori-2023', fiscalYear: fiscalYear(2023) },
    }
    expect((await ingestReport(tools, nextYear)).twins).toEqual([])
  })

  it('leaves the old report whole when the embedding fails half-way', async () => {
    await ingestReport(tools, input)
    const before = await readContents(store.database)
    const failing = { ...tools.embedding, embed: () => Promise.reject(new Error('the service is down')) }
    const changed = { ...input, file: { ...input.file, hash: 'second' } }
    await expect(ingestReport({ ...tools, embedding: failing }, changed)).rejects.toThrow(
      'the service is down',
    )
    expect(await readContents(store.database)).toEqual(before)
  })

  it('does not pay twice for what a learned embedding gave before the ingest was stopped', async () => {
    let calls = 0
    const learned: EmbeddingModel = {
      ...tools.embedding,
      name: 'learned',
      kind: 'learned',
      batchSize: 1,
      embed: (texts) => {
        calls += 1
        return calls === 2 ? Promise.reject(new Error('stopped')) : tools.embedding.embed(texts)
      },
    }
    const longer = { ...input, text: text.replace('市民の', '市民の読書のため。\n'.repeat(200)) }
    await expect(ingestReport({ ...tools, embedding: learned }, longer)).rejects.toThrow('stopped')
    const { counts } = await ingestReport({ ...tools, embedding: learned }, longer)
    expect(counts.chunks).toBeGreaterThan(2)
    expect(new Set(embedded).size).toBe(embedded.length)
    expect(await store.database.query('SELECT 1 FROM kept_vectors')).toEqual([])
  })
})
