import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { type FiscalYear, fiscalYear, fiscalYearOfDate } from '../../ingest/report/fiscal-year.ts'
import type { TimeMark } from '../../ingest/report/quantity.ts'
import { overlaps, type Span } from '../../ingest/report/span.ts'
import { findDecided } from './hints.ts'
import { findListedYears } from './listed-years.ts'
import type { AskedPeriod } from './question.ts'
import { type FoundRelative, findRelative, type PeriodContext } from './relative-years.ts'
import { readSmallNumber } from './small-number.ts'
import { stretchOf, yearOfMonth, yearsOfPlan } from './terms-over-years.ts'

export type FoundPeriod = { readonly period: AskedPeriod; readonly spans: readonly Span[] }

const recent =
  /(?:過去|直近|ここ|最近|この)(?:の)?([2-9]|[0-9]{2}|[二三四五六七八九十])(?:か|ヵ|ケ|カ|箇)?年(?:間|度)?(?:分)?/
const latest =
  /最新|最近(?:の|は)?|いちばん新しい|一番新しい|直近(?:の|は)?|現在(?!高)|今(?:は|の)|いま(?:は|の)/
const earliest = /最初の年度?|一番(?:古い|昔)|いちばん古い/
const allYears = /全(?:ての)?(?:年度|期間)|(?:すべて|全部)の年度?|毎年/

/** The periods that a question asks for. Bare 「5年度」 takes the era of the year talked about, else 令和. */
export function findAskedPeriod(text: string, context: PeriodContext): FoundPeriod {
  const decided = findDecided(text)
  const isDecided = ({ span }: TimeMark) => decided.some((one) => overlaps(one, span))
  const marks = findNumbers(text).filter(
    (token): token is TimeMark => token.kind === 'time' && !isDecided(token),
  )
  const isNew = ({ span }: { readonly span: Span }) => !marks.some((mark) => overlaps(mark.span, span))
  const bare = [...findBareYears(text, marks), ...findListedYears(text).filter(isNew)]
  const spans = [...marks, ...bare].map((mark) => mark.span)
  const isLeftOut = ({ span }: { readonly span: Span }) => leavesOut.test(text.slice(span.end))
  const except = [...marks, ...bare].filter(isLeftOut).flatMap(yearsOf)
  if (except.length > 0) {
    const rest = [...marks, ...bare].filter((mark) => !isLeftOut(mark))
    return { period: withoutYears(text, rest, except), spans }
  }
  const plans = marks.flatMap((mark) => (mark.period.kind === 'plan' ? [mark.period.number] : []))
  const ofPlan = plans.length === 1 ? yearsOfPlan(text, marks, plans[0] ?? 0) : undefined
  if (ofPlan) return { period: ofPlan, spans }
  if (plans.length > 0) return { period: { kind: 'plans', numbers: spreadPlans(text, marks, plans) }, spans }
  const stretch = marks.map(stretchOf).find((one) => one !== undefined)
  if (stretch) return { period: { kind: 'years', years: [yearOfMonth(stretch.from)], stretch }, spans }
  const range = findRange(text, [...marks, ...bare])
  if (range) return { period: range, spans }
  const years = [...marks, ...bare].sort((a, b) => a.span.start - b.span.start).flatMap(yearsOf)
  const relative = findRelative(text, { ...context, ...(years[0] ? { anchor: years[0] } : {}) })
  if (years.length > 0) {
    const all = uniqueYears([...years, ...(relative ? relative.years : [])])
    const months = marks.flatMap(monthOf)
    const ends = [...marks, ...bare].flatMap((mark) => monthsOfEnd(text, mark))
    const isWhole = months.length > 0 && months.length === marks.length
    const named = isWhole ? { months } : ends.length > 0 ? { months: ends } : {}
    const days = marks.flatMap(dayOf)
    const isOnDays = isWhole && days.length === marks.length && !marks.some((mark) => runsOn(text, mark))
    const onDays = isOnDays ? { days } : {}
    return {
      period: { kind: 'years', years: all, ...named, ...onDays },
      spans: [...spans, ...(relative ? [relative.span] : [])],
    }
  }
  return findUndated(text, relative) ?? { period: { kind: 'none' }, spans: [] }
}

