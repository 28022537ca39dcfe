import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adjustCounter, readCounter, takeFromLimit } from './counters.ts'
import type { Database } from './database.ts'
import { openStoreOn, type Store } from './open-store.ts'
import { prepareSchema, SCHEMA_VERSION } from './prepare-schema.ts'
import { listReports, readReportText } from './read-reports.ts'
import { writeSetting } from './remembered-settings.ts'
import { saveReport } from './save-report.ts'
import { searchLexical } from './search-lexical.ts'
import { type TestDatabase, testDatabaseKinds } from './test-databases.ts'
import { makeUpReport } from './test-reports.ts'

describe.each(testDatabaseKinds())('openStoreOn() the $name database', ({ open }) => {
  let opened: TestDatabase
  let database: Database
  let store: Store
  const report = makeUpReport({ lines: ['図書館 補助金'] })

  beforeAll(async () => {
    opened = await open()
    database = opened.database
    store = await openStoreOn(database)
  })
  beforeEach(async () => {
    await writeSetting(database, 'schema_version', String(SCHEMA_VERSION))
    await database.query('TRUNCATE counters')
    await saveReport(store, report)
  })
  afterAll(() => opened.drop())

  it('says nothing of a store of its own version and changes nothing', async () => {
    const again = await openStoreOn(database)
    expect(again.notes).toEqual([])
    expect(await searchLexical(again, [{ term: '図書館', weight: 1 }], { limit: 1 })).toHaveLength(1)
  })

  it('keeps the texts of an older store, marks its reports stale and says so', async () => {
    await writeSetting(database, 'schema_version', '0')
    const older = await openStoreOn(database)
    expect(older.notes).toEqual([expect.stringContaining(`had schema 0; made schema ${SCHEMA_VERSION}`)])
    const [stored] = await listReports(older)
    expect(stored?.stamp.ingestVersion).toBe('')
    expect(stored?.report).toEqual(report.report)
    expect(await readReportText(older, report.report.id)).toEqual(report.text)
    expect(await searchLexical(older, [{ term: '図書館', weight: 1 }], { limit: 1 })).toEqual([])
    await saveReport(older, report)
    expect(await searchLexical(older, [{ term: '図書館', weight: 1 }], { limit: 1 })).toHaveLength(1)
  })

  it('refuses a newer store with one clear line and leaves it alone', async () => {
    await writeSetting(database, 'schema_version', '99')
    await expect(prepareSchema(database)).rejects.toThrow(
      /^Cannot open the store in .*: it was written by a newer version \(schema 99, .*\)\. Update this program.*$/,
    )
    expect(await listReports(store)).toHaveLength(1)
  })

  it('is made once when two programs open it at the same time', async () => {
    await Promise.all([prepareSchema(database), prepareSchema(database)])
    expect(await listReports(store)).toHaveLength(1)
  })

  describe('takeFromLimit()', () => {
    const day = '2024-04-01'
    it.each([
      { uses: [40, 60], taken: [true, true], amount: 100, why: 'up to the limit' },
      { uses: [40, 61], taken: [true, false], amount: 40, why: 'what would pass the limit is not taken' },
      { uses: [101], taken: [false], amount: 0, why: 'too much at once' },
      { uses: [0], taken: [true], amount: 0, why: 'nothing may always be taken' },
    ])('takes $uses: $why', async ({ uses, taken, amount }) => {
      const results: boolean[] = []
      for (const use of uses)
        results.push(await takeFromLimit(store, { name: 'tokens', day, amount: use }, 100))
      expect(results).toEqual(taken)
      expect(await readCounter(store, 'tokens', day)).toBe(amount)
    })

    it('lets no more callers through at once than the limit holds', async () => {
      const use = { name: 'tokens', day, amount: 30 }
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeFromLimit(store, use, 100)))
      expect(taken.filter((isTaken) => isTaken)).toHaveLength(3)
    })

    it('counts each day and name apart, and can be corrected', async () => {
      await takeFromLimit(store, { name: 'tokens', day, amount: 50 }, 100)
      expect(await takeFromLimit(store, { name: 'tokens', day: '2024-04-02', amount: 90 }, 100)).toBe(true)
      expect(await takeFromLimit(store, { name: 'questions', day, amount: 90 }, 100)).toBe(true)
      await adjustCounter(store, { name: 'tokens', day, amount: -20 })
      expect(await readCounter(store, 'tokens', day)).toBe(30)
      await adjustCounter(store, { name: 'tokens', day, amount: -99 })
      expect(await readCounter(store, 'tokens', day)).toBe(0)
    })
  })
})
