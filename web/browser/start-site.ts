import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from '../../server/http/contract.ts'
import { listen } from '../../server/http/listen.ts'
import { createMadeUpApp } from '../../server/http/made-up-app.ts'
import type { AnswerQuestion, ReportReader } from '../../server/http/services.ts'
import { loadRuby } from '../../server/ruby/add-ruby.ts'
import { makeAnswer } from './made-up-answers.ts'
import { madeUpReport, readReportsFrom, reportText } from './made-up-report.ts'

/** The real server over made-up reports, and another site that embeds its widget. */
export type Site = {
  readonly origin: string
  /** `http://city.test:…`: allowed to embed. */
  readonly hostOrigin: string
  /** Answers every question from now on. */
  answerWith(answer: Answer | AnswerQuestion): void
  /** Serves `page` at `hostOrigin`; headers as given. */
  showHost(page: string, headers?: Readonly<Record<string, string>>): void
  close(): Promise<void>
}

/** Over the made-up report, or over the store that is given; `environment` adds settings. */
export async function startSite(
  store?: ReportReader,
  environment: Readonly<Record<string, string>> = {},
): Promise<Site> {
  // The first answer would wait for the dictionary.
  await loadRuby()
  let answer: AnswerQuestion = async () => makeAnswer()
  let host = { page: '', headers: {} as Readonly<Record<string, string>> }
  const hostServer = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...host.headers })
    response.end(host.page)
  })
  await new Promise<void>((resolve) => hostServer.listen(0, '127.0.0.1', resolve))
  const hostOrigin = `http://city.test:${(hostServer.address() as AddressInfo).port}`
  const { app } = createMadeUpApp({
    store: store ?? readReportsFrom([{ report: madeUpReport, text: reportText }]),
    answerQuestion: (request) => answer(request),
    environment: { ...environment, ALLOWED_ORIGINS: hostOrigin },
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  return {
    origin: `http://127.0.0.1:${server.port}`,
    hostOrigin,
    answerWith(next) {
      answer = typeof next === 'function' ? next : async () => next
    },
    showHost(page, headers = {}) {
      host = { page, headers }
    },
    async close() {
      hostServer.closeAllConnections()
      hostServer.close()
      await server.close(0)
    },
  }
}
