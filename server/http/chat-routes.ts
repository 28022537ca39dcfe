import type { Context, Hono } from 'hono'
import { describeError, type LogFields } from '../log.ts'
import { loadRuby } from '../ruby/add-ruby.ts'
import { texts } from '../texts.ts'
import { prefersMediaType } from './accept.ts'
import type { Answer, ChatRequest } from './contract.ts'
import { RequestError } from './errors.ts'
import { findMunicipality } from './find-municipality.ts'
import { parseChatRequest } from './parse-request.ts'
import { readJsonBody } from './read-body.ts'
import { runAnswer } from './run-answer.ts'
import type { AnswerRequest, ModelUse, Services } from './services.ts'
import { streamAnswer } from './stream-answer.ts'

/** `POST /api/chat`: one answer as JSON, or as a stream of events. */
export function addChatRoutes(app: Hono, services: Services): void {
  app.post('/api/chat', async (context) => {
    const chat = parseChatRequest(await readJsonBody(context.req.raw))
    context.header('Cache-Control', 'no-store, no-transform')
    const accept = context.req.header('accept')
    if (!prefersMediaType(accept, 'text/event-stream', 'application/json')) {
      return context.json(
        await answerChat(services, chat, { signal: context.req.raw.signal, onPart: () => {} }),
      )
    }
    return respondWithStream(context, services, chat)
  })
}

/**
 * Answers a checked request and logs what came of it. Throws `RequestError`: 503 while no report is loaded, 400 for an
 * unknown municipality; rejects as `runAnswer` does.
 */
export async function answerChat(
  services: Services,
  chat: ChatRequest,
  { signal, onPart }: Pick<AnswerRequest, 'signal' | 'onPart'>,
): Promise<Answer> {
  const startMs = performance.now()
  const reports = await services.store.listReports()
  if (reports.length === 0) throw new RequestError('not_ready', texts.notReady)
  let used: ModelUse | undefined
  let isDropped = false
  const logDropped = (): void => {
    // What was used is paid for, also where nobody waits for the answer any more.
    if (isDropped && used !== undefined) services.log.info('answer-dropped', describeUse(used))
  }
  const answer = await runAnswer(services.answerQuestion, {
    messages: chat.messages,
    style: chat.style ?? 'plain',
    ruby: chat.ruby ?? false,
    signal: services.stopSignal === undefined ? signal : AbortSignal.any([signal, services.stopSignal]),
    onPart,
    onModelUse: (use) => {
      used = use
      logDropped()
    },
    ...(chat.municipality === undefined
      ? {}
      : { municipality: findMunicipality(chat.municipality, reports) }),
  }).catch((error: unknown) => {
    isDropped = true
    logDropped()
    throw error
  })
  const answered = chat.ruby === true ? await addReadings(answer) : answer
  services.log.info('answer', {
    answer: answer.id,
    outcome: answer.outcome,
    mode: answer.mode,
    figures: answer.figures.length,
    warnings: answer.warnings.map((warning) => warning.code).join(','),
    ms: Math.round(performance.now() - startMs),
    ...(used && describeUse(used)),
    ...(services.settings.logQuestions ? { question: chat.messages.at(-1)?.content } : {}),
  })
  return answered
}

function describeUse({ calls, inputTokens, outputTokens, fallback, blocked }: ModelUse): LogFields {
  return { calls, inputTokens, outputTokens, fallback, blocked: blocked.join(' ') }
}

/** An answerer may give the readings itself. */
async function addReadings(answer: Answer): Promise<Answer> {
  if (answer.ruby !== undefined) return answer
  const addRuby = await loadRuby()
  return { ...answer, ruby: addRuby(answer.answer) }
}

async function respondWithStream(context: Context, services: Services, chat: ChatRequest): Promise<Response> {
  const body = await streamAnswer({
    run: ({ signal, onPart }) =>
      answerChat(services, chat, { signal: AbortSignal.any([signal, context.req.raw.signal]), onPart }),
    question: chat.messages.at(-1)?.content ?? '',
    onFailure: (error) =>
      services.log.error(
        'answer-failed',
        describeError(error, { withMessage: services.settings.logQuestions }),
      ),
  })
  context.header('Content-Type', 'text/event-stream; charset=utf-8')
  // nginx gathers a response before it passes it on unless told otherwise.
  context.header('X-Accel-Buffering', 'no')
  return context.body(body)
}
