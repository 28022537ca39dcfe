import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import { isPlace } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { letterPairs, sharedPairs } from '../evidence/letter-pairs.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { standsAside } from '../evidence/stands-aside.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import {
  betterOf,
  coverageOf,
  isByName,
  isOwnName,
  matchTerms,
  namedStrength,
} from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Candidate } from '../match/score-figures.ts'
import { coversEnough } from './good-enough.ts'
import { allOnTotals } from './on-totals.ts'
import { lastCompound } from './pick-figure.ts'

/** How many of the best candidates are tried against each other: pairs grow with the square. */
const pairPool = 40
const leastPairScore = 0.6
const wholeBonus = 0.08
const compoundBonus = 0.15
/** What the two leave of the question counts twice: another pair that says it is what is named. */
const unsaidCost = 1
/** Figures of two measures are set against each other only where one measure has no such pair. */
const apartCost = -0.15
/** Of two amounts neither is how one of them changed, nor who paid for it, unless it is said. */
const asideCost = 0.3

/**
 * Two figures of one unit that the question names side by side (「小学校と中学校」): each has words of the question that
 * the other has not, and without the other's words the question is a question for it.
 */
export function namedPair(context: AnswerContext): [Candidate, Candidate] | undefined {
  const pool = context.candidates.filter((one) => !one.rejected).slice(0, pairPool)
  let best: { pair: [Candidate, Candidate]; score: number } | undefined
  pool.forEach((first, index) => {
    for (const second of pool.slice(index + 1)) {
      const score = pairScore(first, second, context.question)
      if (score !== undefined && (!best || score > best.score + 1e-9)) best = { pair: [first, second], score }
    }
  })
  if (!best || best.score < leastPairScore || leavesOut(best.pair)) return undefined
  const [first, second] = allOnTotals(context, best.pair)
  return inQuestionOrder(first && second ? [first, second] : best.pair, context.question.text)
}

/** One word that neither of the two meets is warned of; several tell another thing. */
const mostLeftOut = 1

function leavesOut([first, second]: readonly [Candidate, Candidate]): boolean {
  const left = betterOf(first.matches, second.matches).filter(
    ({ term, strength }) => isTelling(term) && strength === 0,
  )
  return new Set(left.map(({ term }) => term.surface)).size > mostLeftOut
}

function pairScore(first: Candidate, second: Candidate, question: Question): number | undefined {
  const [a, b] = [first.figure.figure, second.figure.figure]
  if (a.id === b.id || !sameUnit(a, b)) return undefined
  const kinship = kinshipOf(first, second, question.terms)
  if (kinship === undefined) return undefined
  if (!coversItsPart(first, second) || !coversItsPart(second, first)) return undefined
  if (splitsCompound(first, second)) return undefined
  const isOfOneTable = a.cell !== undefined && isSamePlace(first, second)
  if (!isOfOneTable && !setsApart(question.text, first, second)) return undefined
  if (isSameTwice(first, second)) return undefined
  const alike = 0.1 * likeness(lastName(a), lastName(b))
  const rank = isSum(a) === isSum(b) ? 0 : -0.15
  const aside = [a, b].some((one) => standsAside(one, question.text)) ? asideCost : 0
  return (
    rank -
    aside +
    alike +
    (haveCompound(question, [first, second]) ? compoundBonus : 0) +
    wholeBonus * Math.min(totalsOf(first, question), totalsOf(second, question)) +
    jointCoverage(first, second) -
    unsaidCost * (1 - jointCoverage(first, second)) -
    0.15 * (first.demand + second.demand) +
    0.1 * (first.wholeness + second.wholeness) +
    first.bonus +
    second.bonus +
    kinship
  )
}

/** One amount that a measure prints at two places is no pair; two items of one list may come to the same. */
export function isSameTwice(first: Candidate, second: Candidate): boolean {
  const [a, b] = [first.figure.figure, second.figure.figure]
  return first.view === second.view && a.value.eq(b.value) && !a.value.eq(0) && !isSamePlace(first, second)
}

/** 「開示請求」 names one thing: its words are not one for each of two figures. */
function splitsCompound(first: Candidate, second: Candidate): boolean {
  const [one, other] = [namingTerms(first, second), namingTerms(second, first)]
  const isJoined = (a: QuestionTerm) =>
    other.some((b) => a.span.end === b.span.start || b.span.end === a.span.start)
  return one.every(isJoined)
}

/** Between the words of the one and of the other stands something that sets two things side by side. */
function setsApart(text: string, first: Candidate, second: Candidate): boolean {
  const [one, other] = [namingTerms(first, second), namingTerms(second, first)].map((terms) =>
    terms.map(({ span }) => span).toSorted((a, b) => a.start - b.start),
  )
  const [a, b] = [one?.[0], other?.[0]]
  if (!a || !b) return false
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
  // 「負担金、研修所と各種研修所では」: what stands before the list is said of both.
  return /[とや、,・&+]|より|から|は|(?:方|ほう)が/.test(between) && !/[、,][^、,]+[とや]/.test(between)
}

/** Both are called by the last compound of the question (交付金額), not by words that only have a part of it. */
function haveCompound(question: Question, pair: readonly Candidate[]): boolean {
  const phrase = lastCompound(question)
  return phrase !== undefined && pair.every((one) => one.figure.own.some((label) => label.keys.has(phrase)))
}

