import { readBudgetPlace } from './budget-place.ts'
import { closeLetters } from './close-letters.ts'
import { cutSegments, type Ruler, type Segment } from './column-segments.ts'
import {
  isLong,
  linesOfSheet,
  type SheetHeads,
  type SheetItem,
  type SheetRow,
  sheetHeads,
  textOf,
} from './itemised-sheet.ts'
import type { Line } from './line.ts'
import { isNumberToken, printedPageNumber } from './line-shape.ts'

const AMOUNT =
  /^(?:(?:令和|[RＲ])?[元0-9０-９]{0,2}年?度?)(?:(?:当初|最終)?(?:決算|予算|支出|執行)(?:現|済|見込)?額|(?:総|直接)?事業費)(?:[(（][十百千万億]{0,2}円[）)])?$/u

/** Longest line of heads, in characters with their gaps. */
const LONGEST = 200

/** Fewest lines that begin where the column of text does. */
const FEWEST_SHARED = 2

/** The sheet whose heads stand in a line, where its columns are set by spaces and its other columns hold amounts. */
export function spacedSheetAt(
  lines: readonly Line[],
  at: number,
): { lines: Line[]; end: number } | undefined {
  for (const ruler of ['screen', 'characters'] as const) {
    const heads = headsAt(lines[at], ruler)
    const sheet = heads && readSheet(lines, at + 1, { heads, ruler })
    if (sheet !== undefined) return sheet
  }
  return undefined
}

function headsAt(line: Line | undefined, ruler: Ruler): SheetHeads<Segment> | undefined {
  if (line === undefined || line.trimmed.length > LONGEST || !/[業策組項]/u.test(line.trimmed.slice(0, 12)))
    return undefined
  const heads = sheetHeads(line, closeLetters(cutSegments(line, ruler)))
  const areAmounts = heads?.others.length !== 0 && heads?.others.every(({ text }) => AMOUNT.test(text))
  return areAmounts ? heads : undefined
}

type Columns = {
  readonly heads: SheetHeads<Segment>
  readonly ruler: Ruler
  /** Where the column of text begins. */
  readonly column: number
  /** Where each column of amounts ends: numbers are set flush right. */
  readonly ends: readonly (number | undefined)[]
}

function readSheet(
  lines: readonly Line[],
  first: number,
  { heads, ruler }: Pick<Columns, 'heads' | 'ruler'>,
): { lines: Line[]; end: number } | undefined {
  const body = bodyOf(lines, first)
  const column = textColumn(body, heads, ruler)
  if (column === undefined) return undefined
  const columns = { heads, ruler, column, ends: amountEnds(body, heads, ruler) }
  const rows: SheetRow[] = []
  for (const line of body) {
    const row = readRow(line, columns)
    if (row === undefined) break
    rows.push(row)
  }
  const items = itemsOf(rows)
  if (!items.every(isWhole) || !items.some(isLong)) return undefined
  return { lines: linesOfSheet(heads, items), end: first + rows.length }
}

/** The lines below the heads: down to the page's end, a place in the budget or further heads. */
function bodyOf(lines: readonly Line[], first: number): Line[] {
  const end = lines.findIndex((line, at) => {
    if (at < first) return false
    const { trimmed } = line
    return (
      (line.afterFormFeed && at > first) ||
      printedPageNumber(trimmed) !== undefined ||
      readBudgetPlace(trimmed) !== undefined ||
      headsAt(line, 'screen') !== undefined
    )
  })
  return lines.slice(first, end < 0 ? lines.length : end)
}

/**
 * Where the column of text begins: the first place right of the names where lines begin; lists and tables are set in.
 */
function textColumn(body: readonly Line[], heads: SheetHeads<Segment>, ruler: Ruler): number | undefined {
  const counts = new Map<number, number>()
  for (const line of body) {
    const left = cutSegments(line, ruler).find(
      (segment) => segment.left >= heads.name.right && !isNumberToken(segment.text),
    )?.left
    if (left !== undefined && left <= heads.text.left) counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  const shared = [...counts].filter(([, count]) => count >= FEWEST_SHARED).map(([left]) => left)
  return shared.length === 0 ? undefined : Math.min(...shared)
}

/** Tables in the column of text do not go as far to the right as the amounts beside it. */
function amountEnds(body: readonly Line[], heads: SheetHeads<Segment>, ruler: Ruler): (number | undefined)[] {
  const segments = body.flatMap((line) => cutSegments(line, ruler))
  return heads.others.map((head) => {
    const rights = segments.filter((segment) => isUnder(segment, head)).map(({ right }) => right)
    return rights.length === 0 ? undefined : Math.max(...rights)
  })
}

function isUnder({ text, left, right }: Segment, head: Segment): boolean {
  return isNumberToken(text) && left < head.right && head.left < right
}

/** Flush right, a column more or less. */
function isNear(right: number, end: number | undefined): boolean {
  return end !== undefined && Math.abs(right - end) <= 1
}

/** Cuts one line at the columns; undefined where something stands across them. */
function readRow(line: Line, { heads, column, ends, ruler }: Columns): SheetRow | undefined {
  const segments = cutSegments(line, ruler)
  const others = heads.others.map((head, at) =>
    segments.findLast((segment) => isUnder(segment, head) && isNear(segment.right, ends[at])),
  )
  const words = segments.filter((segment) => !others.includes(segment))
  const name = words.filter(({ left }) => left < column)
  if (name.some(({ right }) => right > column)) return undefined
  const said = words.filter(({ left }) => left >= column)
  const [first] = said
  if (first === undefined) return { line, name, others }
  const blanks = first.start - line.text.slice(0, first.start).trimEnd().length
  // Blanks count a column each: how far the first word is set in.
  const place = {
    start: first.start - Math.min(first.left - column, blanks),
    end: said.at(-1)?.end ?? first.end,
  }
  const beside = segments.filter((segment) => !said.includes(segment))
  return { line, name, others, text: textOf(line, place, beside) }
}

/** An item begins with a name after a line without one, or with a further amount beside a name. */
function itemsOf(rows: readonly SheetRow[]): SheetItem[] {
  const items: { names: SheetRow[]; rows: SheetRow[] }[] = []
  let before: SheetRow | undefined
  for (const row of rows) {
    const open = items.at(-1)
    const isNamed = row.name.length > 0
    const isFurther = hasAmount(row) && open?.rows.some(hasAmount) === true
    const isRemark = /^[(（]/u.test(row.name[0]?.text ?? '') && before?.line.trimmed !== ''
    const goesOn = (before !== undefined && before.name.length > 0 && !isFurther) || isRemark
    if (open !== undefined && !(isNamed && !goesOn)) {
      if (isNamed) open.names.push(row)
      open.rows.push(row)
    } else if (isNamed || row.line.trimmed !== '') items.push({ names: isNamed ? [row] : [], rows: [row] })
    before = row
  }
  return items
}

function hasAmount({ others }: SheetRow): boolean {
  return others.some((amount) => amount !== undefined)
}

/** A name, text beside it, and no more than one amount a column. */
function isWhole({ names, rows }: SheetItem): boolean {
  const counts = rows[0]?.others.map((_, at) => rows.filter(({ others }) => others[at]).length) ?? []
  return (
    names.length > 0 && rows.some(({ text }) => text !== undefined) && counts.every((count) => count <= 1)
  )
}
