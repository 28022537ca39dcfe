import { foldWidth } from '../line-shape.ts'
import type { LateBlock } from './page-stage.ts'

/** Words of a table of 総額 and 財源内訳, as such tables have them everywhere. */
const FUND_WORD =
  /^(?:総\s*額|財\s*源\s*内\s*訳|国庫支出金|国支出金|国|県支出金|都支出金|道支出金|府支出金|都道府県支出金|県|地方債|市債|町債|村債|起債|その他|その他特定財源|特定財源|一般財源)$/u

export function isFundWord(text: string): boolean {
  return FUND_WORD.test(text.trim())
}

/** A header of fund sources, with or without its row. */
export function isFundTable(late: LateBlock): boolean {
  if (late.block.content.kind !== 'table') return false
  const words = late.text.split(/[\s　]*\n[\s　]*| +/u).filter((word) => FUND_WORD.test(word.trim()))
  return words.length >= 3
}

/** Only words of such a header: a piece of one that was drawn in pieces. */
export function isFundFragment(late: LateBlock): boolean {
  const words = late.text
    .split(/\n| +/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return words.length > 0 && words.every((word) => FUND_WORD.test(word))
}

/** The numbers of the table's last row, in the unit printed there (千円). */
export function fundRow(late: LateBlock): number[] {
  if (late.block.content.kind !== 'table') return []
  const cells = late.block.content.rows.at(-1)?.cells.map((cell) => foldWidth(cell.text)) ?? []
  if (!cells.every((cell) => /^\d[\d,]*$/u.test(cell))) return []
  return cells.map((cell) => Number(cell.replaceAll(',', '')))
}

/** Whether a measure's own amounts explain a row of 総額 and sources: the total, or one source given apart. */
export function explainsRow(row: readonly number[], text: string): boolean {
  const { yen, thousands } = amountsIn(text)
  const [total] = row
  if (total === undefined) return false
  if (total >= 1000 && yen.some((value) => Math.abs(value - total * 1000) < 1000)) return true
  const sum = thousands.reduce((a, b) => a + b, 0)
  if (thousands.length >= 2 && sum === total) return true
  return row.some((value) => value >= 1000 && thousands.includes(value))
}

function amountsIn(text: string): { readonly yen: number[]; readonly thousands: number[] } {
  const yen: number[] = []
  const thousands: number[] = []
  for (const match of foldWidth(text).matchAll(/(\d{1,3}(?:,\d{3})+|\d+)\s*(千円|円)?/gu)) {
    const value = Number((match[1] ?? '').replaceAll(',', ''))
    if (match[2] === '千円') thousands.push(value)
    else if (match[2] === '円' || value >= 10_000) yen.push(value)
  }
  return { yen, thousands }
}
