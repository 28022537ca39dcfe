import { askBack } from '../ask/clarify.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { identityOf } from '../evidence/period-axis.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isBesideNamedRow, ofOneReport } from '../match/beside-named-row.ts'
import { lacksWord, strangeWords, unsaidDeeds } from '../match/lacks-word.ts'
import { asksName } from '../match/misses-asked.ts'
import { namesSibling } from '../match/names-sibling.ts'
import type { Candidate } from '../match/score-figures.ts'
import { inKin, lacksDeed } from '../pick/in-kin.ts'
import { namedPair } from '../pick/pair-operands.ts'
import { pickByModifiers } from '../pick/pick-by-modifiers.ts'
import { pickFigure, wordsElsewhere } from '../pick/pick-figure.ts'
import { pickUnrivalled } from '../pick/pick-unrivalled.ts'
import { sayTwins } from '../pick/say-twins.ts'
import { unnamedBeside } from '../pick/unnamed-beside.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { warnOfLooseName, warnOfWords, warnOfWordsElsewhere } from '../say/warn-of-words.ts'
import { withAssumedPeriod } from './with-assumed-period.ts'

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
      const beside = unnamedBeside(context.question, context.candidates, pick.best)
      if (beside.length > (repeatsTitle(pick.best) ? 0 : 1))
        return askBack(context.question, [pick.best, ...beside])
      return withAssumedPeriod(
        context,
        warnOfWords(
          warnOfWordsElsewhere(sayFigures([pick.best]), wordsElsewhere(pick.best)),
          unsaidDeeds(context, pick.best),
        ),
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

/** Its row has the words of the question, which the title of the measure has as well: one more such row is enough to doubt it. */
function repeatsTitle({ matches }: Candidate): boolean {
  return matches.some(({ term, level }) => term.key && level === 'row')
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
