import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, AnswerFigure } from '../server/http/contract.ts'
import type { AnswerQuestion } from '../server/http/services.ts'
import { smallCases, smallCorpus } from './judge/small-corpus.ts'
import { summarizeSplits } from './metrics/group-cases.ts'
import { type AcceptedNumbers, findFalls, gateNumbers } from './output/gate.ts'
import { askInProcess } from './run/ask.ts'
import { type OpenCorpus, openAnswererOn, openCorpus, settingsFor } from './run/open-product.ts'
import { runCases } from './run/run-cases.ts'

/** Each of these breaks one promise on purpose; the gate has to notice every one. */

const corpus = smallCorpus
const cases = smallCases

let directory: string
let open: OpenCorpus
let accepted: AcceptedNumbers

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'machikotae-eval-'))
  open = await openCorpus(corpus, directory)
  accepted = await measure(open.answerQuestion)
})

afterAll(async () => {
  await open.close()
  await rm(directory, { recursive: true, force: true })
})

async function measure(answerQuestion: AnswerQuestion): Promise<AcceptedNumbers> {
  const reports = corpus.reports.map(({ report }) => report)
  const ask = askInProcess(answerQuestion, reports)
  return gateNumbers(summarizeSplits(await runCases(cases, { ask, corpus, onDone: () => undefined })), [])
}

/** Names of the accepted numbers that a broken product falls below. */
async function fallsOf(answerQuestion: AnswerQuestion): Promise<string[]> {
  return findFalls(accepted, await measure(answerQuestion)).map((fall) =>
    fall.replace(/^tune (\w+):.*$/, '$1'),
  )
}

/** The product with its answers changed on the way out. */
function changeAnswers(change: (answer: Answer) => Answer): AnswerQuestion {
  return async (request) => change(await open.answerQuestion(request))
}

describe('the gate', () => {
  it('passes the product as it is, which answers nearly all of it', async () => {
    expect(accepted['tune']?.['right']).toBeGreaterThan(80)
    expect(findFalls(accepted, await measure(open.answerQuestion))).toEqual([])
  })

  it('notices a unit that is not converted: 千円 listed and said as 円', async () => {
    const falls = await fallsOf(changeAnswers(withoutThousands))
    expect(falls).toEqual(expect.arrayContaining(['right', 'figureAccuracy', 'unitErrors', 'wrongUnwarned']))
  })

  it('notices a year filter that does not filter', async () => {
    const falls = await fallsOf((request) =>
      open.answerQuestion({
        ...request,
        messages: request.messages.map((message) => ({ ...message, content: withoutYears(message.content) })),
      }),
    )
    expect(falls).toEqual(expect.arrayContaining(['right', 'figureAccuracy']))
  })

  it('notices figures that are given for the year before', async () => {
    const falls = await fallsOf(changeAnswers((answer) => mapFigures(answer, oneYearEarlier)))
    expect(falls).toEqual(expect.arrayContaining(['right', 'yearErrors', 'wrongUnwarned']))
  })

  it('notices citations that stand a few letters off', async () => {
    const falls = await fallsOf(
      changeAnswers((answer) => ({
        ...answer,
        citations: answer.citations.map((one) => ({ ...one, start: one.start + 3, end: one.end + 3 })),
      })),
    )
    expect(falls).toEqual(['violations'])
  })

  it('notices citations of another place', async () => {
    const falls = await fallsOf(
      changeAnswers((answer) => ({
        ...answer,
        citations: answer.citations.map((one) => ({ ...one, start: 0, end: 5, quote: 'x'.repeat(5) })),
      })),
    )
    expect(falls).toEqual(expect.arrayContaining(['cited', 'citationRecall', 'violations']))
  })

  it('notices a decline rule that never declines', async () => {
    const falls = await fallsOf(
      changeAnswers((answer) =>
        answer.outcome === 'not_found' ? { ...answer, outcome: 'answered' } : answer,
      ),
    )
    expect(falls).toContain('invented')
  })

  it('notices a decline rule that always declines', async () => {
    const falls = await fallsOf(
      changeAnswers((answer) => ({ ...answer, outcome: 'not_found', figures: [], citations: [] })),
    )
    expect(falls).toEqual(expect.arrayContaining(['right', 'declined']))
  })

  it('notices a tokenizer that finds no words', async () => {
    const { analyzer } = open.product
    const terms = () => []
    const product = { ...open.product, analyzer: { ...analyzer, terms } }
    const falls = await fallsOf(await openAnswererOn(product, settingsFor(directory)))
    expect(falls).toEqual(expect.arrayContaining(['right', 'figureAccuracy']))
  })
})

function withoutThousands(answer: Answer): Answer {
  return {
    ...mapFigures(answer, (figure) =>
      figure.text.includes('千円')
        ? { ...figure, text: figure.text.replace('千円', '円'), value: figure.value / 1000 }
        : figure,
    ),
    answer: answer.answer.replaceAll('千円', '円'),
  }
}

function withoutYears(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?:令和|平成|[RH])(?:\d+|元)年度?|(?:19|20)\d\d年度?|昨年度?|前年度?|その前の年/g, '')
}

function oneYearEarlier(figure: AnswerFigure): AnswerFigure {
  return figure.fiscalYear === null ? figure : { ...figure, fiscalYear: figure.fiscalYear - 1 }
}

function mapFigures(answer: Answer, change: (figure: AnswerFigure) => AnswerFigure): Answer {
  return { ...answer, figures: answer.figures.map(change) }
}
