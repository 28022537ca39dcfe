import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import { assignHeads, costOfPlaces, type HeadPlace, inOrder } from './assign-heads.ts'
import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import type { HeadLine } from './head-line.ts'
import type { Line } from './line.ts'
import type { LowerNames } from './lower-names.ts'
import { overYears } from './over-years.ts'
import { layByWords } from './repeated-heads.ts'
import { isSpacedOut } from './spaced-letters.ts'
import { joinSpreadHeads } from './spread-heads.ts'

/** One head of a column: over several columns, or its own, put together from the lines over which it runs. */
type Head = {
  readonly parts: readonly { readonly text: string; readonly span: Span }[]
  readonly first: number
  readonly last: number
}

/**
 * Lays the lines of a table's header over its columns. A head that runs over several lines (`不納` above `欠損額`) becomes one
 * cell; a head over several columns stands in the first of them, the heads below it in a row of their own; every column
 * has its outermost head in the first row.
 */
export function layHeader(lines: readonly HeadLine[], columns: readonly Column[]): RawRow[] {
  const inOrder = layByWords(lines, columns)
  const laid = inOrder
    ? lines.map(({ line }, at) => ({ line, places: inOrder[at] ?? [] }))
    : layLines(lines, columns)
  const heads = columns.map((): Head[] => [])
  for (const { line, places } of laid) {
    for (const { segment, first, last } of overAll(places, columns)) {
      const span = { start: line.start + segment.start, end: line.start + segment.end }
      const own: Head = { parts: [{ text: closeSpaces(segment.text), span }], first, last }
      const open = heads[first]?.at(-1)
      if (first === last && open !== undefined && open.first === open.last) {
        heads[first]?.splice(-1, 1, { ...open, parts: [...open.parts, ...own.parts] })
      } else for (let at = first; at <= last; at += 1) heads[at]?.push(own)
    }
  }
  return toRows(heads, lines)
}

/** 「財源内訳　国庫支出金　県支出金」 over values alone: what names a breakdown and heads no column is of all heads behind it. */
function overAll(places: readonly HeadPlace[], columns: readonly Column[]): readonly HeadPlace[] {
  const [first, second] = places
  const isName = first?.last === 0 && second?.first === 0 && /内\s*訳$/u.test(first.segment.text)
  return isName && !isOver(first.segment, columns)
    ? [{ ...first, last: columns.length - 1 }, ...places.slice(1)]
    : places
}

type LaidLine = { readonly line: Line; readonly places: readonly HeadPlace[] }

/** From the lowest line upwards, so that a line knows which columns have heads below it. */
function layLines(lines: readonly HeadLine[], columns: readonly Column[]): LaidLine[] {
  const names = new Map<number, Segment & { readonly line: number }>()
  const laid = lines.toReversed().map(({ line, segments }, at) => {
    const parted = stretch(segments).flatMap((segment, place) =>
      partAtSpaces(segment, segments[place] ?? segment, columns),
    )
    const whole = joinSpreadHeads(joinOverText(parted, columns), columns, names)
    const places = placeHeads(whole, columns, new Map(names))
    for (const { segment, first } of places.filter((place) => place.first === place.last))
      names.set(first, {
        ...segment,
        text: closeSpaces(segment.text) + (names.get(first)?.text ?? ''),
        line: at,
      })
    return { line, places }
  })
  return overYears(laid.reverse())
}

/** Where full-width characters were counted as one column, a head is really wider than that, as far as there is room. */
function stretch(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, at) => {
    const width = [...segment.text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0)
    const room = (segments[at + 1]?.left ?? Infinity) - 2
    return { ...segment, right: Math.max(segment.right, Math.min(segment.left + width, room)) }
  })
}

function isWide(sign: string): boolean {
  return /[^\u0020-\u007e\uff61-\uff9f]/u.test(sign)
}

/** `０歳 １・２歳`, one space apart, over two columns are two heads: as they were counted, or else as wide as they really are. */
function partAtSpaces(segment: Segment, counted: Segment, columns: readonly Column[]): Segment[] {
  if (!/\S \S/u.test(segment.text) || isSpacedOut(segment.text)) return [segment]
  for (const parts of [wordsOf(counted), wordsOf(segment)]) if (standApart(parts, columns)) return parts
  const parts = wordsOf(segment)
  const over = parts.filter((part) => isOver(part, columns))
  return over.length === 1 && parts.every(({ text }) => isName(text)) ? parts : [segment]
}

/** The words of a head; what stands in brackets is one, and a unit at the end is of the word before it (`死傷者 （人）`). */
function wordsOf(segment: Segment): Segment[] {
  return [...segment.text.matchAll(WORD)].map((match) => {
    const left = segment.left + widthOf(segment.text.slice(0, match.index), segment)
    const start = segment.start + match.index
    const right = left + widthOf(match[0], segment)
    return { text: match[0], start, end: start + match[0].length, left, right }
  })
}

const WORD = /[(（][^()（）]*[)）]\S*|\S+(?: [(（][^()（）\s]{1,5}[)）]$)?/gu

/** Every word stands nearest to a column of its own, from left to right. */
function standApart(words: readonly Segment[], columns: readonly Column[]): boolean {
  const places = words.map((word) => columnNearest(word, columns))
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))
}

/** What it costs to take a head for one of such a column, in screen columns. */
const OVER_NOTHING = 6
/** A head that is over a column by no more than this only grazes it, in screen columns. */
const MOST_GRAZED = 2

/** Whether a head is over a column by more than its edge. */
function isOver({ left, right }: Segment, columns: readonly Column[]): boolean {
  return columns.some((column) => {
    const overlap = Math.min(column.right, right) - Math.max(column.left, left)
    return overlap > MOST_GRAZED || (overlap > 0 && overlap === column.right - column.left)
  })
}

