import type { Figure } from '../../../ingest/report/figure.ts'
import { monthStretch } from '../../question/month-stretch.ts'
import type { FigureView, LabelLevel } from '../evidence/evidence.ts'

/** The first and the last month of a stretch, 1–12. */
type Months = { readonly from: number; readonly to: number }

/**
 * Whether a figure is of a stretch of months that the question names; undefined where the question names none, or only words
 * around the figure name months. What is of the whole year is of none.
 */
export function isOfMonths(question: string): (at: FigureView) => boolean | undefined {
  const asked = monthsAsked(question)
  if (asked.length === 0) return () => undefined
  return ({ figure, own, context }) => {
    const held = monthsOf(figure)
    if (held) return asked.some((months) => isSame(months, held))
    return [...own, ...context].some(({ level, text }) => near.has(level) && month.test(text))
      ? undefined
      : false
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
  return [...question.matchAll(monthStretch)]
    .map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
    .filter(({ from, to }) => from !== 4 || to !== 3)
}

function isSame(one: Months, other: Months): boolean {
  return one.from === other.from && one.to === other.to
}

/** Whole years are no stretch of months. */
function monthsOf({ period }: Figure): Months | undefined {
  if (period.kind !== 'dates') return undefined
  const [from, to] = [period.from, period.to].map((date) => Number(date.split('-')[1]))
  return from && to && !(from === 4 && to === 3) ? { from, to } : undefined
}
