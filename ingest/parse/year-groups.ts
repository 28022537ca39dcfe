import type { HeadPlace } from './assign-heads.ts'
import { isChangeHead } from './change-heads.ts'
import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import type { HeadLine } from './head-line.ts'

const YEAR =
  /^(?:(?:令和|平成|昭和|[RHＲＨ])(?:元|[0-9０-９]{1,2})年度?|(?:元|[0-9０-９]{1,2})年度|本年度|当年度|前年度)(?:決算|予算)?額?$/u

/**
 * 令和５年度 and 令和４年度 over 件数 予算現額 決算額 執行率 and 件数 決算額: each year stands over the heads from one that comes again up to where it comes
 * again, the last over those that the first has too; each head behind these (増減) goes on one of the upper line. Undefined for any other header, and where
 * a year does not stand over its heads.
 */
export function layYearGroups(
  lines: readonly HeadLine[],
  columns: readonly Column[],
): readonly (readonly HeadPlace[])[] | undefined {
  const [upper, lower] = lines
  if (upper === undefined || lower === undefined || lines.length !== 2) return undefined
  const from = columns.length - lower.segments.length
  if (from !== 0 && from !== 1) return undefined
  const years = upper.segments.filter(isYear)
  const groups = groupsOf(lower.segments, { from, count: years.length })
  if (years.length < 2 || groups === undefined) return undefined
  const end = (groups.at(-1)?.last ?? 0) + 1
  const others = upper.segments.filter((segment) => !isYear(segment))
  const placed = others.map((segment) => placeBeside(segment, columns, { from, end }))
  const over = years.map((segment, at): HeadPlace => ({ segment, ...(groups[at] ?? { first: 0, last: 0 }) }))
  const areOver = over.every(
    ({ segment, first, last }, at) =>
      standsOver(segment, columns[first], columns[last]) ||
      // The last year may have slipped on over what lies between the years, whose head says so.
      (at === over.length - 1 &&
        areChanges(lower, end - from) &&
        standsOver(segment, columns[end], columns.at(-1))),
  )
  const behind = placed.filter((place) => place !== undefined && place.first >= end).length
  const isPlaced = behind === columns.length - end || (others.length === 0 && areChanges(lower, end - from))
  if (!areOver || placed.some((place) => place === undefined) || !isPlaced) return undefined
  const top = [...over, ...placed.flatMap((place) => place ?? [])].toSorted((a, b) => a.first - b.first)
  return [top, lower.segments.map((segment, at) => ({ segment, first: at + from, last: at + from }))]
}

function standsOver({ left, right }: Segment, first: Column | undefined, last: Column | undefined): boolean {
  return left < (last?.right ?? 0) && (first?.left ?? 0) < right
}

/** 増減, 比較: heads from a place on that need no year over them. */
function areChanges({ segments }: HeadLine, from: number): boolean {
  const behind = segments.slice(from).map(({ text }) => text.replace(/[\s　]/gu, ''))
  return behind.length > 0 && behind.every(isChangeHead)
}

function isYear({ text }: Segment): boolean {
  return YEAR.test(text.replace(/[\s　]/gu, ''))
}

/** The columns from each head that comes as often as there are years; the first column holds names. */
function groupsOf(
  segments: readonly Segment[],
  { from, count }: { from: number; count: number },
): { first: number; last: number }[] | undefined {
  const names = segments.map(({ text }) => text.replace(/[\s　]/gu, ''))
  const open = 1 - from
  const starts = startsOf(names, open)
  if (starts.length !== count) return undefined
  const first = names.slice(open, starts[1])
  const groups = starts.map((start, at) => {
    const end = starts[at + 1] ?? endOf(names, start, first)
    return { first: start + from, last: end - 1 + from, names: names.slice(start, end) }
  })
  // The first year over a single head may be that head's own.
  const [opening] = groups
  return opening !== undefined &&
    opening.last > opening.first &&
    groups.every(({ names: own }) => own.every((name) => first.includes(name)))
    ? groups.map(({ first: at, last }) => ({ first: at, last }))
    : undefined
}

/** Where the heads begin, and wherever one of those since the last beginning comes again. */
function startsOf(names: readonly string[], open: number): readonly number[] {
  const starts = [open]
  for (const [at, name] of names.entries()) {
    const start = starts.at(-1) ?? open
    if (at > open && names.slice(start, at).includes(name)) starts.push(at)
  }
  return starts
}

function endOf(names: readonly string[], start: number, known: readonly string[]): number {
  let end = start
  while (end < names.length && known.includes(names[end] ?? '')) end += 1
  return end
}

/** What stands beside the years: over the names of the rows, or over one of the heads behind. */
function placeBeside(
  segment: Segment,
  columns: readonly Column[],
  { from, end }: { from: number; end: number },
): HeadPlace | undefined {
  const [stub] = columns
  if (from === 1 && stub !== undefined && segment.left < stub.right) return { segment, first: 0, last: 0 }
  const under = columns.flatMap(({ left, right }, at) =>
    at >= end && left < segment.right && segment.left < right ? [at] : [],
  )
  const [only, ...more] = under
  return only === undefined || more.length > 0 ? undefined : { segment, first: only, last: only }
}
