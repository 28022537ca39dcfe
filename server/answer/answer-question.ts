import { randomUUID } from 'node:crypto'
import type { EmbeddingModel } from '../../ingest/embedding/embedding-model.ts'
import { type FiscalYear, fiscalYearInJapan } from '../../ingest/report/fiscal-year.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { listMeasures } from '../../ingest/store/read-reports.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { Answer } from '../http/contract.ts'
import type { AnswerQuestion, AnswerRequest } from '../http/services.ts'
import { asksAcrossMeasures } from '../question/asks-across-measures.ts'
import { withOwnCity } from '../question/own-city.ts'
import type { Question } from '../question/question.ts'
import { screenMessage } from '../question/screen.ts'
import { understandQuestion } from '../question/understand-question.ts'
import { type Holdings, readHoldings } from '../retrieval/holdings.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { answerMessage } from './answer-message.ts'
import type { MeasureView } from './evidence/evidence.ts'
import { createViewLoader } from './evidence/load-views.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { makeContext } from './match/make-context.ts'
import { createRecent, type Recent } from './match/recent.ts'
import { composeAnswer } from './say/compose-answer.ts'
import { readHeld } from './say/examples.ts'
import { answerSmallTalk, refuse } from './say/standard-answers.ts'

export type AnswererTools = {
  readonly store: Store
  readonly analyzer: Analyzer
  readonly embedding: EmbeddingModel
  readonly clock: () => Date
}

/** Measures whose figures and sentences are weighed for one question: six answer the evaluation as well, twelve no better. */
const measuresWeighed = 8

/** Most measures that are set in order for one question: each must be loaded whole. */
const measuresCompared = 600

/** 質問への回答: screen → resolve → understand → retrieve → answer → compose. Without a model, in milliseconds. */
export function createAnswerer(tools: AnswererTools): AnswerQuestion {
  const loader = createViewLoader(tools.store, tools.analyzer)
  const recentOf = createRecent()

  async function answer(request: AnswerRequest): Promise<Answer> {
    const typed = request.messages
      .filter((message) => message.role === 'user')
      .map((message) => message.content)
    const last = typed.at(-1) ?? ''
    const screening = screenMessage(last)
    const made = { id: randomUUID(), question: last.trim(), mode: 'extractive' as const }
    if (screening.kind === 'refused') return composeAnswer(refuse(screening.ground), made)
    if (screening.kind === 'small-talk') {
      return composeAnswer(answerSmallTalk(screening.about, await readHeld(tools.store)), made)
    }
    const holdings = await readHoldings(tools.store)
    const recent = recentOf(holdings)
    const understand = makeReader(request, { tools, holdings, recent })
    const earlier = typed.slice(0, -1).flatMap(questionIn)
    const weighOnce = (question: Question) =>
      recent.context(keyOf(request, question.text, question.period), () => weigh(question, request, holdings))
    const { text, draft } = await answerMessage(
      { earlier, text: screening.text },
      { understand, contextFor: weighOnce, makeLabel: loader.makeLabel },
    )
    return composeAnswer(draft, { ...made, question: text })
  }

  async function weigh(
    question: Question,
    request: AnswerRequest,
    holdings: Holdings,
  ): Promise<AnswerContext> {
    const municipality = request.municipality?.name
    const found = await retrieve(
      { ...tools, holdings },
      { ...question, ...(municipality ? { municipality } : {}) },
    )
    const ids = found.measures.slice(0, measuresWeighed).map((measure) => measure.measureId)
    const views = await loader.load(ids, holdings.reports)
    const everyMeasure = asksAcrossMeasures(question) ? await loadEvery(question, holdings) : undefined
    return makeContext(question, views, {
      analyzer: tools.analyzer,
      makeLabel: loader.makeLabel,
      ...(everyMeasure ? { everyMeasure } : {}),
    })
  }

  /** The measures of the cities asked about; undefined where these are too many to be set in order at once. */
  async function loadEvery(question: Question, { reports }: Holdings): Promise<MeasureView[] | undefined> {
    const names = question.cities.map(({ name }) => name)
    const asked = [...reports.values()].filter(
      ({ report }) => names.length === 0 || names.includes(report.municipality.name),
    )
    const outlines = await Promise.all(asked.map(({ report }) => listMeasures(tools.store, report.id)))
    const ids = outlines.flat().map(({ id }) => id)
    return ids.length <= measuresCompared ? loader.load(ids, reports) : undefined
  }

  return answer
}

type Understand = (text: string, anchor?: FiscalYear) => Question

/** Reads questions with the words and cities that the store holds, today, and in the name of the request's city. */
function makeReader(
  request: AnswerRequest,
  { tools, holdings, recent }: { tools: AnswererTools; holdings: Holdings; recent: Recent },
): Understand {
  const currentFiscalYear = fiscalYearInJapan(tools.clock())
  const { analyzer } = tools
  const { cities: knownCities, vocabulary } = holdings
  return (text, anchor) =>
    recent.question(keyOf(request, text, [anchor, currentFiscalYear]), () => {
      const reader = { analyzer, knownCities, vocabulary, currentFiscalYear }
      const question = understandQuestion(text, { ...reader, ...(anchor === undefined ? {} : { anchor }) })
      return withOwnCity(question, request.municipality?.name)
    })
}

/** What a reading depends on beside the holdings: the city asked in the name of, the words, the year that they lean on. */
function keyOf({ municipality }: AnswerRequest, text: string, time: unknown): string {
  return JSON.stringify([municipality?.name, text, time])
}

/** Earlier messages only give references: what was refused or small talk gives none. */
function questionIn(message: string): string[] {
  const screening = screenMessage(message)
  return screening.kind === 'question' ? [screening.text] : []
}
