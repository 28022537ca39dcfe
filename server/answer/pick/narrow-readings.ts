import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { distinctBy, ownLabels, sameLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { countInBrackets } from '../evidence/label.ts'
import { periodOrder } from '../evidence/match-period.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { identityOf } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { levelsOf } from '../evidence/table-axes.ts'
import { isInTableOfOtherYear } from '../evidence/tables-of-years.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import type { Candidate } from '../match/score-figures.ts'
import { withoutTitledOnly } from './named-as-asked.ts'
import { namedBesideTitle } from './named-beside-title.ts'
import { withoutFormer } from './pair-as-changed.ts'
import { partMeant } from './part-meant.ts'
import { besideSpelledOut, tableOf } from './spelled-rather.ts'
import { withoutPartsOfRow } from './without-parts-of-row.ts'

/** Of figures that fit a question about as well those that are readings of it: each says something of its own. */
export function narrowReadings(question: Question, near: readonly Candidate[]): readonly Candidate[] {
  const spelled = besideSpelledOut(question, ofLatest(question, ofPublisher(question, near)))
  const readings = distinctBy(narrow(question, withoutFormer(question, spelled)), valueKey)
  const own = namedBesideTitle(question, withoutTitledOnly(withoutQualified(question, readings)))
  const wholes = withoutPartsOfRow(withoutLesser(own), saysAsMuch)
  return withoutZeros(withoutEchoes(withoutParts(withoutRounded(wholes))))
}

/** Of cities side by side in a table the one whose report it is, where the question names none. */
function ofPublisher({ cities }: Question, near: readonly Candidate[]): readonly Candidate[] {
  if (cities.length > 0) return near
  const isOwn = ({ view, figure: { figure } }: Candidate) =>
    figure.subject === view.source.report.municipality.name
  return near.filter(
    (one) => isOwn(one) || !near.some((other) => isOwn(other) && tableOf(other) === tableOf(one)),
  )
}

/** 「便所の工事(電気設備)」 beside 「便所の工事」 is another work: what stands in brackets must be said. */
function withoutQualified({ text }: Question, readings: readonly Candidate[]): readonly Candidate[] {
  const isQualified = (one: Candidate, plain: Candidate) => {
    const [name, whole] = [lastName(one), lastName(plain)]
    const inner = brackets.exec(name)?.[1]
    return inner !== undefined && tableOf(one) === tableOf(plain) && name.replace(brackets, '') === whole
      ? !text.includes(inner)
      : false
  }
  return readings.filter((one) => !readings.some((plain) => isQualified(one, plain)))
}

function lastName({ figure: { figure } }: Candidate): string {
  return (figure.labels.row.at(-1) ?? '').normalize('NFKC').replace(countInBrackets, '')
}

const brackets = /\(([^()]+)\)/

/** Beside a figure of its measure in another table that has every word of the question as well, and one better, it is no reading. */
function withoutLesser(readings: readonly Candidate[]): readonly Candidate[] {
  const isLesser = (one: Candidate, other: Candidate) =>
    tableOf(other) !== tableOf(one) &&
    other.view === one.view &&
    saysAsMuch(other, one) &&
    !saysAsMuch(one, other)
  return readings.filter((one) => !readings.some((other) => isLesser(one, other)))
}

/** 「6,890千円」 beside 「6,889,659円」 of the same measure says the same, rounded. */
function withoutRounded(readings: readonly Candidate[]): readonly Candidate[] {
  const isRounded = ({ view, figure: { figure: one } }: Candidate) =>
    readings.some(
      ({ view: beside, figure: { figure: exact } }) =>
        beside === view &&
        one.unit?.kind === 'money' &&
        exact.unit?.kind === 'money' &&
        exact.scale.lt(one.scale) &&
        exact.value.minus(one.value).abs().lt(one.scale) &&
        fiscalYearOf(exact.period) === fiscalYearOf(one.period),
    )
  return readings.filter((one) => !isRounded(one))
}

/** Of a figure that the report, or a table, of each year prints anew the latest, where no year is named. */
function ofLatest({ period }: Question, near: readonly Candidate[]): readonly Candidate[] {
  if (period.kind === 'years') return near.filter((one) => !near.some((other) => isSettledLater(one, other)))
  if (period.kind !== 'none') return near
  return near.filter(
    (one) => !near.some((other) => isPrintedAnew(one, other) || isOfEarlierTable(one, other)),
  )
}

/** No plan of a year to come stands for the figure of the report's year. */
function isOfEarlierTable(one: Candidate, other: Candidate): boolean {
  const [year, later] = [one, other].map(({ figure: { figure } }) => fiscalYearOf(figure.period))
  if (one.view !== other.view || year === undefined || later === undefined) return false
  if (year >= later || later > one.view.source.report.fiscalYear) return false
  return isInTableOfOtherYear(one.figure.figure, other.figure.figure)
}

function isPrintedAnew(one: Candidate, other: Candidate): boolean {
  return isOfLaterReport(other, one) && identityOf(other.figure.figure) === identityOf(one.figure.figure)
}

/** 令和5年度予算 of the report on 令和4年度 beside 令和5年度決算 of the next one, where the question says neither. */
export function isSettledLater(one: Candidate, other: Candidate): boolean {
  const [own, later] = [one.figure.figure, other.figure.figure]
  return (
    isOfLaterReport(other, one) &&
    fiscalYearOf(own.period) === fiscalYearOf(later.period) &&
    sameUnit(own, later) &&
    sameLabels(own.labels.row, later.labels.row) &&
    saysAsMuch(other, one)
  )
}

/** The same measure in a later report of the city. */
function isOfLaterReport(later: Candidate, one: Candidate): boolean {
  const [own, next] = [one.view.source.report, later.view.source.report]
  return (
    next.fiscalYear > own.fiscalYear &&
    next.municipality.name === own.municipality.name &&
    later.view.measure.title === one.view.measure.title
  )
}

/** What bears all the names of another reading of its measure and more is a part of it (床面積 beside 倉庫・床面積). */
function withoutParts(readings: readonly Candidate[]): readonly Candidate[] {
  const names = new Map(readings.map((one) => [one, namesOf(one)]))
  const isPartOf = (one: Candidate, whole: Candidate) => {
    const [more, fewer] = [names.get(one) ?? [], names.get(whole) ?? []]
    const bearsAll = fewer.length < more.length && fewer.every((name) => more.includes(name))
    return one.view === whole.view && bearsAll && saysAsMuch(whole, one)
  }
  return readings.filter((one) => !readings.some((other) => isPartOf(one, other)))
}

function namesOf({ figure: { figure } }: Candidate): string[] {
  return ownLabels(figure).map(plainName)
}

/** The same value again in the column that sums a row up (5年間の計) says nothing else: the year's own figure stays. */
function withoutEchoes(readings: readonly Candidate[]): Candidate[] {
  return readings.filter(
    (one) =>
      one.figure.figure.period.kind !== 'fiscal-years' ||
      !readings.some(
        (other) =>
          other !== one &&
          other.figure.figure.value.eq(one.figure.figure.value) &&
          rowOf(other) === rowOf(one),
      ),
  )
}

function rowOf(candidate: Candidate): string {
  return `${tableOf(candidate)} ${candidate.figure.figure.labels.row.join('/')}`
}

/** Beside figures that say something, a zero of another column is no reading. */
function withoutZeros(readings: readonly Candidate[]): Candidate[] {
  const telling = readings.filter((one) => !one.figure.figure.value.eq(0))
  return telling.length > 0 && readings.length > 1 ? telling : [...readings]
}

/** Leaves out readings that yield to another: other periods of the same row, parts beside their total. */
function narrow(question: Question, near: readonly Candidate[]): Candidate[] {
  const byIdentity = Map.groupBy(
    near,
    (one) => `${tableOf(one)} ${one.figure.figure.subject} ${identityOf(one.figure.figure)}`,
  )
  const timely = [...byIdentity.values()].flatMap((group) => bestInTime(question, group))
  const totals = timely.filter((one) => one.figure.figure.role === 'total')
  const isTotal = (one: Candidate) => totals.includes(one)
  const says = (one: Candidate, other: Candidate) =>
    saysAsMuch(one, other) && !(isTotal(one) && partMeant(question, [other], one))
  return timely.filter((one) => {
    const others = timely.filter(
      (other) => tableOf(other) === tableOf(one) && isTotal(other) !== isTotal(one),
    )
    return !others.some((other) => says(other, one) && (isTotal(other) || !says(one, other)))
  })
}

/** Whether a figure has every word of the question that the other has: a total stands for no part 「仮移設」 without it. */
function saysAsMuch(one: Candidate, other: Candidate): boolean {
  return one.matches.every(({ strength }, at) => strength >= (other.matches[at]?.strength ?? 0) - slack)
}

/** Labels of other levels meet the same word a little less. */
const slack = 0.1

/** Without a year asked: the report's own year, else the latest; with several asked: one a year. */
function bestInTime(question: Question, group: readonly Candidate[]): Candidate[] {
  const sorted = group.toSorted((a, b) => periodOrder(b.figure.figure) - periodOrder(a.figure.figure))
  if (question.period.kind === 'years' && question.period.years.length > 1) return sorted.toReversed()
  if (question.period.kind === 'earliest') return sorted.slice(-1)
  if (question.period.kind === 'years') return withTwins(sorted, sorted[0])
  const together = sorted.find((one) => one.figure.figure.period.kind === 'fiscal-years')
  if (together && together === bestScored(group)) return [together]
  const years = asksYearBefore(question) ? 1 : 0
  const ofReport = sorted.find(
    (one) => fiscalYearOf(one.figure.figure.period) === one.view.source.report.fiscalYear - years,
  )
  return withTwins(sorted, ofReport ?? sorted[0])
}

/** Rows of one table that bear the same name in the same period (two contracts of a year) are two readings. */
function withTwins(group: readonly Candidate[], chosen: Candidate | undefined): Candidate[] {
  return chosen ? group.filter((one) => one === chosen || isTwin(one, chosen)) : []
}

/** Whether two figures are called the same, for the same period, in two rows of one table or two items of one list. */
export function isTwin(one: FigureInMeasure, other: FigureInMeasure): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  const isInTwoPlaces =
    a.cell || b.cell
      ? a.cell?.tableId === b.cell?.tableId && a.cell?.row !== b.cell?.row
      : one.view === other.view && isInTwoItems(a, b)
  return isInTwoPlaces && callsIt(a) === callsIt(b)
}

function isInTwoItems(a: Figure, b: Figure): boolean {
  const isApart = a.passage.end <= b.passage.start || b.passage.end <= a.passage.start
  return isApart && sameLabels(a.labels.headings, b.labels.headings)
}

/** A figure's names and period, without how many there are of the thing. */
function callsIt(figure: Figure): string {
  const { row, column } = levelsOf(figure)
  return JSON.stringify([row.map((label) => label.replace(countInBrackets, '')), column, figure.period])
}

/** The same value of the same kind printed twice is one reading; a change over two years belongs to the later one. */
export function valueKey(candidate: Candidate): string {
  const { value, unit, period } = candidate.figure.figure
  const year = period.kind === 'fiscal-years' ? period.to : fiscalYearOf(period)
  return `${value.toString()} ${unit?.symbol ?? ''} ${year ?? JSON.stringify(period)}`
}

function bestScored(group: readonly Candidate[]): Candidate | undefined {
  return group.toSorted((a, b) => b.score - a.score)[0]
}
