import { fiscalYearInJapan } from '../ingest/report/fiscal-year.ts'
import { DirectoryInUseError } from '../ingest/store/directory-lock.ts'
import { listReports } from '../ingest/store/read-reports.ts'
import { type AskOptions, readAskOptions } from './ask-options.ts'
import { askServer } from './ask-server.ts'
import { answerChat } from './http/chat-routes.ts'
import type { Answer, ChatRequest } from './http/contract.ts'
import { RequestError } from './http/errors.ts'
import { parseChatRequest } from './http/parse-request.ts'
import { createLog } from './log.ts'
import { writeOneLine } from './one-line.ts'
import { openProduct, type Product } from './open-product.ts'
import { openServices } from './open-services.ts'
import { prepareReports } from './prepare-reports.ts'
import { printAnswer } from './print-answer.ts'
import { printRetrieval } from './print-retrieval.ts'
import { understandQuestion } from './question/understand-question.ts'
import type { Retrieval } from './retrieval/retrieval.ts'
import { retrieve } from './retrieval/retrieve.ts'
import { readSettings, type Settings } from './settings.ts'

/** `npm run ask -- "質問"`: answers once, from the store or from a running server. */
async function ask(args: readonly string[]): Promise<void> {
  const options = readAskOptions(args)
  const chat = parseChatRequest({
    messages: [{ role: 'user', content: options.question }],
    ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
  })
  if (options.base !== undefined) {
    const { base } = options
    await show(options, () => askServer(base, chat))
    return
  }
  const settings = readSettings(process.env)
  const product = await openProduct(settings)
  try {
    await prepareReports(product, { onLine: (line) => console.error(line) })
    await askStore(product, { settings, options, chat })
  } finally {
    await product.store.close()
  }
}

type Asked = { readonly settings: Settings; readonly options: AskOptions; readonly chat: ChatRequest }

async function askStore(product: Product, { settings, options, chat }: Asked): Promise<void> {
  const log = createLog({ level: 'silent', now: () => new Date(), write: () => {} })
  const services = await openServices(product, { settings, log, clock: () => new Date() })
  const { signal } = new AbortController()
  const answer = await show(options, () => answerChat(services, chat, { signal, onPart: () => {} }))
  if (options.isExplained) console.log(printRetrieval(await findAgain(product, answer.question)))
}

/** What the store gives for the question as it was understood. */
async function findAgain(product: Product, text: string): Promise<Retrieval> {
  const reports = await listReports(product.store)
  const question = understandQuestion(text, {
    analyzer: product.analyzer,
    knownCities: [...new Set(reports.map(({ report }) => report.municipality.name))],
    currentFiscalYear: fiscalYearInJapan(new Date()),
  })
  return retrieve(product, question)
}

async function show(options: AskOptions, answerQuestion: () => Promise<Answer>): Promise<Answer> {
  const startMs = performance.now()
  const answer = await answerQuestion()
  const milliseconds = performance.now() - startMs
  console.log(options.isJson ? JSON.stringify(answer, null, 2) : printAnswer(answer, milliseconds))
  if (answer.outcome === 'failed') process.exitCode = 1
  return answer
}

function writeFailure(error: unknown): string {
  if (error instanceof RequestError) return error.message
  if (!(error instanceof DirectoryInUseError)) return writeOneLine(error, 'ask')
  return `${writeOneLine(error)}: npm run ask -- "質問" --base http://127.0.0.1:8787`
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  console.error(writeFailure(error))
  process.exitCode = 1
})
