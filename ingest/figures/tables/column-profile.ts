import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** What stands in a column's body cells; shares are of its non-blank cells (0 where there are none). */
export type ColumnProfile = {
  readonly filled: number
  /** Numbers and marks (→, －). */
  readonly numbers: number
  /** Numbers without the marks. */
  readonly amounts: number
  readonly texts: number
  readonly times: number
  /** Numbers printed with %. */
  readonly rates: number
  /** Whole numbers of a thousand and more: no rate looks like this. */
  readonly large: number
  /** 1, 2, 3 … without a unit, or codes: numbers the rows, measures nothing. */
  readonly isSerial: boolean
}

export function profileColumns(rows: readonly GridRow[], columns: number): readonly ColumnProfile[] {
  return Array.from({ length: columns }, (_, column) => profileColumn(rows, column))
}

function profileColumn(rows: readonly GridRow[], column: number): ColumnProfile {
  const cells = rows.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.kind !== 'blank')
  return {
    filled: cells.length,
    numbers: cells.filter((cell) => cell.kind === 'number' || cell.kind === 'mark').length,
    amounts: cells.filter((cell) => cell.kind === 'number').length,
    texts: cells.filter((cell) => cell.kind === 'text').length,
    times: cells.filter((cell) => cell.kind === 'time').length,
    rates: cells.filter((cell) => cell.kind === 'number' && cell.quantities[0]?.unit?.kind === 'rate').length,
    large: cells.filter((cell) => cell.kind === 'number' && isLarge(cell)).length,
    isSerial: areCodes(cells) || (column === 0 && (isSerial(cells) || isLoneNumber(rows))),
  }
}

function isLarge(cell: GridCell): boolean {
  return cell.quantities.some((quantity) => quantity.value.abs().gte(1000))
}

/** True for 1, 2, 3 … (or 1, 2, 3 with gaps where the numbering goes on): each one more than the one before. */
function isSerial(cells: readonly GridCell[]): boolean {
  const numbers = cells.filter((cell) => /^[0-9０-９]{1,4}[.．]?$/.test(cell.text))
  if (numbers.length < 2 || numbers.length < cells.length * 0.8) return false
  const values = numbers.map((cell) => Number(cell.text.normalize('NFKC').replace('.', '')))
  return (values[0] ?? 0) < 1000 && values.every((value, index) => value === (values[0] ?? 0) + index)
}

/** 1-01, 1-02, 2-01 …: numbers in two parts, no two alike, that number the rows. */
function areCodes(cells: readonly GridCell[]): boolean {
  const codes = cells.filter(
    ({ kind, text }) =>
      kind !== 'time' && /^[0-9０-９A-ZＡ-Ｚ]{1,3}([-－‐.．][0-9０-９]{1,4}){1,3}$/.test(text),
  )
  const isDecimal = codes.every((cell) => /^[0-9０-９]+[.．][0-9０-９]+$/.test(cell.text))
  if (codes.length < 2 || isDecimal || codes.length < cells.length * 0.8) return false
  return new Set(codes.map((cell) => cell.text)).size === codes.length
}

/** A single record whose first cell numbers it and whose second names it. */
function isLoneNumber(rows: readonly GridRow[]): boolean {
  const numbered = rows.filter((row) => row.cells[0]?.kind !== 'blank')
  const [first] = numbered
  return (
    numbered.length === 1 &&
    /^[0-9０-９]{1,3}$/.test(first?.cells[0]?.text ?? '') &&
    first?.cells[1]?.kind === 'text'
  )
}

export function isMostlyText(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.texts > profile.filled / 2
}

export function isMostlyNumbers(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.numbers > profile.filled / 2
}
