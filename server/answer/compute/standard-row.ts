import type { Figure } from '../../../ingest/report/figure.ts'
import { overlaps } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { distinctBy, sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import { isChange } from '../evidence/contrary.ts'
import type { FigureInMeasure, FigureView, MeasureView } from '../evidence/evidence.ts'
import { matchesPeriod, periodOrder } from '../evidence/match-period.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isByName, isOwnName } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { ofCities } from '../pick/operands.ts'
import { againstBody } from './against-body.ts'
import { findStandard, namesStandard, plainStandard, type Standard } from './standard.ts'

/** 目標と実績, 基準と値: what is held against what, of one indicator. */
export type StandardRow = {
  readonly actual: FigureInMeasure
  /** What it is held against; where several are of the name (早期健全化基準, 財政再生基準), as they are printed. */
  readonly standards: readonly [FigureInMeasure, ...FigureInMeasure[]]
  /** What that is called. */
  readonly name: string
  /** 達成率, where it is printed. */
  readonly rate?: FigureInMeasure
  /** What stood before the aim was set: the printed 基準値, else the first year. Bounds have none. */
  readonly base?: FigureInMeasure
}

const isActual = /実績|実数$/u
const isRate = /達成(?:率|度)|進捗率/u

/** The row that the question means, of several their total; undefined where it is not one alone. */
export function findStandardRow(context: AnswerContext): StandardRow | undefined {
  const rows = findStandardRows(context)
  const totals = rows.filter(({ actual }) => isTotalLabel(indicatorOf(actual.figure.figure)))
  const [only, ...others] = totals.length > 0 ? totals : rows
  return others.length === 0 ? only : undefined
}

/** Another row that fits the question as well as this leaves open which is meant. */
const margin = 0.04

/** The rows that fit the question alike, each once. */
export function findStandardRows(context: AnswerContext): readonly StandardRow[] {
  const standard = findStandard(context.question)
  if (!standard) return []
  const asked = withoutStandard(context.question, standard)
  const rows = context
    .rescore(asked)
    .filter((one) => !one.rejected && isGoodEnough(one))
    .flatMap((one) => {
      const row = rowOf(one, standard, asked)
      return row === undefined ? [] : [{ one, row }]
    })
  const [best] = rows
  if (best === undefined) return standard.kind === 'others' ? rowsOfBodies(context, standard) : []
  const isMeant = ({ one }: (typeof rows)[number]) =>
    namesIndicator(best.one) ? best.one.score - one.score <= margin : one.view === best.one.view
  const meant = rows.filter(isMeant).map(({ row }) => row)
  const once = distinctBy(meant, ({ actual }) => actual.figure.figure.id)
  return context.question.period.kind === 'none'
    ? once.filter((row) => !once.some((other) => isLater(other, row)))
    : once
}

/** The same indicator in a later year, where each year has a column of its own: the latest is meant where none is asked for. */
function isLater({ actual: one }: StandardRow, { actual: other }: StandardRow): boolean {
  const [later, earlier] = [one.figure.figure, other.figure.figure]
  const isSame = one.view === other.view && indicatorOf(later) === indicatorOf(earlier)
  return isSame && periodOrder(later) > periodOrder(earlier)
}

/** 「図書館事業は目標に届きましたか」 names no indicator: all of its measure are meant. */
function namesIndicator({ matches }: Candidate): boolean {
  return matches.some((match) => isOwnName(match) && isByName(match))
}

/** A table of the city, its prefecture and the country: the same column for each of them. */
function rowsOfBodies(context: AnswerContext, standard: Standard): readonly StandardRow[] {
  const asked = againstBody(context, standard)
  const [actual, other] = asked ? ofCities(asked) : []
  // 「県平均より多い」: of what is counted the prefecture has the sum of all, no mean.
  const isMean = standard.name.includes('平均') && other?.figure.figure.unit?.kind !== 'rate'
  return actual && other && !isMean ? [{ actual, standards: [other], name: other.figure.figure.subject }] : []
}

/** The words that set the two against each other name neither. */
const heldWords =
  /目標値?|計画値?|見込み?値?|基準値?|実績値?|定[員数]|達成(?:率|度|した|し|でき)?|上回|下回|届|超え|及ば|クリア|平均値?|多|少|高|低|長|短|差|違|(?<!\p{Script=Han})(?:本|当)?[市町村](?![\p{Script=Han}])/gu

function withoutStandard(question: Question, { span }: Standard): Question {
  const words = [...question.text.matchAll(heldWords)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const { unit: _, ...rest } = question
  return {
    ...rest,
    yesNo: false,
    operation: { kind: 'look-up' },
    cities: question.cities.filter((city) => !overlaps(city.span, span)),
    terms: question.terms.filter((term) => ![span, ...words].some((word) => overlaps(word, term.span))),
    phrases: question.phrases.filter((phrase) => !namesStandard(plainStandard(phrase))),
  }
}

function rowOf(one: Candidate, standard: Standard, { period }: Question): StandardRow | undefined {
  const row = one.view.figures.filter(({ figure }) => isOfIndicator(figure, one.figure.figure))
  const all = row.filter(({ figure }) => standard.isNamed(kindOf(figure)) && !isRate.test(kindOf(figure)))
  const ofAsked = all.filter(({ figure }) => matchesPeriod(figure, period))
  const named = ofAsked.length > 0 ? ofAsked : all
  const [first] = named
  if (!first) return undefined
  const actuals = actualsOf(one, { row, standard, held: first.figure })
  const ofPeriod = actuals.filter(({ figure }) => matchesPeriod(figure, period))
  const actual = latestOf(ofPeriod.length > 0 ? ofPeriod : ofAsked.length > 0 ? actuals : [], one.view, named)
  const [held, ...more] = actual ? standardsFor(actual, named, standard) : []
  if (!actual || !held) return undefined
  const at = (figure: FigureView): FigureInMeasure => ({ view: one.view, figure })
  const isOfOther = held.figure.period.kind === 'fiscal-year' && !samePeriod(held.figure, actual.figure)
  const rate = row.find(
    ({ figure }) =>
      !isOfOther &&
      isRate.test(kindOf(figure)) &&
      (samePeriod(figure, actual.figure) || figure.period.kind !== 'fiscal-year'),
  )
  const isAim = standard.kind === 'aim'
  const base = row.find(({ figure }) => isBase(figure, held.figure)) ?? firstOf(actuals, actual)
  return {
    actual: at(actual),
    standards: [at(held), ...more.map(at)],
    name: isAim ? '目標' : kindOf(held.figure),
    ...(rate ? { rate: at(rate) } : {}),
    ...(base && isAim ? { base: at(base) } : {}),
  }
}

/** Those of one year with what was reached, else what was aimed at for the year that comes next; a bound holds for all years. */
function standardsFor(
  { figure: actual }: FigureView,
  named: readonly FigureView[],
  { kind }: Standard,
): readonly FigureView[] {
  const sameYear = named.filter(({ figure }) => samePeriod(figure, actual))
  if (sameYear.length > 0) return sameYear
  if (kind !== 'aim') return named
  const later = named.filter(({ figure }) => periodOrder(figure) >= periodOrder(actual))
  const next = Math.min(...later.map(({ figure }) => periodOrder(figure)))
  return later.filter(({ figure }) => periodOrder(figure) === next)
}

/** The latest that a report tells of, of a year that has what it is held against where there is such a year. */
function latestOf(
  actuals: readonly FigureView[],
  view: MeasureView,
  named: readonly FigureView[],
): FigureView | undefined {
  const told = actuals.filter(({ figure }) => periodOrder(figure) <= view.source.report.fiscalYear)
  const both = told.filter(({ figure }) => named.some((of) => samePeriod(of.figure, figure)))
  const [only, ...others] = (both.length > 0 ? both : told).toSorted(
    (a, b) => periodOrder(b.figure) - periodOrder(a.figure),
  )
  return others[0] && only && samePeriod(others[0].figure, only.figure) ? undefined : only
}

function firstOf(actuals: readonly FigureView[], { figure: actual }: FigureView): FigureView | undefined {
  return actuals
    .filter(({ figure }) => periodOrder(figure) < periodOrder(actual))
    .toSorted((a, b) => periodOrder(a.figure) - periodOrder(b.figure))[0]
}

function isBase(figure: Figure, held: Figure): boolean {
  return figure !== held && /基準値|策定時|現状値/u.test(kindOf(figure)) && sameUnit(figure, held)
}

/** Those in need, or places left, are not what fills a room. */
const notFilling = /待機|空き|不足|残り|超過/u

/** What of a row is no aim, bound, rate or change: what was reached, is there, or is the city's own. */
function actualsOf(
  one: Candidate,
  { row, standard, held }: { row: readonly FigureView[]; standard: Standard; held: Figure },
): readonly FigureView[] {
  const open = row.filter(
    ({ figure }) =>
      sameUnit(figure, held) &&
      !namesStandard(kindOf(figure)) &&
      !isRate.test(kindOf(figure)) &&
      !isChange(figure) &&
      figure.status !== 'unplaced',
  )
  if (open.every(({ figure }) => figure.cell === undefined)) return open
  const own = one.view.source.report.municipality.name
  const reached = open.filter(({ figure }) => isActual.test(kindOf(figure)))
  if (reached.length > 0) return reached
  const plain = open.filter(({ figure }) => isPlain(figure, own))
  if (plain.length > 0 || standard.kind === 'aim') return plain
  const filling = open.filter(({ figure }) => !notFilling.test(kindOf(figure)))
  const totals = filling.filter(({ figure }) => isTotalLabel(kindOf(figure)))
  return totals.length === 1 ? totals : filling.length === 1 ? filling : []
}

/** 令和５年度 beside 令和５年度目標, 本市 beside 県平均: what a year or the city holds without a further word. */
function isPlain(figure: Figure, municipality: string): boolean {
  const kind = kindOf(figure)
  return (
    figure.labels.column.length > 0 &&
    (timelessLabel(kind) === '' || /^[本当]?[市町村](?:の値|平均)?$/u.test(kind) || kind === municipality)
  )
}

/** In one row of a table; below each other in a column, as rows of one name; or in one sentence. */
function isOfIndicator(figure: Figure, own: Figure): boolean {
  const [cell, ownCell] = [figure.cell, own.cell]
  if (cell === undefined && ownCell === undefined) return overlaps(figure.passage, own.passage)
  if (cell === undefined || ownCell === undefined || cell.tableId !== ownCell.tableId) return false
  if (cell.row === ownCell.row) return true
  const path = figure.labels.row
  return (
    cell.column === ownCell.column &&
    isKind(path.at(-1)) &&
    isKind(own.labels.row.at(-1)) &&
    path.length > 1 &&
    sameLabels(path.slice(0, -1), own.labels.row.slice(0, -1))
  )
}

/** 目標値, 実績, 達成率: the rows of one indicator. */
function isKind(label: string | undefined): boolean {
  const words = plainStandard(label ?? '')
  return /^(?:目標|計画|見込み?|実績|達成)(?:値|数|率|度|額|人数|件数)?(?:\(.*)?$/u.test(words)
}

/** What says whether a figure is a target, a result or a rate: its own row's word, else its column's head; of a sentence its last name. */
function kindOf({ labels, cell }: Figure): string {
  const own = labels.row.at(-1)
  if (cell === undefined) return plainStandard(labels.row.find((label) => namesStandard(label)) ?? own ?? '')
  return plainStandard(isKind(own) ? (own ?? '') : labels.column.join(' '))
}

/** What the indicator is called. */
export function indicatorOf({ labels: { row } }: Figure): string {
  return (isKind(row.at(-1)) ? row.slice(0, -1) : row).at(-1) ?? ''
}
