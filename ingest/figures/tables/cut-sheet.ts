import type { Block } from '../../report/measure.ts'
import { coverSpans, type Span } from '../../report/span.ts'
import type { RawTable } from '../../report/table.ts'
import { type Grid, type GridRow, toGrid } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { isAside, isCaptionRow, isNoteRow, opensTable } from './sheet-rows.ts'
import { headsFrom, squareDrawn } from './square-drawn.ts'

/** A stretch of a sheet: some of its rows, each cut to some of its columns. */
type Stretch = readonly GridRow[]

/** Fewest columns of a table that stands beside another, and fewest rows of a table below another. */
const FEWEST_COLUMNS = 2
const FEWEST_ROWS = 2

/** A block with the tables of a sheet each in one of its own; other blocks as they are. */
export function cutTables(block: Block, text: string): readonly Block[] {
  return block.kind === 'table' ? cutSheet(block.table, text).map((table) => ({ ...block, table })) : [block]
}

/**
 * A sheet of a workbook (tabs or commas between its cells) may hold several tables, set apart by blank rows and blank columns,
 * or each begun by a caption or by heads of its own. Cuts it into these, with what their captions and notes say; a table that
 * is one stays as it is.
 */
function cutSheet(raw: RawTable, text: string): readonly RawTable[] {
  if (raw.layoutLost) return [raw]
  const grid = toGrid(raw, text)
  const stretches = raw.separator === 'space' ? [grid.rows] : cutStretch(grid.rows, grid)
  const pieces = stretches.flatMap((rows) => cutAtHeads(rows, isDrawn(raw)))
  const [first] = pieces
  const isWhole = pieces.length === 1 && first?.length === raw.rows.length
  if (first === undefined || (isWhole && !isDrawn(raw) && !isCaptionRow(first, 0))) return [raw]
  return pieces.map((piece, at) => tableOf(piece, raw, at))
}

/** Text drawn from a PDF: its rows have only their filled cells. */
function isDrawn({ separator, rows }: RawTable): boolean {
  return separator === 'space' && new Set(rows.map(({ cells }) => cells.length)).size > 1
}

/** Cuts at blank rows and at blank columns by turns, until neither is left. */
function cutStretch(rows: Stretch, grid: Grid): readonly Stretch[] {
  const bands = joinHeadless(cutAtBlankRows(rows))
  if (bands.length > 1) return bands.flatMap((band) => cutStretch(band, grid))
  const [band] = bands
  if (band === undefined) return []
  const panels = cutAtBlankColumns(band)
  return panels.length > 1 ? panels.flatMap((panel) => cutStretch(panel, grid)) : bands
}

function cutAtBlankRows(rows: Stretch): readonly Stretch[] {
  const bands: GridRow[][] = [[]]
  for (const row of rows) {
    if (row.cells.every(isBlank)) bands.push([])
    else bands.at(-1)?.push(row)
  }
  return bands.filter((band) => band.length > 0)
}

/** Rows without a head of their own, of numbers in the same columns as those above the blank row, go on with these. */
function joinHeadless(bands: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const band of bands) {
    const before = joined.at(-1)
    const goesOn = before !== undefined && band.some(holdsNumber) && !hasHead(band)
    if (goesOn && numberColumns(band) === numberColumns(before))
      joined[joined.length - 1] = [...before, ...band]
    else joined.push(band)
  }
  return joined
}

function hasHead(band: Stretch): boolean {
  const [top] = band
  return top !== undefined && !holdsNumber(top)
}

function numberColumns(band: Stretch): string {
  const columns = band.flatMap(({ cells }) => cells.flatMap((cell, at) => (isNumber(cell) ? [at] : [])))
  return [...new Set(columns)].toSorted((a, b) => a - b).join()
}

/** Parts at columns without any filled cell; a part without names or without numbers of its own is none. */
function cutAtBlankColumns(band: Stretch): readonly Stretch[] {
  const width = band[0]?.cells.length ?? 0
  const runs: number[][] = [[]]
  for (let column = 0; column < width; column += 1) {
    if (band.every(({ cells }) => isBlank(cells[column]))) runs.push([])
    else runs.at(-1)?.push(column)
  }
  const parts = runs.filter((run) => run.length > 0)
  const panels = parts.map((columns) => cutColumns(band, columns))
  return panels.length > 1 && panels.every(isTable) ? panels : [band]
}

