import type { Question, QuestionTerm } from '../question/question.ts'
import { coversAllInstead } from './covers-instead.ts'
import { cleanLabel } from './figure-label.ts'
import { namedStrength, uncoveredByName } from './match-labels.ts'
import { periodOrder } from './match-period.ts'
import { isTelling } from './misses-asked.ts'
import { namesRather } from './names-rather.ts'
import { fiscalYearOf } from './print-period.ts'
import { type Candidate, uncoveredKeys } from './score-figures.ts'
import { distinctBy, identityOf, isTotalLabel, levelsOf } from './table-axes.ts'
import { isPeriodLabel } from './timeless-label.ts'
import { asksYearBefore } from './year-before.ts'

/** What the candidates come to: one figure, several close readings, or none that bears on the question. */
export type Pick =
  | { readonly kind: 'one'; readonly best: Candidate }
  | { readonly kind: 'several'; readonly readings: readonly Candidate[] }
  | { readonly kind: 'none'; readonly nearest?: Candidate; readonly missing: readonly string[] }

/** Below this share of covered words nothing is answered: 0.5 would answer from look-alike rows, 0.8 decline plain speech. */
export const leastCoverage = 0.6
/** Readings closer than this to the best are as good as it. */
const margin = 0.04
/** A row of the same name elsewhere is no reading if the rest of its labels speaks against it (a share, a change). */
const namesakeMargin = 0.25

/** Picks the figure that the question means. `candidates` are sorted, best first. */
export function pickFigure(question: Question, candidates: readonly Candidate[]): Pick {
  const open = whereNamedWhole(
    question,
    ofHintedKind(
      question,
      candidates.filter((candidate) => !candidate.rejected),
    ),
  )
  const [first] = open
  const best =
    open.find((one) => first && first.score - one.score <= margin && isGoodEnough(one)) ??
    (first && coversAllInstead(first, open.filter(isGoodEnough)))
  if (!best) return declined(first ?? candidates[0])
  const near = open.filter(
    (candidate) =>
      isGoodEnough(candidate) &&
      (best.score - candidate.score <= margin || isNamesake(best, candidate)) &&
      !isOfMeasureNotNamed(question, best, candidate),
  )
  const readings = withoutZeros(
    withoutEchoes(distinctBy(narrow(question, besideSpelledOut(question, near)), valueKey)),
  )
  const [only] = readings
  if (readings.length === 1 && only) return { kind: 'one', best: only }
  return { kind: 'several', readings }
}

/** 「売上はどんだけ」: a money noun asks for money wherever an amount fits. */
function ofHintedKind(
  { unit, unitHint, premises }: Question,
  open: readonly Candidate[],
): readonly Candidate[] {
  if (unit || unitHint !== 'money' || premises.length > 0) return open
  const amounts = open.filter((one) => one.figure.figure.unit?.kind === 'money')
  return amounts.some(isGoodEnough) ? amounts : open
}

/** Leaves out close readings beside one of their table whose row the question names letter by letter (計 beside 湊地区). */
function besideSpelledOut({ text }: Question, near: readonly Candidate[]): readonly Candidate[] {
  const named = near.filter((one) => {
    const name = cleanLabel(one.figure.figure.labels.row.at(-1) ?? '').normalize('NFKC')
    return name.length > 1 && !isPeriodLabel(name) && !isTotalLabel(name) && text.includes(name)
  })
  const tables = new Set(named.map(tableOf))
  return near.filter((one) => named.includes(one) || !tables.has(tableOf(one)))
}

/**
 * 「部分開示」 asks for the figure that is called so, not for one that is called 開示 alone: where a good one has the last
 * compound of the question whole in its own labels, only such are picked from.
 */
function whereNamedWhole(question: Question, open: readonly Candidate[]): readonly Candidate[] {
  const phrase = lastCompound(question)
  if (phrase === undefined) return open
  const named = open.filter((one) => one.figure.own.some((label) => label.keys.has(phrase)))
  return named.some(isGoodEnough) ? named : open
}

/** The joined words that stand last among the key words of a question; none before 「…のうち」, or where a mark (2号) tells more. */
export function lastCompound({ terms, phrases, text, marks }: Question): string | undefined {
  const last = terms.findLastIndex((term) => term.key)
  const end = terms[last]?.span.end
  const isWhole = /^(?:[額料費]?の)?(?:うち|中|内)/.test(text.slice(end))
  if (isWhole || marks.length > 0) return undefined
  let first = last
  while (first > 0 && terms[first - 1]?.span.end === terms[first]?.span.start) first -= 1
  const starts = terms.slice(Math.max(0, first), last).map((term) => term.span.start)
  const spelt = starts.map((start) => text.slice(start, end).toLowerCase())
  return spelt.find((one) => phrases.includes(one))
}

export function isGoodEnough(candidate: Candidate): boolean {
  return coversWhatIsAsked(candidate) && coversEnough(candidate)
}

/** Enough of the question's words, and of its key words all but a third. */
export function coversEnough(candidate: {
  readonly coverage: number
  readonly matches: Candidate['matches']
}): boolean {
  if (candidate.coverage < leastCoverage) return false
  const keys = candidate.matches.filter((match) => match.term.key)
  const missing = uncoveredKeys(candidate)
  return keys.length === 0 || missing.length === 0 || missing.length / keys.length <= 0.34
}

/**
 * Key words that the measure has, but not in what names the figure, where that was taken from a sentence or a list: they
 * may tell the figure that is meant from this one (「お知らせ版の印刷費」 beside 「印刷費」).
 */
export function wordsElsewhere({ figure, matches }: Candidate): QuestionTerm[] {
  if (figure.figure.cell) return []
  return matches
    .filter(({ term, strength }) => term.key && strength > 0 && strength < namedStrength && isTelling(term))
    .map(({ term }) => term)
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

/** A figure of another measure than the one that the question names rather. */
function isOfMeasureNotNamed(question: Question, best: Candidate, other: Candidate): boolean {
  if (best.view === other.view) return false
  const [title, otherTitle] = [best, other].map((one) =>
    one.figure.context.find((label) => label.level === 'title'),
  )
  return title !== undefined && otherTitle !== undefined && namesRather(question, title, otherTitle)
}

/** The last noun of a question is what is asked of the things before it: without it a look-alike row would answer. */
function coversWhatIsAsked(candidate: Candidate): boolean {
  const last = candidate.matches.findLast((match) => match.term.key)
  const isNamed = last?.level !== 'body' || !/[員者客]$/.test(last.term.surface)
  const hasOffice = uncoveredByName(candidate.matches).some(({ surface }) => /長$/.test(surface))
  return last === undefined || (last.strength >= namedStrength && isNamed && !hasOffice)
}

/** A row of the same name in another measure, where the question says nothing of the measure (「人件費はいくら」). */
function isNamesake(best: Candidate, other: Candidate): boolean {
  if (best.view === other.view || best.coverage - other.coverage > 0.02) return false
  if (best.score - other.score > namesakeMargin) return false
  const isOwn = (match: Candidate['matches'][number]) =>
    !match.term.key || match.level === 'row' || match.level === 'column'
  return best.matches.every(isOwn) && other.matches.every(isOwn)
}

function declined(nearest: Candidate | undefined): Pick {
  const missing = nearest ? uncoveredKeys(nearest).map((term) => term.surface) : []
  return { kind: 'none', missing, ...(nearest ? { nearest } : {}) }
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
