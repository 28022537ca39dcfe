import type { RawCell, RawRow } from '../report/table.ts'
import type { Line } from './line.ts'
import { isValueToken } from './line-shape.ts'
import { cutCell } from './raw-table.ts'
import type { ShapedLine } from './text-shape.ts'

const UPRIGHT = /[|｜│┃║]/gu

/** How many upright lines part a line's cells, those at its ends left out. */
export function countUprights(trimmed: string): number {
  return (trimmed.replace(/^[|｜│┃║]|[|｜│┃║]$/gu, '').match(UPRIGHT) ?? []).length
}

/**
 * Rows of a table drawn with upright lines (`│区分│予算額│`, `| 区分 | 予算額 |`). Lines between two
 * rules of which at most one holds values are one row, its cells running over them; so are the lines of the header.
 */
export function cutDrawnRows(lines: readonly ShapedLine[]): RawRow[] {
  const groups = partAtRules(lines)
  return groups.flatMap((group, at) => {
    const rows = group.map(cutDrawnLine)
    const values = rows.filter(holdsValue).length
    const isHead = at === 0 && groups.length >= 2 && values === 0
    return rows.length > 1 && (isHead || (groups.length >= 3 && values <= 1)) ? [joinRows(rows)] : rows
  })
}

function partAtRules(lines: readonly ShapedLine[]): ShapedLine[][] {
  const groups: ShapedLine[][] = []
  let open: ShapedLine[] | undefined
  for (const line of lines) {
    if (line.rule) open = undefined
    else if (open !== undefined) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups
}

function holdsValue(row: RawRow): boolean {
  return row.cells.some((cell) => isValueToken(cell.text))
}

function cutDrawnLine(line: Line): RawRow {
  const lead = /^[\s　]*[|｜│┃║]?/u.exec(line.text)?.[0].length ?? 0
  const tail = /[|｜│┃║]?[\s　]*$/u.exec(line.text.slice(lead))?.[0].length ?? 0
  const end = line.text.length - tail
  const cells: RawCell[] = []
  let from = lead
  for (const match of line.text.slice(0, end).matchAll(UPRIGHT)) {
    if (match.index < lead) continue
    cells.push(cutCell(line, { start: from, end: match.index }))
    from = match.index + match[0].length
  }
  cells.push(cutCell(line, { start: from, end }))
  return { span: { start: line.start, end: line.end }, cells }
}

/** Several lines as one row: each cell goes on below itself. */
function joinRows(rows: readonly RawRow[]): RawRow {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) throw new Error('Cannot join rows: there is none')
  const width = Math.max(...rows.map((row) => row.cells.length))
  const cells = Array.from({ length: width }, (_, at): RawCell => {
    const parts = rows.flatMap((row) => row.cells[at] ?? []).filter((cell) => cell.text !== '')
    const [top] = parts
    const bottom = parts.at(-1)
    if (top === undefined || bottom === undefined)
      return { text: '', span: { start: first.span.start, end: first.span.start } }
    const text = parts.map((part) => part.text).join('')
    return { text, span: { start: top.span.start, end: bottom.span.end } }
  })
  return { span: { start: first.span.start, end: last.span.end }, cells }
}
