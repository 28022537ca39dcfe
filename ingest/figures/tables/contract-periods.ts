import type { Period } from '../../report/period.ts'
import { periodOfLabel } from '../labels/period-of-labels.ts'
import type { LabelledCell } from './label-cells.ts'
import type { TablePart } from './read-table.ts'

/**
 * Where contracts lie along an axis of years, a filled cell stands for all the years up to the next one: its amount is
 * the contract's, never one year's. The last one's end is not shown, so only its first year is given, marked as open.
 */
export function contractPeriods(
  part: TablePart,
  cells: readonly LabelledCell[],
): ReadonlyMap<LabelledCell, Period> {
  const periods = new Map<LabelledCell, Period>()
  if (!isContractAxis(part)) return periods
  const years = part.columns.map((column) => yearOf(column.path.at(-1)))
  const filled = cells.filter((cell) => cell.cell.kind !== 'blank' && years[cell.column] !== undefined)
  filled.forEach((cell, index) => {
    const next = filled[index + 1]
    const from = years[cell.column]
    if (from === undefined) return
    const nextYear = next !== undefined && next.rowIndex === cell.rowIndex ? years[next.column] : undefined
    const to = nextYear === undefined ? from : years[lastColumnBefore(next?.column ?? 0, cell.column)]
    periods.set(
      cell,
      nextYear === undefined || to === undefined
        ? { kind: 'fiscal-years', from, to: from, endUnknown: true }
        : { kind: 'fiscal-years', from, to },
    )
  })
  return periods
}

function lastColumnBefore(next: number, own: number): number {
  return Math.max(own, next - 1)
}

/** The head over the years speaks of contracts, and most cells of the years are blank or hold several facts. */
function isContractAxis(part: TablePart): boolean {
  const heads = part.columns.filter((column) => yearOf(column.path.at(-1)) !== undefined)
  return (
    heads.length >= 3 &&
    heads.every((column) => column.path.slice(0, -1).some((head) => /契約|委託期間/.test(head)))
  )
}

function yearOf(head: string | undefined) {
  const period = head === undefined ? undefined : periodOfLabel(head)
  return period?.kind === 'fiscal-year' ? period.fiscalYear : undefined
}
