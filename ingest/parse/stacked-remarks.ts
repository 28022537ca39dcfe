import type { RawRow } from '../report/table.ts'
import type { ShapedLine } from './shaped-line.ts'
import { countValues, firstValue, kindAt, MOST_NAMES, rowOf } from './stacked-lines.ts'

/** A head over words that stand behind the numbers of a row, or nowhere. */
const REMARK = /^(?:備[ 　]*考|摘[ 　]*要|説[ 　]*明)$/u
const FEWEST_ROWS = 2

/** A head's first and last line, the first value below it, and how many values a row has. */
type Head = { readonly first: number; readonly last: number; readonly at: number; readonly values: number }
type Rows = { readonly rows: readonly RawRow[]; readonly end: number }

/** The line of a head's last word, where that is 備考; -1 where none is above the first value. */
export function remarkHeadAt(lines: readonly ShapedLine[], first: number, at: number): number {
  const place = lines.slice(first + 1, at).findIndex(({ trimmed }) => REMARK.test(trimmed))
  return place < 0 ? -1 : first + 1 + place
}

/**
 * Cells one a line below heads of which the last is 備考: where one word more than a row's names follows on numbers, it is the remark of the
 * row that they close. Undefined where the lines do not go so.
 */
export function remarkedRows(
  lines: readonly ShapedLine[],
  { first, last, at, values }: Head,
): Rows | undefined {
  const names = at - last - 1
  if (names < 1 || names > MOST_NAMES || last - first !== names + values) return undefined
  const rows: RawRow[] = []
  let isAlways = true
  let start = last + 1
  while (firstValue(lines, start) === start + names && countValues(lines, start + names) === values) {
    const end = start + names + values
    const words = kindAt(lines, end) === 'words' ? (firstValue(lines, end) ?? end) - end : 0
    const isClosing: boolean = words === 0 && isAlways && rows.length > 0 && kindAt(lines, end) === 'words'
    const hasRemark: boolean = words === names + 1 || isClosing
    rows.push(rowOf(lines.slice(start, hasRemark ? end + 1 : end)))
    isAlways = isAlways && hasRemark
    start = hasRemark ? end + 1 : end
  }
  if (rows.length < FEWEST_ROWS) return undefined
  return { rows: [rowOf(lines.slice(first, last + 1)), ...rows], end: start }
}
