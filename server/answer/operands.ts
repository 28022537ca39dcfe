import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Question, QuestionTerm } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { FigureInMeasure } from './evidence.ts'
import { letterPairs, sharedPairs } from './letter-pairs.ts'
import { coverageOf } from './match-labels.ts'
import { holdsYear } from './match-period.ts'
import { isGoodEnough } from './pick-figure.ts'
import type { Candidate } from './score-figures.ts'
import { isSum, periodAxis } from './table-axes.ts'

/** How many of the best candidates are tried against each other: pairs grow with the square. */
const pairPool = 40

/** Candidates this close to the best may still be the row that is meant, if only they have an axis of time. */
const axisMargin = 0.15

/**
 * The best figure for the question with its periods left open, that stands in a row of several periods where there is
 * one close to the best.
 */
export function pickTimeless(
  context: AnswerContext,
  question: Question = context.question,
): Candidate | undefined {
  const timeless: Question = { ...question, period: { kind: 'none' }, operation: { kind: 'look-up' } }
  const open = context.rescore(timeless).filter((one) => !one.rejected)
  const [best] = open
  if (!best || !isGoodEnough(best)) return undefined
  const near = open.filter((one) => best.score - one.score <= axisMargin)
  return (
    near.find((one) => one.figure.figure.period.kind !== 'fiscal-years' && periodAxis(one).length >= 2) ??
    best
  )
}

/** The same row and column in each of the years, in the order of `years`; undefined if one is missing. */
export function inYears(at: FigureInMeasure, years: readonly FiscalYear[]): FigureInMeasure[] | undefined {
  const axis = periodAxis(at)
  const found = years.map((year) => axis.find((one) => holdsYear(one.figure.figure, year)))
  return found.every((one) => one !== undefined) ? found : undefined
}

/** The figures of two or more cities named by the question, in its order: one row or column of one table for each. */
export function ofCities(context: AnswerContext): FigureInMeasure[] {
  const [first, ...others] = context.question.cities.map((city) => {
    const question: Question = { ...context.question, cities: [city], operation: { kind: 'look-up' } }
    return context
      .rescore(question)
      .filter((one) => !one.rejected)
      .slice(0, pairPool)
  })
  for (const one of first ?? []) {
    const found = others.map((candidates) => candidates.find((other) => isCounterpart(one, other)))
    if (found.every((other) => other !== undefined)) return [one, ...found]
  }
  return []
}

/** The same thing of another city: one table, same unit and period, all labels but the cities' the same. */
function isCounterpart(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  if (one.view.measure.id !== other.view.measure.id || a.unit?.symbol !== b.unit?.symbol) return false
  if (JSON.stringify(a.period) !== JSON.stringify(b.period)) return false
  const rest = (figure: Candidate['figure']['figure']) =>
    JSON.stringify(
      [figure.labels.row, figure.labels.column].map((path) =>
        path.filter((label) => label !== figure.subject),
      ),
    )
  return rest(a) === rest(b)
}

/** Below this share of the question two figures are no pair that it names. */
const leastJoint = 0.65

/**
 * Two figures of one unit that the question names side by side (「小学校と中学校」): each has words of the question that
 * the other has not, and together they cover it best.
 */
export function namedPair(context: AnswerContext): [Candidate, Candidate] | undefined {
  const pool = context.candidates.filter((one) => !one.rejected).slice(0, pairPool)
  let best: { pair: [Candidate, Candidate]; score: number } | undefined
  pool.forEach((first, index) => {
    for (const second of pool.slice(index + 1)) {
      const score = pairScore(first, second)
      if (score !== undefined && (!best || score > best.score + 1e-9)) best = { pair: [first, second], score }
    }
  })
  return best && best.score >= 0.6 ? inQuestionOrder(best.pair) : undefined
}

