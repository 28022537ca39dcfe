import { createReportReader } from './http/report-reader.ts'
import type { Services } from './http/services.ts'
import type { Log } from './log.ts'
import { openAnswerer } from './open-answerer.ts'
import type { Product } from './open-product.ts'
import type { Settings } from './settings.ts'

export type Surroundings = {
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Log
  readonly stopSignal?: AbortSignal
}

/** Everything that answers, over an open product. */
export async function openServices(product: Product, surroundings: Surroundings): Promise<Services> {
  return {
    ...surroundings,
    store: createReportReader(product.store, product.analyzer),
    answerQuestion: await openAnswerer({ ...product, ...surroundings }),
  }
}
