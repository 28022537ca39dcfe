import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import {
  alikeBelow,
  asWideAsNames,
  beginsTwice,
  beginsWithSum,
  isRightOfStub,
  type LowerNames,
  unitsAmiss,
} from './lower-names.ts'

/** The columns that a head stands over, from `first` to `last`. */
export type HeadPlace = { readonly segment: Segment; readonly first: number; readonly last: number }

/** What a column costs that a head line leaves out though a line below names it, in screen columns. */
const LEFT_OUT = 5
/** The same where other heads of the line stand over the same names again and again. */
const LEFT_OUT_OF_GROUPS = 8
/** The same where the line has only one head. */
const LEFT_OUT_ALONE = 1
/** The same where only a unit stands below: it belongs to a head of its own. */
const UNIT_LEFT_OUT = 30
/** Most columns for which heads are weighed against each other: keeps the cost of hostile lines in bounds. */
const MOST_COLUMNS = 80

/**
 * Lays the heads of one line over columns, in order: each over the column that it stands nearest to (by either end or its
 * middle), or, where the lines below have several heads, over all columns around whose middle it is set.
 */
export function assignHeads(
  segments: readonly Segment[],
  columns: readonly Column[],
  names: LowerNames,
): HeadPlace[] {
  if (segments.length > columns.length || columns.length > MOST_COLUMNS) return nearest(segments, columns)
  const oneByOne = inOrder(segments, columns)
  if (oneByOne !== undefined) return oneByOne
  // best[i][c]: the least cost of laying the first i heads over the first c columns.
  const best = table(segments.length + 1, columns.length + 1)
  const from = table(segments.length + 1, columns.length + 1)
  const isOverFunds = segments.some(({ text }) => FUND_HEAD.test(text))
  const costs = costsLeftOut(columns, names, segments.length)
  const leftOut = (start: number, end: number) => (costs[end] ?? 0) - (costs[start] ?? 0)
  const wide = asWideAsNames(columns, names)
  const first = best[0]
  if (first === undefined) return []
  for (let at = 0; at <= columns.length; at += 1) first[at] = leftOut(0, at)
  for (const [at, segment] of segments.entries()) {
    const [row, origins, above] = [best[at + 1] ?? [], from[at + 1] ?? [], best[at] ?? []]
    for (let end = at + 1; end <= columns.length; end += 1) {
      for (let start = at; start < end; start += 1) {
        const single = end === start + 1
        const range = { columns, start, end }
        if (!single && (!canSpan(range, names) || isRightOfStub(segment, range, names))) continue
        const own =
          costOf(segment, single ? range : { ...range, columns: wide }) +
          (isOverFunds ? fundsAmiss(segment, range, names) : 0) +
          (single || segments.length < 2
            ? 0
            : beginsTwice(start, end, names) +
              beginsWithSum(segment, range, names) +
              unitsAmiss(segment, range, names)) -
          (single || isCaption(segment) ? 0 : alikeBelow(start, end, names))
        for (let before = at; before <= start; before += 1) {
          const cost = (above[before] ?? Infinity) + leftOut(before, start) + own
          if (cost < (row[end] ?? Infinity)) {
            row[end] = cost
            origins[end] = before * (MOST_COLUMNS + 1) + start
          }
        }
      }
    }
  }
  return trace({ segments, columns, leftOut, best, from })
}

/**
 * As many heads as columns of numbers, right of the names or where no column holds names, or as many as all columns, the first
 * over the names: each head is of its own column, however far long names or extraction pushed the numbers to a side.
 */
export function inOrder(segments: readonly Segment[], columns: readonly Column[]): HeadPlace[] | undefined {
  const [stub] = columns
  const [head] = segments
  const from = stub?.isText === true ? 1 : 0
  const values = columns.slice(from)
  if (stub === undefined || values.some(({ isText }) => isText === true)) return undefined
  if (head === undefined || segments.length < FEWEST_IN_ORDER) return undefined
  if (from === 1 && segments.length === columns.length && head.left < stub.right)
    return segments.map((segment, at) => ({ segment, first: at, last: at }))
  if (segments.length !== values.length) return undefined
  return from === 1 && head.left < stub.right
    ? undefined
    : segments.map((segment, at) => ({ segment, first: at + from, last: at + from }))
}

/** Fewest heads that are laid by their order alone. */
const FEWEST_IN_ORDER = 3

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => Infinity))
}

type Search = {
  readonly segments: readonly Segment[]
  readonly columns: readonly Column[]
  readonly leftOut: (start: number, end: number) => number
  readonly best: readonly (readonly number[])[]
  readonly from: readonly (readonly number[])[]
}

function trace({ segments, columns, leftOut, best, from }: Search): HeadPlace[] {
  const row = best[segments.length] ?? []
  let end = 0
  let least = Infinity
  for (const [at, cost] of row.entries()) {
    const whole = cost + leftOut(at, columns.length)
    if (whole < least) [least, end] = [whole, at]
  }
  const places: HeadPlace[] = []
  for (let at = segments.length; at > 0; at -= 1) {
    const segment = segments[at - 1]
    const origin = from[at]?.[end] ?? Infinity
    if (segment === undefined || origin === Infinity) return nearest(segments, columns)
    places.push({ segment, first: origin % (MOST_COLUMNS + 1), last: end - 1 })
    end = Math.floor(origin / (MOST_COLUMNS + 1))
  }
  return places.reverse()
}

