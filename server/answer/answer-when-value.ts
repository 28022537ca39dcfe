import type { AnswerContext } from './answer-context.ts'
import { type Draft, plainDraft } from './draft.ts'
import { pickTimeless } from './operands.ts'
import { printPeriod } from './print-period.ts'
import { placeOf, qualified, warningsFor } from './say-figure.ts'
import { periodAxis } from './table-axes.ts'
import { agreesInUnit } from './unit-fit.ts'

/** 「1位だったのは第何期？」: the periods in which a figure had the value that the question states. */
export function answerWhenValue(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = question.premises.find((one) => one.unit !== undefined)
  if (question.operation.kind === 'count-where') return undefined
  if (!premise?.unit || !/何期|何年|いつ|どの年|どの期/.test(question.text)) return undefined
  const { kind, symbol } = premise.unit
  const best = pickTimeless(context, { ...question, unit: { kind, symbol }, operation: { kind: 'look-up' } })
  if (!best || !agreesInUnit(best.figure.figure.unit?.kind, best.figure.figure.unit?.symbol, { kind }))
    return undefined
  const found = periodAxis(best).filter((one) => one.figure.figure.value.eq(premise.value))
  const [first] = found
  if (!first) return undefined
  const when = found.map((one) => printPeriod(one.figure.figure.period)).join('、')
  return {
    ...plainDraft('answered', [
      [`${when}です。`, ...found.flatMap((one) => qualified(one)), `（${placeOf(first)}）`],
    ]),
    warnings: warningsFor(found),
  }
}
