import { findOperation } from '../../question/operation.ts'
import type { Operation, Question } from '../../question/question.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import type { Candidate } from '../match/score-figures.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { periodPhrase, qualified, sayFigures, warningsFor } from '../say/say-figure.ts'

const mostReadings = 6

/** Several readings fit equally: each is listed with its figure, and offered as a question of its own. */
export function askBack(question: Question, readings: readonly Candidate[]): Draft {
  const shown = readings.slice(0, mostReadings)
  const lines: Line[] = [
    ['いくつかの読み方ができます。どれをお知りになりたいですか。'],
    ...shown.map((one): Line => [`・${nameReading(one)}：`, ...qualified(one, { bare: true })]),
  ]
  const choices = shown.map((one) => ({
    label: nameReading(one),
    question: questionFor(one, askingEnd(question)),
    stated: sayFigures([one]),
  }))
  return { ...plainDraft('clarify', lines), choices, warnings: warningsFor(shown) }
}

/** The reading as a question. What reads as an order or a period in its title (「…の推移」「(第4期～第9期)」) is left out. */
function questionFor(at: Candidate, end: string): string {
  const title =
    at.view.measure.title.replace(/[（(][^（）()]*[年期][^（）()]*[）)]/gu, '') || at.view.measure.title
  const { operation, span } = findOperation(`${title}の`)
  const plain =
    span && isOrder.has(operation.kind) ? title.slice(0, span.start).replace(/(?:との|と|の)$/u, '') : title
  return `${nameReading(at, plain || title)}${end}`
}

/** What a question can ask to have done with the figures that one reading alone does not answer. */
const isOrder: ReadonlySet<Operation['kind']> = new Set(['series', 'compare', 'breakdown'])

function nameReading(at: Candidate, title = titleForAnswer(at.view.measure.title)): string {
  const { figure } = at.figure
  const headings = figure.labels.headings.at(-1)
  const label = cleanLabel(labelOf(figure))
  const place =
    headings && !/目的|実施|内訳|評価|推移/.test(headings) && headings !== label
      ? `${title}・${cleanLabel(headings)}`
      : title
  return `${figure.subject}の${periodPhrase(at).replace(/（.*?）/, '')}の${place}${label === title ? '' : `の${label}`}`
}

function askingEnd(question: Question): string {
  if (question.unit?.kind === 'money') return 'はいくらですか'
  if (question.unit?.kind === 'people') return 'は何人ですか'
  return 'はどれくらいですか'
}
