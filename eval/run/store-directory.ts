import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DirectoryInUseError } from '../../ingest/store/directory-lock.ts'
import type { Corpus } from '../corpus.ts'

const ingestFolder = fileURLToPath(new URL('../../ingest', import.meta.url))

/** Evaluations that may run at the same time, each with a store of its own. */
const MOST_AT_ONCE = 8
/** Stores of earlier sources are removed once nobody has opened them for so long. */
const KEPT_MS = 15 * 60 * 1_000

/** What `open` gave for the first directory that no other process holds, and whether it was filled before. */
export type OpenedDirectory<Opened> = {
  readonly directory: string
  readonly opened: Opened
  readonly isFilled: boolean
  /** To be called once the store is filled: the next run finds it so. */
  markFilled(): Promise<void>
}

/**
 * A data directory below `root` that belongs to just these reports and sources of `ingest/`: kept between runs, new
 * after any change. Throws DirectoryInUseError where all are held.
 */
export async function openDirectory<Opened>(
  corpus: Corpus,
  root: string,
  open: (directory: string) => Promise<Opened>,
): Promise<OpenedDirectory<Opened>> {
  const stamp = await stampOf(corpus)
  await mkdir(root, { recursive: true })
  await removeOld(root, `${corpus.name}-`, stamp)
  for (let number = 1; ; number++) {
    const directory = join(root, `${corpus.name}-${stamp}-${number}`)
    const mark = `${directory}.filled`
    try {
      const opened = await open(directory)
      const isFilled = await touch(mark)
      return { directory, opened, isFilled, markFilled: () => writeFile(mark, '') }
    } catch (error) {
      if (!(error instanceof DirectoryInUseError) || number === MOST_AT_ONCE) throw error
    }
  }
}

/** A hash over the reports and every source file of `ingest/` but its tests. */
async function stampOf({ reports }: Corpus): Promise<string> {
  const names = (await readdir(ingestFolder, { recursive: true }))
    .filter((name) => /\.(?:ts|sql)$/.test(name) && !/\.test\.ts$/.test(name))
    .toSorted()
  const hash = createHash('sha256').update(
    JSON.stringify(reports.map(({ report, file }) => [report, file.hash])),
  )
  for (const name of names) hash.update(`${name}\0`).update(await readFile(join(ingestFolder, name)))
  return hash.digest('hex').slice(0, 10)
}

async function removeOld(root: string, prefix: string, stamp: string): Promise<void> {
  const marks = (await readdir(root)).filter((name) => name.startsWith(prefix) && name.endsWith('.filled'))
  for (const mark of marks.filter((name) => !name.includes(`-${stamp}-`))) {
    const { mtimeMs } = await stat(join(root, mark))
    if (Date.now() - mtimeMs < KEPT_MS) continue
    await rm(join(root, mark.replace(/\.filled$/, '')), { recursive: true, force: true })
    await rm(join(root, mark), { force: true })
  }
}

/** False where the file is not there. */
async function touch(file: string): Promise<boolean> {
  try {
    await utimes(file, new Date(), new Date())
    return true
  } catch {
    return false
  }
}