function pairScore(first: Candidate, second: Candidate): number | undefined {
  const [a, b] = [first.figure.figure, second.figure.figure]
  if (a.id === b.id || a.unit?.kind !== b.unit?.kind || a.unit?.symbol !== b.unit?.symbol) return undefined
  const kinship = kinshipOf(first, second)
  if (kinship === undefined) return undefined
  if (ownTerms(first, second).length === 0 || ownTerms(second, first).length === 0) return undefined
  const joint = jointCoverage(first, second)
  if (joint < leastJoint) return undefined
  const alike = 0.1 * likeness(a.labels.row.at(-1) ?? '', b.labels.row.at(-1) ?? '')
  const rank = isSum(a) === isSum(b) ? 0 : -0.15
  return (
    rank +
    alike +
    joint -
    0.15 * (first.demand + second.demand) +
    0.1 * (first.wholeness + second.wholeness) +
    kinship
  )
}

/** Share of the question that the two cover together, 0–1. */
export function jointCoverage(first: Candidate, second: Candidate): number {
  return coverageOf(
    first.matches.map((match, index) => {
      const other = second.matches[index]
      return other && other.strength > match.strength ? other : match
    }),
  )
}

/**
 * How naturally two figures are set side by side: rows or columns of one table (one axis apart) best, items of one
 * measure next, totals of two measures last; undefined for figures that no one would compare.
 */
function kinshipOf(first: Candidate, second: Candidate): number | undefined {
  const [a, b] = [first.figure.figure, second.figure.figure]
  const samePeriod = JSON.stringify(a.period) === JSON.stringify(b.period)
  if (a.cell && a.cell.tableId === b.cell?.tableId) {
    const sameRow = JSON.stringify(a.labels.row) === JSON.stringify(b.labels.row)
    const sameColumn = JSON.stringify(a.labels.column) === JSON.stringify(b.labels.column)
    if (sameColumn) return labelsApart(a.labels.row, b.labels.row) <= 1 ? 0.2 : 0
    return sameRow && samePeriod
      ? labelsApart(a.labels.column, b.labels.column) <= 1
        ? 0.2
        : 0.1
      : undefined
  }
  if (first.view.measure.id === second.view.measure.id) return samePeriod || !a.cell ? 0.05 : undefined
  const bothLong = a.period.kind === 'fiscal-years' && b.period.kind === 'fiscal-years'
  return (samePeriod || bothLong) && a.role === b.role ? 0 : undefined
}

/** How alike two names look, 0–1: 「4月募集小計」「追加募集小計」. */
function likeness(a: string, b: string): number {
  return sharedPairs(letterPairs(a), [letterPairs(b)])
}

/** How many labels of two paths differ; paths of different length are far apart. */
function labelsApart(a: readonly string[], b: readonly string[]): number {
  return a.length === b.length ? a.filter((label, index) => label !== b[index]).length : 9
}

/** Terms that `one` covers clearly better than `other`. */
export function ownTerms(one: Candidate, other: Candidate): QuestionTerm[] {
  return one.matches
    .filter(
      (match, index) =>
        match.term.weight >= 0.3 && match.strength > (other.matches[index]?.strength ?? 0) + 0.3,
    )
    .map((match) => match.term)
}

function inQuestionOrder(pair: [Candidate, Candidate]): [Candidate, Candidate] {
  const [first, second] = pair
  const place = (one: Candidate, other: Candidate) =>
    Math.min(...ownTerms(one, other).map((term) => term.span.start))
  return place(first, second) <= place(second, first) ? pair : [second, first]
}

/** The question about what is computed from: 何%, 何倍 and 何位 are the unit of the result. */
export function asOperands(context: AnswerContext): AnswerContext {
  const { unit, ...rest } = context.question
  const computed = ['change-rate', 'ratio', 'share', 'rank-of', 'count-where', 'count-rows']
  if (!unit || !computed.includes(rest.operation.kind)) return context
  return { ...context, question: rest, candidates: context.rescore(rest) }
}
