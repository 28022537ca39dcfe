import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { hasNumbers, isBareHead } from './segments.ts'
import { unitsOfLine } from './table-context.ts'

/** Fewest heads of a table within a sheet. */
const FEWEST_HEADS = 2

/**
 * A row above a table's heads that speaks of all of it: its name, and at most what stands in brackets (（単位：千円）, （5月1日現在）) in
 * other cells; words alone are a name only right above a row of heads.
 */
export function isCaptionRow(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  const next = rows[at + 1]
  if (row === undefined || next === undefined || hasNumbers(row)) return false
  const [first, ...others] = filledOf(row)
  if (first === undefined || !others.every(isAside)) return false
  if (first.column > 0 || others.length > 0)
    return isAside(first) || (first.column === 0 && others.length > 0)
  return isAside(first) || isHeads(rows, at + 1) || isCaptionRow(rows, at + 1)
}

/** （単位：千円）, 単位：人, 金額単位：千円, (令和5年5月1日現在): a unit or a day, and no words of its own. */
export function isAside({ text, times }: GridCell): boolean {
  const inBrackets = /^[(（［[【][^()（）]*[)）］\]】]$/u.test(text.trim())
  const opensUnit = /^(?:金額の?)?単位/.test(text)
  const saysUnit = opensUnit || unitsOfLine(text).length > 0
  return (inBrackets && (saysUnit || times.length > 0 || /現在/.test(text))) || opensUnit
}

/** ※ …, （注）… : a remark below a table, and nothing beside it. */
export function isNoteRow(row: GridRow | undefined): boolean {
  const filled = row === undefined ? [] : filledOf(row)
  return filled.length === 1 && /^(?:[※＊*]|[(（]?注)/u.test(filled[0]?.text ?? '')
}

/** Whether a table begins at a row that stands below another's numbers: with a caption, or with its heads. */
export function opensTable(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  if (row === undefined || hasNumbers(row)) return false
  if (isCaptionRow(rows, at) && filledOf(row).some(({ column }) => column === 0)) {
    let below = at
    while (isCaptionRow(rows, below)) below += 1
    return isHeads(rows, below)
  }
  const isHead = isBareHead(row.cells[0]?.text ?? '') || isFullHead(rows, at) || isNameOverYears(row)
  return isHeads(rows, at) && isHead
}

/** コスト（千円） | 令和4決算 | 令和5決算 | 令和6予算: a name and years alone, none of them a day. */
function isNameOverYears(row: GridRow): boolean {
  const [name, ...years] = filledOf(row)
  if (name?.column !== 0 || name.times.length > 0 || years.length < FEWEST_HEADS) return false
  return years.every(({ text, times }) => times.length > 0 && !/[月日.．/／]/.test(text))
}

/** Fewest words that are a head by nothing but their number. */
const FEWEST_WORDS = 3

/** As many words as the row below has cells, or one fewer (its corner is blank), that row being a name and numbers. */
function isFullHead(rows: readonly GridRow[], at: number): boolean {
  const heads = rows[at]?.cells.findIndex(({ kind }) => kind === 'blank') ?? 0
  const words = heads < 0 ? (rows[at]?.cells.length ?? 0) : heads
  const below = filledOf(rows[at + 1] ?? { index: 0, span: { start: 0, end: 0 }, cells: [] })
  const [name, ...values] = below
  const fits = below.length === words || below.length === words + 1
  const isRow = name !== undefined && !isValue(name) && values.filter(isValue).length * 2 > values.length
  return words >= FEWEST_WORDS && fits && isRow
}

/** Words over columns of numbers: a row of heads, or the first of two. */
function isHeads(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  if (row === undefined || hasNumbers(row) || filledOf(row).length < FEWEST_HEADS) return false
  const below = rows.slice(at + 1, at + 3).find(hasNumbers)
  const heads = filledOf(row).filter(({ column }) => column > 0)
  return below !== undefined && heads.some(({ column }) => isValue(below.cells[column]))
}

function isValue(cell: GridCell | undefined): boolean {
  return cell !== undefined && (cell.kind === 'number' || cell.kind === 'mark' || cell.quantities.length > 0)
}

type Placed = GridCell & { readonly column: number }

function filledOf({ cells }: GridRow): readonly Placed[] {
  return cells.flatMap((cell, column) => (cell.kind === 'blank' ? [] : [{ ...cell, column }]))
}
