import { fiscalYear } from '../../report/fiscal-year.ts'
import type { FoundPeriod } from '../labels/period-of-labels.ts'
import { type Board, type LabelledRow, type LooseNumber, type Placement, place } from './lost-page.ts'
import { bareLines, printedOf, printSum, sumOf } from './print-equation.ts'
import { type Change, changesInText } from './read-changes.ts'
import { isPriorLabel } from './read-slots.ts'

/** Tables with more rows are not searched. */
const MOST_ROWS = 6

/** A row of this year that has been brought to its label and heads. */
type OwnRow = { readonly placements: readonly Placement[]; readonly label: string; readonly isTotal: boolean }

/** A row 「（前年度）」 with the numbers that complete it. */
type PriorRow = { readonly numbers: readonly LooseNumber[]; readonly row: LabelledRow }

/**
 * Rows 「（前年度）」 that were drawn away from the rows they belong to. The one that is the sum of the others is the
 * total's; of the others, what the text says of the change (約4倍, 8割) tells which is whose, or there is only one.
 */
export function solvePriorYears(board: Board): void {
  const prior = board.page.rows.filter((row) => isPriorLabel(row.label))
  for (const [measure, rows] of Map.groupBy(prior, (row) => row.home.measure)) {
    const own = ownRows(board, measure.id)
    const width = own[0]?.placements.length ?? 0
    if (width < 2 || own.some((row) => row.placements.length !== width) || rows.length !== own.length)
      continue
    if (rows.length > MOST_ROWS) continue
    const full = rows.flatMap((row) => completeRow(board, row, width) ?? [])
    if (full.length !== rows.length) continue
    settle(board, own, full)
  }
}

function ownRows(board: Board, measureId: string): OwnRow[] {
  const cells = board.placements.filter(
    (each) => each.home.measure.id === measureId && each.column.length > 0 && each.period === undefined,
  )
  const lines = new Set(board.page.lines.map((line) => line.span.start))
  const within = cells.filter((each) => lines.has(each.number.line.start))
  return [...Map.groupBy(within, (each) => each.row.join('|')).values()].map((placements) => ({
    placements: placements.toSorted((a, b) => a.number.quantity.span.start - b.number.quantity.span.start),
    label: placements[0]?.row.at(-1) ?? '',
    isTotal: placements[0]?.role === 'total',
  }))
}

/** The row itself, or with the one loose line that makes its last number the sum of the others. */
function completeRow(board: Board, row: LabelledRow, width: number): PriorRow | undefined {
  if (row.numbers.length === width) return { row, numbers: row.numbers }
  const missing = bareLines(board.open).filter((line) => line.item.length === width - row.numbers.length)
  const fits = missing.filter((line) => isSum([...row.numbers, ...line.item]))
  const [only, ...others] = fits
  return only === undefined || others.length > 0
    ? undefined
    : { row, numbers: [...row.numbers, ...only.item] }
}

function isSum(numbers: readonly LooseNumber[]): boolean {
  return sumOf(numbers.slice(0, -1)) === numbers.at(-1)?.whole
}

function settle(board: Board, own: readonly OwnRow[], prior: readonly PriorRow[]): void {
  const total = own.filter((row) => row.isTotal)
  const sums = prior.filter((row) => isTotalOf(row, prior))
  const [totalRow] = total
  const [sumRow] = sums
  if (totalRow === undefined || sumRow === undefined || total.length > 1 || sums.length > 1) return
  const parts = prior.filter((row) => row !== sumRow)
  const proofOf = (at: number) => {
    const printed = parts.map((row) => row.numbers[at]).filter((number) => number !== undefined)
    const whole = sumRow.numbers[at]
    return whole === undefined ? '' : printSum(printed.map(printedOf), printedOf(whole))
  }
  placeRow(board, totalRow, { prior: sumRow, proofOf })
  const changes = changesInText(
    board.page.lines.filter((line) => line.home.measure === sumRow.row.home.measure),
  )
  const names = own.filter((row) => row !== totalRow)
  const fitting = pairings(names, parts).filter((pairs) => pairs.every((pair) => agrees(pair, changes)))
  const [pairs, ...others] = fitting
  if (pairs === undefined || others.length > 0) return
  const said = pairs.flatMap((pair) => spoken(pair, changes))
  for (const { row, prior: found } of pairs)
    placeRow(board, row, { prior: found, proofOf: (at) => [proofOf(at), ...said].join('、') })
}

/** Whether a row is, column by column, the sum of all the others. */
function isTotalOf(row: PriorRow, all: readonly PriorRow[]): boolean {
  const others = all.filter((other) => other !== row)
  const isTelling = others.length >= 2 && row.numbers.some((number) => (number.whole ?? 0n) >= 10n)
  return (
    isTelling &&
    row.numbers.every(
      (number, at) => sumOf(others.flatMap((each) => each.numbers[at] ?? [])) === number.whole,
    )
  )
}

type Pair = { readonly row: OwnRow; readonly prior: PriorRow }

function pairings(rows: readonly OwnRow[], prior: readonly PriorRow[]): Pair[][] {
  const [row, ...rest] = rows
  if (row === undefined) return [[]]
  return prior.flatMap((chosen) =>
    pairings(
      rest,
      prior.filter((other) => other !== chosen),
    ).map((pairs) => [{ row, prior: chosen }, ...pairs]),
  )
}

/** No sentence about this row and one of its columns says another change than the two years show. */
function agrees(pair: Pair, changes: readonly Change[]): boolean {
  return relevant(pair, changes).every(({ change, at }) => {
    const [now, before] = [pair.row.placements[at]?.number.whole, pair.prior.numbers[at]?.whole]
    return now !== undefined && before !== undefined && change.holds(now, before)
  })
}

function relevant({ row }: Pair, changes: readonly Change[]): { change: Change; at: number }[] {
  return changes.flatMap((change) =>
    row.placements.flatMap(({ column }, at) => {
      const head = column.at(-1) ?? ''
      const isNamed = change.text.includes(row.label) && change.text.includes(head)
      const longer = row.placements.map((each) => each.column.at(-1) ?? '').filter((each) => each !== head)
      const isOther = longer.some((each) => each.includes(head) && change.text.includes(each))
      return isNamed && head.length >= 2 && !isOther ? [{ change, at }] : []
    }),
  )
}

/** 57÷13≒約４倍 */
function spoken(pair: Pair, changes: readonly Change[]): string[] {
  return relevant(pair, changes).flatMap(({ change, at }) => {
    const [now, before] = [pair.row.placements[at]?.number, pair.prior.numbers[at]]
    return now && before ? [`${printedOf(now)}÷${printedOf(before)}≒${change.printed}`] : []
  })
}

type Placing = { readonly prior: PriorRow; readonly proofOf: (at: number) => string }

function placeRow(board: Board, row: OwnRow, { prior, proofOf }: Placing): void {
  for (const [at, number] of prior.numbers.entries()) {
    const own = row.placements[at]
    if (own === undefined) continue
    place(board, {
      number,
      home: own.home,
      row: [...own.row, '前年度'],
      column: own.column,
      labelSpans: [...own.labelSpans, prior.row.labelSpan],
      ...(own.unit && { unit: own.unit }),
      role: own.role,
      status: 'repaired',
      proof: proofOf(at),
      period: yearBefore(board),
    })
  }
}

function yearBefore(board: Board): FoundPeriod {
  return {
    period: { kind: 'fiscal-year', fiscalYear: fiscalYear(board.reportYear - 1) },
    source: 'label',
  }
}
