import { printFiscalYear } from '../../ingest/quantity/eras.ts'
import type { AnswerContext } from './answer-context.ts'
import { askBack } from './clarify.ts'
import { type Draft, plainDraft } from './draft.ts'
import { asksName } from './misses-asked.ts'
import { namedPair } from './pair-operands.ts'
import { pickFigure, strangeWords } from './pick-figure.ts'
import { fiscalYearOf } from './print-period.ts'
import { sayFigure, warningsFor } from './say-figure.ts'
import { sayTwins } from './say-twins.ts'
import type { Candidate } from './score-figures.ts'
import { identityOf, periodAxis } from './table-axes.ts'
import { warnOfWords } from './warn-of-words.ts'

/** One figure as it is printed; several years of it where several are asked; close readings are asked back. */
export function answerLookUp(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  switch (pick.kind) {
    case 'one':
      if (asksName.test(context.question.text) && strangeWords(pick.best).length > 0) return undefined
      return withAssumedPeriod(context, warnOfWords(sayAll([pick.best]), strangeWords(pick.best)), pick.best)
    case 'several':
      return asksForAll(context, pick.readings)
        ? sayAll(pick.readings)
        : (sayPair(context, pick.readings) ??
            sayTwins(pick.readings) ??
            askBack(context.question, pick.readings))
    case 'none':
      return undefined
  }
}

function sayAll(figures: readonly Candidate[]): Draft {
  return { ...plainDraft('answered', figures.map(sayFigure)), warnings: warningsFor(figures) }
}

/** No year was named and the table has several: the answer says which it took. */
function withAssumedPeriod({ question }: AnswerContext, draft: Draft, best: Candidate): Draft {
  const isOpen = question.period.kind === 'none' || question.period.kind === 'latest'
  const year = fiscalYearOf(best.figure.figure.period)
  if (
    !isOpen ||
    year === undefined ||
    best.figure.figure.period.kind !== 'fiscal-year' ||
    periodAxis(best).length < 2
  )
    return draft
  const message = `年度の指定がなかったので、${printFiscalYear(year)}の値をお答えしました。`
  return { ...draft, warnings: [...draft.warnings, { code: 'period_assumed', message }] }
}

/** Several years of one row were asked for by name. */
function asksForAll({ question }: AnswerContext, readings: readonly Candidate[]): boolean {
  const many =
    question.period.kind === 'range' || (question.period.kind === 'years' && question.period.years.length > 1)
  const [first] = readings
  return (
    many &&
    first !== undefined &&
    readings.every((one) => identityOf(one.figure.figure) === identityOf(first.figure.figure))
  )
}

/** 「小学校と中学校は」: two readings that the question names side by side are both the answer. */
function sayPair(context: AnswerContext, readings: readonly Candidate[]): Draft | undefined {
  if (!/[とや、・]/.test(context.question.text) || readings.length !== 2) return undefined
  const pair = namedPair(context)
  return pair?.every((one) => readings.includes(one)) ? sayAll(pair) : undefined
}
