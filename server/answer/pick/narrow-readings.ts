import type { Question } from '../../question/question.ts'
import { distinctBy, ownLabels } from '../evidence/alike.ts'
import { periodOrder } from '../evidence/match-period.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { identityOf } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isTotalLabel, levelsOf } from '../evidence/table-axes.ts'
import { isPeriodLabel, timelessLabel } from '../evidence/timeless-label.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import type { Candidate } from '../match/score-figures.ts'
import { withoutFormer } from './pair-as-changed.ts'

/** Of figures that fit a question about as well those that are readings of it: each says something of its own. */
export function narrowReadings(question: Question, near: readonly Candidate[]): readonly Candidate[] {
  const spelled = besideSpelledOut(question, ofLatestReport(question, near))
  const readings = distinctBy(narrow(question, withoutFormer(question, spelled)), valueKey)
  return withoutZeros(withoutEchoes(withoutParts(withoutRounded(readings))))
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

/** Of a figure that the report of each year prints anew the latest, where no year is named. */
function ofLatestReport({ period }: Question, near: readonly Candidate[]): readonly Candidate[] {
  if (period.kind !== 'none') return near
  return near.filter((one) => !near.some((other) => isPrintedAnew(one, other)))
}

function timelessNames({ figure: { figure } }: Candidate): string {
  return JSON.stringify([...figure.labels.row, ...figure.labels.column].map(timelessLabel))
}

function isPrintedAnew(one: Candidate, other: Candidate): boolean {
  const [own, later] = [one.view.source.report, other.view.source.report]
  return (
    later.fiscalYear > own.fiscalYear &&
    later.municipality.name === own.municipality.name &&
    other.view.measure.title === one.view.measure.title &&
    timelessNames(other) === timelessNames(one)
  )
}

/** What bears all the names of another reading of its measure and more is a part of it (床面積 beside 倉庫・床面積). */
function withoutParts(readings: readonly Candidate[]): readonly Candidate[] {
  const names = new Map(readings.map((one) => [one, namesOf(one)]))
  const isPartOf = (one: Candidate, whole: Candidate) => {
    const [more, fewer] = [names.get(one) ?? [], names.get(whole) ?? []]
    return one.view === whole.view && fewer.length < more.length && fewer.every((name) => more.includes(name))
  }
  return readings.filter((one) => !readings.some((other) => isPartOf(one, other)))
}

function namesOf({ figure: { figure } }: Candidate): string[] {
  return ownLabels(figure).map(plainName)
}

/**
 * Of close readings of one table those whose row and column the question names letter by letter (湊地区 beside 計,
 * 変更後契約額 beside 変更契約額); a の between the parts of a name may be spoken only.
 */
function besideSpelledOut({ text }: Question, near: readonly Candidate[]): readonly Candidate[] {
  const isSpelled = (label: string | undefined) => isSpelledIn(text, label)
  const stretches = longStretches(text)
  const spelledOf = ({ view, figure: { figure } }: Candidate) => {
    const names = ownLabels(figure)
    const whole = stretches.filter(
      (one) => !view.measure.title.includes(one) && names.some((label) => plainName(label).includes(one)),
    )
    return new Set(names.filter(isSpelled)).size + whole.length
  }
  const most = new Map<string, number>()
  for (const one of near) most.set(tableOf(one), Math.max(most.get(tableOf(one)) ?? 0, spelledOf(one)))
  const named = near.filter((one) => spelledOf(one) === most.get(tableOf(one)))
  const whole = named.filter(({ figure: { figure } }) => {
    const name = figure.labels.row.at(-1)
    return isSpelled(name) && plainName(name ?? '').length >= longName
  })
  return named.filter(
    (one) =>
      whole.includes(one) ||
      !(
        whole.some((other) => other.view === one.view) ||
        named.some((other) => isSpelledRather(text, other, one))
      ),
  )
}

/** 「機器本移設」 of a row 「機器本移設等業務委託」: words without hiragana between them, a の between two aside; the title's words name all its figures. */
function longStretches(text: string): readonly string[] {
  const spellings = [
    text,
    text.replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])の(?=[\p{Script=Han}\p{Script=Katakana}])/gu, ''),
  ]
  const found = spellings.flatMap((one) => one.match(stretch) ?? [])
  return [...new Set(found.filter((one) => !isPeriodLabel(one)))]
}

const stretch = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{5,}/gu

/** A row of so long a name that the question spells out is meant beside those of other tables of its measure. */
const longName = 5

/** 「本移設」 beside 「仮移設」: where two rows of a table differ, the question has the letters of the one only. */
export function isSpelledRather(text: string, other: Candidate, one: Candidate): boolean {
  if (tableOf(one) !== tableOf(other) || other.coverage < one.coverage || !areInOneColumn(other, one))
    return false
  const [a, b] = [other, one].map(({ figure: { figure } }) =>
    (figure.labels.row.at(-1) ?? '').normalize('NFKC'),
  )
  if (a === undefined || b === undefined || a === b) return false
  const [own, others] = partsApart(a, b)
  return own !== undefined && others !== undefined && text.includes(own) && !text.includes(others)
}

/** Where two names differ, with the next letter that they share; none where one is all of the other and more. */
function partsApart(a: string, b: string): readonly [string?, string?] {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (own === '' || other === '' || end === 0) return []
  return [a.slice(start, a.length - end + 1), b.slice(start, b.length - end + 1)]
}

/** Whether the question has the letters of a label that names something; a の between its parts may be spoken only. */
export function isSpelledIn(text: string, label: string | undefined): boolean {
  const name = plainName(label ?? '')
  const isName = name.length > 1 && !isPeriodLabel(name) && !isTotalLabel(name)
  return isName && [text, text.replaceAll('の', '')].some((spelling) => spelling.includes(name))
}

/** A row that the question names letter by letter is meant rather than the total of its table's column. */
export function isSpelledPart({ text }: Question, best: Candidate, other: Candidate): boolean {
  const [total, part] = [best.figure.figure, other.figure.figure]
  const name = part.labels.row.at(-1)
  return (
    total.role === 'total' &&
    total.labels.row.slice(-1).every(isTotalLabel) &&
    !total.labels.row.includes(name ?? '') &&
    tableOf(best) === tableOf(other) &&
    areInOneColumn(best, other) &&
    isSpelledIn(text, name)
  )
}

function areInOneColumn({ figure: one }: Candidate, { figure: other }: Candidate): boolean {
  return JSON.stringify(one.figure.labels.column) === JSON.stringify(other.figure.labels.column)
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
  if (totals.length > 0) {
    const tables = new Set(totals.map(tableOf))
    return timely.filter((one) => totals.includes(one) || !tables.has(tableOf(one)))
  }
  return timely
}

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

/** Whether two figures are called the same, for the same period, in two rows of one table. */
export function isTwin(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  return (
    a.cell !== undefined &&
    a.cell.tableId === b.cell?.tableId &&
    a.cell.row !== b.cell.row &&
    JSON.stringify([levelsOf(a), a.period]) === JSON.stringify([levelsOf(b), b.period])
  )
}

function tableOf(candidate: Candidate): string {
  return (
    candidate.figure.figure.cell?.tableId ??
    `${candidate.view.measure.id} ${candidate.figure.figure.labels.headings.join('/')}`
  )
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
