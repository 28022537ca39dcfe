import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findFigures } from './find-figures.ts'
import { openStoreOn, type Store } from './open-store.ts'
import { readChunks, readMeasures } from './read-measures.ts'
import { listMeasures, listReports, readOddities, readReport, readReportText } from './read-reports.ts'
import { removeReport } from './remove-report.ts'
import { saveReport } from './save-report.ts'
import { readContents } from './test-contents.ts'
import { type TestDatabase, testDatabaseKinds } from './test-databases.ts'
import { makeUpReport } from './test-reports.ts'

describe.each(testDatabaseKinds())('store on the $name database', ({ open }) => {
  let opened: TestDatabase
  let store: Store

  beforeAll(async () => {
    opened = await open()
    store = await openStoreOn(opened.database)
  })
  beforeEach(async () => {
    for (const { report } of await listReports(store)) await removeReport(store, report.id)
  })
  afterAll(() => opened.drop())

  it('gives back what was saved', async () => {
    const saved = makeUpReport({ lines: ['図書館 あ い', '公園 う'] })
    await saveReport(store, saved)
    const stored = {
      report: saved.report,
      textVersion: saved.text.version,
      file: saved.file,
      stamp: { ingestVersion: '1', analyzer: 'spaces', embedding: 'letters' },
      counts: { measures: 2, tables: 2, figures: 2, chunks: 2 },
    }
    expect(await listReports(store)).toEqual([stored])
    expect(await readReport(store, 'midori-2022')).toEqual(stored)
    expect(await readReportText(store, 'midori-2022')).toEqual(saved.text)
    expect(await readOddities(store, 'midori-2022')).toEqual(saved.oddities)
    expect(await listMeasures(store, 'midori-2022')).toEqual([
      { id: 'midori-2022/001', title: '図書館', department: '総務課', headings: [], start: 0, end: 7 },
      { id: 'midori-2022/002', title: '公園', department: '総務課', headings: [], start: 8, end: 12 },
    ])
    expect(await readChunks(store, ['midori-2022/002#c1', 'none', 'midori-2022/001#c1'])).toEqual(
      saved.chunks.map(({ chunk }) => chunk).toReversed(),
    )
  })

  it('gives whole measures with exact figures, in the order asked', async () => {
    const saved = makeUpReport({ lines: ['図書館 あ い', '公園 う'] })
    await saveReport(store, saved)
    const bundles = await readMeasures(store, ['midori-2022/002', 'midori-2022/009', 'midori-2022/001'])
    expect(bundles).toEqual(
      [1, 0].map((index) => ({
        reportId: 'midori-2022',
        measure: saved.measures[index],
        tables: [saved.tables[index]],
        figures: [saved.figures[index]?.figure],
      })),
    )
    expect(bundles[1]?.figures[0]?.value.toFixed()).toBe('-9007199254740993.1')
  })

  it('knows nothing under an unknown id, nor a text of another version', async () => {
    await saveReport(store, makeUpReport({ lines: ['図書館'] }))
    expect(await readReport(store, 'none')).toBeUndefined()
    expect(await readReportText(store, 'none')).toBeUndefined()
    expect(await readReportText(store, 'midori-2022', 'older')).toBeUndefined()
    expect(await readMeasures(store, [])).toEqual([])
    expect(await removeReport(store, 'none')).toBe(false)
  })

  it('holds the same after a report was replaced as if it had been saved alone', async () => {
    await saveReport(store, makeUpReport({ lines: ['公園 う', '図書館 あ'] }))
    const alone = await readContents(opened.database)
    await saveReport(store, makeUpReport({ lines: ['図書館 あ い', '道路 う', '公園 え'] }))
    await saveReport(store, makeUpReport({ lines: ['公園 う', '図書館 あ'] }))
    expect(await readContents(opened.database)).toEqual(alone)
  })

  it('holds the same after another report came and went', async () => {
    await saveReport(store, makeUpReport({ lines: ['公園 う'] }))
    const before = await readContents(opened.database)
    await saveReport(store, makeUpReport({ id: 'aoba-2021', lines: ['公園 う', '道路 え'] }))
    expect(await removeReport(store, 'aoba-2021')).toBe(true)
    expect(await readContents(opened.database)).toEqual(before)
  })

  it('keeps the old report whole when saving the new one breaks', async () => {
    await saveReport(store, makeUpReport({ lines: ['公園 う'] }))
    const before = await readContents(opened.database)
    const broken = makeUpReport({ lines: ['図書館 あ', '道路 い'] })
    const [first] = broken.chunks
    const twice = { ...broken, chunks: first ? [first, first] : [] }
    await expect(saveReport(store, twice)).rejects.toMatchObject({ sqlState: '23505' })
    expect(await readContents(opened.database)).toEqual(before)
  })

  it('stores what Postgres itself refuses: NUL and halves of a surrogate pair', async () => {
    const report = makeUpReport({ lines: ['公園'] })
    const odd = { stage: 'read', kind: 'no-title', message: 'a\ud83cb\0c' } as const
    const chunks = report.chunks.map((chunk) => ({
      ...chunk,
      terms: { ...chunk.terms, body: ['\ud83c', 'a\0b'] },
    }))
    await saveReport(store, { ...report, oddities: [odd], chunks })
    const [stored] = await readOddities(store, report.report.id)
    expect(stored?.message).toBe('a\ufffdb\ufffdc')
  })

  it.each([
    {
      filter: {},
      ids: ['aoba-2021/001#f1', 'midori-2022/001#f1', 'midori-2022/002#f1'],
      why: 'all, by report and place',
    },
    {
      filter: { terms: ['計', '公園'] },
      ids: ['midori-2022/002#f1'],
      why: 'every term must stand in its labels',
    },
    { filter: { terms: ['計', 'ない'] }, ids: [], why: 'a term that no label has' },
    {
      filter: { municipality: '102121', terms: ['公園'] },
      ids: ['midori-2022/002#f1'],
      why: 'code of the publisher',
    },
    {
      filter: { municipality: 'あおば市' },
      ids: ['aoba-2021/001#f1', 'midori-2022/002#f1'],
      why: 'publisher or subject',
    },
    {
      filter: { fiscalYear: 2021 },
      ids: ['midori-2022/002#f1'],
      why: "the figure's own period, not the report's year",
    },
    { filter: { measure: '図書' }, ids: ['midori-2022/001#f1'], why: 'part of a title' },
    { filter: { measure: 'aoba-2021/001' }, ids: ['aoba-2021/001#f1'], why: 'id of a measure' },
    { filter: { reportId: 'aoba-2021' }, ids: ['aoba-2021/001#f1'], why: 'one report' },
    { filter: { statuses: ['printed'] as const }, ids: ['midori-2022/002#f1'], why: 'status' },
  ])('finds figures by $filter: $why', async ({ filter, ids }) => {
    await saveReport(store, makeUpReport({ lines: ['図書館 あ い', '公園 う'] }))
    await saveReport(store, makeUpReport({ id: 'aoba-2021', municipality: 'あおば市', lines: ['道路 う'] }))
    const found = await findFigures(store, { ...filter, limit: 10, offset: 0 })
    expect(found.figures.map(({ figure }) => figure.id)).toEqual(ids)
    expect(found.total).toBe(ids.length)
  })

  it('gives figures page by page with what a list shows beside them', async () => {
    const saved = makeUpReport({ lines: ['図書館 あ い', '公園 う'] })
    await saveReport(store, saved)
    expect(await findFigures(store, { limit: 1, offset: 1 })).toEqual({
      total: 2,
      figures: [
        {
          figure: saved.figures[1]?.figure,
          reportId: 'midori-2022',
          textVersion: saved.text.version,
          municipality: 'みどり市',
          measureTitle: '公園',
          department: '総務課',
          page: 2,
        },
      ],
    })
  })
})
