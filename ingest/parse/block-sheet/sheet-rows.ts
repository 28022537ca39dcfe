import { type Ruler, widthOf } from '../column-segments.ts'
import type { Line } from '../line.ts'
import { endsSentence, isNumberToken } from '../line-shape.ts'
import { isAmount, isNumeric, type SheetLine } from './sheet-cuts.ts'
import type { SheetColumn } from './sheet-heads.ts'

/** What stands in one column of one line; offsets count in the line's text. */
export type Cell = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly left: number
  readonly right: number
}

/** A line of a sheet by its columns; a blank line has no cells filled. */
export type BlockRow = {
  readonly line: Line
  readonly cells: readonly (Cell | undefined)[]
  /** A heading or a note between projects: it stands in no column. */
  readonly isApart?: boolean
}

export type BlockColumns = {
  readonly columns: readonly SheetColumn[]
  readonly cuts: readonly number[]
  /** Column of the first amount of a project, of its name, and of its running text. */
  readonly amount: number
  readonly name: number
  readonly text: number
  readonly ruler: Ruler
}

export function blockColumns(
  columns: readonly SheetColumn[],
  cuts: readonly number[],
  ruler: Ruler,
): BlockColumns {
  const find = (kind: SheetColumn['kind']) => columns.findIndex((column) => column.kind === kind)
  const amount = find('amount') < 0 ? find('fund') : find('amount')
  return { columns, cuts, amount, name: find('name'), text: find('text'), ruler }
}

/** Cuts a line at the columns; undefined where words stand in a column of numbers, or over two columns. */
export function rowOf(
  { line, filled }: SheetLine,
  { columns, cuts, ruler }: BlockColumns,
): BlockRow | undefined {
  if (filled.some(({ left, right }) => cuts.some((cut) => left < cut && cut < right))) return undefined
  const places = offsetsOf(line, ruler)
  const cells = columns.map((_, at): Cell | undefined => {
    const [from, to] = [cuts[at - 1] ?? 0, cuts[at] ?? Number.MAX_VALUE]
    const own = filled.filter(({ left }) => left >= from && left < to)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return undefined
    const [start, end] = [places.get(first.left) ?? 0, places.get(last.right) ?? line.text.length]
    return { text: line.text.slice(start, end), start, end, left: first.left, right: last.right }
  })
  const areAmounts = cells.every((cell, at) => {
    const column = columns[at]
    return cell === undefined || column === undefined || !isNumeric(column) || isAmount(cell.text)
  })
  return areAmounts ? { line, cells } : undefined
}

/** From columns on screen to offsets in the line's text. */
function offsetsOf({ text }: Line, ruler: Ruler): Map<number, number> {
  const places = new Map<number, number>()
  let column = 0
  let at = 0
  for (const letter of text) {
    places.set(column, at)
    column += widthOf(letter, ruler)
    at += letter.length
  }
  return places.set(column, at)
}

export function isBlank({ cells }: BlockRow): boolean {
  return cells.every((cell) => cell === undefined)
}

export function isBracketed(text: string): boolean {
  return /^[(（].*[)）]$/u.test(text)
}

/** The line has the amount by which a project is known: a number or a mark for none, not in brackets. */
export function holdsAmount({ cells }: BlockRow, { amount }: BlockColumns): boolean {
  const text = cells[amount]?.text
  return text !== undefined && !isBracketed(text) && (isNumberToken(text) || isAmount(text))
}

/** Of each row, whether the running text of the row above goes on in it: that one is full, and this one opens no item. */
export function runsOn(rows: readonly BlockRow[], { text }: BlockColumns): boolean[] {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells[text]?.right ?? 0))
  return rows.map(({ cells }, at) => {
    const [own, above] = [cells[text], rows[at - 1]?.cells[text]]
    if (own === undefined || above === undefined || OPENS.test(own.text) || endsSentence(above.text))
      return false
    return above.right >= widest - MOST_SHORTER && !HAS_GAP.test(own.text.trim())
  })
}

/** How much shorter than the longest a full line may be, in columns: a word is not broken, nor a sign set first. */
const MOST_SHORTER = 4
/** What a line of its own begins with. */
export const OPENS =
  /^[\s　]*(?:[・･•○◯〇●◎◇◆□■▽▼☆★※＊*→⇒【〔＜《≪〈]|[①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．](?![0-9０-９])|[ア-ケ][)）.． 　])/u
/** Cells of a table within the text. */
const HAS_GAP = /[^\s](?: {2,}|　{2,})\S/u
