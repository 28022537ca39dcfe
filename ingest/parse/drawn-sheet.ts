import { countUprights, cutDrawnLine } from './drawn-cells.ts'
import {
  isLong,
  linesOfSheet,
  type Piece,
  type SheetItem,
  type SheetRow,
  sheetHeads,
  textOf,
} from './itemised-sheet.ts'
import type { Line } from './line.ts'
import { isRule } from './rule-line.ts'

/** The sheet whose heads stand in a line, where its columns are drawn by upright lines and its items parted by rules. */
export function drawnSheetAt(lines: readonly Line[], at: number): { lines: Line[]; end: number } | undefined {
  const line = lines[at]
  if (line === undefined || countUprights(line.trimmed) === 0 || !isRule(lines[at + 1]?.trimmed ?? ''))
    return undefined
  const pieces = piecesOf(line)
  const heads = sheetHeads(line, pieces)
  if (heads === undefined) return undefined
  const column = pieces.findIndex(({ start }) => start === heads.text.start)
  const read = readItems(lines, at + 2, { column, columns: pieces.length })
  const isSheet = read?.items.some(isLong) === true
  return isSheet ? { lines: linesOfSheet(heads, read.items), end: read.end } : undefined
}

type Columns = { readonly column: number; readonly columns: number }

/** The rows between rules are an item; undefined where one has other columns, no name or no text, or where no rule closes the last. */
function readItems(
  lines: readonly Line[],
  first: number,
  { column, columns }: Columns,
): { items: SheetItem[]; end: number } | undefined {
  const items: SheetItem[] = []
  let rows: SheetRow[] = []
  let end = first
  for (const line of lines.slice(first)) {
    const isClosed = isRule(line.trimmed)
    const cells = isClosed ? [] : piecesOf(line)
    if (!isClosed && cells.length < 2) break
    if (!isClosed && cells.length !== columns) return undefined
    if (!isClosed) rows.push(rowOf(line, cells, column))
    else if (rows.length > 0) {
      items.push({ names: rows.filter(({ name }) => name.length > 0), rows })
      rows = []
    }
    end += 1
  }
  const areWhole = items.every(({ names, rows: own }) => names.length > 0 && own.some(({ text }) => text))
  return rows.length === 0 && areWhole ? { items, end } : undefined
}

function rowOf(line: Line, cells: readonly Piece[], column: number): SheetRow {
  const filled = cells.map((cell) => (cell.text === '' ? undefined : cell))
  const others = filled.filter((_, at) => at !== 0 && at !== column)
  const beside = filled.flatMap((cell, at) => (cell === undefined || at === column ? [] : [cell]))
  const said = filled[column]
  return {
    line,
    name: filled[0] === undefined ? [] : [filled[0]],
    others,
    ...(said && {
      text: textOf(
        line,
        said,
        [...beside, ...uprightsOf(line)].toSorted((a, b) => a.start - b.start),
      ),
    }),
  }
}

const UPRIGHT = /[│┃║|｜]/gu

/** The cells of a drawn row, by their places in the line. */
function piecesOf(line: Line): Piece[] {
  return cutDrawnLine(line).row.cells.map(({ text, span }) => ({
    text,
    start: span.start - line.start,
    end: span.end - line.start,
  }))
}

function uprightsOf(line: Line): Piece[] {
  return [...line.text.matchAll(UPRIGHT)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}
