import { overlaps } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { namesOnAxis } from '../evidence/names-on-axis.ts'
import { type LabelAxis, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { saySum } from './say-sum.ts'

/** 「窓口とそれ以外」「本庁とほかの支所」; a row that is itself called その他 is spelled out. */
const withRest = /と、?(?:(?:それ|これ|そこ)以外|(?<!そ)の?(?:ほか|他)(?=の))/

/** Whether a question adds to one thing all that stands beside it. */
export function addsRest({ text }: Question): boolean {
  return withRest.test(text)
}

/** The one thing and all that stands beside it; undefined where it stands in no list, or in two. */
export function sumWithRest(context: AnswerContext): Draft | undefined {
  const { text } = context.question
  const match = withRest.exec(text)
  if (!match) return undefined
  const rest = { start: match.index, end: match.index + match[0].length }
  const question: Question = {
    ...context.question,
    text: text.slice(0, rest.start) + ' '.repeat(match[0].length) + text.slice(rest.end),
    operation: { kind: 'look-up' },
    wantsTotal: false,
    terms: context.question.terms.filter(({ span }) => !overlaps(span, rest)),
  }
  const pick = pickFigure(question, context.rescore(question))
  if (pick.kind !== 'one') return undefined
  const axes = labelAxes(pick.best)
  const isNamed = (axis: LabelAxis) => namesOnAxis(text, axis).some(({ span }) => span.end === rest.start)
  const [axis, other] = axes.some(isNamed) ? axes.filter(isNamed) : axes
  return axis && !other ? saySum(context, { axis, figures: axis.figures }) : undefined
}
