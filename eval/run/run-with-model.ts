import type { ModelUse } from '../../server/http/services.ts'
import { createLog } from '../../server/log.ts'
import type { ChatModel } from '../../server/model/chat-model.ts'
import { openModel } from '../../server/model/open-model.ts'
import type { Product } from '../../server/open-product.ts'
import type { Corpus } from '../corpus.ts'
import { judgeFaithfulness } from '../judge/judge-faithfulness.ts'
import { askInProcess } from './ask.ts'
import type { SplitCase } from './judged-case.ts'
import { addUses, type ModelCase } from './model-case.ts'
import type { ModelSettings } from './model-settings.ts'
import { evaluationDay, openAnswererOn, settingsFor } from './open-product.ts'
import { runCases } from './run-cases.ts'

export type WithModel = {
  readonly product: Product
  readonly corpus: Corpus
  readonly model: ModelSettings
  /** Ask the model too whether its answers say only what their passages say. */
  readonly isJudged: boolean
  readonly onDone: () => void
}

/** Asks and judges cases through the model, over the same store, one after the other. */
export async function runWithModel(cases: readonly SplitCase[], run: WithModel): Promise<ModelCase[]> {
  const { product, corpus, model, onDone } = run
  const settings = { ...settingsFor(''), ...model }
  const reports = corpus.reports.map(({ report }) => report)
  const answerQuestion = await openAnswererOn(product, settings)
  const judge = run.isJudged ? await openJudge(product, model) : undefined
  const done: ModelCase[] = []
  for (const one of cases) {
    const uses: ModelUse[] = []
    const ask = askInProcess(answerQuestion, reports, (use) => uses.push(use))
    for (const judged of await runCases([one], { ask, corpus, onDone })) {
      const isAsked = judge !== undefined && judged.answer.mode === 'model'
      const isFaithful = isAsked ? await judgeFaithfulness(judge, judged.answer) : undefined
      done.push({ ...judged, use: addUses(uses), isFaithful })
    }
  }
  return done
}

function openJudge({ store }: Product, settings: ModelSettings): Promise<ChatModel | undefined> {
  const clock = () => evaluationDay
  const log = createLog({ level: 'silent', now: clock, write: () => undefined })
  return openModel({ settings, store, clock, log })
}
