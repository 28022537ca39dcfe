import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { fiscalYearOfDate } from '../../../ingest/report/fiscal-year.ts'
import type { Period } from '../../../ingest/report/period.ts'
import type { AskedPeriod, Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { rememberText } from '../evidence/remember-text.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'

/**
 * How words fit the years that are asked for, by the years that they or their labels name: 1 one of them, -1 only
 * others, 0 none at all or no years asked.
 */
export function yearFit(texts: readonly string[], asked: AskedPeriod): -1 | 0 | 1 {
  const span = spanOf(asked)
  if (!span) return 0
  const stretches = texts.flatMap(stretchesIn)
  if (stretches.length === 0) return 0
  if (isOfOtherDays(texts, asked)) return -1
  return stretches.some(([from, to]) => from <= span.to && span.from <= to) ? 1 : -1
}

function spanOf(asked: AskedPeriod): { from: number; to: number } | undefined {
  if (asked.kind === 'range') return asked
  if (asked.kind !== 'years' || asked.years.length === 0) return undefined
  return { from: Math.min(...asked.years), to: Math.max(...asked.years) }
}

/** Days are named, and none of them, whole or without its year, is the one that is asked for. */
export function isOfOtherDays(texts: readonly string[], asked: AskedPeriod): boolean {
  const days = asked.kind === 'years' ? asked.days : undefined
  if (!days) return false
  const spans = texts.flatMap(daysIn)
  const isAsked = (text: string) =>
    namesDay(text, days) || daysIn(text).some(([from, to]) => days.some((day) => from <= day && day <= to))
  return spans.length > 0 && !texts.some(isAsked)
}

/** 「3月19日」 for 2021-03-19; 「11月2日」 is no 1月2日. */
function namesDay(text: string, days: readonly string[]): boolean {
  const plain = text.normalize('NFKC')
  return days.some((day) =>
    new RegExp(`(?<![0-9])${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`).test(plain),
  )
}

const daysIn = rememberText((text): readonly (readonly [string, string])[] => {
  if (!/[0-9０-９元]/.test(text)) return []
  return findNumbers(text).flatMap((token): (readonly [string, string])[] => {
    if (token.kind !== 'time') return []
    const { period } = token
    if (period.kind === 'as-of') return [[period.date, period.date]]
    return period.kind === 'dates' ? [[period.from, period.to]] : []
  })
})

/** The stretches of fiscal years that a text names. A calendar year reaches into two of them. */
const stretchesIn = rememberText((text): readonly (readonly [number, number])[] => {
  if (!/[0-9０-９元]/.test(text)) return []
  return findNumbers(text).flatMap((token) => (token.kind === 'time' ? stretchOf(token.period) : []))
})

function stretchOf(period: Period): (readonly [number, number])[] {
  switch (period.kind) {
    case 'fiscal-year':
      return [[period.fiscalYear, period.fiscalYear]]
    case 'fiscal-years':
      return [[period.from, period.to]]
    case 'calendar-year':
      return [[period.year - 1, period.year]]
    case 'dates':
      return [[Math.min(fiscalYearOfDate(period.from), yearOf(period.from)), fiscalYearOfDate(period.to)]]
    case 'as-of':
      return [[fiscalYearOfDate(period.date), yearOf(period.date)]]
    case 'plan':
      return []
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** A list headed by a year belongs to it, whatever years its contracts run through. */
export function isOfPeriod({ period }: Question, { figure: { figure } }: FigureInMeasure): boolean {
  const fit = yearFit(figure.labels.headings.filter(isPeriodLabel), period)
  return fit === 0 ? matchesPeriod(figure, period) : fit === 1
}
