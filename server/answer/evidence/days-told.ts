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
