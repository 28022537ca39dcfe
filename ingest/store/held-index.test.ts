import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HeldIndex, readHeldIndex } from './held-index.ts'
import { openStore, type Store } from './open-store.ts'
import { removeReport } from './remove-report.ts'
import { saveReport } from './save-report.ts'
import { searchLexical } from './search-lexical.ts'
import { searchVector } from './search-vector.ts'
import { madeUpStamp, makeUpReport, makeUpVector } from './test-reports.ts'
import { comparedOneByOne } from './vector-index.ts'

const { embedding } = madeUpStamp
const words = ['図書館', '補助金', '公園', '道路', '給食', 'ああい', 'いう', 'うう', '総務課', 'ない']

/** Lines of words drawn in a fixed order; every fifth stands twice, so that scores and distances tie. */
function drawLines(count: number, seed: number): string[] {
  const lines = Array.from({ length: count }, (_, at) =>
    Array.from({ length: 1 + ((at * 7 + seed) % 9) }, (_, next) => words[(at * seed + next * next) % 9]).join(
      ' ',
    ),
  )
  return lines.map((line, at) => (at % 5 === 4 ? (lines[at - 3] ?? line) : line))
}

/** Words asked together, each with its own weight. */
const asked = Array.from({ length: 60 }, (_, at) =>
  words
    .filter((_, index) => (at >> (index % 6)) & 1)
    .map((term, index) => ({ term, weight: 1 / (1 + index) })),
)
const vectors = ['あ', 'ああい', 'いいう', 'う', '', 'あいう'].map(makeUpVector)
vectors.push(new Float32Array(4))

describe('an index held', () => {
  let store: Store
  let held: HeldIndex | undefined

  beforeAll(async () => {
    store = await openStore({})
    // Their numbers do not stand in the order of their names.
    await saveReport(store, makeUpReport({ lines: drawLines(40, 3) }))
    await saveReport(store, makeUpReport({ id: 'aoba-2021', lines: drawLines(30, 5) }))
    held = await readHeldIndex(store)
  })
  afterAll(() => store.close())

  it.each([{ limit: 3 }, { limit: 20 }, { limit: 100 }, { limit: 100, k: 0, b: 0 }, { limit: 9, b: 1 }])(
    'ranks words as the database does, ties included: $limit hits, k $k, b $b',
    async (options) => {
      for (const terms of asked) {
        const inSql = await searchLexical(store, terms, options)
        expect(await searchLexical(store, terms, { ...options, held })).toEqual(inSql)
      }
    },
  )

  it('ranks by the fields that count alone', async () => {
    const options = { limit: 100, boosts: { title: 2, headings: 1, department: 0, body: 0 } }
    const inSql = await searchLexical(store, asked[59] ?? [], options)
    expect(inSql.length).toBeGreaterThan(0)
    expect(await searchLexical(store, asked[59] ?? [], { ...options, held })).toEqual(inSql)
  })

  it.each([3, 20, 100])('ranks vectors as the database does, ties included: %i hits', async (limit) => {
    for (const vector of vectors) {
      const inSql = await searchVector(store, vector, { embedding, limit })
      expect(inSql.length).toBeGreaterThan(0)
      expect(await searchVector(store, vector, { embedding, limit, held })).toEqual(inSql)
    }
  })

  it('leaves the reports asked to the database', async () => {
    const options = { limit: 5, reportIds: ['aoba-2021'], held }
    const hits = [
      ...(await searchLexical(store, [{ term: '総務課', weight: 1 }], options)),
      ...(await searchVector(store, makeUpVector('あ'), { ...options, embedding })),
    ]
    expect([...new Set(hits.map(({ reportId }) => reportId))]).toEqual(['aoba-2021'])
  })

  it('gives nothing for a vector of another embedding', async () => {
    const other = { name: 'other', dimension: 4 }
    expect(await searchVector(store, makeUpVector('あ'), { embedding: other, limit: 5, held })).toEqual([])
  })

  it('is not held where there are too many chunks', async () => {
    await saveReport(store, makeUpReport({ id: 'large', lines: ['公園'] }))
    await store.database.query("UPDATE reports SET chunk_count = $1 WHERE id = 'large'", [comparedOneByOne])
    expect(await readHeldIndex(store)).toBeUndefined()
    await removeReport(store, 'large')
    expect(await readHeldIndex(store)).toBeDefined()
  })
})
