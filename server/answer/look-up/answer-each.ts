import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { ofCities } from '../pick/operands.ts'
import { isOfManyYears } from '../pick/pick-timeless.ts'
import { findSpelledParts } from '../pick/spelled-parts.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { answerSeries } from './answer-list.ts'
import { answerLookUp } from './answer-look-up.ts'

const each = /それぞれ|各々|おのおの/
const parts = /内訳|うちわけ/
const list = /[とや・、][^。、はが]{1,16}(?:は|を|が|で|の|、)*それぞれ/

/** Whether the things are listed: then nothing else is told of, one by one. */
export function listsEach({ text, period, cities }: Question): boolean {
  return list.test(text) || isOfManyYears(period) || cities.length > 1
}

/** Whether each of the things that a question names is asked for, and no breakdown of them. */
export function asksEach({ text }: Question): boolean {
  return each.test(text) && !parts.test(text)
}

/**
 * 「令和元年度と2年度それぞれいくら」「旅費と負担金はそれぞれ」: the figure of every year, city or row that the question names, and
 * nothing beside them.
 */
export function answerEach(given: AnswerContext): Draft | undefined {
  const question: Question = { ...given.question, operation: { kind: 'look-up' } }
  const context = { ...given, question, candidates: given.rescore(question) }
  if (isOfManyYears(question.period)) return answerSeries(context) ?? answerLookUp(context)
  const named = question.cities.length > 1 ? ofCities(context) : namedBySide(context)
  return named.length > 1 ? sayFigures(named) : undefined
}

/** Rows or columns that are spelled out side by side; another word for one of them may be another thing. */
function namedBySide(context: AnswerContext): readonly FigureInMeasure[] {
  const spelled = findSpelledParts(context)
  return spelled && !spelled.isShort ? spelled.parts : []
}
