import { endingCostName } from '../../parse/cost-names.ts'
import type { Block } from '../../report/measure.ts'
import type { RawCell, RawRow, RawTable } from '../../report/table.ts'
import type { Head, Home, LooseNumber } from './lost-page.ts'
import type { OpenPage } from './open-page.ts'
import { knownAmountOf } from './read-known-amounts.ts'
import { readNumberWord } from './read-loose-line.ts'
import { bareOf, isTotalLabel } from './read-slots.ts'

type TablePlace = {
  readonly block: Block
  readonly table: RawTable
  readonly home: Home
  readonly page: OpenPage
}

export const FUND_HEAD =
  /^(?:総額|財源内訳|国庫支出金|国支出金|[都道府]?県?支出金|都道府県支出金|地方債|[市町村]債|その他|その他特定財源|特定財源|一般財源)$/u

/** Takes a lost table apart: rows with labels, rows of numbers alone, headers, and headers of fund sources. */
export function collectTable(text: string, { block, table, home, page }: TablePlace): void {
  const heads: Head[] = []
  let under = 0
  const isFund =
    table.rows.flatMap((row) => row.cells).filter((cell) => FUND_HEAD.test(squeeze(cell.text))).length >= 3
  const fundRow: LooseNumber[] = []
  for (const [at, row] of table.rows.entries()) {
    const cells = row.cells.filter((cell) => cell.text !== '')
    const numbers = cells.map((cell) => readCell(text, cell, { row, home }))
    const found = numbers.filter((number) => number !== undefined)
    if (found.length === 0) {
      const [only, ...more] = cells
      if (!isFund && at > 0 && only !== undefined && more.length === 0 && only.text.length >= 2) {
        page.rowLabels.push({ home, label: bareOf(only.text), span: only.span })
      }
      if (cells.length >= 2 || isFund)
        heads.splice(0, heads.length, ...(isFund ? [...heads, ...headsOf(cells)] : headsOf(cells)))
    } else if (found.length === cells.length) {
      if (isFund) fundRow.push(...found)
      else page.loose.push(...found)
      under += 1
    } else {
      const labelled = readRow({
        cells: ownLabel(cells, numbers, { home, page }),
        numbers,
        row,
        home,
        heads,
        table,
        at,
      })
      if (labelled !== undefined) page.rows.push(labelled)
      const known = labelled && knownAmountOf(labelled)
      if (known !== undefined) page.known.push(known)
      under += 1
    }
  }
  if (isFund) {
    const ground = block.moved?.ground ?? ''
    const isProven = !/並び順/u.test(ground) || ground === ''
    page.fundHeads.push({ measureId: home.measure.id, heads, row: fundRow, isProven })
    page.loose.push(...fundRow)
  } else if (heads.length >= 2) page.headers.push({ home, heads: [...heads], tableId: table.id, rows: under })
}

/**
 * Two labels before one amount with its own unit, the nearer a kind of cost: the farther has lost its amount. Its cell
 * keeps its place in the row, without text.
 */
function ownLabel(
  cells: readonly RawCell[],
  numbers: readonly (LooseNumber | undefined)[],
  { home, page }: { readonly home: Home; readonly page: OpenPage },
): readonly RawCell[] {
  const [far, near] = cells
  const amounts = numbers.filter((number) => number !== undefined)
  const fits = cells.length === 3 && amounts.length === 1 && amounts[0]?.quantity.unit?.kind === 'money'
  if (!fits || far === undefined || near === undefined || endingCostName(near.text) !== near.text)
    return cells
  page.rowLabels.push({ home, label: bareOf(far.text), span: far.span })
  return [{ ...far, text: '' }, ...cells.slice(1)]
}

function squeeze(text: string): string {
  return text.replace(/[\s　]/gu, '')
}

function headsOf(cells: readonly RawCell[]): Head[] {
  return cells.map((cell) => ({ label: squeeze(cell.text), span: cell.span }))
}

function readCell(
  text: string,
  cell: RawCell,
  { row, home }: { row: RawRow; home: Home },
): LooseNumber | undefined {
  const printed = text.slice(cell.span.start, cell.span.end)
  return readNumberWord(printed, { start: cell.span.start, line: row.span, measureId: home.measure.id })
}

type RowReading = {
  readonly cells: readonly RawCell[]
  readonly numbers: readonly (LooseNumber | undefined)[]
  readonly row: RawRow
  readonly home: Home
  readonly heads: readonly Head[]
  readonly table: RawTable
  readonly at: number
}

/** A label, then numbers, then perhaps a remark: the only shape of row that is trusted. */
function readRow({ cells, numbers, row, home, heads, table, at }: RowReading) {
  const first = numbers.findIndex((number) => number !== undefined)
  const after = numbers.findIndex((number, place) => place > first && number === undefined)
  const end = after < 0 ? numbers.length : after
  const labels = cells.slice(0, first).filter((cell) => cell.text !== '')
  const own = numbers.slice(first, end).filter((number) => number !== undefined)
  const trailing = numbers.slice(end).some((number) => number !== undefined)
  const [head] = labels
  const tail = labels.at(-1)
  if (head === undefined || tail === undefined || trailing) return undefined
  const label = bareOf(labels.map((cell) => cell.text).join(' '))
  const numeric = heads.slice(1, 1 + own.length)
  const complete = heads.length === own.length + 1 || heads.length === own.length + 2
  return {
    home,
    label,
    labelSpan: { start: head.span.start, end: tail.span.end },
    numbers: own,
    line: row.span,
    isTotal: isTotalLabel(squeeze(label)),
    ...(complete && { heads: numeric }),
    tableId: table.id,
    row: at,
  }
}