/** 「令和2年度を除いて」「令和2年度以外で」, also within its brackets. */
const leavesOut =
  /^(?:分)?(?:[をは]?(?:除[くいき外]|のぞ[いくき])|[をは]?抜[いき]|[をは]?含ま?[ずな]|[をは]?含めず|以外)/

/** The years from the first to the last that are named without those left out; all others where none else is named. */
function withoutYears(
  text: string,
  rest: readonly Pick<TimeMark, 'period' | 'span'>[],
  except: readonly FiscalYear[],
): AskedPeriod {
  const range = findRange(text, rest)
  const years =
    range?.kind === 'range' && range.from <= range.to
      ? Array.from({ length: range.to - range.from + 1 }, (_, at) => fiscalYear(range.from + at))
      : uniqueYears(rest.flatMap(yearsOf))
  const kept = years.filter((year) => !except.includes(year))
  return kept.length > 0 ? { kind: 'years', years: kept } : { kind: 'all', except }
}

/** 「令和2年度末」 is the last day of March of the next year, or the first of April as which it is printed. */
function monthsOfEnd(text: string, mark: Pick<TimeMark, 'period' | 'span'>): string[] {
  if (
    !/^度?末/.test(text.slice(mark.span.end)) ||
    !text.slice(mark.span.start, mark.span.end + 2).includes('度')
  )
    return []
  return yearsOf(mark).flatMap((year) => [`${year + 1}-03`, `${year + 1}-04`])
}

function findUndated(text: string, relative: FoundRelative | undefined): FoundPeriod | undefined {
  const count = recent.exec(text)
  if (count) {
    const word = count[1] ?? ''
    const number = readSmallNumber(word) ?? 1
    return { period: { kind: 'recent', count: number }, spans: [spanOf(count)] }
  }
  if (relative) {
    return {
      period: { kind: 'years', years: relative.years, words: { printed: relative.printed } },
      spans: [relative.span],
    }
  }
  for (const [pattern, kind] of [
    [earliest, 'earliest'],
    [allYears, 'all'],
    [latest, 'latest'],
  ] as const) {
    const match = pattern.exec(text)
    if (match) return { period: { kind }, spans: [spanOf(match)] }
  }
  return undefined
}

/** 「から」「～」「以降」「まで」 between or after years make a range. */
function findRange(
  text: string,
  marks: readonly Pick<TimeMark, 'period' | 'span'>[],
): AskedPeriod | undefined {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start)
  const ranged = sorted.find((mark) => mark.period.kind === 'fiscal-years')
  if (ranged?.period.kind === 'fiscal-years')
    return { kind: 'range', from: ranged.period.from, to: ranged.period.to }
  const spoken = sorted.flatMap(({ period, span }) =>
    period.kind === 'dates' && !/[月日./]/.test(text.slice(span.start, span.end)) ? [period] : [],
  )[0]
  if (spoken) return { kind: 'range', from: yearIn(spoken.from), to: yearIn(spoken.to) }
  const [first, second] = sorted
  const from = first && yearsOf(first)[0]
  if (!first || from === undefined) return undefined
  const to = second && yearsOf(second)[0]
  if (second && to !== undefined) {
    const between = text.slice(first.span.end, second.span.start)
    if (/^(?:度)?(?:の[^、。]{0,6})?(?:から|~|〜|-|―|→|⇒|より)[^は]*$/.test(between) && !/比べ/.test(text)) {
      return { kind: 'range', from, to }
    }
    return undefined
  }
  const after = text.slice(first.span.end, first.span.end + 6)
  if (opensRange.test(after)) return { kind: 'open-range', from }
  if (/^(?:度)?(?:以前|まで(?:の|に|で))/.test(after)) return { kind: 'open-range', to: from }
  return undefined
}