/** What it costs to leave out each column, from the first to the one before it. */
function costsLeftOut(columns: readonly Column[], names: LowerNames, heads: number): number[] {
  const grouped = [...names.keys()].some((at) => alikeBelow(at, at + 2, names) > 0)
  const costs = [0]
  for (const [at, { isText }] of columns.entries()) {
    // 地区 over the names of the rows stands below no year.
    const name = at === 0 && isText === true ? undefined : names.get(at)
    const named = heads < 2 ? LEFT_OUT_ALONE : grouped ? LEFT_OUT_OF_GROUPS : LEFT_OUT
    const cost = name === undefined ? 0 : isUnitOnly(name.text) ? UNIT_LEFT_OUT : named
    costs.push((costs[at] ?? 0) + cost)
  }
  return costs
}

/** `(％)`, `（千円）`: no name of its own. */
function isUnitOnly(name: string): boolean {
  return /^[(（][^()（）]{1,5}[)）]$/u.test(name)
}

/** One head can stand over columns whose own heads begin in one line. */
function canSpan({ columns, start, end }: Range, names: LowerNames): boolean {
  const line = names.get(start)?.line
  if (line === undefined || names.get(end - 1)?.line !== line) return false
  for (let at = start; at < end; at += 1) {
    const name = names.get(at)
    if (name === undefined ? !needsNoName(at, columns, names) : name.line !== line || isUnitOnly(name.text))
      return false
  }
  return true
}

/** Words beside numbers (取崩　△ 680,000), or the numbers where the head stands over the words. */
function needsNoName(at: number, columns: readonly Column[], names: LowerNames): boolean {
  return columns[at]?.isText === true || (columns[at - 1]?.isText === true && names.has(at - 1))
}

/**
 * 財源内訳 stands over 国庫支出金, 地方債 and the like, all that are side by side, and not over 前年度 or 比較 beside them; another head
 * of its line stands over none of them.
 */
function fundsAmiss({ text }: Segment, { start, end }: Range, names: LowerNames): number {
  const isFund = (at: number) => FUND.test(names.get(at)?.text.replace(/[\s　]/gu, '') ?? '')
  const below = Array.from({ length: end - start }, (_, at) => start + at)
  const funds = below.filter(isFund).length
  if (!FUND_HEAD.test(text)) return funds * NO_FUND_BELOW
  const others = below.filter((at) => names.has(at) && !isFund(at)).length
  const missed = [start - 1, end].filter(isFund).length
  return funds === 0 ? 0 : (others + missed) * NO_FUND_BELOW
}

const FUND_HEAD = /財[\s　]*源/u
const FUND =
  /支出金|国庫|[地市町村区]方?債|特定財源|一般財源|その他|特定|一般|^[国県府道都]$|財源|繰入金|負担金|使用料|手数料/u
/** What it costs to lay a head of fund sources over a column that is none, or beside one that is, in screen columns. */
const NO_FUND_BELOW = 12

/** How badly heads stand over the columns that they were laid over. */
export function costOfPlaces(places: readonly HeadPlace[], columns: readonly Column[]): number {
  return places.reduce(
    (sum, { segment, first, last }) => sum + costOf(segment, { columns, start: first, end: last + 1 }),
    0,
  )
}

type Range = { readonly columns: readonly Column[]; readonly start: number; readonly end: number }

/**
 * How far a head stands from the columns `start` to `end` (exclusive), and how far it reaches into others; a head over several
 * columns stands above one of them at least. A caption begins where its columns do.
 */
function costOf(segment: Segment, { columns, start, end }: Range): number {
  const left = columns[start]?.left ?? 0
  const right = columns[end - 1]?.right ?? 0
  const middle = Math.abs(segment.left + segment.right - left - right) / 2
  const apart =
    end === start + 1
      ? Math.min(middle, Math.abs(segment.left - left), Math.abs(segment.right - right))
      : isCaption(segment)
        ? Math.min(middle, Math.abs(segment.left - left))
        : middle
  const into =
    Math.max(0, (columns[start - 1]?.right ?? -Infinity) - segment.left) +
    Math.max(0, segment.right - (columns[end]?.left ?? Infinity))
  const beside = Math.max(0, left - segment.right, segment.left - right)
  if (end > start + 1 && beside > 0) return Infinity
  return apart + into + beside
}

/** 歳入の状況（単位：千円）: a table's own caption, over all that it holds. */
function isCaption({ text }: Segment): boolean {
  return /単位/u.test(text)
}

/** Every head over the column that it overlaps most or stands nearest to. */
function nearest(segments: readonly Segment[], columns: readonly Column[]): HeadPlace[] {
  return segments.map((segment) => {
    let best = 0
    for (const at of columns.keys()) {
      const [cost, least] = [at, best].map((start) => costOf(segment, { columns, start, end: start + 1 }))
      if ((cost ?? Infinity) < (least ?? Infinity)) best = at
    }
    return { segment, first: best, last: best }
  })
}
