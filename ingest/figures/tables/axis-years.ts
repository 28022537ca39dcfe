import { ERAS } from '../../quantity/eras.ts'
import { foldText } from '../../quantity/fold-text.ts'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'
import { isTimeLabel, periodOfLabel } from '../labels/period-of-labels.ts'

/** A year on an axis; `isFiscal`: 年度. */
type AxisYear = { readonly year: number; readonly isFiscal: boolean }

/** 12年, ３年度, 元年: a year that leaves its era to the labels beside it. */
const BARE = /^(元|\d{1,2}) ?年(度?)$/
/** 2019: a year with nothing behind it. */
const WESTERN = /^(?:19|20)\d\d$/
/** Farthest that a bare year lies from the year that it leans on. */
const FARTHEST_LEAN = 30
/** Fewest western years, going up or down, that make an axis one of years. */
const FEWEST_WESTERN = 2

/**
 * The years of labels along one axis that are none by themselves: 12年 and 22年 below 平成２年, ３年 below 令和２年, 30年度 left of 令和元年度
 * take the era that brings them nearest to the label before them, or else to the one behind them; 2019 is a year where all such
 * numbers of the axis go up or down. `head` names the axis (年, 年度): where that has no year in full, its bare ones lie near `own`, the
 * report's year. Undefined for every other label.
 */
export function yearsAlong(
  labels: readonly string[],
  head: string,
  own?: number,
): readonly (Period | undefined)[] {
  const texts = labels.map((label) => foldText(label).replace(/\s/g, ''))
  const known = texts.map((text, at) => yearOf(labels[at] ?? '') ?? westernYear(text, texts, head))
  const isLoose = own !== undefined && isNameOfYears(head) && known.every((year) => year === undefined)
  const forward = fill(texts, known, isLoose ? { year: own, isFiscal: false } : undefined)
  const all = fill(texts.toReversed(), forward.toReversed()).toReversed()
  return all.map((found, at) =>
    found === undefined || yearOf(labels[at] ?? '') ? undefined : toPeriod(found),
  )
}

/** Whether a label may be a year only beside others: 12年, 2019. */
export function isYearOnAxis(label: string): boolean {
  const text = foldText(label).replace(/\s/g, '')
  return BARE.test(text) || WESTERN.test(text)
}

/** Bare years take the era that brings them nearest to the year before them. */
function fill(
  texts: readonly string[],
  known: readonly (AxisYear | undefined)[],
  near?: AxisYear,
): readonly (AxisYear | undefined)[] {
  let before = near
  return texts.map((text, at) => {
    const [, number, fiscal] = BARE.exec(text) ?? []
    const found = known[at] ?? (number === undefined ? undefined : nearest(number, fiscal === '度', before))
    before = found ?? before
    return found
  })
}

function nearest(number: string, isFiscal: boolean, before: AxisYear | undefined): AxisYear | undefined {
  if (before === undefined) return undefined
  const count = number === '元' ? 1 : Number(number)
  const years = ERAS.filter(({ last }) => count >= 1 && count <= last).map(({ first }) => first + count - 1)
  const away = (year: number) => Math.abs(year - before.year)
  const year = years.toSorted((left, right) => away(left) - away(right))[0]
  return year === undefined || away(year) > FARTHEST_LEAN ? undefined : { year, isFiscal }
}

/** The year that a label names in full. */
function yearOf(label: string): AxisYear | undefined {
  if (!isTimeLabel(label)) return undefined
  const period = periodOfLabel(label)
  if (period?.kind === 'fiscal-year') return { year: period.fiscalYear, isFiscal: true }
  return period?.kind === 'calendar-year' ? { year: period.year, isFiscal: false } : undefined
}

function westernYear(text: string, texts: readonly string[], head: string): AxisYear | undefined {
  if (!WESTERN.test(text)) return undefined
  const years = texts.filter((other) => WESTERN.test(other)).map(Number)
  const steps = years.slice(1).map((year, at) => Math.sign(year - (years[at] ?? 0)))
  const isAxis = steps[0] !== 0 && new Set(steps).size === 1
  return years.length >= FEWEST_WESTERN && (isAxis || isNameOfYears(head))
    ? { year: Number(text), isFiscal: head.includes('年度') }
    : undefined
}

/** 年度 over an axis of years. */
export function isNameOfYears(head: string): boolean {
  return /^(?:会計)?年[度次]?$/.test(head)
}

function toPeriod({ year, isFiscal }: AxisYear): Period {
  return isFiscal ? { kind: 'fiscal-year', fiscalYear: fiscalYear(year) } : { kind: 'calendar-year', year }
}