function distance({ left, right }: Segment, columns: readonly Column[]): number {
  return Math.min(...columns.map((column) => Math.max(0, column.left - right + 1, left - column.right + 1)))
}

const isName = (text: string) => /[\p{Script=Han}ぁ-んァ-ヶ]/u.test(text) && !/^[(（]/u.test(text)

/**
 * Lays heads over columns. A head that stands over none, between two columns that have heads of their own, names a column
 * without any number (県 where nothing comes from it), and so does 備考 right of the last: it is left out where the others then fit better.
 */
function placeHeads(
  segments: readonly Segment[],
  columns: readonly Column[],
  names: LowerNames,
): readonly HeadPlace[] {
  const ordered = inOrder(segments, columns)
  if (ordered !== undefined) return ordered
  let kept = segments
  let places = assignHeads(kept, columns, names)
  for (const lost of segments.filter((segment) => !isOver(segment, columns) && isName(segment.text))) {
    const others = kept.filter((segment) => segment !== lost)
    const without = assignHeads(others, columns, names)
    const right = columns.findIndex(({ left, right: end }) => left + end > lost.left + lost.right)
    const isLast = right < 0 && REMARKS.test(lost.text)
    const beside = isLast ? [columns.length - 1] : [right - 1, right]
    const isBeside = (isLast || right > 0) && beside.every((at) => hasHeadOver(at, without, columns))
    if (isBeside && costOfPlaces(without, columns) + OVER_NOTHING < costOfPlaces(places, columns)) {
      kept = others
      places = without
    }
  }
  return places
}

/** Heads over words that stand behind the numbers of a row, or nowhere. */
const REMARKS = /^(?:備[ 　]*考|摘[ 　]*要|説[ 　]*明)$/u

/** The column that a part of a head stands over, or, with none below it, the one nearest to it. */
function columnNearest({ left, right }: Segment, columns: readonly Column[]): number {
  const overlaps = columns.map((column) => Math.min(column.right, right) - Math.max(column.left, left))
  return overlaps.indexOf(Math.max(...overlaps))
}

/**
 * Heads side by side over one column of words (主管課　事業名) are one head: its rows were too close to be told apart. Not where
 * there are as many heads as columns: there long names only push the numbers from below them (区分　予算額　決算額).
 */
function joinOverText(segments: readonly Segment[], columns: readonly Column[]): readonly Segment[] {
  if (inOrder(segments, columns)) return segments
  const joined: Segment[] = []
  let under: Column | undefined
  for (const segment of segments) {
    const column = columns.find(
      ({ left, right, isText }) => isText === true && left <= segment.left && segment.right <= right,
    )
    const before = joined.at(-1)
    if (before !== undefined && column !== undefined && column === under) {
      const text = `${before.text} ${segment.text}`
      joined[joined.length - 1] = { ...before, text, end: segment.end, right: segment.right }
    } else joined.push(segment)
    under = column
  }
  return joined
}

function hasHeadOver(at: number, places: readonly HeadPlace[], columns: readonly Column[]): boolean {
  const column = columns[at]
  const place = places.find(({ first, last }) => first <= at && at <= last)
  return column !== undefined && place !== undefined && distance(place.segment, [column]) === 0
}

/** Width of a part of a segment, by how wide the segment's own full-width characters were counted. */
function widthOf(part: string, segment: Segment): number {
  const wide = (text: string) => [...text].filter(isWide).length
  const all = wide(segment.text)
  const extra = all === 0 ? 0 : (segment.right - segment.left - [...segment.text].length) / all
  return [...part].length + wide(part) * extra
}

function toRows(heads: readonly (readonly Head[])[], lines: readonly HeadLine[]): RawRow[] {
  const depth = Math.max(1, ...heads.map((column) => column.length))
  const [top, bottom] = [lines[0], lines.at(-1)]
  if (top === undefined || bottom === undefined) return []
  const blank: RawCell = { text: '', span: { start: top.line.start, end: top.line.start } }
  return Array.from({ length: depth }, (_, level) => {
    const cells = heads.map((column, at) => {
      const head = column[level]
      return head === undefined || head.first !== at ? blank : cellOf(head)
    })
    return { span: { start: top.line.start, end: bottom.line.end }, cells }
  })
}

function cellOf({ parts }: Head): RawCell {
  const words = parts.filter(({ text }) => !isFormula(text))
  const text = (words.length > 0 ? words : parts).reduce((all, part) => joinWords(all, part.text), '')
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) throw new Error('Cannot make a head: it has no part')
  return { text, span: { start: first.span.start, end: last.span.end } }
}

/** `(A)`, `(A-B-C)`, `(C)/(B)`, `①-②`: letters that stand for columns, and what is reckoned from them. */
function isFormula(text: string): boolean {
  if (UNIT_IN_LETTERS.test(text.normalize('NFKC'))) return false
  return /^[(（]?[A-Za-zＡ-Ｚａ-ｚ①-⑳][()（）/／+＋\-－−×*÷=＝\sA-Za-zＡ-Ｚａ-ｚ①-⑳]*$/u.test(
    text.slice(0, 20),
  )
}

/** `（mm）`, `（ha）`: a unit, though written in letters. */
const UNIT_IN_LETTERS = /^\((?:[kcm]?m|[km]?g|t|[km]?l|ha|k?wh?|mj|ppm|db)\)$/iu

/** A word broken over two lines is closed up; Latin words keep their space. */
function joinWords(before: string, after: string): string {
  const latin = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(after)
  return before === '' || !latin ? before + after : `${before} ${after}`
}

function closeSpaces(text: string): string {
  return isSpacedOut(text) ? text.replace(/\s+/gu, '') : text.replace(/\s+/gu, ' ')
}
