import type { Report } from '../../ingest/report/report.ts'
import { askServer } from '../../server/ask-server.ts'
import { bareAnswer } from '../../server/http/bare-answer.ts'
import { type Answer, type ChatMessage, reportList } from '../../server/http/contract.ts'
import { runAnswer } from '../../server/http/run-answer.ts'
import type { AnswerQuestion, ModelUse } from '../../server/http/services.ts'
import type { EvalCase } from '../case.ts'

/** Asks one conversation. Both ways of asking, in process and over HTTP, look the same to whoever judges. */
export type Ask = (messages: readonly ChatMessage[], municipality: string | undefined) => Promise<Answer>

export type CaseAnswer = {
  readonly answer: Answer
  /** Of the last turn alone. */
  readonly latencyMs: number
}

/** Asks a case's turns one after the other; each answer goes back as the assistant's message. */
export async function askCase(ask: Ask, { turns, municipality }: EvalCase): Promise<CaseAnswer> {
  const messages: ChatMessage[] = []
  for (const [index, turn] of turns.entries()) {
    messages.push({ role: 'user', content: turn })
    const started = performance.now()
    const answer = await ask(messages, municipality)
    if (index === turns.length - 1) return { answer, latencyMs: performance.now() - started }
    messages.push({ role: 'assistant', content: answer.answer.slice(0, 8_000) })
  }
  throw new RangeError('Cannot ask a case without turns')
}

/** In process. An answerer that throws or breaks the contract counts as an answer with the outcome `failed`. */
export function askInProcess(
  answerQuestion: AnswerQuestion,
  reports: readonly Report[],
  onModelUse?: (use: ModelUse) => void,
): Ask {
  return async (messages, municipality) => {
    const publisher = reports.find((report) => report.municipality.name === municipality)?.municipality
    try {
      return await runAnswer(answerQuestion, {
        messages,
        ...(municipality === undefined ? {} : { municipality: publisher ?? { name: municipality } }),
        style: 'plain',
        ruby: false,
        signal: new AbortController().signal,
        onPart: () => undefined,
        ...(onModelUse && { onModelUse }),
      })
    } catch (error) {
      return brokenAnswer(messages.at(-1)?.content ?? '', error)
    }
  }
}

/**
 * Over HTTP, from any server that speaks the contract. Its rate limit must be off. An error of the server counts as an
 * answer with the outcome `failed`.
 */
export function askOverHttp(base: string): Ask {
  return async (messages, municipality) => {
    try {
      return await askServer(withoutSlash(base), {
        messages: [...messages],
        ...(municipality === undefined ? {} : { municipality }),
      })
    } catch (error) {
      return brokenAnswer(messages.at(-1)?.content ?? '', error)
    }
  }
}

/** The ids of the reports that a server holds. Throws an Error of one line where no server answers. */
export async function listServerReports(base: string): Promise<string[]> {
  try {
    const response = await fetch(`${withoutSlash(base)}/api/reports`)
    return reportList.parse(await response.json()).reports.map(({ id }) => id)
  } catch (error) {
    throw new Error(`Cannot evaluate ${base}: it does not list its reports; is the server running?`, {
      cause: error,
    })
  }
}

function withoutSlash(base: string): string {
  return base.replace(/\/+$/, '')
}

function brokenAnswer(question: string, error: unknown): Answer {
  return bareAnswer({
    id: 'broken',
    question,
    outcome: 'failed',
    answer: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
  })
}
