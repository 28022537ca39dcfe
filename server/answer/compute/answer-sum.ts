import type { Question } from '../../question/question.ts'
import { askBack } from '../ask/clarify.ts'
import { sameLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { isSum, isTotalLabel, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { isBesideGroup } from '../pick/beside-group.ts'
import { chooseAxis } from '../pick/choose-axis.ts'
import { allThatFit, isInRowOf, leastListed, statedCount, withEqualFits } from '../pick/equal-fits.ts'
import { type LeftOut, leaveOut } from '../pick/leave-out.ts'
import { listedPair } from '../pick/listed-pair.ts'
import { ofCities } from '../pick/operands.ts'
import { jointCoverage, ownTerms } from '../pick/pair-operands.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { axisMargin, isOfManyYears, pickTimeless } from '../pick/pick-timeless.ts'
import { printedSums } from '../pick/printed-sum.ts'
import { isRival, printedTotal } from '../pick/printed-total.ts'
import { findNamedRows, ofNamedRows } from '../pick/rows-of-word.ts'
import { findSpelledParts } from '../pick/spelled-parts.ts'
import {
  isPrintedAsTotal,
  isSumOfPart,
  isTotalOfOthers,
  totalMeant,
  totalOfAll,
  withoutLessNamed,
} from '../pick/total-meant.ts'
import { totalOfMeasure, totalOver } from '../pick/total-over.ts'
import { withAllAlike } from '../pick/with-all-alike.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { answerAcrossMeasures } from './across-measures.ts'
import { anchorAcross, axisAround } from './find-ranked.ts'
import { pairOfMeasures } from './pair-of-sides.ts'
import { type Parts, saySum } from './say-sum.ts'
import { areOfEitherSide } from './sides-of-account.ts'
import { addsRest, sumWithRest } from './sum-with-rest.ts'

/** A printed total where there is one; else named parts, years or all parts of the row or column are added. */
export function answerSum(context: AnswerContext): Draft | undefined {
  const across = answerAcrossMeasures(context)
  if (across) return across
  const left = leaveOut(context)
  if (left && !left.isOfTotals) return sumWithout(left)
  if (addsRest(context.question)) return sumWithRest(context)
  const [only, ...more] = findNamedRows(context)
  if (only && more.length > 0) return saySum(context, { axis: 'named', figures: [only, ...more] })
  const whole = only ?? printedTotal(context)
  if (whole) return isOfCounted(context, whole) ? sayFigures([whole]) : undefined
  const spelled = listsThings(context.question) ? findSpelledParts(context) : undefined
  if (spelled?.isShort) return undefined
  const first = bestNamed(context)
  const total = spelled === undefined && first ? totalMeant(context, first) : undefined
  const [one, other, third] = spelled?.parts ?? []
  const listed =
    one && other && !third && !one.figure.figure.cell ? withEqualFits(context, [one, other]) : spelled?.parts
  // Beside a printed total the parts only tell whether as many are meant as the question counts.
  const isTold = total !== undefined && statedCount(context.question.text) === undefined
  const parts = isTold
    ? undefined
    : listed
      ? { axis: 'named' as const, figures: listed }
      : ofRowsMeant(context, findSummands(context))
  if (parts && (isOfOtherCount(context, parts) || areOfEitherSide(context, parts))) return undefined
  const printed = parts && parts.axis !== 'period' ? printedSums(context, parts.figures) : []
  if (printed.length > 1) return askBack(context.question, printed)
  if (printed.length === 1) return sayFigures(printed)
  const added = parts && total === undefined ? saySum(context, parts) : undefined
  if (added) return added
  if (!first || first.coverage < 0.6) return undefined
  const best = total ?? totalOfAll(context.question, context.candidates.filter(isAnswerable), first) ?? first
  if (context.candidates.some((one) => isInRowOf(one, best) && isRival(one, best))) return undefined
  const isListed = /と[^。、]{1,20}を(?:足|合わせ|あわせ)/.test(context.question.text)
  if (!isOfCounted(context, best)) return undefined
  const isWhole = isSum(best.figure.figure) && !isSumOfPart(context.question, best)
  return isWhole || (!isListed && isPrintedAsTotal(context, best)) ? sayFigures([best]) : undefined
}

/** All parts of the row or column without those that the question leaves out; undefined where none of them is there. */
export function sumWithout({ context, isLeftOut }: LeftOut): Draft | undefined {
  const anchor = anchorAcross(context)
  const axis =
    anchor && labelAxes(anchor).find((one) => one.figures.some((figure) => isLeftOut(labelAt(figure, one))))
  return (
    axis && saySum(context, { axis, figures: axis.figures.filter((one) => !isLeftOut(labelAt(one, axis))) })
  )
}

function ofRowsMeant({ question }: AnswerContext, parts: Parts | undefined): Parts | undefined {
  return parts && parts.axis !== 'period'
    ? { ...parts, figures: ofNamedRows(question, withAllAlike(question.text, parts.figures)) }
    : parts
}

/** The first of those close to the best by whose names the fewest key words are left: 「補助金の売上」 is no total of 補助金. */
function bestNamed({ candidates }: AnswerContext): Candidate | undefined {
  const [best, ...others] = withoutLessNamed(candidates.filter(({ rejected }) => !rejected))
  const leftOf = ({ matches }: Candidate) => uncoveredByName(matches).length
  return others
    .filter((one) => best && one.view === best.view && best.score - one.score <= axisMargin)
    .reduce((first, one) => (first && leftOf(one) < leftOf(first) ? one : first), best)
}

/** 「3つの委託料」 of which only two were found: what is left out must not go unsaid; nor are the five parts of one thing three things. */
function isOfOtherCount({ question }: AnswerContext, { axis, figures }: Parts): boolean {
  const stated = statedCount(question.text)
  if (stated !== undefined && typeof axis === 'object') return stated !== figures.length
  return axis !== 'period' && (stated ?? leastListed(question.text)) > figures.length
}

/** 「3事業の合計」: a printed total is meant where it sums up as many as the question counts. */
function isOfCounted({ question }: AnswerContext, total: FigureInMeasure): boolean {
  const count = statedCount(question.text)
  const axes = labelAxes(total, { withParts: true })
  const parts = axes.filter(({ figures }) => figures.every((one) => one.figure !== total.figure))
  return count === undefined || parts.length === 0 || parts.some(({ figures }) => figures.length === count)
}

/** Things of one city and time are listed; several cities or years are what is added else. */
function listsThings({ cities, period }: Question): boolean {
  return cities.length < 2 && !isOfManyYears(period)
}

/** Two figures that together say so much more of the question than a total are what it adds. */
const tellingMore = 0.05
/** Two or more things that the question names: cities, years, or a pair of rows. */
function findSummands(context: AnswerContext): Parts | undefined {
  const { question } = context
  if (question.cities.length >= 2) {
    const figures = ofCities(context)
    return figures.length >= 2 ? { axis: 'named', figures } : undefined
  }
  const overYears = yearsToAdd(context) ?? everyYear(context)
  if (overYears) return overYears
  if (question.period.kind === 'years' && question.period.years.length > 1) return undefined
  const fitting = allThatFit(context)
  const count = statedCount(question.text)
  if (count !== undefined && count === fitting.length) return { axis: 'named', figures: fitting }
  const pair = pairOfMeasures(context) ?? listedPair(context)
  const [best] = context.candidates
  const areTotals = pair !== undefined && areTotalsOfTwoTables(pair)
  if (
    pair &&
    (areTotals || !pair.some(isTotalOfOthers)) &&
    (areTotals ||
      !best ||
      !isSum(best.figure.figure) ||
      jointCoverage(...pair) > best.coverage + tellingMore) &&
    jointCoverage(...pair) >= (best?.coverage ?? 0)
  ) {
    const figures = withNamedSiblings(context, pair)
    return { axis: 'named', figures: figures.length === pair.length ? withEqualFits(context, pair) : figures }
  }
  if (best && totalOfAll(context.question, context.candidates.filter(isAnswerable), best)) return undefined
  const siblings = siblingsMeant(context)
  const isOfMore =
    siblings?.figures.every((one) => fitting.some(({ figure }) => figure === one.figure)) ?? true
  if (fitting.length > 0 && isOfMore) return { axis: 'named', figures: fitting }
  return siblings ?? wholeList(context)
}

/** A total that the report prints, called by all the question's words: its parts may be printed in part only. */
function isPrintedWhole(best: Candidate): boolean {
  const { row, column } = best.figure.figure.labels
  const isTotal = [row, column].some((path) => isTotalLabel(path.at(-1) ?? ''))
  return isTotal && isSum(best.figure.figure) && uncoveredByName(best.matches).length === 0
}

/** 「旅費、本部と支部の合計」: the totals of two tables of one form. */
function areTotalsOfTwoTables(pair: readonly [Candidate, Candidate]): boolean {
  const [a, b] = pair.map(({ figure: { figure } }) => figure)
  return (
    a?.cell !== undefined &&
    b?.cell !== undefined &&
    a.cell.tableId !== b.cell.tableId &&
    isTotalLabel(a.labels.row.at(-1) ?? '') &&
    sameLabels(a.labels.row, b.labels.row) &&
    sameLabels(a.labels.column, b.labels.column)
  )
}

/** 「物品の契約金額の合計」 of a list that prints no total: all its rows, where the question names what they are of. */
function wholeList(context: AnswerContext): Parts | undefined {
  const anchor = anchorAcross(context)
  if (!anchor || uncoveredByName(anchor.matches).length > 0) return undefined
  const axis = axisAround(context, anchor)
  const [best] = context.candidates
  if (best && isPrintedWhole(best)) return undefined
  if (axis?.path !== 'row' || totalOver(anchor) || totalOfMeasure(anchor)) return undefined
  if (best && !best.rejected && isBesideGroup(best, axis.figures)) return undefined
  const isPart = ({ figure: { figure } }: FigureInMeasure) =>
    ['plain', 'part'].includes(figure.role) && figure.unit?.kind !== 'rate' && figure.unit?.kind !== 'rank'
  return axis.figures.every(isPart) ? { axis, figures: axis.figures } : undefined
}

/** 「3年間で合計いくら」 of a row that has just so many years. */
function everyYear(context: AnswerContext): Parts | undefined {
  const count = Number(/([0-9]+)(?:か|ヵ)?年(?:間|分)/.exec(context.question.text)?.[1])
  const best = count >= 2 ? pickTimeless(context) : undefined
  const figures = best ? periodAxis(best) : []
  return figures.length === count ? { axis: 'period', figures } : undefined
}

/** 「その1からその3まで」 means what lies between too, and 「AとBとC」 has a third. */
function withNamedSiblings(
  { question, candidates }: AnswerContext,
  pair: readonly [Candidate, Candidate],
): readonly FigureInMeasure[] {
  const [first, second] = pair
  const axis = labelAxes(first).find(({ figures }) => figures.some((one) => one.figure === second.figure))
  if (!axis) return pair
  const places = pair.map((end) => axis.figures.findIndex((one) => one.figure === end.figure))
  const isRun = /[^年度月期]から[^、。]*まで/.test(question.text)
  return axis.figures.filter((one, place) => {
    if (pair.some((end) => end.figure === one.figure)) return true
    if (isRun && Math.min(...places) < place && place < Math.max(...places)) return true
    const own = candidates.find((candidate) => candidate.figure === one.figure)
    return own !== undefined && pair.every((end) => ownTerms(own, end).length > 0)
  })
}

/** Readings that stand in one column and fit equally are the parts that are to be added (「大小合わせて」). */
function siblingsMeant(context: AnswerContext): Parts | undefined {
  const pick = pickFigure(context.question, context.candidates)
  if (pick.kind !== 'several') return undefined
  const [first] = pick.readings
  const axis = first && chooseAxis(context, first)
  if (!axis) return undefined
  const figures = axis.figures.filter((one) => pick.readings.some((reading) => reading.figure === one.figure))
  if (figures.length !== pick.readings.length || figures.length < 2) return undefined
  const [one, other] = pick.readings
  return one && other && figures.length === 2
    ? { axis, figures: withNamedSiblings(context, [one, other]) }
    : { axis, figures }
}

/** The row of the years asked for, where there are several. */
export function yearsToAdd(context: AnswerContext): Parts | undefined {
  const { period } = context.question
  if (!isOfManyYears(period)) return undefined
  const best = pickTimeless(context)
  if (!best) return undefined
  const axis = periodAxis(best).filter((one) => matchesPeriod(one.figure.figure, period))
  const figures = period.kind === 'recent' ? axis.slice(-period.count) : axis
  return figures.length >= 2 ? { axis: 'period', figures } : undefined
}
