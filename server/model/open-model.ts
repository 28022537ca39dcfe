import type { Store } from '../../ingest/store/open-store.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { ChatModel } from './chat-model.ts'
import { type ModelClock, realClock } from './clock.ts'
import { openLangChainModel } from './langchain-model.ts'
import { withBreaker } from './with-breaker.ts'
import { withDailyCap } from './with-daily-cap.ts'
import { withRetry } from './with-retry.ts'
import { withTimers } from './with-timers.ts'

/** Most tokens of one answer. */
export const longestAnswer = 800

export type ModelTools = {
  readonly settings: Pick<Settings, 'chatModel' | 'openaiApiKey' | 'openaiBaseUrl' | 'modelDailyTokens'>
  readonly store: Store
  readonly clock: () => Date
  readonly log: Log
  /** Absent: real time. */
  readonly modelClock?: ModelClock
}

/** The model that the settings name, made fit for use; undefined where they name none. LangChain is loaded only then. */
export async function openModel(tools: ModelTools): Promise<ChatModel | undefined> {
  const { chatModel, openaiApiKey, openaiBaseUrl } = tools.settings
  if (chatModel === undefined) return undefined
  const model = await openLangChainModel({
    model: chatModel,
    apiKey: openaiApiKey,
    baseUrl: openaiBaseUrl,
    longestAnswer,
  })
  return fitForUse(model, tools)
}

/** From inside out: timers on each call, one retry, the day's limit on both, the breaker before all of them. */
export function fitForUse(model: ChatModel, tools: ModelTools): ChatModel {
  const clock = tools.modelClock ?? realClock
  const limit = tools.settings.modelDailyTokens
  const steady = withRetry(withTimers(model, clock), clock)
  const capped =
    limit === undefined
      ? steady
      : withDailyCap(steady, { store: tools.store, limit, longestAnswer, clock: tools.clock, log: tools.log })
  return withBreaker(capped, clock)
}
