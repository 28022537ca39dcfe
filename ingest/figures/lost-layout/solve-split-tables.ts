import Big from 'big.js'
import { unitOfLabel } from '../../quantity/label-unit.ts'
import { isMunicipalityName } from '../labels/municipality-name.ts'
import type { FoundPeriod } from '../labels/period-of-labels.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { subjectOfLabels } from '../labels/subject-of-labels.ts'
import { type Board, type LooseNumber, type Placement, place, tableIdAt } from './lost-page.ts'
import { printedOf, printSum } from './print-equation.ts'
import { proveRates, type RateProof } from './prove-rates.ts'
import type { Column } from './read-columns.ts'
import { isRate } from './share-of.ts'
import { readSplitTables, type SplitRow, type SplitTable } from './split-tables.ts'

/**
 * Tables whose heads were drawn one by one, before, among or after their rows: as many heads as numbers. A column is
 * proven where printed rates or an amount with the same name elsewhere say so; the others are given by order.
 */
export function solveSplitTables(board: Board): void {
  for (const table of readSplitTables(board)) {
    const rates = proveRates(board, table)
    const rows = table.rows.map((row) => rates?.completed.get(row) ?? row)
    const isWhole = rows.every((row) => row.numbers.length === table.columns.length)
    if (!isWhole) continue
    const sums = provenSums(board, table)
    const isAxis = rows.filter((row) => isMunicipalityName(row.label)).length >= 2
    const tableId = tableIdAt(table.home.measure, rows[0]?.labelSpan ?? { start: 0, end: 0 })
    for (const [order, row] of rows.entries()) {
      for (const [at, number] of row.numbers.entries()) {
        const column = table.columns[at]
        const proof = rates?.proofOf(row, at) ?? (row.isJoined ? undefined : sums.get(at))
        const isPrinted = number.quantity.unit !== undefined && !isRate(number) && proof === undefined
        if (column === undefined || isPrinted) continue
        const period = periodOf(table, rates, at)
        const cell = { tableId, row: order, column: at + 1 }
        placeCell(board, { table, row, number, column, period, proof, isAxis, cell })
      }
    }
  }
}

type CellPlace = {
  readonly table: SplitTable
  readonly row: SplitRow
  readonly number: LooseNumber
  readonly column: Column
  readonly period: FoundPeriod | undefined
  readonly proof: string | undefined
  readonly isAxis: boolean
  readonly cell: NonNullable<Placement['cell']>
}

function placeCell(board: Board, given: CellPlace): void {
  const { table, row, number, column, period, proof, isAxis, cell } = given
  const unit = column.cell.unit ?? unitOf(column.cell.label)
  const paths = { rowPath: [row.label], columnPath: column.path }
  place(board, {
    number,
    home: table.home,
    row: [row.label],
    column: column.path,
    labelSpans: [row.labelSpan, column.cell.span],
    ...(unit && { unit }),
    role: 'plain',
    status: proof === undefined ? 'doubtful' : 'repaired',
    proof: proof ?? 'order',
    period,
    cell,
    subject: subjectOfLabels({ ...paths, stubHeads: [], hasMunicipalities: isAxis }),
  })
}

/** 人数 → 人, 枚数 → 枚: only what the head itself counts. */
function unitOf(label: string): ScaledUnit | undefined {
  const said = unitOfLabel(label)
  if (said?.unit !== undefined && said.kind !== 'money') return { unit: said.unit, scale: new Big(1) }
  const counter = /(枚|講座|団体|施設|点|本)数$/u.exec(label)?.[1]
  return counter === undefined ? undefined : { unit: { kind: 'count', symbol: counter }, scale: new Big(1) }
}

/** A rate without a date of its own is of the date of what it divides. */
function periodOf(table: SplitTable, rates: RateProof | undefined, at: number): FoundPeriod | undefined {
  const own = table.columns[at]?.cell.period
  const part = rates?.groups.find((group) => group.rate === at)?.part
  return own ?? (part === undefined ? undefined : table.columns[part]?.cell.period)
}

/** Columns of amounts whose sum stands elsewhere in the measure under the column's own name. */
function provenSums(board: Board, table: SplitTable): Map<number, string> {
  const proofs = new Map<number, string>()
  const rows = board.rowsOf.get(table.home.measure.id) ?? []
  const later = board.placements.filter((placed) => placed.home.measure === table.home.measure)
  for (const [at, { cell }] of table.columns.entries()) {
    const numbers = table.rows.flatMap((row) => row.numbers[at] ?? [])
    const sum = numbers.reduce((all, number) => all.plus(number.quantity.value), new Big(0))
    const isSame = (number: LooseNumber) => number.quantity.value.eq(sum) && !numbers.includes(number)
    const named = [
      ...rows.filter((row) => row.label === cell.label).flatMap((row) => row.numbers.filter(isSame)),
      ...later
        .filter((each) => each.row.at(-1) === cell.label)
        .flatMap(({ number }) => (isSame(number) ? [number] : [])),
    ]
    const [total] = named
    if (total === undefined || sum.lt(1000)) continue
    const proof = numbers.length === 1 ? printedOf(total) : printSum(numbers.map(printedOf), printedOf(total))
    proofs.set(at, `${proof}（${cell.label}）`)
  }
  return proofs
}
