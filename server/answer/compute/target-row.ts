import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { periodOrder } from '../evidence/match-period.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, sayFigures, warningsFor } from '../say/say-figure.ts'

/** 目標と実績: what was aimed at and what was reached, of one indicator in one period; the rate where it is printed. */
export type TargetRow = {
  readonly target: FigureInMeasure
  readonly actual: FigureInMeasure
  readonly rate?: FigureInMeasure
}

/** 「目標を上回りましたか」「目標に届いた？」「目標より何人多い」「目標に対して何%」: what was reached is set against what was aimed at. */
const againstTarget =
  /(?:目標値?|計画値|見込み?値?)(?:人数|件数|額)?(?:を|に|より(?:も)?|と比べ|に比べ|に対し|との)(?:て|、|は|の)?[^。]{0,12}?(?:上回|下回|達|届|超|越|及|クリア|何|いくら|どれ|どのくらい|差|多|少|足り)/
const targetWords =
  /目標値?|計画値|見込み?値?|実績値?|達成(?:率|度|した|し|でき)?|上回|下回|届|超え|及ば|クリア/g

const isTarget = /目標|計画値?$|見込み?値?$/
const isActual = /実績|実数$/
const isRate = /達成(?:率|度)|進捗率/

/** Whether a question sets results against targets. */
export function asksAgainstTarget({ text }: Question): boolean {
  return againstTarget.test(text)
}

/** The row that the question means, with its target and its result; undefined where it is not one alone. */
export function findTargetRow(context: AnswerContext): TargetRow | undefined {
  const [only, ...others] = findTargetRows(context)
  return others.length === 0 ? only : undefined
}

/** The rows that fit the question alike, each once. */
function findTargetRows(context: AnswerContext): readonly TargetRow[] {
  const { question } = context
  if (!asksAgainstTarget(question)) return []
  const asked = withoutTargetWords(question)
  const rows = context
    .rescore(asked)
    .filter((one) => !one.rejected && isGoodEnough(one))
    .flatMap((one) => {
      const row = rowOf(one)
      return row === undefined ? [] : [{ score: one.score, row }]
    })
  const [best] = rows
  if (best === undefined) return []
  const near = rows.filter(({ score }) => best.score - score <= margin).map(({ row }) => row)
  const once = near.filter(
    (row, at) => near.findIndex((one) => one.actual.figure === row.actual.figure) === at,
  )
  return question.period.kind === 'none'
    ? once.filter((row) => !once.some((other) => isLater(other, row)))
    : once
}

/** The same indicator in a later year: the latest is meant where none is asked for. */
function isLater({ actual: one }: TargetRow, { actual: other }: TargetRow): boolean {
  const [later, earlier] = [one.figure.figure, other.figure.figure]
  const isSame = one.view === other.view && indicatorOf(later) === indicatorOf(earlier)
  return isSame && periodOrder(later) > periodOrder(earlier)
}

function indicatorOf({ labels: { row } }: Figure): string {
  return (isKind(row.at(-1)) ? row.slice(0, -1) : row).at(-1) ?? ''
}

/** Another row that fits the question as well as this leaves open which is meant. */
const margin = 0.04

