import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/pick-figure.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, sayFigure, warningsFor } from '../say/say-figure.ts'

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
  return near.filter((row, at) => near.findIndex((one) => one.actual.figure === row.actual.figure) === at)
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
  const row = one.view.figures.filter(({ figure }) => isOfRow(figure, own))
  const named = (name: RegExp) =>
    row.find(({ figure }) => name.test(headOf(figure)) && !isOther(figure, name))
  const [target, actual, rate] = [named(isTarget), named(isActual), named(isRate)]
  if (!target || !actual || !sameUnit(target.figure, actual.figure)) return undefined
  const at = (figure: (typeof row)[number]): FigureInMeasure => ({ view: one.view, figure })
  return { target: at(target), actual: at(actual), ...(rate ? { rate: at(rate) } : {}) }
}

/** 目標達成率 is neither a target nor a result. */
function isOther(figure: Figure, name: RegExp): boolean {
  return name !== isRate && isRate.test(headOf(figure))
}

function isOfRow(figure: Figure, own: Figure): boolean {
  return (
    figure.cell !== undefined &&
    own.cell !== undefined &&
    figure.cell.tableId === own.cell.tableId &&
    figure.cell.row === own.cell.row &&
    samePeriod(figure, own)
  )
}

function headOf({ labels }: Figure): string {
  return labels.column.join(' ').replace(/[\s　]/g, '')
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
    ...(others.length > 0 ? [`${row.actual.figure.figure.labels.row.at(-1) ?? ''}：`] : []),
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

function verdictOf(text: string, { actual, target, rate }: TargetRow): boolean | undefined {
  const order = actual.figure.figure.value.cmp(target.figure.figure.value)
  const isDenied = /(?:なかった|ません|ない)(?:です|でした)?(?:か|[?？]|の|$)/.test(text)
  const claim = /届|及/.test(text)
    ? order >= 0
    : /下回/.test(text)
      ? order < 0
      : /上回|超|越|より[^。]*多/.test(text)
        ? order > 0
        : /より[^。]*少/.test(text)
          ? order < 0
          : rate?.figure.figure.value.gte(100)
  return claim === undefined ? undefined : isDenied ? !claim : claim
}

/** 「目標に対して何%達成しましたか」: the printed rate. */
export function answerAchieved(context: AnswerContext): Draft | undefined {
  const rate = findTargetRow(context)?.rate
  return rate ? { ...plainDraft('answered', [sayFigure(rate)]), warnings: warningsFor([rate]) } : undefined
}
