import type { Span } from '../../report/span.ts'
import type { Line } from '../line.ts'
import { type BlockColumns, type BlockRow, type Cell, OPENS, runsOn } from './sheet-rows.ts'
import { partTables } from './text-tables.ts'

/** The lines of a project's running text, without what stands beside them; those that the column's width broke are marked as such. */
export function textLines(rows: readonly BlockRow[], columns: BlockColumns): Line[] {
  const said = rows.filter(({ cells }) => cells[columns.text] !== undefined)
  const goesOn = runsOn(said, columns)
  const column = Math.min(...said.map(({ cells }) => cells[columns.text]?.left ?? 0))
  const lines: Line[] = []
  for (const [at, row] of said.entries()) {
    const cell = row.cells[columns.text]
    if (cell === undefined) continue
    const above = lines.at(-1)
    const isBroken = goesOn[at] === true
    if (above !== undefined && !isBroken && opensAnew(said, at, columns)) lines.push(blankBetween(above))
    const place = placeOf(row, cell, column)
    const text = row.line.text.slice(place.start - row.line.start, place.end - row.line.start)
    const beside = above === undefined ? [] : besideOf(above, place, { row, cell, isBroken })
    const wrap = isBroken ? 'goes-on' : goesOn[at + 1] === true ? 'opens' : undefined
    lines.push({
      ...row.line,
      ...place,
      text,
      trimmed: text.trim(),
      afterFormFeed: false,
      ...(beside.length > 0 && { beside }),
      ...(wrap && { wrap }),
    })
  }
  return partTables(lines)
}

/** How far the first word is set in counts: blanks are a column each. */
function placeOf({ line }: BlockRow, cell: Cell, column: number): Span {
  const blanks = cell.start - line.text.slice(0, cell.start).trimEnd().length
  const start = line.start + cell.start - Math.min(cell.left - column, blanks)
  return { start, end: line.start + cell.end }
}

/** What stands between two lines: all of it, where a sentence goes on over it. */
function besideOf(
  above: Line,
  place: Span,
  { row, cell, isBroken }: { row: BlockRow; cell: Cell; isBroken: boolean },
): Span[] {
  if (isBroken) return [{ start: above.end, end: place.start }]
  return row.cells.flatMap((other) =>
    other === undefined || other === cell
      ? []
      : [{ start: row.line.start + other.start, end: row.line.start + other.end }],
  )
}

/** A sentence below a list, or a line set in as far as the text below one that ends: no more of what stands above. */
function opensAnew(said: readonly BlockRow[], at: number, { text }: BlockColumns): boolean {
  const [own, above] = [said[at]?.cells[text], said[at - 1]?.cells[text]]
  if (own === undefined || above === undefined || OPENS.test(own.text)) return false
  const isSentence = said.slice(at, at + MOST_LINES).some(({ cells }) => /。/u.test(cells[text]?.text ?? ''))
  return isSentence && own.left <= above.left
}

/** Most lines of a sentence that opens below a list. */
const MOST_LINES = 3

function blankBetween({ end, index, ...line }: Line): Line {
  const { beside: _beside, wrap: _wrap, ...rest } = line
  return { ...rest, index, start: end, end, text: '', trimmed: '', afterFormFeed: false }
}
