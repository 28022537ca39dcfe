import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Board, LooseNumber, PageLine } from './lost-page.ts'
import { printedOf } from './print-equation.ts'
import type { Columns } from './read-columns.ts'
import { isRate, isShareOf } from './share-of.ts'
import { type SplitRow, type SplitTable, startOf } from './split-tables.ts'

/** Columns of a table of which one is the other's share, in per cent. */
export type RateGroup = { readonly whole: number; readonly part: number; readonly rate: number }

export type RateProof = {
  readonly groups: readonly RateGroup[]
  /** Rows whose last cell, a rate, stood alone elsewhere on the page. */
  readonly completed: ReadonlyMap<SplitRow, SplitRow>
  /** The equation for a cell of a proven column; undefined for cells of other columns. */
  readonly proofOf: (row: SplitRow, column: number) => string | undefined
}

/**
 * The columns that printed rates prove: 率 = part ÷ whole in every row, by one pair of columns only, and the head of
 * the rate names both. Of several such groups with the same heads and different dates, each must be known by its date.
 */
export function proveRates(board: Board, table: SplitTable): RateProof | undefined {
  const { columns, rows } = table
  const whole = rows.filter((row) => row.numbers.length === columns.length)
  const groups = columns.flatMap((_, rate) => groupOf(whole, rate) ?? [])
  if (whole.length === 0 || groups.length === 0 || !groups.every((group) => isNamed(columns, group)))
    return undefined
  const completed = new Map<SplitRow, SplitRow>()
  for (const row of rows) {
    if (row.numbers.length === columns.length) continue
    const full = complete(board, row, groups)
    if (full !== undefined) completed.set(row, full)
  }
  const isKnown = areTold(board, table, groups)
  const proofOf = (row: SplitRow, column: number) => {
    const group = groups.find(({ whole, part, rate }) => [whole, part, rate].includes(column))
    if (group === undefined || !isKnown) return undefined
    const [base, share, rate] = [row.numbers[group.whole], row.numbers[group.part], row.numbers[group.rate]]
    if (base === undefined || share === undefined || rate === undefined) return undefined
    return isShareOf(rate, share, base)
      ? `${printedOf(share)}÷${printedOf(base)}=${rate.quantity.printed}`
      : undefined
  }
  return { groups, completed, proofOf }
}

/** The one pair of columns whose quotient a column of rates is, row by row. */
function groupOf(rows: readonly SplitRow[], rate: number): RateGroup | undefined {
  if (!rows.every((row) => isRateCell(row.numbers[rate]))) return undefined
  const width = rows[0]?.numbers.length ?? 0
  const found: RateGroup[] = []
  for (let whole = 0; whole < width; whole += 1)
    for (let part = 0; part < width; part += 1)
      if (whole !== part && rows.every((row) => isQuotient(row, { whole, part, rate })))
        found.push({ whole, part, rate })
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}

function isRateCell(number: LooseNumber | undefined): boolean {
  return number !== undefined && isRate(number)
}

function isQuotient(row: SplitRow, { whole, part, rate }: RateGroup): boolean {
  const [base, share, printed] = [row.numbers[whole], row.numbers[part], row.numbers[rate]]
  return base !== undefined && share !== undefined && printed !== undefined && isShareOf(printed, share, base)
}

/** 人口に対する交付枚数率 names 人口 and 交付枚数; a plain 率 names what it can. */
function isNamed(columns: Columns, { whole, part, rate }: RateGroup): boolean {
  const [base, share, label] = [whole, part, rate].map((at) => columns[at]?.cell.label ?? '')
  if (label === undefined || share === undefined || base === undefined || !/[率％%]|割合|比/u.test(label))
    return false
  const stem = share.replace(/[数額量]$/u, '')
  return base !== '' && label.includes(base) && label.includes(stem)
}

/** The one loose rate of the page that the last group of a shorter row gives. */
function complete(board: Board, row: SplitRow, groups: readonly RateGroup[]): SplitRow | undefined {
  const group = groups.find((each) => each.rate === row.numbers.length)
  if (group === undefined) return undefined
  const rates = [...board.open].filter(isRate)
  const fits = rates.filter((rate) => isQuotient({ ...row, numbers: [...row.numbers, rate] }, group))
  const [only] = fits
  return only === undefined || fits.length > 1 ? undefined : { ...row, numbers: [...row.numbers, only] }
}

/**
 * Groups with the same heads differ by their dates alone: all but one must have a number that stands elsewhere with
 * that date, and none may stand there with another.
 */
function areTold(board: Board, table: SplitTable, groups: readonly RateGroup[]): boolean {
  const labels = groups.map((group) => table.columns[group.rate]?.cell.label)
  if (new Set(labels).size === groups.length) return true
  const own = new Set(table.rows.flatMap((row) => row.numbers.map(startOf)))
  const said = board.page.lines.flatMap((line) => datedNumbers(line, own))
  const told = groups.map((group) => {
    const period = JSON.stringify(table.columns[group.whole]?.cell.period?.period)
    const values = table.rows.flatMap((row) => row.numbers[group.whole]?.quantity.value.toFixed() ?? [])
    const same = said.filter((each) => values.includes(each.value))
    return {
      isTold: same.some((each) => each.period === period),
      isDenied: same.some((each) => each.period !== period),
    }
  })
  return told.every((each) => !each.isDenied) && told.filter((each) => !each.isTold).length <= 1
}

/** Numbers of a line right before a date in brackets: 59,735人 (H31.1.1現在). */
function datedNumbers(
  line: PageLine,
  own: ReadonlySet<number>,
): { readonly value: string; readonly period: string }[] {
  const tokens = findNumbers(line.text)
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (token.kind !== 'quantity' || next?.kind !== 'time' || own.has(line.span.start + token.number.start))
      return []
    const between = line.text.slice(token.span.end, next.span.start)
    return /^\s*[(（]$/u.test(between)
      ? [{ value: token.value.toFixed(), period: JSON.stringify(next.period) }]
      : []
  })
}
