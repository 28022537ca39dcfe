import { ingestReport } from '../../ingest/ingest-reports.ts'
import { createReportReader } from '../../server/http/report-reader.ts'
import type { AnswerQuestion } from '../../server/http/services.ts'
import { createLog } from '../../server/log.ts'
import { openAnswerer } from '../../server/open-answerer.ts'
import { openProduct, type Product } from '../../server/open-product.ts'
import { readSettings, type Settings } from '../../server/settings.ts'
import { warmUp } from '../../server/warm-up.ts'
import type { Corpus } from '../corpus.ts'
import { openDirectory } from './store-directory.ts'

/** The product in this process, filled with one corpus. */
export type OpenCorpus = {
  readonly product: Product
  readonly answerQuestion: AnswerQuestion
  /** Undefined where a store of the same sources and reports was there. */
  readonly ingestSeconds: number | undefined
  close(): Promise<void>
}

/** The day on which 今年度 and 昨年度 are read: fixed, so that a run next year judges the same. */
export const evaluationDay = new Date('2024-12-01T03:00:00Z')

/** Opens a store of the corpus's own below `root`, filled where it is not, and the answerer over it. */
export async function openCorpus(corpus: Corpus, root: string): Promise<OpenCorpus> {
  const { directory, opened, isFilled, markFilled } = await openDirectory(corpus, root, (place) =>
    openProduct(settingsFor(place)),
  )
  try {
    const ingestSeconds = isFilled ? undefined : await ingestCorpus(opened, corpus)
    await markFilled()
    const answerQuestion = await openAnswererOn(opened, settingsFor(directory))
    return { product: opened, answerQuestion, ingestSeconds, close: () => opened.store.close() }
  } catch (error) {
    await opened.store.close()
    throw error
  }
}

/** An answerer as a started server has it: warmed up. */
export async function openAnswererOn(product: Product, settings: Settings): Promise<AnswerQuestion> {
  const log = createLog({ level: 'silent', now: () => evaluationDay, write: () => undefined })
  const answerQuestion = await openAnswerer({ ...product, settings, clock: () => evaluationDay, log })
  await warmUp({ store: createReportReader(product.store, product.analyzer), answerQuestion, log })
  return answerQuestion
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
