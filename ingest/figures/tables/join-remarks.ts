import { findNumbers } from '../../quantity/find-numbers.ts'
import { sliceWithGaps } from '../../report/blank-out.ts'
import { coverSpans, type Span } from '../../report/span.ts'
import { blankCell, type GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { shiftToken } from './shift-token.ts'

/** Shortest line of a remark that the end of its column breaks, and how much shorter than the longest it may be, in screen columns. */
const SHORTEST_LINE = 20
const MOST_SHORTER = 6

/** A row with the lines that belong to it. */
type GatheredRow = { readonly main: GridRow; readonly lines: readonly GridRow[] }

/**
 * A remark beside a row's numbers that runs over several lines becomes one cell of that row: each of its lines but the last is full or ends in a
 * comma or full stop, and none begins like an item of a list. `columns` hold words behind the numbers. Lines that hold nothing else are no
 * rows any more. Whose a line is must be plain: blank lines set the row apart, or remarks are centred on their rows throughout.
 */
export function joinRemarks(
  groups: readonly GatheredRow[],
  columns: readonly number[],
  text: string,
): readonly GridRow[] {
  const isParted = groups.map((group, at) => {
    const above = groups[at - 1]
    return above === undefined || isApart(linesOf(above).at(-1), linesOf(group)[0], text)
  })
  const apart = groups.map((_, at) => isParted[at] === true && isParted[at + 1] !== false)
  const joined = columns.map((column) => {
    const seen = groups.filter((group, at) => apart[at] === true && piecesOf(group, column).length > 1)
    const areCentred = seen.length >= FEWEST_CENTRED && seen.every((group) => isCentred(group, column))
    return groups.map((group, at) =>
      apart[at] === true || (areCentred && isCentred(group, column))
        ? remarkIn(group, column, text)
        : undefined,
    )
  })
  return groups.flatMap((group, at) => {
    const remarks = new Map(columns.map((column, index) => [column, joined[index]?.[at]]))
    return withRemarks(group, remarks)
  })
}

/** Fewest remarks set apart by blank lines by which the others are known to be centred too. */
const FEWEST_CENTRED = 2

function withRemarks(
  { main, lines }: GatheredRow,
  remarks: ReadonlyMap<number, GridCell | undefined>,
): readonly GridRow[] {
  const rows = [main, ...lines].map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const remark = remarks.get(column)
      if (remark === undefined) return cell
      return row === main ? remark : blankCell(cell.span.start)
    }),
  }))
  const isLine = ({ cells }: GridRow) => cells.some(({ kind }) => kind !== 'blank')
  const isJoined = [...remarks.values()].some((remark) => remark !== undefined)
  return isJoined ? rows.filter((row, at) => at === 0 || isLine(row)) : rows
}

function linesOf({ main, lines }: GatheredRow): readonly GridRow[] {
  return [main, ...lines].toSorted((a, b) => a.span.start - b.span.start)
}

function piecesOf(group: GatheredRow, column: number): readonly GridCell[] {
  return linesOf(group)
    .flatMap(({ cells }) => cells[column] ?? [])
    .filter(({ kind }) => kind !== 'blank')
}

/** As many lines of the remark above the row's own as below it. */
function isCentred(group: GatheredRow, column: number): boolean {
  const { start, end } = group.main.span
  const pieces = piecesOf(group, column)
  const above = pieces.filter(({ span }) => span.end <= start).length
  return above === pieces.filter(({ span }) => span.start >= end).length
}

/** Whether a blank line stands between two lines. */
export function isApart(upper: GridRow | undefined, lower: GridRow | undefined, text: string): boolean {
  if (upper === undefined || lower === undefined || lower.span.start < upper.span.end) return false
  return /\n[^\S\n]*\r?\n/.test(text.slice(upper.span.end, lower.span.start))
}

function remarkIn(group: GatheredRow, column: number, text: string): GridCell | undefined {
  const pieces = piecesOf(group, column)
  if (pieces.length < 2 || !pieces.every((piece) => piece.kind === 'text' || RUNS_ON.test(piece.text)))
    return undefined
  const widest = Math.max(...pieces.map((piece) => widthOf(piece.text)))
  const runsOn = (piece: GridCell) =>
    ENDS_PART.test(piece.text) || widthOf(piece.text) >= widest - MOST_SHORTER
  if (widest < SHORTEST_LINE || !pieces.slice(0, -1).every(runsOn)) return undefined
  if (pieces.some((piece) => ITEM.test(piece.text)) || !pieces.some((piece) => SAYS.test(piece.text)))
    return undefined
  return joinPieces(pieces, text)
}

/** 千円等。, 5年1月末竣工予定。: a line that holds a number and ends a sentence. */
const RUNS_ON = /[。、）)]$/u
const ENDS_PART = /[。、，]$/u
/** What an item of a list begins with. */
const ITEM = /^(?:[・･○◯●◎◇◆□■※*＊]|[①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．](?![0-9０-９]))/u
/** Running text has commas, full stops or the particles and endings of a sentence. */
const SAYS = /[。、，]|[ぁ-ん]{2}/u

function joinPieces(pieces: readonly GridCell[], text: string): GridCell {
  const span = coverSpans(pieces.map((piece) => piece.span))
  const gaps = gapsBetween(pieces)
  const tokens = findNumbers(sliceWithGaps(text, span, gaps))
    .filter((token) => token.kind !== 'ordinal')
    .map((token) => shiftToken(token, span.start))
  return {
    text: pieces.map((piece) => piece.text).join(''),
    span,
    kind: 'text',
    quantities: tokens.filter((token) => token.kind === 'quantity'),
    times: tokens.filter((token) => token.kind === 'time'),
    gaps,
  }
}

/** On a screen: letters of half width count one, others two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 1 : 2),
    0,
  )
}

/** What stands between cells in text order, of other columns. */
export function gapsBetween(cells: readonly GridCell[]): readonly Span[] {
  return cells.slice(1).map((cell, at) => ({ start: cells[at]?.span.end ?? 0, end: cell.span.start }))
}