/** On how many of its two axes a figure is the total: what a question means that names none of the parts. */
function totalsOf({ figure: { figure } }: Candidate, { period }: Question): number {
  if (figure.period.kind === 'fiscal-years' && period.kind !== 'none') return 0
  return [figure.labels.row.at(-1), figure.labels.column.at(-1)].filter(
    (label) => label !== undefined && isTotalLabel(label),
  ).length
}

/** Whether `one` has words of its own, and answers the question without the words that are the other's own. */
function coversItsPart(one: Candidate, other: Candidate): boolean {
  if (namingTerms(one, other).length === 0) return false
  const others = new Set(ownTerms(other, one))
  const matches = one.matches
    .filter((match) => !others.has(match.term))
    .map((match) => (match.strength < namedStrength ? { ...match, strength: 0 } : match))
  return coversEnough({ matches, coverage: coverageOf(matches) })
}

/** The words that tell `one` from `other`: by name, or else those of its row or column that only stand around the other. */
function namingTerms(one: Candidate, other: Candidate): QuestionTerm[] {
  const own = new Set(ownTerms(one, other))
  const named = one.matches.filter((match) => own.has(match.term) && isByName(match))
  if (named.length > 0) return named.map(({ term }) => term)
  return one.matches
    .filter((match, index) => {
      const beside = other.matches[index]
      return match.term.key && isOwnName(match) && beside !== undefined && !isOwnName(beside)
    })
    .map(({ term }) => term)
}

/** Share of the question that the two cover together, 0–1. */
export function jointCoverage(first: Candidate, second: Candidate): number {
  return coverageOf(betterOf(first.matches, second.matches))
}

/**
 * How naturally two figures are set side by side: rows or columns of one table (one axis apart) best, items of one
 * measure next, figures of two measures that the question tells apart last; undefined for figures that no one would
 * compare.
 */
function kinshipOf(first: Candidate, second: Candidate, terms: readonly QuestionTerm[]): number | undefined {
  const [a, b] = [first.figure.figure, second.figure.figure]
  const isOfOnePeriod = samePeriod(a, b) || isOfOneYear(a, b)
  if (isSamePlace(first, second)) {
    const sameRow = sameLabels(a.labels.row, b.labels.row)
    const sameColumn = sameLabels(a.labels.column, b.labels.column)
    if (sameColumn) return labelsApart(a.labels.row, b.labels.row) <= 1 ? 0.2 : 0
    return sameRow && isOfOnePeriod
      ? labelsApart(a.labels.column, b.labels.column) <= 1
        ? 0.2
        : 0.1
      : undefined
  }
  if (first.view.measure.id === second.view.measure.id) return isOfOnePeriod || !a.cell ? 0.05 : undefined
  const bothLong = a.period.kind === 'fiscal-years' && b.period.kind === 'fiscal-years'
  if ((!isOfOnePeriod && !bothLong) || a.role !== b.role) return undefined
  return namesPlace(first, second, terms) && namesPlace(second, first, terms) ? apartCost : undefined
}

/** 「年度末残高」 beside 「年度中の積立」: one year, though the one holds at its end only. */
function isOfOneYear({ period: a }: Figure, { period: b }: Figure): boolean {
  const year = fiscalYearOf(a)
  return year !== undefined && year === fiscalYearOf(b)
}

/** One table, or one list under the same headings where the layout is lost. */
export function isSamePlace(first: Candidate, second: Candidate): boolean {
  const [a, b] = [first.figure.figure, second.figure.figure]
  if (a.cell ?? b.cell) return a.cell !== undefined && a.cell.tableId === b.cell?.tableId
  return first.view === second.view && JSON.stringify(a.labels.headings) === JSON.stringify(b.labels.headings)
}

/** Whether the question has words that stand around `one` (title, heading, caption) and not around `other`; what it says twice is of both. */
function namesPlace(one: Candidate, other: Candidate, terms: readonly QuestionTerm[]): boolean {
  const [own, others] = [one, other].map((at) => matchTerms(terms, at.figure.context.filter(isPlace)))
  return terms.some(
    (term, index) =>
      term.weight >= tellingWeight &&
      !terms.some((twin) => twin !== term && twin.surface === term.surface) &&
      (own?.[index]?.strength ?? 0) > (others?.[index]?.strength ?? 0) + tellingMargin,
  )
}

const tellingWeight = 0.3
const tellingMargin = 0.3

/** How alike two names look, 0–1: 「4月募集小計」「追加募集小計」. */
/** What a row is called last, apart from when: two rows of 前年度 are no more alike than two of this year. */
function lastName({ labels }: Figure): string {
  return labels.row.map(timelessLabel).findLast((label) => label !== '') ?? ''
}

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
        match.term.weight >= tellingWeight &&
        match.strength > (other.matches[index]?.strength ?? 0) + tellingMargin,
    )
    .map((match) => match.term)
}

/** In the order in which the question has their names letter by letter, else their words. */
function inQuestionOrder(pair: [Candidate, Candidate], text: string): [Candidate, Candidate] {
  const [first, second] = pair
  const [a, b] = pair.map(({ figure: { figure } }) =>
    text.indexOf(cleanLabel(lastName(figure)).normalize('NFKC')),
  )
  if (a !== undefined && b !== undefined && a !== b && a >= 0 && b >= 0) return a < b ? pair : [second, first]
  const place = (one: Candidate, other: Candidate) =>
    Math.min(...ownTerms(one, other).map((term) => term.span.start))
  return place(first, second) <= place(second, first) ? pair : [second, first]
}
