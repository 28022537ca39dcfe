import { texts } from '../texts.ts'
import type { ListedFigure } from './contract.ts'

/** A number is written as a number, a text is guarded against being read as a formula. */
export type CsvCell = string | number | null

/** The byte order mark by which Excel knows UTF-8. */
export const csvStart = '\uFEFF'

/** One line with its CRLF. */
export function writeCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

/** A figure's cells in the order of `texts.csvHeaders`. */
export function toCsvCells(figure: ListedFigure): CsvCell[] {
  return [
    figure.municipality,
    figure.subject,
    figure.reportId,
    figure.measure,
    figure.department,
    figure.label,
    figure.printed,
    figure.value,
    figure.unit,
    figure.fiscalYear,
    figure.period,
    figure.basis,
    texts.figureStatus[figure.status],
    figure.proof,
    figure.page,
    figure.start,
    figure.end,
    figure.textVersion,
    figure.url,
    figure.id,
  ]
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = isFormulaLike(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) || text !== cell ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets read a cell as a formula by its first sign, full-width ones and those behind blanks included. */
function isFormulaLike(text: string): boolean {
  const isNumber = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)
  return !isNumber && /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text)
}
