import type { Question } from '../../question/question.ts'
import { distinctBy, sameUnit } from '../evidence/alike.ts'
import type { Label, MeasureView } from '../evidence/evidence.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength } from '../match/match-labels.ts'
import { namesRather } from '../match/names-rather.ts'
import { ofSayingMeasure } from '../match/says-compound.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { isOfYears, isSameElsewhere } from '../pick/across-reports.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { isSettledLater, valueKey } from '../pick/narrow-readings.ts'
import { partMeant } from '../pick/part-meant.ts'
import { withoutStrangers } from '../pick/without-strangers.ts'
import type { Draft } from '../say/draft.ts'
import { askBack } from './clarify.ts'

/** A figure of another measure further behind than this is no reading: the rest of its labels speaks against it. */
const margin = 0.25
/** A word that another measure meets this much less well tells the measures apart. */
const sameStrength = 0.06

/**
 * 「補助金はいくら？」「合計は？」: no word of the question tells the measures apart that hold such a figure, so that any of
 * them may be meant. Undefined where one alone is.
 */
export function askAmongMeasures(context: AnswerContext): Draft | undefined {
  const { question, candidates, makeLabel } = context
  const titleOf = (at: Candidate): Label => makeLabel(at.view.measure.title, 'title')
  if (!isOpen(question)) return undefined
  const offered = candidates.filter((one) => !one.rejected && isGoodEnough(one))
  const good = withoutStrangers(ofSayingMeasure(question, offered, isGoodEnough), isGoodEnough)
  const [best] = good
  if (!best) return undefined
  const readings = distinctBy(good, (one) => one.view.measure.id)
    .filter(
      (one) =>
        one === best ||
        (best.score - one.score <= margin &&
          one.wholeness >= best.wholeness &&
          meetsAsWell(one, best) &&
          !namesRather(question, titleOf(best), titleOf(one))),
    )
    .map((one) => partMeant(question, candidates.filter(isAnswerable), one) ?? one)
    .filter((one, _, all) => !all.some((other) => isSettledLater(one, other)))
  // Where several years are asked for, a row and the same row in another year's report are one reading.
  const apart = isOfYears(question)
    ? readings.filter((one, place) => !readings.slice(0, place).some((other) => isSameElsewhere(one, other)))
    : readings
  // A sheet and the overview print the same figure: whichever is meant, that is the answer.
  return new Set(apart.map(valueKey)).size > 1 ? askBack(question, readings) : undefined
}

/** A figure is asked for, with nothing else in the question that chooses among figures. */
function isOpen({ asked, explicit, operation, marks, premises, yesNo, cities }: Question): boolean {
  const isFigure = ['amount', 'count', 'quantity'].includes(asked) || (asked === 'content' && !explicit)
  const isOne = ['look-up', 'sum', 'breakdown'].includes(operation.kind)
  return isFigure && isOne && !yesNo && marks.length === 0 && premises.length === 0 && cities.length <= 1
}

/** The measures whose words meet every key word as well as those of the one that a figure stands in, each with such a figure over several years. */
export function measuresAlike(
  { question, candidates, makeLabel }: AnswerContext,
  best: Candidate,
): MeasureView[] {
  const titleOf = (at: Candidate): Label => makeLabel(at.view.measure.title, 'title')
  const alike = candidates.filter(
    (one) =>
      !one.rejected &&
      one.view !== best.view &&
      best.score - one.score <= margin &&
      sameUnit(one.figure.figure, best.figure.figure) &&
      periodAxis(one).length > 1 &&
      meetsAsWell(one, best) &&
      !namesRather(question, titleOf(best), titleOf(one)),
  )
  return distinctBy([best, ...alike], (one) => one.view.measure.id).map(({ view }) => view)
}

function meetsAsWell(one: Candidate, best: Candidate): boolean {
  return best.matches.every(({ term, strength }, at) => {
    const other = one.matches[at]?.strength ?? 0
    if (term.key) return other >= strength - sameStrength
    return other > 0 || strength < namedStrength || !deedOrThing.test(term.surface)
  })
}

/** 修繕, 委託: told of by a word of its own that one measure has and another has not. */
const deedOrThing = /^(?!累計|合計|総[計額数]|通算|延べ)\p{Script=Han}{2,}$/u
