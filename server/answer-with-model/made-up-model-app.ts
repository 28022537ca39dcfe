import { type Answer, answer as answerSchema, type ChatMessage } from '../http/contract.ts'
import { chatInit, createMadeUpApp, type MadeUpApp } from '../http/made-up-app.ts'
import { readEvents } from '../http/read-events.ts'
import { createReportReader } from '../http/report-reader.ts'
import { type FakeClock, makeFakeClock } from '../model/fake-clock.ts'
import { openLangChainModel } from '../model/langchain-model.ts'
import { fitForUse, longestAnswer } from '../model/open-model.ts'
import {
  type ChatBody,
  openScriptedServer,
  type ScriptedReply,
  type ScriptedServer,
  sayText,
} from '../model/scripted-server.ts'
import { createModelAnswerer } from './answer-with-model.ts'
import { type MadeUpProduct, openMadeUpProduct } from './made-up-reports.ts'

type Asked = { readonly messages?: readonly ChatMessage[]; readonly style?: 'plain' | 'easy' }

/** For tests: the real app over made-up reports, with a model behind a scripted service and a clock that is moved. */
export type ModelApp = {
  readonly product: MadeUpProduct
  readonly server: ScriptedServer
  readonly clock: FakeClock
  readonly app: MadeUpApp['app']
  readonly logLines: readonly string[]
  /** Everything anew but the store and the service; no tokens used yet. */
  readonly begin: (environment?: Readonly<Record<string, string>>) => Promise<void>
  readonly ask: (asked?: Asked | string) => Promise<Answer>
  /** The events of the stream that answers a question. */
  readonly stream: (content?: string) => ReturnType<typeof readEvents>
  readonly close: () => Promise<void>
}

/** What is asked where a test names nothing, and how it is answered without a model. */
export const question = 'みどり市の図書館運営補助金の令和4年度の合計はいくらですか'
export const withoutModel =
  '1,514,500円です（みどり市、令和4年度（2022年度）、図書館運営補助金の合計、生涯学習課）。[1]'

export async function openModelApp(): Promise<ModelApp> {
  const [product, server] = await Promise.all([openMadeUpProduct(), openScriptedServer()])
  let clock = makeFakeClock()
  let made: MadeUpApp
  const opened: ModelApp = {
    product,
    server,
    get clock() {
      return clock
    },
    get app() {
      return made.app
    },
    get logLines() {
      return made.logLines
    },
    begin: async (environment = {}) => {
      clock = makeFakeClock()
      await product.store.database.query('TRUNCATE counters')
      made = await makeApp({ product, server, clock }, environment)
    },
    ask: async (asked = question) => {
      const response = await made.app.request('/api/chat', chatInit(toBody(asked)))
      return answerSchema.parse(await response.json())
    },
    stream: async (content = question) => {
      const init = chatInit(toBody(content), { Accept: 'text/event-stream' })
      const response = await made.app.request('/api/chat', init)
      return readEvents(response.body ?? new ReadableStream())
    },
    close: async () => {
      await server.close()
      await product.store.close()
    },
  }
  await opened.begin()
  return opened
}

function toBody(asked: Asked | string): Asked {
  return typeof asked === 'string' ? { messages: [{ role: 'user', content: asked }] } : asked
}

type Parts = Pick<ModelApp, 'product' | 'server' | 'clock'>

async function makeApp(
  { product, server, clock: modelClock }: Parts,
  environment: Readonly<Record<string, string>>,
): Promise<MadeUpApp> {
  const { store, answerWithoutModel } = product
  const reader = createReportReader(store, product.analyzer)
  const app = createMadeUpApp({
    store: reader,
    environment,
    answerQuestion: (request) => answerQuestion(request),
  })
  const { log, clock, settings } = app.services
  const { baseUrl } = server
  const raw = await openLangChainModel({ model: 'made-up', apiKey: 'key', baseUrl, longestAnswer })
  const model = fitForUse(raw, { settings, store, clock, log, modelClock })
  const answerQuestion = createModelAnswerer({ answerWithoutModel, model, store, log, modelClock })
  return app
}

/** Says one text to every call. */
export function say(text: string): ScriptedReply {
  return (response) => sayText(response, text)
}

/** Says one text where JSON is asked for, another where an answer is. */
export function sayReworded(reworded: string | null, text: string): ScriptedReply {
  return (response, body) =>
    sayText(response, body.response_format === undefined ? text : JSON.stringify({ question: reworded }))
}

/** What was said in the user's role. */
export function promptOf(body: ChatBody | undefined): string {
  return body?.messages.at(1)?.content ?? ''
}
