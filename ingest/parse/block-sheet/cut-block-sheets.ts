import type { Span } from '../../report/span.ts'
import type { Line } from '../line.ts'
import { isUnitNote, looksLikeProse, printedPageNumber } from '../line-shape.ts'
import { linesOfProject, type Project } from './project-lines.ts'
import { type BlockSheet, readSheets } from './read-sheets.ts'
import type { BlockRow } from './sheet-rows.ts'

/**
 * 主要施策の成果 as landscape sheets: each project is a block of lines under 款項目 │ 事業名（担当課） │ 決算額 (予算現額) │ 財源内訳 国庫 県 … │
 * 事業の概要及び成果, set in columns by spaces. Every project becomes a title with its office, a table of its amounts and its own text.
 */
export function cutBlockSheets(lines: readonly Line[]): readonly Line[] {
  const sheets = readSheets(lines)
  if (sheets.length === 0) return lines
  const parts: Part[] = []
  let at = 0
  let captions: readonly Span[] = []
  for (const sheet of sheets) {
    const above = between(lines, at, sheet.first)
    const goesOn = isFurtherPage(lines.slice(at, sheet.first)) && parts.length > 0
    parts.push({ lines: [...above, ...lines.slice(sheet.first, sheet.body).map(asFurniture)] })
    if (sheet.body > sheet.first) captions = captionsOver(lines, sheet.first)
    placeItems(parts, { sheet, goesOn, captions })
    at = sheet.end
  }
  const cut = parts.flatMap(({ lines: plain = [], project }) =>
    project === undefined ? plain : linesOfProject(project),
  )
  return [...cut, ...lines.slice(at)].map((line, index) => ({ ...line, index }))
}

/** Lines as they stand, or a project. */
type Part = { readonly lines?: readonly Line[]; readonly project?: Project }

type Placing = { readonly sheet: BlockSheet; readonly goesOn: boolean; readonly captions: readonly Span[] }

/** Text at the top of a further page goes on with the last project of the page before; of any other nothing tells whose it is. */
function placeItems(parts: Part[], { sheet, goesOn, captions }: Placing): void {
  for (const [index, { rows, kind }] of sheet.items.entries()) {
    const open = parts.findLastIndex(({ project }) => project !== undefined)
    const before = parts[open]?.project
    const isOwn = index > 0 || (goesOn && before?.columns.columns.length === sheet.columns.columns.length)
    if (kind === 'project') parts.push({ project: { rows, columns: sheet.columns, captions } })
    else if (kind === 'goes-on' && before !== undefined && isOwn)
      parts[open] = { project: { ...before, rows: [...before.rows, ...rows] } }
    else if (kind === 'apart') parts.push({ lines: rows.map(({ line }) => line) })
    else parts.push({ lines: rows.map(({ line }: BlockRow) => asFurniture(line)) })
  }
}

/** Most filled lines over a sheet's heads that speak of it. */
const MOST_TOPS = 4

function topsOver(lines: readonly Line[], first: number): number[] {
  const tops: number[] = []
  for (let at = first - 1; at >= 0 && tops.length < MOST_TOPS; at -= 1) {
    const line = lines[at]
    if (line === undefined || isPageNumber(line) || looksLikeProse(line.trimmed)) break
    if (line.trimmed !== '') tops.push(at)
  }
  return tops
}

function isPageNumber({ trimmed }: Line): boolean {
  return printedPageNumber(trimmed) !== undefined
}

/** Nothing but a page's foot and head. */
function isFurtherPage(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.trimmed !== '' && !isPageNumber(line))
  return filled.length <= MOST_TOPS && !filled.some(({ trimmed }) => looksLikeProse(trimmed))
}

const UNIT = /[(（［[〔][\s　]*(?:金額)?[\s　]*単[\s　]*位[^()（）]{1,24}[)）］\]〕]$/u

/** （単位：千円） over a sheet, alone or at the end of a heading's line. */
function captionsOver(lines: readonly Line[], first: number): Span[] {
  return topsOver(lines, first).flatMap((at) => {
    const line = lines[at]
    const [note] = (line && UNIT.exec(line.trimmed)) ?? []
    if (line === undefined || note === undefined) return []
    const start = line.start + line.text.lastIndexOf(note)
    return [{ start, end: start + note.length }]
  })
}

/** What stands above a sheet: the unit of its amounts is said in its tables. */
function between(lines: readonly Line[], from: number, first: number): Line[] {
  const notes = new Set(topsOver(lines, first).filter((at) => isUnitNote(lines[at]?.trimmed ?? '')))
  return lines.slice(from, first).map((line, at) => (notes.has(from + at) ? asFurniture(line) : line))
}

function asFurniture(line: Line): Line {
  return { ...line, isFurniture: true }
}
