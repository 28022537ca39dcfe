import { endOfAlternative, matchAt, type PrintedYear, readBareYear, readYear, toNumber } from './read-year.ts'

/** One year, month or day as printed: one end of a period. */
export type Moment = {
  readonly year: PrintedYear
  readonly month?: number
  readonly day?: number
  /** `open`: no 年 or 年度 was printed (R5, 令和2・), so what follows decides. */
  readonly grain: 'fiscal' | 'calendar' | 'date' | 'open'
  readonly end: number
  readonly valid: boolean
}

const FISCAL = / {0,2}年 {0,2}度(?!目|間|連続)/y
const YEAR = / {0,2}年(?!度|生|次|目|間|齢|代)/y
/** 10月11日, 10月, and the 10 of 10~12月. */
const MONTH_DAY =
  / {0,3}(\d{1,2}|[一二三四五六七八九十]{1,2})(?: {0,2}月(?: {0,2}(\d{1,2}|[一二三四五六七八九十]{1,3}) {0,2}日(?!間))?|(?= ?~ ?\d{1,2} ?月))/y
/** R5.4.23, also R5. 4.23 where a blank fills the place of a digit. */
const POINTED = /([./]) ?(\d{1,2})(?:\1 ?(\d{1,2}))?(?![\d.]|,\d)/y
const ISO = /-(\d{1,2})-(\d{1,2})(?!\d|-)/y
const MONTH_OR_DAY = / ?(?:(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?|(\d{1,2}) ?日)(?!間)/y
const POINTED_DAY = /(\d{1,2})([./])(\d{1,2})(?![\d./])/y

/** Reads 令和5年度, R5.10.11, 2020年3月, 令和3年 10月11日, R2 … at `at` in folded text. */
export function readMoment(text: string, at: number): Moment | undefined {
  const year = readYear(text, at)
  return year && completeMoment(text, year)
}

/** The far end of a range, which may leave out what it shares with `before`: 23年度, 9月30日, 8.24. */
export function readFarMoment(text: string, at: number, before: Moment): Moment | undefined {
  const full = readMoment(text, at)
  if (full) return full
  const shared = before.grain === 'date' ? readSharedDate(text, at, before) : undefined
  if (shared) return shared
  const bare = readBareYear(text, at, before.year)
  return bare && completeMoment(text, bare)
}

function completeMoment(text: string, year: PrintedYear): Moment {
  const fiscal = matchAt(FISCAL, text, year.end)
  if (fiscal)
    return closed({ year, grain: 'fiscal', end: year.end + fiscal[0].length, valid: !year.doubtful }, text)
  const calendar = matchAt(YEAR, text, year.end)
  if (calendar) return readMonthDay(text, year, year.end + calendar[0].length)
  const pointed = matchAt(POINTED, text, year.end)
  if (pointed?.[2] && (pointed[3] || year.form !== 'western')) {
    const parts = { month: Number(pointed[2]), day: pointed[3] ? Number(pointed[3]) : undefined }
    const date = dated(year, parts, year.end + pointed[0].length)
    if (date.valid || pointed[3]) return date
  }
  const iso = year.form === 'western' ? matchAt(ISO, text, year.end) : undefined
  if (iso) return dated(year, { month: Number(iso[1]), day: Number(iso[2]) }, year.end + iso[0].length)
  return { year, grain: 'open', end: year.end, valid: !year.doubtful }
}

function readMonthDay(text: string, year: PrintedYear, at: number): Moment {
  const alternative = endOfAlternative(text, at, year) ?? at
  const match = matchAt(MONTH_DAY, text, alternative)
  if (!match) return { year, grain: 'calendar', end: alternative, valid: !year.doubtful }
  const parts = { month: toNumber(match[1] ?? ''), day: match[2] ? toNumber(match[2]) : undefined }
  return dated(year, parts, alternative + match[0].length)
}

function readSharedDate(text: string, at: number, before: Moment): Moment | undefined {
  const match = matchAt(MONTH_OR_DAY, text, at)
  if (match) {
    const month = match[1] ? Number(match[1]) : before.month
    const day = match[2] ?? match[3]
    return dated(before.year, { month, day: day ? Number(day) : undefined }, at + match[0].length)
  }
  const pointed = matchAt(POINTED_DAY, text, at)
  if (!pointed || before.day === undefined) return undefined
  return dated(before.year, { month: Number(pointed[1]), day: Number(pointed[3]) }, at + pointed[0].length)
}

type Parts = { readonly month: number | undefined; readonly day: number | undefined }

function dated(year: PrintedYear, parts: Parts, end: number): Moment {
  const { month = 0, day } = parts
  const valid = !year.doubtful && month >= 1 && month <= 12 && isDayOf(year.year, month, day)
  return { year, month, ...(day === undefined ? {} : { day }), grain: 'date', end, valid }
}

function isDayOf(year: number, month: number, day: number | undefined): boolean {
  if (day === undefined) return true
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Takes in 「（2020年度）」 after a fiscal year. */
function closed(moment: Moment, text: string): Moment {
  const end = endOfAlternative(text, moment.end, moment.year)
  return end === undefined ? moment : { ...moment, end }
}
