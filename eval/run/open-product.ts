import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingestReport } from '../../ingest/ingest-reports.ts'
import { listReports } from '../../ingest/store/read-reports.ts'
import type { AnswerQuestion } from '../../server/http/services.ts'
import { createLog } from '../../server/log.ts'
import { openAnswerer } from '../../server/open-answerer.ts'
import { openProduct, type Product } from '../../server/open-product.ts'
import { readSettings, type Settings } from '../../server/settings.ts'
import type { Corpus } from '../corpus.ts'
import { stampSources } from './source-stamp.ts'

/** The product in this process, filled with one corpus. */
export type OpenProduct = {
  readonly product: Product
  readonly answerQuestion: AnswerQuestion
  /** Undefined where the kept store was as fresh as the sources. */
  readonly ingestSeconds: number | undefined
  close(): Promise<void>
}

const ingestFolder = fileURLToPath(new URL('../../ingest', import.meta.url))

/** The day on which 今年度 and 昨年度 are read: fixed, so that a run next year judges the same. */
const today = new Date('2024-12-01T03:00:00Z')

/**
 * Opens the corpus's own store below `directory`, made anew where it is missing or where sources of `ingest/` or the
 * reports have changed since. Throws DirectoryInUseError while another evaluation runs there.
 */
export async function openCorpus(corpus: Corpus, directory: string): Promise<OpenProduct> {
  const dataDirectory = join(directory, corpus.name)
  const stampFile = join(directory, `${corpus.name}.stamp`)
  const stamp = [await stampSources(ingestFolder), ...corpus.reports.map(({ file }) => file.hash)].join('\n')
  const isFresh = (await readFile(stampFile, 'utf8').catch(() => '')) === stamp
  if (!isFresh) await rm(stampFile, { force: true })
  const settings = settingsFor(dataDirectory)
  const product = isFresh ? await openProduct(settings) : await openEmptied(settings)
  try {
    const ingestSeconds = isFresh ? undefined : await ingestCorpus(product, corpus)
    if (!isFresh) await writeFile(stampFile, stamp)
    const answerQuestion = await openAnswerer({ ...product, settings, clock: () => today, log: quietLog })
    return { product, answerQuestion, ingestSeconds, close: () => product.store.close() }
  } catch (error) {
    await product.store.close()
    throw error
  }
}

/** Opened once first: a directory that another process holds must not be removed under it. */
async function openEmptied(settings: Settings): Promise<Product> {
  await mkdir(dirname(settings.dataDirectory), { recursive: true })
  const held = await openProduct(settings)
  if ((await listReports(held.store)).length === 0) return held
  await held.store.close()
  await rm(settings.dataDirectory, { recursive: true, force: true })
  return openProduct(settings)
}

/** Seconds that ingesting took, without starting the database. */
export async function ingestCorpus(product: Product, corpus: Corpus): Promise<number> {
  const started = performance.now()
  for (const input of corpus.reports) await ingestReport(product, input)
  return (performance.now() - started) / 1000
}

/** The product as it is without a model and without anybody's environment. */
export function settingsFor(dataDirectory: string): Settings {
  return readSettings({ DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' })
}

export const quietLog = createLog({ level: 'silent', now: () => today, write: () => undefined })