/** 「平成29年から令和2年まで」: people say years for fiscal years. */
function yearIn(date: string): FiscalYear {
  return fiscalYear(Number(date.slice(0, 4)))
}

/** 「5年度」「５年」 with neither era nor century: 令和, the era in which reports are written today. */
function findBareYears(text: string, marks: readonly TimeMark[]): Pick<TimeMark, 'period' | 'span'>[] {
  const found: Pick<TimeMark, 'period' | 'span'>[] = []
  for (const match of text.matchAll(/(?<![0-9第令平昭])([1-9][0-9]?|元)年(?:度)(?!生|間|目|前|後)/g)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (marks.some((mark) => overlaps(mark.span, span))) continue
    const year = match[1] === '元' ? 1 : Number(match[1])
    const western = year >= 20 ? 1988 + year : 2018 + year
    found.push({ span, period: { kind: 'fiscal-year', fiscalYear: fiscalYear(western) } })
  }
  return found
}

/** The fiscal years that a printed period may mean. */
function yearsOf(mark: Pick<TimeMark, 'period'>): FiscalYear[] {
  const { period } = mark
  switch (period.kind) {
    case 'fiscal-year':
      return [period.fiscalYear]
    case 'calendar-year':
      return [fiscalYear(period.year)]
    case 'fiscal-years':
      return [period.from, period.to]
    case 'plan':
      return []
    case 'as-of':
      return [fiscalYearOfDate(period.date)]
    case 'dates':
      return [fiscalYearOfDate(period.from)]
  }
}

/** The month of a date: 2021-03 for 令和3年3月末. */
function monthOf({ period }: TimeMark): string[] {
  if (period.kind === 'as-of') return [period.date.slice(0, 7)]
  return period.kind === 'dates' && period.from.slice(0, 7) === period.to.slice(0, 7)
    ? [period.from.slice(0, 7)]
    : []
}

/** The day of a full date: 2021-03-31. */
function dayOf({ period }: TimeMark): string[] {
  const day = period.kind === 'as-of' ? period.date : period.kind === 'dates' ? period.from : ''
  const isOne = period.kind !== 'dates' || period.from === period.to
  return isOne && day.length === fullDate ? [day] : []
}

/** 「5月16日以降」「5月16日の翌日」: what is told of other days is asked for. */
function runsOn(text: string, { span }: TimeMark): boolean {
  return /^(?:[、の]?(?:以[降後前]|より|から|まで|翌|前|後|あと|次|時点|現在)|[~〜～])/.test(
    text.slice(span.end),
  )
}

const fullDate = '2021-03-31'.length

function uniqueYears(years: readonly FiscalYear[]): FiscalYear[] {
  return [...new Set(years)]
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

/** What stands behind a year that opens a stretch of time: 以降, からずっと, から順に. */
const opensRange =
  /^(?:度)?(?:末)?(?:の(?!前|翌|次)[^、。]{0,4})?(?:以降|より後|から(?:の|今|ずっと|後|あと|全部|すべて|全て|順|毎|どう|なら|並|は?$|[、。?？]|これまで|現在|最新))/

/** No municipal plan has had more periods than this. */
const lastPlan = 20

/** 「第4期から」 and 「第4期から第9期まで」 ask for the periods between too. */
function spreadPlans(text: string, marks: readonly TimeMark[], plans: readonly number[]): number[] {
  const [first, last] = [plans[0] ?? 0, plans.at(-1) ?? 0]
  const end = marks.find((mark) => mark.period.kind === 'plan')?.span.end ?? 0
  if (!/^(?:から|~|〜|-|以降)/.test(text.slice(end))) return [...plans]
  const to = last > first ? last : lastPlan
  return Array.from({ length: to - first + 1 }, (_, index) => first + index)
}