function cutColumns(band: Stretch, columns: readonly number[]): Stretch {
  const [from = 0, to = 0] = [columns[0], columns.at(-1)]
  return band.map((row) => {
    const cells = row.cells.slice(from, to + 1)
    const filled = cells.filter((cell) => !isBlank(cell))
    return { ...row, cells, span: filled.length > 0 ? coverSpans(filled.map(({ span }) => span)) : row.span }
  })
}

/** Words at the left of the numbers of every row. */
function isTable(panel: Stretch): boolean {
  const isWide = (panel[0]?.cells.length ?? 0) >= FEWEST_COLUMNS
  const valued = panel.filter(holdsNumber)
  return isWide && valued.length >= FEWEST_ROWS && valued.every(isNamed)
}

function isNamed({ cells }: GridRow): boolean {
  return /^(?:text|time)$/.test(cells.find((cell) => !isBlank(cell))?.kind ?? '')
}

/** Parts a stretch where a caption over further heads, or heads of another table, stand between its rows. */
function cutAtHeads(rows: Stretch, isRagged: boolean): readonly Stretch[] {
  const pieces: GridRow[][] = [[]]
  for (const [at, row] of rows.entries()) {
    const open = pieces.at(-1)
    const goesOn = open === undefined || !open.some(holdsNumber) || repeatsHeads(row, open)
    if (!goesOn && (opensTable(rows, at) || (isRagged && printsUnitsFirst(row, open)))) pieces.push([row])
    else open?.push(row)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** The words of the piece's own heads again, below the first of its numbers: the table goes on. */
function repeatsHeads(row: GridRow, piece: Stretch): boolean {
  const heads = piece.slice(0, piece.findIndex(holdsNumber)).flatMap(textsOf)
  return textsOf(row).every((text) => heads.includes(text))
}

/** Below numbers without a unit of their own, a row of another length whose numbers all have one (no rate) is none of that table. */
function printsUnitsFirst(row: GridRow, piece: Stretch): boolean {
  const widest = Math.max(...piece.map((above) => textsOf(above).length))
  const isOther = textsOf(row).length !== widest
  const own = unitsIn([row])
  return (
    isOther &&
    own.every((kind) => kind !== '' && kind !== 'rate') &&
    own.length > 0 &&
    unitsIn(piece).every((kind) => kind === '')
  )
}

function unitsIn(rows: Stretch): readonly string[] {
  const numbers = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'number'))
  return numbers.map(({ quantities }) => quantities.find(({ unit }) => unit !== undefined)?.unit?.kind ?? '')
}

function textsOf({ cells }: GridRow): readonly string[] {
  return cells.filter((cell) => !isBlank(cell)).map(({ text }) => text)
}

/** The table of a piece: captions above its heads and notes below its rows are no rows of it. */
function tableOf(piece: Stretch, raw: RawTable, at: number): RawTable {
  let from = 0
  while (isCaptionRow(piece, from)) from += 1
  const isRagged = isDrawn(raw)
  if (isRagged) from = Math.max(from, headsFrom(piece))
  let to = piece.length
  while (to > from && isNoteRow(piece[to - 1])) to -= 1
  const above = piece.slice(0, from).flatMap(captionsOf)
  const rows = piece.slice(from, to)
  const squared = isRagged ? squareDrawn(rows) : rows
  return {
    ...raw,
    id: at === 0 ? raw.id : `${raw.id}.${at + 1}`,
    before: at === 0 || above.length === 0 ? [...raw.before, ...above] : above,
    after: [...piece.slice(to).flatMap(spansOf), ...raw.after],
    rows: squared.map(({ cells, span }) => {
      const end = isRagged ? cells.findLastIndex((cell) => !isBlank(cell)) + 1 : cells.length
      return { span, cells: cells.slice(0, end).map(({ text, span: own }) => ({ text, span: own })) }
    }),
  }
}

/** What a caption row says, the table's name last: nearest to the table. */
function captionsOf({ cells }: GridRow): readonly Span[] {
  const filled = cells.filter((cell) => !isBlank(cell))
  return [...filled.filter(isAside), ...filled.filter((cell) => !isAside(cell))].map(({ span }) => span)
}

function spansOf({ cells }: GridRow): readonly Span[] {
  return cells.filter((cell) => !isBlank(cell)).map(({ span }) => span)
}

function holdsNumber({ cells }: GridRow): boolean {
  return cells.some(isNumber)
}

function isNumber(cell: GridCell | undefined): boolean {
  return cell?.kind === 'number' || cell?.kind === 'mark'
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.kind === 'blank'
}
