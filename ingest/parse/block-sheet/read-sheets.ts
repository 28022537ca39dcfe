import { hasColumns, type Ruler } from '../column-segments.ts'
import type { Line } from '../line.ts'
import { isUnitNote, looksLikeProse, printedPageNumber } from '../line-shape.ts'
import { findCuts, isAmount, type SheetLine, sheetLine } from './sheet-cuts.ts'
import { blockHeadsAt } from './sheet-heads.ts'
import { type BlockItem, itemsOfRows } from './sheet-items.ts'
import { type BlockColumns, type BlockRow, blockColumns, isBlank, rowOf } from './sheet-rows.ts'

/** A sheet: its heads, if it has any, are lines `first` to `body` (exclusive), its rows end before `end`. */
export type BlockSheet = {
  readonly first: number
  readonly body: number
  readonly end: number
  readonly columns: BlockColumns
  readonly items: readonly BlockItem[]
}

/** All sheets of projects of a text; none where none of them has running text of several lines. */
export function readSheets(lines: readonly Line[]): BlockSheet[] {
  const sheets: BlockSheet[] = []
  let at = 0
  while (at < lines.length) {
    const sheet = sheetAt(lines, at, 'screen') ?? sheetAt(lines, at, 'characters')
    let next = sheet
    while (next !== undefined) {
      sheets.push(next)
      at = next.end
      next = nextPage(lines, next)
    }
    if (sheet === undefined) at += 1
  }
  return sheets.some(isLong) ? sheets : []
}

/** Fewest lines of running text that the longest project has: a table's row would have no room for it. */
const FEWEST_TEXT_LINES = 3

function isLong({ items, columns }: BlockSheet): boolean {
  return items.some(({ rows }) => {
    const texts = rows.flatMap(({ cells }) => cells[columns.text] ?? [])
    return texts.length >= FEWEST_TEXT_LINES && texts.some(({ text }) => looksLikeProse(text))
  })
}

function sheetAt(lines: readonly Line[], at: number, ruler: Ruler): BlockSheet | undefined {
  const text = lines[at]?.text ?? ''
  const heads = hasColumns(text) || /源/u.test(text) ? blockHeadsAt(lines, at, ruler) : undefined
  if (heads === undefined) return undefined
  const end = endOfBody(lines, heads.end, ruler)
  const body = lines.slice(heads.end, end).map((line) => sheetLine(line, ruler))
  const reach = heads.columns.find(({ kind }) => kind === 'name')?.right ?? 0
  const cuts = findCuts(
    heads.columns,
    body.filter((_, index) => !standsApart(body, index, reach)),
  )
  if (cuts === undefined) return undefined
  const columns = blockColumns(heads.columns, cuts, ruler)
  const items = itemsOf(lines.slice(heads.end, end), columns)
  return items?.some(({ kind }) => kind === 'project')
    ? { first: at, body: heads.end, end, columns, items }
    : undefined
}

function itemsOf(lines: readonly Line[], columns: BlockColumns): BlockItem[] | undefined {
  const rows: BlockRow[] = []
  const body = lines.map((line) => sheetLine(line, columns.ruler))
  const reach = columns.columns[columns.name]?.right ?? 0
  for (const [at, line] of body.entries()) {
    const row = standsApart(body, at, reach)
      ? { line: line.line, cells: [], isApart: true }
      : rowOf(line, columns)
    if (row === undefined) return undefined
    rows.push(row)
  }
  return itemsOfRows(rows, columns)
}

const SIGN =
  /^(?:[◎○●■□◆◇▼★※＊]|[【＜《〔]|第[0-9０-９一二三四五六七八九十]|[(（]?[0-9０-９]{1,2}[)）.．　 ]|[(（]?注)/u

/** A heading or a note between blank lines: words alone that begin left of the text, with a sign or with nothing below them. */
function standsApart(body: readonly SheetLine[], at: number, reach: number): boolean {
  const isBlank = (line: SheetLine | undefined) => line === undefined || line.segments.length === 0
  const [words = '', ...others] = body[at]?.line.trimmed.split(/ {2,}|[ 　]*　[ 　]*　[ 　]*/u) ?? []
  const left = body[at]?.segments[0]?.left ?? reach
  const above = at === 0 || isBlank(body[at - 1]) || standsApart(body.slice(0, at), at - 1, reach)
  if (left >= reach || !above || isAmount(words) || others.some((text) => !isUnitNote(text))) return false
  return SIGN.test(words) || isBlank(body[at + 1])
}

/** The line behind a sheet's rows: at the page's end or at further heads. */
function endOfBody(lines: readonly Line[], first: number, ruler: Ruler): number {
  for (let at = first; at < lines.length; at += 1) {
    const isEnd = isPageEnd(lines[at], at > first) || blockHeadsAt(lines, at, ruler) !== undefined
    if (isEnd) return at
  }
  return lines.length
}

function isPageEnd(line: Line | undefined, isBelow: boolean): boolean {
  if (line === undefined) return true
  return (line.afterFormFeed && isBelow) || printedPageNumber(line.trimmed) !== undefined
}

/** Most filled lines at the top of a page above the rows that go on there. */
const MOST_TOPS = 2

/** The rows of the next page, where its heads are not printed again: every line stands in the columns of the page before. */
function nextPage(lines: readonly Line[], sheet: BlockSheet): BlockSheet | undefined {
  let first = sheet.end
  while (first < lines.length && (lines[first]?.trimmed === '' || isPageEnd(lines[first], false))) first += 1
  if (first === sheet.end || first >= lines.length) return undefined
  const end = endOfBody(lines, first, sheet.columns.ruler)
  if (end > first && blockHeadsAt(lines, end, sheet.columns.ruler) !== undefined) return undefined
  for (let tops = 0; tops <= MOST_TOPS; tops += 1) {
    const items = itemsOf(lines.slice(first, end), sheet.columns)
    if (items?.some(({ kind, rows }) => kind === 'project' && rows.some((row) => !isBlank(row))))
      return { ...sheet, first, body: first, end, items }
    first += 1
    while (first < end && lines[first]?.trimmed === '') first += 1
  }
  return undefined
}
