import type { Question } from '../../question/question.ts'
import { samePeriod } from '../evidence/alike.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, sayFigures, warningsFor } from '../say/say-figure.ts'
import { findStandard } from './standard.ts'
import { findStandardRow, findStandardRows, indicatorOf, type StandardRow } from './standard-row.ts'

/** Whether a question sets results against targets. */
export function asksAgainstTarget(question: Question): boolean {
  return findStandard(question)?.kind === 'aim'
}

/** 「目標に対して何%達成しましたか」: the printed rate. */
export function answerAchieved(context: AnswerContext): Draft | undefined {
  const rate = findStandardRow(context)?.rate
  return rate ? sayFigures([rate]) : undefined
}

/** More than these are no indicators of one thing. */
const mostIndicators = 4

/**
 * 「目標を上回りましたか」「定員を超えていますか」「県平均より高いですか」: what is there is held against what it is to be. Of several
 * indicators of one measure each is said, with the verdict that they share.
 */
export function byStandard(context: AnswerContext): Draft | undefined {
  const rows = findStandardRows(context)
  const [first, ...others] = rows
  if (!first || rows.length > mostIndicators || others.some((one) => one.actual.view !== first.actual.view))
    return undefined
  const [verdict, ...different] = new Set(rows.map((row) => verdictOf(context.question, row)))
  const lead = different.length > 0 || verdict === undefined ? '' : verdict ? 'はい。' : 'いいえ。'
  const figures = rows.flatMap(({ actual, standards: [held], rate }) => [
    actual,
    held,
    ...(rate ? [rate] : []),
  ])
  const lines = rows.map((row, at) => [
    ...(at === 0 && lead !== '' ? [lead] : []),
    ...(others.length > 0 ? [`${indicatorOf(row.actual.figure.figure)}：`] : []),
    ...sayRow(row),
  ])
  return { ...plainDraft('answered', lines), warnings: warningsFor(figures) }
}

function sayRow({ actual, standards: [held], name, rate }: StandardRow): Line {
  const [own, of] = [actual.figure.figure, held.figure.figure]
  const year = samePeriod(own, of) || name !== '目標' ? '' : `（${printPeriod(of.period)}）`
  return [
    `${own.subject !== of.subject ? own.subject : '実績'}は`,
    ...qualified(actual),
    `、${name}${year}は`,
    ...qualified(held),
    ...(rate ? ['、達成率は', ...qualified(rate)] : []),
    `です（${placeOf(actual)}）。`,
  ]
}

/** Of these less is aimed at, so that a result below its target may have reached it. */
const isHarm = /被害|事故|滞納|未収|未納|苦情|排出|待機|死亡|犯罪|火災|廃棄|不登校|赤字|ごみ|離職|欠員|放棄/

/** はい, いいえ, or undefined where the figures alone do not tell: which way an aim goes, whether a bound is one from above. */
function verdictOf({ text, period }: Question, row: StandardRow): boolean | undefined {
  const [actual, held] = [row.actual.figure.figure, row.standards[0].figure.figure]
  // 「6年度の目標は」, where the latest result is the year before's: nothing is said of that year yet.
  if (!samePeriod(actual, held) && !matchesPeriod(actual, period)) return undefined
  const claims = row.standards.map((held) => claimOf(text, row, held))
  const [claim] = claims
  const isDenied = /(?<!少)(?:なかった|ません|ない)(?:です|でした)?(?:か|[?？]|の|$)/.test(text)
  if (claim === undefined || claims.some((one) => one !== claim)) return undefined
  return isDenied ? !claim : claim
}

function claimOf(text: string, row: StandardRow, held: StandardRow['actual']): boolean | undefined {
  const order = row.actual.figure.figure.value.cmp(held.figure.figure.value)
  if (less.test(text)) return order < 0
  if (more.test(text)) return order > 0
  const aim = directionOf(row)
  const reached = aim === undefined ? undefined : order * aim >= 0
  if (/届|及|達し/.test(text)) return reached ?? (isHarmful(row) ? undefined : order >= 0)
  const { rate } = row
  if (rate && !(order < 0 && isHarmful(row))) return rate.figure.figure.value.gte(100)
  return /達成|クリア/.test(text) ? reached : undefined
}

const less = /下回|より[^。]*(?:少な|小さ|[低短狭安][いかく])/
const more = /上回|[超越]え|超過(?:し|で)|より[^。]*(?:大き|[多高長広][いかく])/

function isHarmful({ actual }: StandardRow): boolean {
  return isHarm.test(indicatorOf(actual.figure.figure))
}

/** 1 where the aim is above what was there before, −1 where of a harm it is below; undefined where that does not tell which way it goes. */
function directionOf(row: StandardRow): 1 | -1 | undefined {
  const { base, standards } = row
  const order = base ? standards[0].figure.figure.value.cmp(base.figure.figure.value) : 0
  if (isHarmful(row)) return order < 0 ? -1 : undefined
  return order > 0 ? 1 : undefined
}
