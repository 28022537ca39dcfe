import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { printDate } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, warningsFor } from '../say/say-figure.ts'

const asksTerm = /期間|工期|いつまで|いつから/
/** What the words for a term are made of; none of them stands in a row that prints its term beside its name. */
const termWords = /^(?:期間|契約|履行|委託|工期|工事期間|契約期間|履行期間|委託期間)$/
const printedTerm = /[0-9元年月日.．/][\s　]*[~～〜－–-][\s　]*[RHS令平昭0-9]/

/** 「契約期間はいつまで」: the stretch of dates that stands in the name of the row that is meant. */
export function answerTerm(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (!asksTerm.test(question.text)) return undefined
  const best = pickRow(context, withoutTermWords(question))
  const period = best?.figure.figure.period
  if (!best || period?.kind !== 'dates') return undefined
  if (!ownLabels(best.figure.figure).some((label) => printedTerm.test(label.normalize('NFKC'))))
    return undefined
  const line = [`${printDate(period.from)}から${printDate(period.to)}までです（${placeOf(best)}）。`]
  const source = { kind: 'citation' as const, at: { view: best.view, span: best.figure.figure.passage } }
  return { ...plainDraft('answered', [[...line, source]]), warnings: warningsFor([best]) }
}

/** The one row that the question means; of several figures any, if they all have one term. */
function pickRow(context: AnswerContext, question: Question): Candidate | undefined {
  const pick = pickFigure(question, context.rescore(question))
  if (pick.kind === 'none') return undefined
  const readings = pick.kind === 'one' ? [pick.best] : pick.readings
  const terms = new Set(readings.map(({ figure: { figure } }) => JSON.stringify(figure.period)))
  return terms.size === 1 ? readings[0] : undefined
}

function withoutTermWords(question: Question): Question {
  const { unit: _, ...rest } = question
  const terms = question.terms.filter(({ surface }) => !termWords.test(surface))
  return { ...rest, terms, operation: { kind: 'look-up' } }
}
