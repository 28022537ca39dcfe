import { fiscalYear } from '../report/fiscal-year.ts'
import type { Period } from '../report/period.ts'
import type { NumberToken } from '../report/quantity.ts'
import { ERAS } from './eras.ts'
import { type Moment, readFarMoment, readMoment } from './read-moment.ts'
import { matchAt, type PrintedYear, readBareYear } from './read-year.ts'

/** What was found, and the year that a bare 「4年度」 later in the same text may lean on. */
export type FoundTime = { readonly token: NumberToken; readonly year: PrintedYear }

const JOINER = / ?(?:~|-|から|より) ?(?:同年 ?)?/y
const AS_OF = / ?末?日? ?(?:現在|時点)/y
const LISTED = / ?(?:[・,、/]|及び|と|並びに) ?(?:元|\d{1,2}|\d{4}) ?年(度?)/y
const BARE_FISCAL = /(?:元|\d{1,2}) ?年 ?度(?!目|間|連続|分の)/y
const ENDS_OPEN_RANGE = /(?=$|[ \t\n、。,)）」・の])/y
const EARLIEST = 1868
const LATEST = 2199
/** 平成30年度、元年度、2年度: the only era that puts the year this near to the one before is meant. */
const FARTHEST_LEAN = 12

/** Reads a year, date or range at `at` of folded text; an impossible one becomes an ordinal, never a period. */
export function readTime(text: string, at: number): FoundTime | undefined {
  const first = readMoment(text, at)
  if (!first || !isInRange(first)) return undefined
  if (first.year.form === 'letter' && text[at - 1] === '-') return undefined
  const near = settleGrain(text, first)
  const far = readRangeEnd(text, near)
  if (far) return found(text, at, { period: rangeOf(near, far), end: far.end, year: far.year })
  if (near.grain === 'open' && near.year.form !== 'name' && !isBareYearLetter(near.year)) return undefined
  if (near.grain === 'open' && near.year.form === 'name' && near.year.doubtful) return undefined
  if (!near.valid) return found(text, at, { period: undefined, end: near.end, year: near.year })
  const asOf = near.grain === 'date' ? matchAt(AS_OF, text, near.end) : undefined
  if (asOf) {
    const period: Period = { kind: 'as-of', date: isoDate(near) }
    return found(text, at, { period, end: near.end + asOf[0].length, year: near.year })
  }
  return found(text, at, { period: periodOf(near), end: near.end, year: near.year })
}

/** 「4年度」 after 令和3年度: in whichever one era puts it near the year before it. */
export function readLeaningYear(
  text: string,
  at: number,
  before: PrintedYear | undefined,
): FoundTime | undefined {
  if (!before?.era || !matchAt(BARE_FISCAL, text, at)) return undefined
  const near = ERAS.map((era) => readBareYear(text, at, { ...before, era })).filter(
    (year) => year && !year.doubtful && Math.abs(year.year - before.year) <= FARTHEST_LEAN,
  )
  const [year] = near
  if (!year || near.length > 1) return undefined
  const end = text.indexOf('度', year.end) + 1
  return found(text, at, { period: { kind: 'fiscal-year', fiscalYear: fiscalYear(year.year) }, end, year })
}

type Reading = { readonly period: Period | undefined; readonly end: number; readonly year: PrintedYear }

function found(text: string, start: number, reading: Reading): FoundTime {
  const place = { printed: text.slice(start, reading.end), span: { start, end: reading.end } }
  const token: NumberToken = reading.period
    ? { kind: 'time', period: reading.period, ...place }
    : { kind: 'ordinal', role: 'name', ...place }
  return { token, year: reading.year }
}

function isInRange(moment: Moment): boolean {
  return moment.year.year >= EARLIEST && moment.year.year <= LATEST
}

/** H25 and R5 alone are years; S5, T1, M2 are more often codes. */
function isBareYearLetter(year: PrintedYear): boolean {
  return year.form === 'letter' && !year.doubtful && (year.era?.letter === 'R' || year.era?.letter === 'H')
}

/** 令和2・3年度: the 年度 or 年 of the list holds for its first member too. */
function settleGrain(text: string, moment: Moment): Moment {
  if (moment.grain !== 'open') return moment
  const listed = matchAt(LISTED, text, moment.end)
  if (!listed) return moment
  return { ...moment, grain: listed[1] ? 'fiscal' : 'calendar' }
}

function readRangeEnd(text: string, near: Moment): Moment | undefined {
  const joiner = matchAt(JOINER, text, near.end)
  if (!joiner) return undefined
  const far = readFarMoment(text, near.end + joiner[0].length, near)
  if (!far?.valid || !near.valid || !isInRange(far) || !isAfter(near, far)) return undefined
  if (far.grain === 'open' && far.year.form === 'bare') {
    if (near.grain === 'calendar' || near.grain === 'date' || joiner[0].includes('ら')) return undefined
    return matchAt(ENDS_OPEN_RANGE, text, far.end) ? far : undefined
  }
  if (far.grain === 'open' && far.year.form === 'western') return undefined
  return grainsAgree(near, far) ? far : undefined
}

function grainsAgree(near: Moment, far: Moment): boolean {
  if (near.grain === 'calendar' && far.grain === 'fiscal') return far.year.form === 'bare'
  return (
    near.grain === far.grain || near.grain === 'open' || (far.grain === 'open' && near.grain === 'fiscal')
  )
}

function isAfter(near: Moment, far: Moment): boolean {
  return isoDate(near) < isoDate(far) || (isoDate(near) === isoDate(far) && near.grain === far.grain)
}

function rangeOf(near: Moment, far: Moment): Period {
  const grain = near.grain === 'open' || far.grain === 'fiscal' ? far.grain : near.grain
  if (grain === 'fiscal' || grain === 'open') {
    return { kind: 'fiscal-years', from: fiscalYear(near.year.year), to: fiscalYear(far.year.year) }
  }
  if (grain === 'calendar') return { kind: 'dates', from: `${near.year.year}-01`, to: `${far.year.year}-12` }
  return { kind: 'dates', from: isoDate(near), to: isoDate(far) }
}

/** A year with no 年 behind it (R5 over a column) is a fiscal year: that is what reports count in. */
function periodOf(moment: Moment): Period {
  if (moment.grain === 'date') return { kind: 'dates', from: isoDate(moment), to: isoDate(moment) }
  if (moment.grain === 'calendar') return { kind: 'calendar-year', year: moment.year.year }
  return { kind: 'fiscal-year', fiscalYear: fiscalYear(moment.year.year) }
}

function isoDate(moment: Moment): string {
  const parts = [moment.month, moment.day].filter((part) => part !== undefined)
  return [moment.year.year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
}