function withoutTargetWords(question: Question): Question {
  const spans = [...question.text.matchAll(targetWords)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const isOf = ({ span }: Question['terms'][number]) =>
    spans.some(({ start, end }) => start < span.end && span.start < end)
  const { unit: _, ...rest } = question
  return {
    ...rest,
    yesNo: false,
    operation: { kind: 'look-up' },
    terms: question.terms.filter((term) => !isOf(term)),
    phrases: question.phrases.filter((phrase) => !isTarget.test(phrase)),
  }
}

function rowOf(one: Candidate): TargetRow | undefined {
  const own = one.figure.figure
  const row = one.view.figures.filter(({ figure }) => isOfIndicator(figure, own))
  const named = (name: RegExp) =>
    row.find(({ figure }) => name.test(kindOf(figure)) && !isOther(figure, name))
  const target = named(isTarget)
  const actual = named(isActual) ?? (target && row.find(({ figure }) => isPlain(figure, target.figure)))
  const rate = named(isRate)
  if (!target || !actual || !sameUnit(target.figure, actual.figure)) return undefined
  const at = (figure: (typeof row)[number]): FigureInMeasure => ({ view: one.view, figure })
  return { target: at(target), actual: at(actual), ...(rate ? { rate: at(rate) } : {}) }
}

/** 目標達成率 is neither a target nor a result. */
function isOther(figure: Figure, name: RegExp): boolean {
  return name !== isRate && isRate.test(kindOf(figure))
}

/** 令和５年度 beside 令和５年度目標: what a year holds without a further word is its result. */
function isPlain(figure: Figure, target: Figure): boolean {
  return samePeriod(figure, target) && figure.labels.column.length > 0 && timelessLabel(kindOf(figure)) === ''
}

/** Beside each other in a row, in one year (a printed rate may have none of its own); or below each other in a column, as rows of one name. */
function isOfIndicator(figure: Figure, own: Figure): boolean {
  const [cell, ownCell] = [figure.cell, own.cell]
  if (cell === undefined || ownCell === undefined || cell.tableId !== ownCell.tableId) return false
  if (cell.row === ownCell.row)
    return samePeriod(figure, own) || (isRate.test(kindOf(figure)) && figure.period.kind !== 'fiscal-year')
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
  const words = (label ?? '').replace(/[\s　]/g, '')
  return /^(?:目標|計画|見込み?|実績|達成)(?:値|数|率|度|額|人数|件数)?(?:[(（].*)?$/u.test(words)
}

/** What says whether a figure is a target, a result or a rate: its own row's word, else its column's head. */
function kindOf({ labels }: Figure): string {
  const own = labels.row.at(-1)
  return (isKind(own) ? (own ?? '') : labels.column.join(' ')).replace(/[\s　]/g, '')
}

/**
 * 「目標を上回りましたか」「目標を達成しましたか」; only a rate that is printed says what counts as reached: less may be the aim. Of
 * several indicators of one measure each is said, with the verdict that they share.
 */
export function byTarget(context: AnswerContext): Draft | undefined {
  const rows = findTargetRows(context)
  const [first, ...others] = rows
  if (!first || rows.length > mostIndicators || others.some((one) => one.actual.view !== first.actual.view))
    return undefined
  const [verdict, ...different] = new Set(rows.map((row) => verdictOf(context.question.text, row)))
  const lead = different.length > 0 || verdict === undefined ? '' : verdict ? 'はい。' : 'いいえ。'
  const figures = rows.flatMap(({ actual, target, rate }) => [actual, target, ...(rate ? [rate] : [])])
  const lines = rows.map((row, at) => [
    ...(at === 0 && lead !== '' ? [lead] : []),
    ...(others.length > 0 ? [`${indicatorOf(row.actual.figure.figure)}：`] : []),
    ...sayRow(row),
  ])
  return { ...plainDraft('answered', lines), warnings: warningsFor(figures) }
}

/** More than these are no indicators of one thing. */
const mostIndicators = 4

function sayRow({ actual, target, rate }: TargetRow): Line {
  return [
    '実績は',
    ...qualified(actual),
    '、目標は',
    ...qualified(target),
    ...(rate ? ['、達成率は', ...qualified(rate)] : []),
    `です（${placeOf(actual)}）。`,
  ]
}

/** Of these less is aimed at, so that a result below its target may have reached it. */
const isHarm = /被害|事故|滞納|未収|未納|苦情|排出|待機|死亡|犯罪|火災|廃棄|不登校|赤字|ごみ/

function verdictOf(text: string, { actual, target, rate }: TargetRow): boolean | undefined {
  const order = actual.figure.figure.value.cmp(target.figure.figure.value)
  const isDenied = /(?<!少)(?:なかった|ません|ない)(?:です|でした)?(?:か|[?？]|の|$)/.test(text)
  const claim = /届|及/.test(text)
    ? order >= 0
    : /下回/.test(text)
      ? order < 0
      : /上回|超|越|より[^。]*多/.test(text)
        ? order > 0
        : /より[^。]*少/.test(text)
          ? order < 0
          : order < 0 && isHarm.test(indicatorOf(actual.figure.figure))
            ? undefined
            : rate?.figure.figure.value.gte(100)
  return claim === undefined ? undefined : isDenied ? !claim : claim
}

/** 「目標に対して何%達成しましたか」: the printed rate. */
export function answerAchieved(context: AnswerContext): Draft | undefined {
  const rate = findTargetRow(context)?.rate
  return rate ? sayFigures([rate]) : undefined
}
