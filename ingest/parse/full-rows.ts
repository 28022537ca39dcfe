import type { Segment } from './column-segments.ts'
import { isValue } from './cut-lines.ts'
import type { Column } from './find-columns.ts'

type Row = { readonly segments: readonly Segment[] }

/**
 * Where the one line of heads and every row with values have equally many stretches, each value is of the head that has its
 * place in the order: names of many lengths and numbers with their units stand below no head. Undefined where a row leaves one
 * blank.
 */
export function columnsOfFullRows(head: readonly Row[], rows: readonly Row[]): Column[] | undefined {
  const [only, ...more] = head
  const count = only?.segments.length ?? 0
  if (more.length > 0 || count < FEWEST_COLUMNS || rows.length < FEWEST_ROWS) return undefined
  if (rows.some(({ segments: [name, ...cells] }) => !name || isValue(name) || cells.length + 1 !== count))
    return undefined
  return Array.from({ length: count }, (_, at) => {
    const cells = rows.flatMap(({ segments }) => segments[at] ?? [])
    return {
      left: Math.min(...cells.map(({ left }) => left)),
      right: Math.max(...cells.map(({ right }) => right)),
      isText: cells.filter(isValue).length * 2 < cells.length,
      byOrder: true,
    }
  })
}

/** A table of fewer columns or rows is too small for its order to tell more than its places. */
const FEWEST_COLUMNS = 4
const FEWEST_ROWS = 2
