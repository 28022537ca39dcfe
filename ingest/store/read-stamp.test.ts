import { expect, it } from 'vitest'
import { openStoreOn } from './open-store.ts'
import { readStamp } from './read-stamp.ts'
import { removeReport } from './remove-report.ts'
import { saveReport } from './save-report.ts'
import { testDatabaseKinds } from './test-databases.ts'
import { makeUpReport } from './test-reports.ts'

it.each(testDatabaseKinds())(
  'readStamp() changes with every report saved or removed on the $name database, and only then',
  async ({ open }) => {
    const opened = await open()
    try {
      const store = await openStoreOn(opened.database)
      const stamps = [await readStamp(store)]
      const add = async () => stamps.push(await readStamp(store))
      await saveReport(store, makeUpReport({ lines: ['公園'] }))
      await add()
      await saveReport(store, makeUpReport({ lines: ['公園'] }))
      await add()
      await removeReport(store, 'midori-2022')
      await add()
      expect(new Set(stamps.slice(0, 3)).size).toBe(3)
      expect(stamps[3]).not.toBe(stamps[2])
      expect(await readStamp(store)).toBe(stamps[3])
    } finally {
      await opened.drop()
    }
  },
)
