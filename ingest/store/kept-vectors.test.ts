import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetKeptVectors, keepVectors, readKeptVectors } from './kept-vectors.ts'
import { openStoreOn, type Store } from './open-store.ts'
import { writeSetting } from './remembered-settings.ts'
import { type TestDatabase, testDatabaseKinds } from './test-databases.ts'

const model = { name: 'openai/made-up/3', dimension: 3 }
const wider = { name: 'openai/made-up/2000', dimension: 2_000 }
const vectors = new Map([
  ['a', Float32Array.of(0.1, -0.5, 1)],
  ['b', Float32Array.of(1 / 3, 0, -1e-7)],
])

describe.each(testDatabaseKinds())('kept vectors on the $name database', ({ open }) => {
  let opened: TestDatabase
  let store: Store

  beforeAll(async () => {
    opened = await open()
    store = await openStoreOn(opened.database)
  })
  beforeEach(() => store.database.query('TRUNCATE kept_vectors'))
  afterAll(() => opened.drop())

  it('come back exactly, of the texts asked for and no others', async () => {
    await keepVectors(store, model, vectors)
    expect(await readKeptVectors(store, model, ['a', 'b', 'c'])).toEqual(vectors)
    expect([...(await readKeptVectors(store, model, ['b', 'c'])).keys()]).toEqual(['b'])
    expect(await readKeptVectors(store, model, [])).toEqual(new Map())
  })

  it('belong to the model that made them, whatever its dimension', async () => {
    const own = new Map([['a', new Float32Array(2_000).fill(0.5)]])
    await keepVectors(store, model, vectors)
    await keepVectors(store, wider, own)
    expect(await readKeptVectors(store, wider, ['a', 'b'])).toEqual(own)
    await forgetKeptVectors(store, model, ['a', 'b'])
    expect(await readKeptVectors(store, model, ['a', 'b'])).toEqual(new Map())
    expect((await readKeptVectors(store, wider, ['a'])).size).toBe(1)
  })

  it('are kept once, however often and by however many at a time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => keepVectors(store, model, vectors)))
    expect(await store.database.query('SELECT count(*)::int AS kept FROM kept_vectors')).toEqual([
      { kept: 2 },
    ])
  })

  it('are kept as a whole batch or not at all', async () => {
    const broken = new Map([...vectors, ['c', Float32Array.of(1, Number.NaN, 0)]])
    await expect(keepVectors(store, model, broken)).rejects.toThrow(
      'Cannot store a vector: component 1 is NaN',
    )
    expect(await readKeptVectors(store, model, ['a', 'b', 'c'])).toEqual(new Map())
  })

  it('outlive a change of the schema: they were paid for', async () => {
    await keepVectors(store, model, vectors)
    await writeSetting(store.database, 'schema_version', '1')
    const newer = await openStoreOn(store.database)
    expect(newer.notes).toHaveLength(1)
    expect(await readKeptVectors(newer, model, ['a', 'b'])).toEqual(vectors)
  })
})
