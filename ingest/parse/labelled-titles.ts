import type { Span } from '../report/span.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { nextFilled } from './near-lines.ts'
import type { ShapedLine } from './text-shape.ts'

const TITLE_WORD =
  '(?:事\\s*業\\s*名\\s*称?|施\\s*策\\s*名|資\\s*料\\s*名|取\\s*組\\s*名|事務事業名|件\\s*名)'
const DEPARTMENT_WORD =
  '(?:担\\s*当\\s*(?:課|部\\s*署|室|係)?|所\\s*管\\s*課?|主\\s*管\\s*課|課\\s*名|所\\s*属)'

const TITLE_LABEL = new RegExp(`^[【［(（]?${TITLE_WORD}[】］)）]?\\s*[:：　 ]\\s*(.+)$`, 'u')
const DEPARTMENT_LABEL = new RegExp(`[【［(（]?${DEPARTMENT_WORD}[】］)）]?\\s*[:：　 ]\\s*(\\S+)\\s*$`, 'u')
const TITLE_CELL = new RegExp(`^${TITLE_WORD}$`, 'u')
const DEPARTMENT_CELL = new RegExp(`^${DEPARTMENT_WORD}(?:名)?$`, 'u')

/** `事業名：図書館運営　担当課：生涯学習課`, on one line or on two, or in cells set apart by tabs. */
export function labelledTitle(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  if (line.tabbed) return titleInCells(lines, line)
  const match = line.trimmed.length > 120 ? null : TITLE_LABEL.exec(line.trimmed)
  if (match?.[1] === undefined) return undefined
  const sameLine = DEPARTMENT_LABEL.exec(match[1])
  const next = nextFilled(lines, line.index)
  const fits = next !== undefined && !next.tabbed && next.trimmed.length <= 60
  const other = sameLine ?? (fits ? DEPARTMENT_LABEL.exec(next.trimmed) : null)
  if (other?.[1] === undefined) return undefined
  const title = (sameLine ? match[1].slice(0, sameLine.index) : match[1]).trim()
  if (title === '') return undefined
  return makeTitle({ line, title, home: sameLine || next === undefined ? line : next, department: other[1] })
}

/** `事業名 ⇥ 図書館運営 ⇥ 担当課 ⇥ 生涯学習課`: a form rather than a table; a head over a column has no title beside it. */
function titleInCells(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  const title = cellAfter(line, TITLE_CELL)
  if (title === undefined) return undefined
  const next = nextFilled(lines, line.index)
  const own = cellAfter(line, DEPARTMENT_CELL)
  const department = own ?? (next?.tabbed ? cellAfter(next, DEPARTMENT_CELL) : undefined)
  if (department === undefined || department === title) return undefined
  return makeTitle({ line, title, home: own === undefined && next !== undefined ? next : line, department })
}

function cellAfter(line: ShapedLine, label: RegExp): string | undefined {
  const cells = line.text.split('\t').map((cell) => cell.trim())
  const at = cells.findIndex((cell) => label.test(cell))
  const value = at < 0 ? undefined : cells.slice(at + 1).find((cell) => cell !== '')
  if (value === undefined || TITLE_CELL.test(value) || DEPARTMENT_CELL.test(value)) return undefined
  return value
}

type TitleParts = {
  readonly line: ShapedLine
  readonly title: string
  readonly home: ShapedLine
  readonly department: string
}

function makeTitle({ line, title, home, department }: TitleParts): FoundTitle {
  return {
    title: cleanTitle(title),
    titleSpan: spanOf(line, title),
    department,
    departmentSpan: spanOf(home, department),
    lines: home === line ? [line.index] : [line.index, home.index],
    inPlace: true,
  }
}

function spanOf(line: ShapedLine, part: string): Span {
  const start = line.start + line.text.lastIndexOf(part)
  return { start, end: start + part.length }
}
