import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { changeLabel, weighContraries } from '../evidence/contrary.ts'
import type { FigureInMeasure, FigureView, MeasureView } from '../evidence/evidence.ts'
import { isExcepted } from '../evidence/is-excepted.ts'
import { matchesCity } from '../evidence/match-city.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isSumOfYears } from '../evidence/span-years.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import { isBesideNamedRow } from './beside-named-row.ts'
import { type MatchedFigure, matchFigures } from './match-figures.ts'
import { namedStrength, type TermMatch } from './match-labels.ts'
import { isOfOtherDay } from './other-day.ts'
import { isOfOtherKind } from './other-kind.ts'
import { fitUnit } from './unit-fit.ts'

/** A figure that may answer, with the grounds for its rank. */
export type Candidate = FigureInMeasure & {
  readonly matches: readonly TermMatch[]
  /** Share of the question's words that the labels cover, 0–1. */
  readonly coverage: number
  /** Share of the figure's own labels that the question does not speak of, 0–1. */
  readonly demand: number
  readonly score: number
  /** What speaks for the figure (a total, its certainty) or against it (another year, a change, a plan) beside its words. */
  readonly bonus: number
  /** Share of the question's joined words that its labels have whole, 0–1. */
  readonly wholeness: number
  /** Why it may not answer although its labels fit; absent for one that may. */
  readonly rejected?: 'unit' | 'period' | 'city' | 'status' | 'echo' | 'kind' | 'excepted'
}

/** How much an unasked label weighs against a covered word: at 0 parts win over totals, at 1 short labels win over right ones. */
const demandWeight = 0.3
/** Labels that were taken from a sentence are loose: what they have beyond the question says less. */
const looseDemandWeight = 0.1
/** Words that the row and column themselves cover count more than those that only the title covers. */
const ownWeight = 0.1
const wholenessWeight = 0.2
/** 「市営住宅の空家は何戸」: the row 空家 stands before the rows of a table that 空家 stands in the title of. */
const headWeight = 0.06
/** Letters in common decide between labels that differ in a prefix only (仮移設, 本移設). */
const likenessWeight = 0.15
/** A figure without the question's year in its own labels but from the report's year stands a little back. */
const assumedPeriodCost = 0.03
/** Of two years of which neither is the report's, the later is meant. */
const ageCost = 0.001
const latePlan = 20
/** What is of the report's own year is not what was asked for then. */
const wrongYearCost = 0.15
/** A sum or contract over several years is no answer for one of them, nor where no year is named. */
const manyYearsCost = 0.1
const hintWeight = 0.12
/** Words that may stand anywhere tell one measure from another only together. */
const plainWeight = 0.3
/** A mark that the question names (2号) and the label has; another mark of the kind instead. */
const markWeight = 0.25
/** 「円単位で」: what is printed in 千円 is no answer where the yen stand elsewhere. */
const exactYen = /(?<![千万億])円単位|\(円\)|1円まで|円まで正確/
const exactBonus = 0.1
const totalBonus = 0.04
const wantedTotalBonus = 0.14
/** 「全部で」: the total of row and column (計, 総数) before one row's. */
const grandTotalBonus = 0.02
const certaintyBonus: Readonly<Record<string, number>> = {
  checked: 0.01,
  printed: 0,
  repaired: 0,
  doubtful: -0.05,
  unplaced: -1,
}

/**
 * The figures of the measures that have any word of the question as candidates, best first; rejected ones stay, marked,
 * behind.
 */
export function scoreFigures(question: Question, views: readonly MeasureView[]): Candidate[] {
  const asking = readAsking(question)
  const candidates = matchFigures(question, views).map((matched) => scoreFigure(asking, matched))
  const byScore = candidates.sort((a, b) => b.score - a.score)
  return [...byScore.filter(({ rejected }) => !rejected), ...byScore.filter(({ rejected }) => rejected)]
}

/** What the question's words say of every figure alike, read once. */
type Asking = ReturnType<typeof readAsking>

function readAsking(question: Question) {
  return {
    question,
    contraryCost: weighContraries(question),
    answersInUnit: fitUnit(question),
    isOfOtherKind: isOfOtherKind(question),
    isBesideNamedRow: isBesideNamedRow(question),
    isOfOtherDay: isOfOtherDay(question.text),
    isExcepted: isExcepted(question),
    ofYearBefore: asksYearBefore(question),
    ofManyYears: spansYears(question),
    inYen: exactYen.test(question.text),
  }
}

function scoreFigure(asking: Asking, matched: MatchedFigure): Candidate {
  const { view, figure, matches, coverage, demand, wholeness } = matched
  const rejected = rejectionOf(asking, matched)
  const bonus = bonusOf(asking, view, figure)
  const demandCost = (figure.figure.cell ? demandWeight : looseDemandWeight) * demand
  const score =
    coverage -
    demandCost +
    ownWeight * matched.ownCoverage +
    wholenessWeight * wholeness +
    likenessWeight * matched.likeness +
    plainWeight * plainShareOf(matches) +
    markWeight * matched.marked +
    headWeight * matched.headed +
    bonus
  return {
    view,
    figure,
    matches,
    coverage,
    demand,
    wholeness,
    bonus,
    score,
    ...(rejected ? { rejected } : {}),
  }
}

