import type { RawCell, RawRow } from '../report/table.ts'
import type { Segment } from './column-segments.ts'
import type { CutLine } from './cut-lines.ts'
import type { Column } from './find-columns.ts'

/** What a column is called whose head cannot be told. */
const UNKNOWN = '欄不明'

/**
 * Puts numbers of columns that may be one of several into columns of their own, named as unknown: right of the first that each may be of,
 * so that it stands below the head that is over all of these.
 */
export function withStrays(
  rows: readonly RawRow[],
  body: readonly CutLine[],
  columns: readonly Column[],
): RawRow[] {
  const strays = body.map(({ segments }) => segments.filter(({ isStray }) => isStray === true))
  const rights = [...new Set(strays.flat().map(({ right }) => right))].sort((a, b) => a - b)
  const above = rows.length - body.length
  return rows.map((row, at) => {
    const line = body[at - above]?.line
    const cells = [...row.cells]
    for (const right of rights.toReversed()) {
      const place = columns.filter((column) => column.right <= right).length
      const stray = strays[at - above]?.find((segment) => segment.right === right)
      const span = { start: row.span.start, end: row.span.start }
      const text = at === above - 1 ? UNKNOWN : ''
      cells.splice(place, 0, stray && line ? cellOf(line.start, stray) : { text, span })
    }
    return { ...row, cells }
  })
}

function cellOf(start: number, { text, start: from, end }: Segment): RawCell {
  return { text, span: { start: start + from, end: start + end } }
}
