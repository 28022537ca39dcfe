import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from './open-store.ts'
import { saveReport } from './save-report.ts'
import { readContents } from './test-contents.ts'
import { makeUpLines, makeUpReport } from './test-reports.ts'

const older = makeUpReport({ lines: makeUpLines(30) })
/** Enough rows that saving them takes a good part of a second. */
const newer = makeUpReport({ lines: makeUpLines(200) })
/** A posting for each word of each line, and one for the department. */
const expectedPostings = (200 * 201) / 2 + 200

const importedFrom = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
/** Opens the store in a directory and saves the newer report again and again until it is killed. */
const script = `
  import { openStore } from ${importedFrom('open-store.ts')}
  import { saveReport } from ${importedFrom('save-report.ts')}
  import { makeUpLines, makeUpReport } from ${importedFrom('test-reports.ts')}
  const newer = makeUpReport({ lines: makeUpLines(200) })
  const store = await openStore({ dataDirectory: process.argv[1] })
  console.log('open')
  for (;;) await saveReport(store, newer)`

type Contents = Awaited<ReturnType<typeof readContents>>

/** Starts the script and kills it so long after it was spawned, or after it opened the store. */
async function startAndKill(directory: string, { afterOpenMs = -1, afterSpawnMs = 0 }): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (afterOpenMs >= 0) await once(child.stdout, 'data')
  await delay(afterOpenMs >= 0 ? afterOpenMs : afterSpawnMs)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function withStore<Result>(
  directory: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ dataDirectory: directory })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

// The moments are drawn anew each run; a test's name tells which one failed.
describe('a process that is killed', () => {
  let base: string
  let first: string
  let oldContents: Contents

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'kill-'))
    first = join(base, 'first')
    // While the database itself is being made: the next one must not find half of it.
    await startAndKill(first, { afterSpawnMs: 500 + Math.random() * 1_500 })
    oldContents = await withStore(first, async (store) => {
      await saveReport(store, older)
      return readContents(store.database)
    })
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  it('leaves a directory that one process at a time can open, its rows kept', async () => {
    await withStore(first, async (store) => {
      await expect(openStore({ dataDirectory: first })).rejects.toThrow(
        `Cannot open the database in ${first}: process ${process.pid} is using it`,
      )
      expect(await readContents(store.database)).toEqual(oldContents)
    })
  })

  it.each(Array.from({ length: 3 }, () => Math.round(Math.random() * 900)))(
    'leaves the old report whole or the new one whole, and saving again ends in the same store (%i ms)',
    async (afterOpenMs) => {
      const directory = join(base, `at-${afterOpenMs}`)
      cpSync(first, directory, { recursive: true })
      await startAndKill(directory, { afterOpenMs })
      await withStore(directory, async (store) => {
        const left = await readContents(store.database)
        await saveReport(store, newer)
        const newContents = await readContents(store.database)
        expect([oldContents, newContents]).toContainEqual(left)
        expect(newContents['postings']).toHaveLength(expectedPostings)
        expect(newContents['reports']).toMatchObject([{ chunk_count: newer.chunks.length }])
      })
    },
  )
})
