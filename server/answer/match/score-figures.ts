import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { isExcepted } from '../evidence/is-excepted.ts'
import { matchesCity } from '../evidence/match-city.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isSumOfYears, isToldOverYears, runsOverYears } from '../evidence/span-years.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import { isOfOtherAges } from './asked-ages.ts'
import { isOfMonths } from './asked-months.ts'
import { isBesideNamedRow } from './beside-named-row.ts'
import { demandOfOne } from './demand-of.ts'
import { type MatchedFigure, matchFigures } from './match-figures.ts'
import { isByName, namedStrength, type TermMatch } from './match-labels.ts'
import { ofHeld } from './of-held.ts'
import { ofOwnCity } from './of-own-city.ts'
import { isOfOtherAccount } from './other-account.ts'
import { isOfOtherBenefit } from './other-benefit.ts'
import { isOfOtherBody } from './other-body.ts'
import { isOfOtherDay } from './other-day.ts'
import { isOfOtherKind } from './other-kind.ts'
import { fitUnit } from './unit-fit.ts'
import { spansYears, weighBeside } from './weigh-beside.ts'

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
  /** It is a part that the question does not ask for of a row that says as much of the question. */
  readonly isMerePart?: boolean
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
/** Words that may stand anywhere tell one measure from another only together. */
const plainWeight = 0.3
/** A mark that the question names (2号) and the label has; another mark of the kind instead. */
const markWeight = 0.25
/**
 * The figures of the measures that have any word of the question as candidates, best first; rejected ones stay, marked,
 * behind.
 */
export function scoreFigures(question: Question, views: readonly MeasureView[]): Candidate[] {
  const asking = readAsking(question, views)
  const candidates = matchFigures(question, views).map((matched) => scoreFigure(asking, matched))
  const byScore = behindWholes(question, ofHeld(question, ofOwnCity(question, candidates))).sort(
    (a, b) => b.score - a.score,
  )
  return [...byScore.filter(({ rejected }) => !rejected), ...byScore.filter(({ rejected }) => rejected)]
}

/** How far a part that is not asked for stands behind the row that it is a part of. */
const partCost = 0.01

/**
 * 「整備の事業費」: 事業費合計 rather than 整備造成工事 below it, which says no more of the question and has words that the
 * question lacks.
 */
function behindWholes({ terms }: Question, candidates: readonly Candidate[]): Candidate[] {
  const byFigure = new Map(candidates.map((one) => [one.figure.figure, one]))
  const place = (one: Candidate): Candidate => {
    const { whole: upper, row } = one.figure
    const found = upper && byFigure.get(upper.figure)
    const leaf = row.at(-1)
    if (!found || found.rejected || !leaf || !demandOfOne(leaf, terms)) return one
    const whole = place(found)
    const saysMore = one.matches.some(
      ({ strength }, index) => strength > 0 && !isByNameAt(whole.matches, index),
    )
    return saysMore ? one : { ...one, score: Math.min(one.score, whole.score - partCost), isMerePart: true }
  }
  return candidates.map(place)
}

function isByNameAt(matches: readonly TermMatch[], index: number): boolean {
  const match = matches[index]
  return match !== undefined && isByName(match)
}

/** What the question's words say of every figure alike, read once. */
type Asking = ReturnType<typeof readAsking>

function readAsking(question: Question, views: readonly MeasureView[]) {
  return {
    question,
    isOfOtherBenefit: isOfOtherBenefit(question.text, views),
    answersInUnit: fitUnit(question),
    isOfOtherKind: isOfOtherKind(question),
    isOfOtherBody: isOfOtherBody(question.text),
    isOfOtherAges: isOfOtherAges(question.text),
    isOfOtherAccount: isOfOtherAccount(question.text),
    isBesideNamedRow: isBesideNamedRow(question),
    isOfOtherDay: isOfOtherDay(question.text),
    isOfMonths: isOfMonths(question.text),
    isExcepted: isExcepted(question),
    ofYearBefore: asksYearBefore(question) && question.operation.kind === 'look-up' && !question.yesNo,
    bonusOf: weighBeside(question),
    ofManyYears: spansYears(question),
  }
}

function scoreFigure(asking: Asking, matched: MatchedFigure): Candidate {
  const { view, figure, matches, coverage, demand, wholeness } = matched
  const rejected = rejectionOf(asking, matched)
  const bonus = asking.bonusOf(matched)
  const score =
    coverage -
    demandCostOf(matched) +
    ownWeight * matched.ownCoverage +
    wholenessWeight * wholeness +
    likenessWeight * matched.likeness +
    plainWeight * plainShareOf(matches) +
    markWeight * matched.marked +
    headWeight * matched.headed +
    bonus
  const candidate = { view, figure, matches, coverage, demand, wholeness, bonus, score }
  return rejected ? { ...candidate, rejected } : candidate
}

/** What a figure's labels that the question does not speak of cost its score. */
export function demandCostOf({ figure, demand }: Pick<Candidate, 'figure' | 'demand'>): number {
  return (figure.figure.cell ? demandWeight : looseDemandWeight) * demand
}

/** Where all words of a question are plain ones (事業, 実施, 状況): how many of them are met; 0 where a key word tells more. */
function plainShareOf(matches: readonly TermMatch[]): number {
  if (matches.some(({ term }) => term.key)) return 0
  const weightOf = (all: readonly TermMatch[]) => all.reduce((sum, { term }) => sum + term.weight, 0)
  const total = weightOf(matches)
  return total === 0 ? 0 : weightOf(matches.filter(({ strength }) => strength >= namedStrength)) / total
}

function rejectionOf(asking: Asking, matched: MatchedFigure): Candidate['rejected'] {
  const { question } = asking
  const { view, countsElse } = matched
  const { figure } = matched.figure
  if (figure.status === 'unplaced') return 'status'
  if (!asking.answersInUnit(figure)) return 'unit'
  if (!matchesCity(figure, view, question)) return 'city'
  const isOfOneYear = question.period.kind === 'years' && !asking.ofManyYears
  if (!matchesPeriod(figure, question.period)) return 'period'
  const isOverMore = isSumOfYears(figure) || (shareOfYear.test(question.text) && runsOverYears(figure))
  if (isOfOneYear && (isOverMore || isToldOverYears(matched))) return 'period'
  const isOfReport = fiscalYearOf(figure.period) === view.source.report.fiscalYear
  if (asking.isOfMonths(matched.figure) === false) return 'period'
  if (asking.isOfOtherDay(matched.figure) || (asking.ofYearBefore && isOfReport)) return 'period'
  if (repeatsQuestion(question, figure)) return 'echo'
  const { title } = view.measure
  if (asking.isOfOtherKind(figure, title) || asking.isOfOtherBody(figure, title)) return 'kind'
  if (asking.isOfOtherAges(view)) return 'kind'
  if (asking.isOfOtherBenefit(view) || asking.isOfOtherAccount(matched) || asking.isBesideNamedRow(matched))
    return 'kind'
  if (asking.isExcepted(figure)) return 'excepted'
  return countsElse ? 'unit' : undefined
}

/** 「令和5年度分」: the share of that year, which an amount over several years is not. */
const shareOfYear = /年度?分/

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
