import type { Store } from '../../ingest/store/open-store.ts'
import type { Answer } from '../http/contract.ts'
import type { AnswerQuestion, AnswerRequest } from '../http/services.ts'
import { describeError, type Log } from '../log.ts'
import { type ChatModel, ModelError } from '../model/chat-model.ts'
import { type ModelClock, realClock } from '../model/clock.ts'
import { readHoldings } from '../retrieval/holdings.ts'
import { composeModelAnswer, keepsItsPromises, separatorBetween } from './compose-model-answer.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { findAnchor, mayBeReworded } from './find-anchor.ts'
import { createGate } from './gate/check-sentence.ts'
import type { Fault } from './gate/fault.ts'
import type { CheckedSentence } from './gate/fill-sentence.ts'
import { findLanguage, type Language } from './language.ts'
import { createSourceLoader, type SourceLoader } from './load-sources.ts'
import { makeOffer } from './make-offer.ts'
import { meterModel } from './meter-model.ts'
import { phraseAnswer } from './phrase-answer.ts'
import { renderOffer } from './render-offer.ts'

export type ModelAnswererTools = {
  /** Asked first; its figures stand. */
  readonly answerWithoutModel: AnswerQuestion
  readonly model: ChatModel
  readonly store: Store
  readonly log: Log
  /** Absent: real time. */
  readonly modelClock?: ModelClock
}

/** An answer, and why it came without the model's words if it did. */
type Made = {
  readonly answer: Answer
  readonly fallback?: string
  readonly blocked?: readonly (readonly Fault[])[]
}

/**
 * 言語モデルつきの回答: answer without a model → reword where that found nothing → offer → phrase → check → compose.
 * Whatever goes wrong with the model, the answer without it is given. Rejects only as that one does, or when the caller
 * has gone.
 */
export function createModelAnswerer(tools: ModelAnswererTools): AnswerQuestion {
  const clock = tools.modelClock ?? realClock
  const loadSources = createSourceLoader(tools.store)
  return async (request) => {
    const plain = await tools.answerWithoutModel({ ...request, onPart: () => undefined })
    const language = findLanguage(request.messages.at(-1)?.content ?? '')
    const isPhrased = plain.outcome === 'answered' && plain.citations.length > 0
    if (language === undefined || !(isPhrased || mayBeReworded(plain, request))) return plain
    const meter = meterModel(tools.model)
    const deadline = startDeadline(clock, request.signal)
    try {
      const made = await makeAnswer(plain, {
        ...tools,
        loadSources,
        model: meter.model,
        request,
        language,
        deadline,
      })
      request.onModelUse?.({
        ...meter.used(),
        fallback: made.fallback,
        blocked: (made.blocked ?? []).map(listCodes),
      })
      request.signal.throwIfAborted()
      return made.answer
    } finally {
      deadline.end()
    }
  }
}

function listCodes(faults: readonly Fault[]): string {
  return faults.map(({ code }) => code).join('+')
}

type Making = ModelAnswererTools & {
  readonly request: AnswerRequest
  readonly language: Language
  readonly deadline: Deadline
  readonly loadSources: SourceLoader
}

async function makeAnswer(plain: Answer, making: Making): Promise<Made> {
  let anchor = plain
  try {
    const { cities } = await readHoldings(making.store)
    anchor = await findAnchor(plain, making.request, { ...making, cities, signal: making.deadline.signal })
    if (anchor.outcome !== 'answered' || anchor.citations.length === 0)
      return { answer: anchor, fallback: 'not-answered' }
    return await phrase(anchor, cities, making)
  } catch (error) {
    if (error instanceof ModelError) return { answer: anchor, fallback: error.failure }
    making.log.error('model-answer-failed', describeError(error, { withMessage: false }))
    return { answer: anchor, fallback: 'broken' }
  }
}

async function phrase(anchor: Answer, cities: readonly string[], making: Making): Promise<Made> {
  const { request, language, deadline, log } = making
  const asked = request.messages.filter(({ role }) => role === 'user').map(({ content }) => content)
  const sources = await making.loadSources(anchor)
  const manner = { language, style: request.style }
  const rendered = renderOffer(makeOffer({ anchor, asked, sources, cities }), manner)
  if (rendered === undefined) return { answer: anchor, fallback: 'too-much' }
  const { offer, messages } = rendered
  request.onPart({ type: 'sources-available', citations: offer.passages.map(({ citation }) => citation) })
  const gate = createGate({ offer, ...manner, secret: messages[0]?.content ?? '' })
  let last: CheckedSentence | undefined
  const onSentence = (sentence: CheckedSentence): void => {
    deadline.sentenceOut()
    request.onPart({ type: 'text-delta', text: separatorBetween(last, sentence, language) + sentence.text })
    last = sentence
  }
  const phrased = await phraseAnswer({
    model: making.model,
    messages,
    offer,
    gate,
    signal: deadline.signal,
    onSentence,
  })
  const { blocked } = phrased
  if (blocked.flat().some(({ code }) => code === 'missing-figure'))
    log.warn('model-disagrees', { answer: anchor.id })
  if (!phrased.isWhole) return { answer: anchor, fallback: 'blocked', blocked }
  const answer = composeModelAnswer(offer, phrased.sentences, language)
  return keepsItsPromises(answer) ? { answer, blocked } : { answer: anchor, fallback: 'broken', blocked }
}
