import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IngestedReport } from './ingested-report.ts'
import { openStoreOn, type Store } from './open-store.ts'
import { listReports } from './read-reports.ts'
import { removeReport } from './remove-report.ts'
import { saveReport } from './save-report.ts'
import { readTermStatistics, searchLexical } from './search-lexical.ts'
import { searchVector } from './search-vector.ts'
import { type TestDatabase, testDatabaseKinds } from './test-databases.ts'
import { madeUpStamp, makeUpReport, makeUpVector } from './test-reports.ts'
import { comparedOneByOne } from './vector-index.ts'

const { embedding } = madeUpStamp
const midori = makeUpReport({
  lines: [
    '図書館 補助金 あああ',
    '公園 図書館 補助金 補助金 あい',
    '道路 補助金 い い い い い い い い い い い い',
    '学校 給食 うう',
  ],
})
const aoba = makeUpReport({ id: 'aoba-2021', municipality: 'あおば市', lines: ['図書館 う'] })

describe.each(testDatabaseKinds())('on the $name database', ({ open }) => {
  let opened: TestDatabase
  let store: Store

  beforeAll(async () => {
    opened = await open()
    store = await openStoreOn(opened.database)
  })
  afterAll(() => opened.drop())

  /** The store with these reports and no other. */
  const holdOnly = async (...reports: readonly IngestedReport[]): Promise<void> => {
    for (const { report } of await listReports(store)) await removeReport(store, report.id)
    for (const report of reports) await saveReport(store, report)
  }

  describe('of two reports', () => {
    beforeAll(() => holdOnly(midori, aoba))

    it.each([
      {
        asked: { 図書館: 1 },
        hits: [
          ['aoba-2021/001#c1', 'in the title, and the shortest body'],
          ['midori-2022/001#c1', 'in the title, a longer body'],
          ['midori-2022/002#c1', 'in the body only'],
        ],
      },
      {
        asked: { 補助金: 1 },
        hits: [
          ['midori-2022/002#c1', 'twice'],
          ['midori-2022/001#c1', 'once'],
          ['midori-2022/003#c1', 'once in the longest body'],
        ],
      },
      {
        asked: { 給食: 1, 補助金: 1 },
        hits: [
          ['midori-2022/004#c1', 'the rarer term'],
          ['midori-2022/002#c1', 'the commoner term twice'],
          ['midori-2022/001#c1', 'once'],
          ['midori-2022/003#c1', 'once in the longest body'],
        ],
      },
      {
        asked: { 給食: 0.1, 補助金: 1, 存在しない: 9 },
        hits: [
          ['midori-2022/002#c1', 'its term weighs more; an unknown term adds nothing'],
          ['midori-2022/001#c1', 'once'],
          ['midori-2022/003#c1', 'once in the longest body'],
          ['midori-2022/004#c1', 'a rare term of little weight'],
        ],
      },
      { asked: { 存在しない: 1 }, hits: [] },
    ])('searchLexical() ranks $asked', async ({ asked, hits }) => {
      const terms = Object.entries(asked).map(([term, weight]) => ({ term, weight }))
      const found = await searchLexical(store, terms, { limit: 10 })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(hits.map(([id]) => id))
    })

    it('searchLexical() gives the BM25F score, worked out by hand', async () => {
      const [hit] = await searchLexical(store, [{ term: '給食', weight: 2 }], {
        limit: 1,
        k: 1.5,
        b: 0.5,
        boosts: { title: 3, headings: 1, department: 1, body: 1 },
      })
      const averageLength = (3 + 5 + 14 + 3 + 2) / 5
      const frequency = 1 / (0.5 + (0.5 * 3) / averageLength)
      const inverseFrequency = Math.log(1 + (5 - 1 + 0.5) / 1.5)
      expect(hit?.score).toBeCloseTo((2 * inverseFrequency * 2.5 * frequency) / (1.5 + frequency), 10)
      expect(hit).toMatchObject({
        chunkId: 'midori-2022/004#c1',
        measureId: 'midori-2022/004',
        reportId: 'midori-2022',
      })
      expect(hit?.matches).toEqual([{ term: '給食', score: hit?.score }])
    })

    it('searchLexical() tells what each matched term adds, rarest first', async () => {
      const terms = ['補助金', '公園', '給食'].map((term) => ({ term, weight: 1 }))
      const found = await searchLexical(store, terms, { limit: 10 })
      const hit = found.find(({ chunkId }) => chunkId === 'midori-2022/002#c1')
      expect(hit?.matches.map(({ term }) => term)).toEqual(['公園', '補助金'])
      expect(hit?.matches.reduce((total, { score }) => total + score, 0)).toBeCloseTo(hit?.score ?? 0, 10)
    })

    it('searchLexical() scores what it finds by the rarest terms as if it had read all postings', async () => {
      const terms = ['補助金', '公園', '給食'].map((term) => ({ term, weight: 1 }))
      const all = await searchLexical(store, terms, { limit: 10 })
      const byRarest = await searchLexical(store, terms, { limit: 10, postings: 1 })
      expect(byRarest.length).toBeGreaterThan(0)
      expect(byRarest.length).toBeLessThan(all.length)
      expect(byRarest).toEqual(all.filter(({ chunkId }) => byRarest.some((hit) => hit.chunkId === chunkId)))
    })

    it.each([
      { options: { reportIds: ['aoba-2021'] }, ids: ['aoba-2021/001#c1'], why: 'only the reports asked' },
      { options: { reportIds: [] }, ids: [], why: 'no report asked' },
      { options: { reportIds: ['none'] }, ids: [], why: 'an unknown report' },
      {
        options: { boosts: { title: 0, headings: 0, department: 1, body: 0 } },
        ids: [],
        why: 'a field that counts for nothing is not searched',
      },
      { options: { limit: 1 }, ids: ['aoba-2021/001#c1'], why: 'no more than the limit' },
    ])('searchLexical() keeps to $options: $why', async ({ options, ids }) => {
      const found = await searchLexical(store, [{ term: '図書館', weight: 1 }], { limit: 10, ...options })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(ids)
    })

    it('readTermStatistics() counts chunks over all reports', async () => {
      expect(await readTermStatistics(store, ['図書館', '補助金', 'ない'])).toEqual({
        chunks: 5,
        chunksWith: new Map([
          ['図書館', 3],
          ['補助金', 3],
        ]),
      })
    })

    it('searchVector() gives the nearest first, with their cosine', async () => {
      const found = await searchVector(store, makeUpVector('ああ'), { embedding, limit: 2 })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(['midori-2022/001#c1', 'midori-2022/002#c1'])
      expect(found[0]?.similarity).toBeCloseTo((2 * 3 + 1) / Math.sqrt(5 * 10), 6)
      expect(found[0]).toMatchObject({ measureId: 'midori-2022/001', reportId: 'midori-2022' })
    })

    it('searchVector() keeps to the reports asked', async () => {
      const found = await searchVector(store, makeUpVector('ああ'), {
        embedding,
        limit: 2,
        reportIds: ['aoba-2021'],
      })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(['aoba-2021/001#c1'])
      expect(await searchVector(store, makeUpVector('ああ'), { embedding, limit: 2, reportIds: [] })).toEqual(
        [],
      )
    })

    it('searchVector() finds nothing with a vector of another embedding', async () => {
      const other = { name: 'other', dimension: 4 }
      expect(await searchVector(store, makeUpVector('ああ'), { embedding: other, limit: 2 })).toEqual([])
      expect(await searchVector(store, Float32Array.of(1), { embedding, limit: 2 })).toEqual([])
    })
  })

  describe('of another embedding', () => {
    beforeEach(() => holdOnly(midori, aoba))

    it('drops the vectors of the old embedding with the first report of the new one', async () => {
      const wider = { name: 'wider', dimension: 5 }
      const chunks = aoba.chunks.map((chunk) => ({ ...chunk, vector: Float32Array.of(1, 2, 3, 4, 5) }))
      await saveReport(store, { ...aoba, chunks, stamp: { ...aoba.stamp, embedding: wider } })
      expect(await searchVector(store, makeUpVector('ああ'), { embedding, limit: 9 })).toEqual([])
      const found = await searchVector(store, Float32Array.of(1, 2, 3, 4, 5), { embedding: wider, limit: 9 })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(['aoba-2021/001#c1'])
      expect(await searchLexical(store, [{ term: '補助金', weight: 1 }], { limit: 9 })).toHaveLength(3)
    })

    it('refuses a vector that does not fit the embedding, changing nothing', async () => {
      const chunks = aoba.chunks.map((chunk) => ({ ...chunk, vector: Float32Array.of(1, 2) }))
      await expect(saveReport(store, { ...aoba, chunks })).rejects.toThrow()
      expect(await searchVector(store, makeUpVector('う'), { embedding, limit: 9 })).toHaveLength(5)
    })
  })

  describe('of more chunks than are compared one by one', () => {
    const vectors = Array.from({ length: comparedOneByOne + 200 }, (_, index) => {
      const angle = (index * 2.399963) % (2 * Math.PI)
      return Float32Array.of(Math.cos(angle), Math.sin(angle), Math.cos(index), 0.5)
    })

    beforeAll(async () => {
      const report = makeUpReport({ lines: vectors.map(() => '道路') })
      const chunks = report.chunks.map((chunk, index) => ({
        ...chunk,
        vector: vectors[index] ?? chunk.vector,
      }))
      await holdOnly({ ...report, tables: [], figures: [], chunks }, aoba)
    })

    it('searchVector() asks the index and finds what comparing all would find', async () => {
      const asked = Float32Array.of(0.3, -0.8, 0.1, 0.5)
      const found = await searchVector(store, asked, { embedding, limit: 10 })
      const similarities = vectors.map((vector) => cosine(vector, asked)).toSorted((a, b) => b - a)
      for (const [rank, hit] of found.entries())
        expect(hit.similarity).toBeCloseTo(similarities[rank] ?? 0, 5)
      expect(found).toHaveLength(10)
      const [index] = await opened.database.query(
        "SELECT indexdef FROM pg_indexes WHERE indexname = 'chunk_vectors_by_distance' AND schemaname = current_schema()",
      )
      expect(index).toMatchObject({ indexdef: expect.stringContaining('USING hnsw') })
    })

    it('searchVector() finds the few chunks of one report among them', async () => {
      const found = await searchVector(store, makeUpVector('う'), {
        embedding,
        limit: 3,
        reportIds: ['aoba-2021'],
      })
      expect(found.map(({ chunkId }) => chunkId)).toEqual(['aoba-2021/001#c1'])
    })
  })
})

function cosine(one: Float32Array, other: Float32Array): number {
  const dot = one.reduce((sum, component, index) => sum + component * (other[index] ?? 0), 0)
  return dot / (Math.hypot(...one) * Math.hypot(...other))
}
