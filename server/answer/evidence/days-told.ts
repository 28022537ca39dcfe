import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { rememberText } from './remember-text.ts'

/** 月日: a month or a day of it, with its year where the text names that. */
export type Day = { readonly year?: number; readonly month: number; readonly day?: number }
/** One day or month (`to` repeats `from`), or a stretch between two. */
export type DayTold = { readonly from: Day; readonly to: Day }

/** The days and months that a text names, in its order: 「R3.9.23」「10月18日」「6月1日～12月28日」「2月に」. */
export const daysTold = rememberText((text): readonly DayTold[] => {
  if (!/[0-9０-９]/.test(text)) return []
  const [, month, day] = slashed.exec(text) ?? []
  const opening = month && day ? single({ month: Number(month), day: Number(day) }) : []
  const further = findNumbers(text).flatMap((token): DayTold[] => {
    if (token.kind === 'ordinal') return single(monthAndDay(token.printed))
    if (token.kind !== 'time') return []
    const { period } = token
    if (period.kind === 'as-of') return single(dayOf(period.date))
    if (period.kind !== 'dates') return []
    const [from, to] = [dayOf(period.from), dayOf(period.to)]
    return from && to ? [{ from, to }] : []
  })
  return [...opening, ...further]
})

/** 「10/18 講演会」: only where a line opens with it is it no share. */
const slashed = /^[\s　・]*(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9/%％.])/

function single(day: Day | undefined): DayTold[] {
  return day ? [{ from: day, to: day }] : []
}

function monthAndDay(printed: string): Day | undefined {
  const [, month, day] = /^([0-9]{1,2})\s?月(?:\s?([0-9]{1,2})\s?日)?$/.exec(printed.normalize('NFKC')) ?? []
  return month ? { month: Number(month), ...(day ? { day: Number(day) } : {}) } : undefined
}

/** `2021-03-31` or `2021-03`; a year alone names no month. */
function dayOf(date: string): Day | undefined {
  const [year, month, day] = date.split('-').map(Number)
  return year && month ? { year, month, ...(day ? { day } : {}) } : undefined
}

/** As far as both say it, the one is the other. */
export function isSameDay(one: Day, other: Day): boolean {
  const agree = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined || a === b
  return one.month === other.month && agree(one.year, other.year) && agree(one.day, other.day)
}

/** The one day without a year that a question names: 「3月10日の協議には誰が来た」. */
export function bareDay(asked: string): Day | undefined {
  const [told, ...others] = daysTold(asked)
  return told && others.length === 0 && told.from.day && told.from.year === undefined ? told.from : undefined
}

/** How words fit a day: 1 they tell of it, -1 of other days alone, 0 of none. */
export function dayFit(day: Day | undefined, texts: readonly string[]): -1 | 0 | 1 {
  const days = day ? texts.flatMap(daysTold).flatMap(({ from, to }) => [from, to]) : []
  if (!day || !days.some((one) => one.day !== undefined)) return 0
  return days.some((one) => one.day !== undefined && isSameDay(one, day)) ? 1 : -1
}
