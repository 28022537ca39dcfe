import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { askBack } from '../ask/clarify.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { identityOf, periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { hasTableOfOtherYear } from '../evidence/tables-of-years.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isBesideNamedRow, ofOneReport } from '../match/beside-named-row.ts'
import { editionYears } from '../match/editions.ts'
import { lacksWord, strangeWords } from '../match/lacks-word.ts'
import { asksName } from '../match/misses-asked.ts'
import { namesSibling } from '../match/names-sibling.ts'
import type { Candidate } from '../match/score-figures.ts'
import { inKin, lacksDeed } from '../pick/in-kin.ts'
import { namedPair } from '../pick/pair-operands.ts'
import { pickByModifiers } from '../pick/pick-by-modifiers.ts'
import { pickFigure, wordsElsewhere } from '../pick/pick-figure.ts'
import { pickUnrivalled } from '../pick/pick-unrivalled.ts'
import { sayTwins } from '../pick/say-twins.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { warnOfLooseName, warnOfWordsElsewhere } from '../say/warn-of-words.ts'

/** One figure as it is printed; several years of it where several are asked; close readings are asked back. */
export function answerLookUp(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  switch (pick.kind) {
    case 'one': {
      const kin = lacksDeed(pick.best) ? answerInKin(context) : undefined
      if (kin?.outcome === 'answered') return kin
      if (namesSibling(pick.best) || lacksWord(context, pick.best)) return undefined
      if (isBesideNamedRow(context.question, ofOneReport(context, pick.best))(pick.best)) return undefined
      if (asksName.test(context.question.text) && strangeWords(pick.best).length > 0) return undefined
      return withAssumedPeriod(
        context,
        warnOfWordsElsewhere(sayFigures([pick.best]), wordsElsewhere(pick.best)),
        pick.best,
      )
    }
    case 'several':
      if (pick.readings.every((one) => lacksWord(context, one))) return undefined
      return asksForAll(context, pick.readings)
        ? sayFigures(pick.readings)
        : (sayPair(context, pick.readings) ??
            sayTwins(pick.readings) ??
            askBack(context.question, pick.readings))
    case 'none':
      return answerInKin(context) ?? answerByModifiers(context) ?? answerUnrivalled(context)
  }
}

/** Nothing is counted as asked (何軒): what the question names whole, counted otherwise (世帯) or in no unit, with a word on it. */
function answerInKin(context: AnswerContext): Draft | undefined {
  return inKin(context, (kin) => {
    const pick = pickFigure(kin.question, kin.candidates)
    if (pick.kind === 'several') return askBack(kin.question, pick.readings)
    return pick.kind === 'one' ? withAssumedPeriod(kin, sayFigures([pick.best]), pick.best) : undefined
  })
}

function answerByModifiers(context: AnswerContext): Draft | undefined {
  const found = pickByModifiers(context)
  if (!found) return undefined
  const { best, kind } = found
  const elsewhere = strangeWords(best).includes(kind) ? [] : [kind]
  return withAssumedPeriod(context, warnOfWordsElsewhere(sayFigures([best]), elsewhere), best)
}

function answerUnrivalled(context: AnswerContext): Draft | undefined {
  const best = pickUnrivalled(context)
  if (!best) return undefined
  const said = warnOfLooseName(sayFigures([best]), cleanLabel(labelOf(best.figure.figure)))
  return withAssumedPeriod(context, said, best)
}

/** No year was named and the table has several: the answer says which it took. */
function withAssumedPeriod({ question, views }: AnswerContext, draft: Draft, best: Candidate): Draft {
  const isOpen = question.period.kind === 'none' || question.period.kind === 'latest'
  const year = fiscalYearOf(best.figure.figure.period)
  if (
    !isOpen ||
    year === undefined ||
    best.figure.figure.period.kind !== 'fiscal-year' ||
    (periodAxis(best).length < 2 && editionYears(best.view, views).length < 2 && !hasTableOfOtherYear(best))
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
  return pair?.every((one) => readings.includes(one)) ? sayFigures(pair) : undefined
}