/** Where all words of a question are plain ones (事業, 実施, 状況): how many of them are met; 0 where a key word tells more. */
function plainShareOf(matches: readonly TermMatch[]): number {
  if (matches.some(({ term }) => term.key)) return 0
  const weightOf = (all: readonly TermMatch[]) => all.reduce((sum, { term }) => sum + term.weight, 0)
  const total = weightOf(matches)
  return total === 0 ? 0 : weightOf(matches.filter(({ strength }) => strength >= namedStrength)) / total
}

function bonusOf(asking: Asking, view: MeasureView, { figure }: FigureView): number {
  const { question } = asking
  const isTotal = isSum(figure) && question.operation.kind !== 'share'
  const isReportYear = fiscalYearOf(figure.period) === view.source.report.fiscalYear
  const isMeantYear = asking.ofYearBefore ? !isReportYear : isReportYear
  const yearCost = isReportYear ? wrongYearCost : assumedPeriodCost
  const undated =
    question.period.kind === 'none' && !isMeantYear ? -yearCost - ageCost * ageOf(view, figure) : 0
  const isDated = figure.periodSource !== 'report'
  const unnamed = question.period.kind === 'years' && !isDated ? -assumedPeriodCost : 0
  const manyYears =
    figure.period.kind !== 'fiscal-years' || isChange(figure)
      ? 0
      : asking.ofManyYears
        ? manyYearsCost
        : -manyYearsCost
  return (
    (isTotal ? (question.wantsTotal ? wantedTotalBonus : totalBonus) : 0) +
    (question.wantsTotal && isGrandTotal(figure) ? grandTotalBonus : 0) +
    (certaintyBonus[figure.status] ?? 0) +
    undated +
    unnamed +
    manyYears +
    hintBonus(question, figure) +
    (asking.inYen && figure.scale.eq(1) ? exactBonus : 0) -
    asking.contraryCost(figure, view.source.report)
  )
}

/** Years before the report's own, plans before a late one; 0 for what is of no time or later. */
function ageOf({ source }: MeasureView, { period }: Figure): number {
  if (period.kind === 'plan') return Math.max(0, latePlan - period.number)
  return Math.max(0, source.report.fiscalYear - (fiscalYearOf(period) ?? source.report.fiscalYear))
}

function isGrandTotal({ labels }: Figure): boolean {
  return labels.row.some(isTotalLabel) && labels.column.some(isTotalLabel)
}

function isChange({ labels }: Figure): boolean {
  return labels.column.some((label) => changeLabel.test(label))
}

/** Money nouns (売上, 補助金) lean to money, 率 to rates; other kinds then stand back, and bare numbers behind a counter. */
function hintBonus(question: Question, figure: Figure): number {
  if (question.unit?.symbol && !figure.unit) return -hintWeight
  if (question.unit || !question.unitHint) return 0
  return figure.unit?.kind === question.unitHint ? hintWeight : -hintWeight
}

/** Several years together are asked for: 「5年間の合計」「令和元年度から5年度まで」. */
function spansYears({ period, operation, text }: Question): boolean {
  const isLong =
    period.kind === 'range' ||
    period.kind === 'recent' ||
    period.kind === 'all' ||
    period.kind === 'open-range'
  if (
    period.kind === 'none' &&
    (['extreme', 'spread', 'order', 'next', 'share', 'count-where'].includes(operation.kind) ||
      /足[しす]|合わせて|全部で|ぜんぶで|トータルで|ひっくるめ|(?<!\p{Script=Han})全体で/u.test(text))
  )
    return true
  return (
    (isLong && (operation.kind === 'sum' || operation.kind === 'look-up')) ||
    /[0-9]+(?:年|か年|ヵ年)(?:間?(?:分)?(?:の)?(?:合計|総額|総計|で|累計|トータル)|間の)|全期間|これまで(?:の|に)/.test(
      text,
    )
  )
}

function rejectionOf(
  { question, answersInUnit, ...asking }: Asking,
  { countsElse, ...matched }: MatchedFigure,
): Candidate['rejected'] {
  const { view } = matched
  const { figure } = matched.figure
  if (figure.status === 'unplaced') return 'status'
  if (!answersInUnit(figure)) return 'unit'
  if (!matchesCity(figure, view, question)) return 'city'
  const isOfOneYear = question.period.kind === 'years' && !asking.ofManyYears
  if (!matchesPeriod(figure, question.period) || (isOfOneYear && isSumOfYears(figure))) return 'period'
  if (asking.isOfOtherDay(figure)) return 'period'
  if (repeatsQuestion(question, figure)) return 'echo'
  if (asking.isOfOtherKind(figure, view.measure.title) || asking.isBesideNamedRow(matched)) return 'kind'
  if (asking.isExcepted(figure)) return 'excepted'
  return countsElse ? 'unit' : undefined
}

/** 「10万円の給付金は…」: an amount that the question states itself is what it asks about, not the answer. */
function repeatsQuestion({ premises, yesNo, operation }: Question, { value, unit }: Figure): boolean {
  return (
    !yesNo &&
    operation.kind === 'look-up' &&
    premises.some((one) => one.value?.eq(value) && one.unit?.symbol === unit?.symbol)
  )
}

/** The question's key words that nothing in the candidate covers. */
export function uncoveredKeys(candidate: Pick<Candidate, 'matches'>): QuestionTerm[] {
  return candidate.matches
    .filter((match) => match.term.key && match.strength === 0)
    .map((match) => match.term)
}

/** Not rejected, and something of the question stands in its labels. */
export function isAnswerable(candidate: Candidate): boolean {
  return !candidate.rejected && candidate.coverage > 0
}
