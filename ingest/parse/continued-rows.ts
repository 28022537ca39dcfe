import type { Segment } from './column-segments.ts'
import { type CutLine, cutLines, isValue } from './cut-lines.ts'
import { breaksOff } from './line-shape.ts'
import { pageShifts } from './page-shifts.ts'
import type { ColumnShift, ShapedLine } from './shaped-line.ts'
import { squeezedShifts } from './squeezed-pages.ts'

/** How far the right ends of two numbers of one column may lie apart. */
const FLUSH = 1
/** Least share of a row's numbers above or below which numbers stand that must end where those end. */
const LEAST_ALIGNED = 0.8
/** Rows above that are looked at: enough to know the columns, and the cost stays in bounds. */
const MOST_ROWS = 40

/**
 * Whether lines below a table set in columns are further rows of it although they begin without a number: a label or remark that
 * runs over several lines. No word stands over a column of numbers, as heads would, and the numbers below are in those columns.
 */
export function areFurtherRows(above: readonly ShapedLine[], below: readonly ShapedLine[]): boolean {
  const filled = above.filter((line) => !line.rule).slice(-MOST_ROWS)
  const cut = cutLines([...filled, ...below.filter((line) => !line.rule).slice(0, MOST_ROWS)])
  const rows = cut.slice(0, filled.length)
  const further = cut.slice(filled.length)
  const first = further.findIndex(({ segments }) => segments.some(isNumber))
  if (first < 0) return false
  const values = rows.flatMap(({ segments }) => segments.filter(isNumber))
  const words = further.slice(0, first).flatMap(({ segments }) => segments)
  if (words.some((word) => isOverNumbers(word, rows))) return false
  const numbers = further[first]?.segments.filter(isNumber) ?? []
  const aligned = numbers.filter((number) =>
    values.some((value) => Math.abs(value.right - number.right) <= FLUSH),
  )
  const held = numbers.filter((number) =>
    values.some(({ left, right }) => left < number.right && number.left < right),
  )
  return aligned.length > 0 && aligned.length >= held.length * LEAST_ALIGNED
}

/** Most lines of a page that are compared with those of the page before. */
const MOST_PAGE_ROWS = 150

/** How far the columns of rows on a next page stand from those above; undefined where these are no rows of the same table. */
export function shiftsOnNextPage(
  above: readonly ShapedLine[],
  below: readonly ShapedLine[],
): readonly ColumnShift[] | undefined {
  const filled = above.filter((line) => !line.rule).slice(-MOST_PAGE_ROWS)
  const cut = cutLines([...filled, ...below.filter((line) => !line.rule).slice(0, MOST_PAGE_ROWS)])
  const rows = cut.slice(0, filled.length)
  const further = cut.slice(filled.length)
  const first = further.findIndex(({ segments }) => segments.some(isNumber))
  const words = further.slice(0, Math.max(0, first)).flatMap(({ segments }) => segments)
  return words.some((word) => isOverNumbers(word, rows)) ? undefined : pageShifts(rows, further)
}

/** Most lines of a header. */
const MOST_HEAD_LINES = 6

/** The same for rows on a next page of which the extractor left out columns that the page leaves blank. */
export function shiftsOnSqueezedPage(
  above: readonly ShapedLine[],
  below: readonly ShapedLine[],
): readonly ColumnShift[] | undefined {
  const filled = above.filter((line) => !line.rule)
  const head = filled.slice(0, MOST_HEAD_LINES)
  const rows = filled.slice(head.length).slice(-MOST_PAGE_ROWS)
  const further = below.filter((line) => !line.rule).slice(0, MOST_PAGE_ROWS)
  const cut = cutLines([...head, ...rows, ...further])
  const height = cut.slice(0, head.length).findIndex(({ segments }) => segments.some(isNumber))
  const heads = cut.slice(0, height < 0 ? head.length : height)
  const last = head.length + rows.length
  return squeezedShifts(heads, cut.slice(heads.length, last), cut.slice(last))
}

/** A word where most rows above have a number. */
function isOverNumbers(word: Segment, rows: readonly CutLine[]): boolean {
  const beside = rows.flatMap(({ segments }) =>
    segments.filter(({ left, right }) => left < word.right && word.left < right),
  )
  const numbers = beside.filter(isNumber).length
  return numbers > 0 && numbers * 2 >= beside.length
}

function isNumber(segment: Segment): boolean {
  return isValue(segment) && /\d|[０-９]/u.test(segment.text)
}

/**
 * Whether lines of words alone belong to the row below them, in a table that goes on there: words over a place that the row itself leaves
 * blank or right of all numbers, with a bracket that the row closes further on, or that break off behind a particle. A row with a label
 * of its own ends the table.
 */
export function completesRow(
  above: readonly ShapedLine[],
  lone: readonly ShapedLine[],
  below: readonly ShapedLine[],
): boolean {
  const first = below.findIndex((line) => cutLines([line])[0]?.segments.some(isNumber) === true)
  const row = below[first]
  if (row === undefined || !areFurtherRows(above, [...lone, ...below])) return false
  const cut = cutLines([...above.filter((line) => !line.rule).slice(-MOST_ROWS), ...lone, row])
  const words = cut.slice(-1 - lone.length, -1).flatMap(({ segments }) => segments)
  const labels = cut.at(-1)?.segments.filter((segment) => !isNumber(segment)) ?? []
  const isBlankBelow = words.every((word) =>
    labels.every(({ left, right }) => right <= word.left || word.right <= left),
  )
  const lastNumber = Math.max(
    ...cut.flatMap(({ segments }) => segments.filter(isNumber)).map(({ right }) => right),
  )
  const isRemark = words.every(({ left }) => left >= lastNumber - FLUSH)
  return (
    isBlankBelow || isRemark || words.some(({ text }) => /[（(][^()（）]*$/u.test(text) || breaksOff(text))
  )
}
