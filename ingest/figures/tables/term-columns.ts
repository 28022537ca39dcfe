import type { Period } from '../../report/period.ts'
import type { GridRow } from './grid.ts'
import type { TablePart } from './read-table.ts'

const head = /(契約|履行|工事|委託|事業|実施|対象)?期間$|^工期$/

/** 期間: the column that says from when to when each row's contract or work ran, if the table has one. */
export function findTermColumn(part: TablePart): number | undefined {
  const found = part.columns.findIndex((column) =>
    head.test((column.path.at(-1) ?? '').replace(/[\s　]/g, '')),
  )
  return found < 0 ? undefined : found
}

/** The stretch of time that a row's 期間 cell gives. */
export function termOfRow(row: GridRow, column: number | undefined): Period | undefined {
  const cell = column === undefined ? undefined : row.cells[column]
  const period = cell?.times[0]?.period
  return period?.kind === 'dates' && period.from !== period.to ? period : undefined
}
