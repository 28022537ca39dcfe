import type { RawRow } from '../report/table.ts'
import { widthOf } from './column-segments.ts'
import { type DrawnLine, layDrawnHead } from './drawn-head.ts'
import { joinRows } from './join-rows.ts'
import type { Line } from './line.ts'
import { isValueToken } from './line-shape.ts'
import { cutCell } from './raw-table.ts'
import type { ShapedLine } from './shaped-line.ts'

const UPRIGHT = /[|｜│┃║├┤┼┬┴┠┨╂┣┫╋]/gu
const PIECE_OF_RULE = /^[─━═]+$/u

/** How many upright lines part a line's cells; in Markdown those at its ends count as one where another stands between them (`|建築年|昭和61年|`). */
export function countUprights(trimmed: string): number {
  const inner = (trimmed.replace(/^[|｜│┃║├┠┣]|[|｜│┃║┤┨┫]$/gu, '').match(UPRIGHT) ?? []).length
  return inner > 0 && /^\|.*\|$/u.test(trimmed) ? inner + 1 : inner
}

/**
 * Rows of a table drawn with upright lines (`│区分│予算額│`, `| 区分 | 予算額 |`). Lines between two
 * rules of which at most one holds values are one row, its cells running over them; so are the lines of the header.
 */
export function cutDrawnRows(lines: readonly ShapedLine[]): RawRow[] {
  const groups = partAtRules(lines).map((group) => group.map(cutDrawnLine))
  const widest = groups
    .flat()
    .filter(({ ruled }) => !ruled.includes(true))
    .reduce<readonly number[]>((found, { widths }) => (widths.length > found.length ? widths : found), [])
  return groups.flatMap((group, at) => {
    const rows = group.map(({ row }) => row)
    const values = rows.filter(holdsValue).length
    const isHead = at === 0 && groups.length >= 2 && rows.every((row) => !holdsValue(row) || holdsYears(row))
    if (isHead && lines.some(({ text }) => /[│┃║]/u.test(text))) return layDrawnHead(group, widest)
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

/** `│ 2020年 │ 2021年 │`: heads, whatever digits they have. */
function holdsYears({ cells }: RawRow): boolean {
  const values = cells.filter(({ text }) => isValueToken(text))
  return values.every(({ text }) => YEAR.test(text.replace(/\s/gu, '')))
}

const YEAR = /^(?:19|20)\d{2}年度?$|^(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}年?度?$/u

/** （－） stands for a value in brackets that there is none of. */
function holdsValue(row: RawRow): boolean {
  return row.cells.some(({ text }) => isValueToken(text) || /^[(（][－―‐ー-]+[)）]$/u.test(text))
}

/** The cells between a line's upright lines, those at its ends left out. */
export function cutDrawnLine(line: Line): DrawnLine {
  const lead = /^[\s　]*[|｜│┃║├┠┣]?/u.exec(line.text)?.[0].length ?? 0
  const tail = /[|｜│┃║┤┨┫]?[\s　]*$/u.exec(line.text.slice(lead))?.[0].length ?? 0
  const end = line.text.length - tail
  const pieces: { start: number; end: number }[] = []
  let from = lead
  for (const match of line.text.slice(0, end).matchAll(UPRIGHT)) {
    if (match.index < lead) continue
    pieces.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  pieces.push({ start: from, end })
  const cut = pieces.map((piece) => cutCell(line, piece))
  const ruled = cut.map(({ text }) => PIECE_OF_RULE.test(text))
  const cells = cut.map((cell, at) =>
    ruled[at] === true ? { text: '', span: { start: cell.span.end, end: cell.span.end } } : cell,
  )
  const widths = pieces.map((piece) => widthOf(line.text.slice(piece.start, piece.end), 'screen'))
  return { row: { span: { start: line.start, end: line.end }, cells }, widths, ruled }
}
