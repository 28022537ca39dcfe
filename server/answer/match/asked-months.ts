import type { Figure } from '../../../ingest/report/figure.ts'
import { findDatedMonths } from '../../question/hints.ts'
import { monthStretch } from '../../question/month-stretch.ts'
import type { FigureView, LabelLevel } from '../evidence/evidence.ts'

/** The first and the last month of a stretch, 1–12; a question may name its first alone (「6月からの」). */
type Months = { readonly from: number; readonly to?: number }

/**
 * Whether a figure is of a stretch of months that the question names; undefined where the question names none, or only words
 * around the figure name months. What is of the whole year is of none.
 */
export function isOfMonths(question: string): (at: FigureView) => boolean | undefined {
  const asked = monthsAsked(question)
  if (asked.length === 0) return () => undefined
  const isOpen = asked.every(({ to }) => to === undefined)
  return ({ figure, own, context }) => {
    const held = monthsOf(figure)
    if (held) return asked.some((months) => isSame(months, held))
    const isNear = [...own, ...context].some(({ level, text }) => near.has(level) && month.test(text))
    return isNear || isOpen ? undefined : false
  }
}

const near: ReadonlySet<LabelLevel> = new Set(['row', 'column', 'caption', 'heading', 'passage'])
const month = /[0-9０-９]\s?月/

/** The best figure of each stretch of months that the question names, in its order; undefined where one has none. */
export function figuresByMonths<T extends { readonly figure: { readonly figure: Figure } }>(
  question: string,
  candidates: readonly T[],
): readonly T[] | undefined {
  const found = monthsAsked(question).map((asked) =>
    candidates.find(({ figure: { figure } }) => {
      const held = monthsOf(figure)
      return held !== undefined && isSame(asked, held)
    }),
  )
  return found.every((one) => one !== undefined) ? found : undefined
}

function monthsAsked(question: string): readonly Months[] {
  const stretches = [...question.matchAll(monthStretch)]
    .map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
    .filter(({ from, to }) => from !== 4 || to !== 3)
  const starts = [...question.replace(monthStretch, '').matchAll(start)]
  return stretches.length > 0 ? stretches : starts.map(([, from]) => ({ from: Number(from) }))
}

/** 「6月からの」, and no year's month. */
const start = /(?<![0-9/.年])([0-9]{1,2})月から(?=の|と|始)/g

function isSame(asked: Months, held: Months): boolean {
  return asked.from === held.from && (asked.to === undefined || asked.to === held.to)
}

/** 「6/16～7/28」「6月16日から7月28日」 in a row or column. */
const labelled =
  /(?<![0-9/.])([0-9]{1,2})(?:\/|月)[0-9]{1,2}日?(?:[~〜～ー–-]|から)([0-9]{1,2})(?:\/|月)[0-9]{1,2}(?![0-9/.])/

/** Whole years are no stretch of months. */
function monthsOf({ period, labels }: Figure): Months | undefined {
  const own = [...labels.row, ...labels.column].join(' ').normalize('NFKC')
  const [from, to] =
    period.kind === 'dates'
      ? [period.from, period.to].map((date) => Number(date.split('-')[1]))
      : (labelled.exec(own)?.slice(1).map(Number) ?? [])
  return from && to && !(from === 4 && to === 3) ? { from, to } : undefined
}

/** 「令和6年8月の配水量」: of a table with a column a month, the one of that month. */
export function weighMonth(text: string): (figure: Figure) => number {
  const [month] = findDatedMonths(text)
  if (month === undefined) return () => 0
  return ({ labels: { row, column } }) => {
    const months = [...row, ...column]
      .map((label) => label.normalize('NFKC'))
      .filter((label) => oneMonth.test(label))
    return months.length === 0 ? 0 : months.includes(month) ? monthBonus : -monthBonus
  }
}

const monthBonus = 0.5
const oneMonth = /^[0-9]{1,2}月$/
