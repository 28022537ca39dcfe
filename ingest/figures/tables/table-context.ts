import { closeLetterSpacing, LONE_UNIT } from '../../parse/line-shape.ts'
import { findNumbers } from '../../quantity/find-numbers.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { Period, PeriodSource } from '../../report/period.ts'
import type { Span } from '../../report/span.ts'
import { dayOfEachYear } from '../labels/day-of-each-year.ts'
import { type FoundPeriod, periodOfLabel } from '../labels/period-of-labels.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { unitsOfHeading } from '../labels/units-of-headings.ts'

/** What the lines around a table say about all of it. */
export type TableContext = {
  readonly units: readonly ScaledUnit[]
  readonly period?: FoundPeriod
  readonly caption?: string
  /** What its numbers in brackets are, where the report says it. */
  readonly legend?: string | undefined
  /** Puts the years of its heads on the day that it names of each year. */
  readonly onDay?: ((period: Period) => Period) | undefined
}

export type ContextInput = {
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Headings over the table, outermost first, after the measure's title. */
  readonly headings: readonly string[]
}

/** Reads captions, unit lines, a year above or below, 〜現在; a line nearer to the table wins over a heading. */
export function readContext({ before, after, headings }: ContextInput): TableContext {
  const lines = [...before, ...after]
  const caption = before.findLast((line) => isCaption(line))
  const period =
    periodOfLines(before.toReversed(), 'caption') ??
    periodOfLines(after.filter(isSourceLine), 'note') ??
    periodOfLines(headings.toReversed(), 'caption')
  const units = lines.flatMap(unitsOfLine)
  return {
    // 収支状況（千円）: what the table is called says it right behind its words.
    units: units.length > 0 || caption === undefined ? units : unitsOfHeading(caption.trim()),
    ...(period === undefined ? {} : { period }),
    ...(caption === undefined ? {} : { caption: closeCaption(caption) }),
    onDay: dayOfEachYear([...before, ...(caption === undefined ? headings.slice(-1) : [])]),
  }
}

/** `収 支 の 状 況 （単位：千円）`: its words with their letters closed up, and what stands in brackets as it is. */
function closeCaption(line: string): string {
  const parts = line.trim().split(/([(（][^()（）]*[)）])/)
  const closed = parts.map((part, at) =>
    at % 2 === 1 || !isSpacedOut(part) ? part : ` ${closeLetterSpacing(part)} `,
  )
  return closed.join('').trim()
}

/** Words whose every letter stands alone. */
function isSpacedOut(words: string): boolean {
  const letters = words.trim().split(/[\s　]+/)
  return letters.length > 2 && letters.every((letter) => [...letter].length === 1)
}

/** 千円; 各年度末現在、億円: what a bracket at the end of a caption says, far to the right of its words. */
const endsInUnit = /(?:^|[、，,・])(?:[十百千万億]{0,2}円|人|件|世帯|％|%)$/

/** Units of a line that gives them to the whole table: (単位：千円), or nothing but （千円） or 円. */
export function unitsOfLine(line: string): readonly ScaledUnit[] {
  const closed = line.trim().replace(/[\s　]+/g, ' ')
  const atEnd = /(?:^| )[(（]([^()（）]{1,24})[)）]$/.exec(closed)?.[1]
  const noted =
    atEnd === undefined || !endsInUnit.test(atEnd) ? undefined : parseUnitCaption(`（単位：${atEnd}）`)
  const said = LONE_UNIT.test(closed) ? `（単位：${closed}）` : closed
  const caption = noted ?? parseUnitCaption(said)
  return caption !== undefined && (caption.explicit || caption.label === '') ? caption.units : []
}

/** A line with words of its own: neither only a unit nor only a year, nor a note. */
function isCaption(line: string): boolean {
  const words = line.replace(/[(（]?(?:金額の?)?単位[^)）]*[)）]?/g, '').trim()
  return words !== '' && !isRemark(words) && !isOnlyTime(words)
}

/** ※ …, （注） …: explains something in the table. */
function isRemark(line: string): boolean {
  return /^[(（]?(?:[※＊*]|注[\s　]*[0-9０-９]{0,2}[)）:：])/.test(line.trim())
}

function isOnlyTime(line: string): boolean {
  const times = findNumbers(line).filter((token) => token.kind === 'time')
  const rest = times.reduceRight(
    (text, time) => text.slice(0, time.span.start) + text.slice(time.span.end),
    line,
  )
  return times.length > 0 && rest.replace(/[\s　()（）末現在時点]/g, '') === ''
}

/** Below a table a year counts where the line names the table's source or date, not where a note explains a year. */
function isSourceLine(line: string): boolean {
  return (/(より|出典|資料|調べ|現在|時点)/.test(line) && !isRemark(line)) || isOnlyTime(line)
}

function periodOfLines(lines: readonly string[], source: PeriodSource): FoundPeriod | undefined {
  for (const line of lines) {
    if (isRemark(line)) continue
    const period = periodOfLabel(line) ?? periodInBrackets(line)
    if (period !== undefined) return { period, source }
  }
  return undefined
}

/**
 * `月別気象（令和５年）`, `事業所数　（令和３年６月１日現在）`: a bracket at the end that says nothing but when. 4月1日 is the turn of two
 * fiscal years, of which a report tells the one that it is on.
 */
function periodInBrackets(line: string): Period | undefined {
  const inner = /[(（]([^()（）]{2,20})[)）]$/.exec(line.trim())?.[1]
  const period = inner === undefined || !isOnlyTime(inner) ? undefined : periodOfLabel(inner)
  return period?.kind === 'as-of' && period.date.endsWith('-04-01') ? undefined : period
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
