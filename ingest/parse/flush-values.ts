import type { RawCell, RawRow } from '../report/table.ts'
import { isValueToken } from './line-shape.ts'

/** Fewest values at the end of each row, and fewest rows, that tell where the values begin. */
const FEWEST_VALUES = 2
const FEWEST_ROWS = 2

/**
 * Rows one space apart, some with a second name (内訳　国庫支出金, 人件費　Ｂ) and some without (一般財源): where all end in as many values as
 * the header has heads behind its first, each value stands under its own head. Rows that do not fit leave all as they are.
 */
export function flushValues(rows: readonly RawRow[]): RawRow[] {
  const [head, ...body] = rows
  if (head === undefined || body.length < FEWEST_ROWS || head.cells.some(({ text }) => isValueToken(text)))
    return [...rows]
  const values = head.cells.length - 1
  const labels = Math.max(...body.map((row) => row.cells.length)) - values
  const isWhole = body.every((row) => countValues(row) === values && row.cells.length > values)
  if (values < FEWEST_VALUES || labels < 2 || !isWhole) return [...rows]
  return rows.map((row) => padded(row, { labels, values }))
}

/** How many values a row ends in. */
function countValues({ cells }: RawRow): number {
  return cells.length - 1 - cells.findLastIndex(({ text }) => !isValueToken(text))
}

function padded(
  row: RawRow,
  { labels, values }: { readonly labels: number; readonly values: number },
): RawRow {
  const own = row.cells.slice(0, row.cells.length - values)
  const at = own.at(-1)?.span.end ?? row.span.start
  const blanks = Array.from(
    { length: labels - own.length },
    (): RawCell => ({ text: '', span: { start: at, end: at } }),
  )
  return { ...row, cells: [...own, ...blanks, ...row.cells.slice(row.cells.length - values)] }
}
