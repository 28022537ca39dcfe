import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { type FiscalYear, fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf, printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { inYears } from '../pick/operands.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { type NamedAxis, nameOnAxis, qualified, warningsFor } from '../say/say-figure.ts'
import { type Calculated, difference } from './calculate.ts'
import { findRanked, type Ranked } from './find-ranked.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** 「一番増えた費目」「減り方が最も大きい」「2番目に伸びた地区」: what is ranked is how much each changed. */
const ranksChange =
  /(?:一番|いちばん|最も|もっとも|[2-9二三]番目に)(?:大きく|多く|よく)?(?:[一-龠々ァ-ヶー]{1,8}[がの])?(?:増え|増加|伸び|のび|ふえ|減っ|減り|減少|へっ|上が|下が|落ち|値上|値下)|(?:増え|減り|伸び|増加|減少|上昇|上がり|下がり)(?:方|幅|額|数)?が(?:一番|いちばん|最も|もっとも)/

/** Whether the question ranks changes, not amounts. */
export function ranksByChange({ text, operation }: Question): boolean {
  return operation.kind === 'extreme' && ranksChange.test(text)
}

export type Change = {
  readonly later: FigureInMeasure
  readonly earlier: FigureInMeasure
  readonly by: Calculated
}

/** The row (or year) that rose or fell most between two years, both its figures and the change. */
export function answerByChange(context: AnswerContext): Draft | undefined {
  const { operation } = context.question
  const found = operation.kind === 'extreme' ? findChanges(context) : undefined
  if (operation.kind !== 'extreme' || !found) return undefined
  const { axis, changes } = found
  const sign = isFall(context.question.text) ? -1 : 1
  const sorted = changes
    .filter(({ by }) => by.value.times(sign).gt(0))
    .toSorted((a, b) => sign * b.by.value.cmp(a.by.value))
  const change = sorted[operation.nth - 1]
  return change && sayChange(change, { axis, nth: operation.nth, changes })
}

/** How much each row changed between the two years, or one row from year to year. */
export function findChanges(
  context: AnswerContext,
): { axis: NamedAxis; changes: readonly Change[] } | undefined {
  const ranked = findRanked(ofLaterYear(context))
  if (!ranked) return undefined
  const changes = ranked.axis === 'period' ? alongTime(ranked.anchor) : changesOf(context.question, ranked)
  return { axis: ranked.axis, changes }
}

function isFall(text: string): boolean {
  return /減っ|減り|減少|へっ|下が|落ち|値下/.test(ranksChange.exec(text)?.[0] ?? '')
}

/** The rows are found as they stand in the later of the two years. */
function ofLaterYear(context: AnswerContext): AnswerContext {
  const [, later] = yearsAsked(context.question)
  const text = context.question.text.replace(yearBefore, (words) => ' '.repeat(words.length))
  const question: Question = {
    ...context.question,
    text,
    period: later === undefined ? { kind: 'none' } : { kind: 'years', years: [later] },
  }
  const candidates = context
    .rescore(question)
    .filter(({ figure: { figure } }) => figure.period.kind !== 'fiscal-years')
  return { ...context, question, candidates }
}

const yearBefore = /前の?年度?|昨年度?|前回|前年度?/g

/** The years between which the change is asked for, as far as the question names them. */
function yearsAsked({
  period,
  periodSpans,
  text,
}: Question): readonly [FiscalYear | undefined, FiscalYear | undefined] {
  if (period.kind === 'range') return [period.from, period.to]
  if (period.kind !== 'years') return [undefined, undefined]
  const sorted = period.years.toSorted((a, b) => a - b)
  if (sorted.length > 1) return [sorted[0], sorted.at(-1)]
  const isEarlier = periodSpans.some(({ end }) => /^(?:より|(?:と|に)比べ|から)/.test(text.slice(end)))
  return isEarlier ? [sorted[0], undefined] : [undefined, sorted[0]]
}

/** The change of every row; none where a row in three has no figure for one of the years. */
function changesOf(question: Question, { figures, anchor }: Ranked): readonly Change[] {
  const [first, last] = yearsAsked(question)
  const later = last ?? fiscalYearOf(anchor.figure.figure.period)
  if (later === undefined) return []
  const years = [first ?? fiscalYear(later - 1), later]
  const changes = figures.flatMap((one) => {
    const [earlier, now] = inYears(one, years) ?? []
    return earlier && now ? [changeOf(earlier, now)] : []
  })
  return changes.length >= 2 && changes.length * 3 >= figures.length * 2 ? changes : []
}

/** The change of one row from each year to the next. */
function alongTime(anchor: FigureInMeasure): readonly Change[] {
  const axis = periodAxis(anchor)
  return axis.flatMap((now, place) => {
    const earlier = axis[place - 1]
    return earlier ? [changeOf(earlier, now)] : []
  })
}

function changeOf(earlier: FigureInMeasure, later: FigureInMeasure): Change {
  return { later, earlier, by: difference(operandOf(later), operandOf(earlier), printExact) }
}

type Among = { readonly axis: NamedAxis; readonly nth: number; readonly changes: readonly Change[] }

function sayChange({ later, earlier, by }: Change, { axis, nth, changes }: Among): Draft {
  const size = by.value.abs()
  const piece = calculatedPiece(
    { ...by, value: size },
    { label: '増減', operands: [later, earlier], text: printExact(size, by.unit) },
  )
  const { figure } = later.figure
  const isRise = by.value.gt(0)
  const order = `${nth > 1 ? `${nth}番目に` : '最も'}${isRise ? '増えた' : '減った'}`
  const place = [
    figure.subject,
    titleForAnswer(later.view.measure.title),
    later.view.measure.department,
  ].filter(Boolean)
  return {
    ...plainDraft('answered', [
      [
        `${order}のは${nameOnAxis(later, axis)}で、`,
        piece,
        `${isRise ? '増えています' : '減っています'}（${place.join('、')}）。`,
      ],
      [
        `${printPeriod(figure.period)}は`,
        ...qualified(later),
        `、${printPeriod(earlier.figure.figure.period)}は`,
        ...qualified(earlier),
        'です。',
      ],
    ]),
    warnings: warningsFor(changes.flatMap((one) => [one.later, one.earlier])),
  }
}
