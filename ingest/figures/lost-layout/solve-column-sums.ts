import Big from 'big.js'
import {
  type Board,
  type LooseNumber,
  type PageLine,
  type PageWord,
  place,
  placedStarts,
  tableIdAt,
} from './lost-page.ts'
import { printSum } from './print-equation.ts'
import { readNumberWord } from './read-loose-line.ts'
import { startOf } from './split-tables.ts'

/** A line of a label and amounts or marks for none. */
type AmountRow = {
  readonly line: PageLine
  /** Place among the page's lines. */
  readonly at: number
  readonly label: PageWord
  readonly cells: readonly (LooseNumber | undefined)[]
}

/** More rows than this on one page are not searched. */
const MOST_ROWS = 200

const NONE = /^[-－―—‐ー–]$/u

/**
 * Rows of amounts without heads (内訳), each column of which sums up to the number in that column of one other row that
 * has heads: they have the same heads. Two columns at least, whose sums differ.
 */
export function solveColumnSums(board: Board): void {
  const placed = placedStarts(board)
  const rows = board.page.lines.flatMap((line, at) => readAmounts(line, at) ?? []).slice(0, MOST_ROWS)
  for (const parts of pieces(rows)) {
    const width = parts[0]?.cells.length ?? 0
    const totals = rows.filter((row) => !parts.includes(row) && isSumOf(row, parts))
    const [total, ...others] = totals
    if (total === undefined || others.length > 0 || headsOver(board, parts[0], width) !== undefined) continue
    const heads = headsOver(board, total, width)
    const isTaken = parts.some((row) =>
      row.cells.some((cell) => cell !== undefined && placed.has(startOf(cell))),
    )
    if (heads === undefined || isTaken) continue
    for (const row of parts) settleRow(board, { row, parts, total, heads })
  }
}

function readAmounts(line: PageLine, at: number): AmountRow | undefined {
  const [label, ...rest] = line.words
  if (label === undefined || label.number !== undefined || rest.length < 2) return undefined
  const cells = rest.map((word) => word.number)
  const fits = rest.every((word) => word.number !== undefined || NONE.test(word.text.trim()))
  return fits && cells.some((cell) => cell !== undefined) ? { line, at, label, cells } : undefined
}

/** Rows right under one another, as wide as each other. */
function pieces(rows: readonly AmountRow[]): AmountRow[][] {
  const found: AmountRow[][] = []
  for (const row of rows) {
    const open = found.at(-1)
    const above = open?.at(-1)
    const isNext = row.line.gap === 'none' && row.at - 1 === above?.at
    if (open !== undefined && isNext && above?.cells.length === row.cells.length) open.push(row)
    else found.push([row])
  }
  return found.filter((piece) => piece.length >= 2)
}

function isSumOf(total: AmountRow, parts: readonly AmountRow[]): boolean {
  const [first] = parts
  if (total.cells.length !== first?.cells.length) return false
  if (total.line.home.measure !== first.line.home.measure) return false
  const printed = total.cells.map((cell) => cell?.quantity.value.toFixed())
  const isTelling = total.cells.every((cell) => cell?.quantity.value.gte(1000) === true)
  const sums = total.cells.every((cell, at) =>
    isColumnSum(
      cell,
      parts.flatMap((row) => row.cells[at] ?? []),
    ),
  )
  return isTelling && new Set(printed).size === printed.length && sums
}

function isColumnSum(total: LooseNumber | undefined, column: readonly LooseNumber[]): boolean {
  const sum = column.reduce((all, number) => all.plus(number.quantity.value), new Big(0))
  const isAlike = column.every((number) => number.quantity.unit?.symbol === total?.quantity.unit?.symbol)
  return total !== undefined && isAlike && sum.eq(total.quantity.value)
}

/** The nearest line above with as many heads, nothing but rows between. */
function headsOver(board: Board, row: AmountRow | undefined, width: number): readonly PageWord[] | undefined {
  if (row === undefined) return undefined
  for (let { at } = row; at > 0; at -= 1) {
    const above = board.page.lines[at - 1]
    if (board.page.lines[at]?.gap === 'other' || above === undefined) return undefined
    const isHeads = above.words.length === width && above.words.every((word) => isHead(word, above))
    if (isHeads) return above.words
    if (above.words.length <= width || !above.words.slice(1).every((word) => /[0-9０-９]/u.test(word.text)))
      return undefined
  }
  return undefined
}

function isHead(word: PageWord, line: PageLine): boolean {
  const place = { start: 0, line: line.span, measureId: line.home.measure.id }
  return (
    word.number === undefined &&
    readNumberWord(word.text, place) === undefined &&
    word.text.length <= 20 &&
    !/円|[,，]/u.test(word.text)
  )
}

type Settlement = {
  readonly row: AmountRow
  readonly parts: readonly AmountRow[]
  readonly total: AmountRow
  readonly heads: readonly PageWord[]
}

function settleRow(board: Board, { row, parts, total, heads }: Settlement): void {
  for (const [at, number] of row.cells.entries()) {
    const [head, whole] = [heads[at], total.cells[at]]
    if (number === undefined || head === undefined || whole === undefined) continue
    const column = parts.flatMap((part) => part.cells[at]?.quantity.printed ?? [])
    place(board, {
      number,
      home: row.line.home,
      row: [row.label.text],
      column: [head.text],
      labelSpans: [row.label.span, head.span],
      role: 'part',
      cell: {
        tableId: tableIdAt(row.line.home.measure, total.line.span),
        row: parts.indexOf(row),
        column: at + 1,
      },
      status: 'repaired',
      proof: printSum(column, whole.quantity.printed),
    })
  }
}
