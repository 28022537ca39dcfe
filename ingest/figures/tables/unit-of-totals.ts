import Big from 'big.js'
import type { FigureDraft } from '../figure-draft.ts'

/** Most columns that one total sums up. */
const MOST_ADDENDS = 6

/**
 * 計 beside 男 and 女: a number without a unit to which the numbers right beside it add up, in every row of its column, is counted as they
 * are. `drafts` are of one table.
 */
export function unitOfTotals(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  if (drafts.every(({ unit }) => unit !== undefined)) return drafts
  const rows = [...Map.groupBy(drafts, ({ cell }) => cell?.row ?? -1).values()].map(
    (own) => new Map(own.map((draft) => [draft.cell?.column ?? -1, draft])),
  )
  const columns = new Set(
    drafts.flatMap(({ cell, unit }) => (unit === undefined && cell ? [cell.column] : [])),
  )
  const units = new Map([...columns].map((column) => [column, unitOfColumn(rows, column)]))
  return drafts.map((draft) => {
    const unit = draft.unit === undefined && draft.cell ? units.get(draft.cell.column) : undefined
    return unit === undefined
      ? draft
      : { ...draft, unit, printedWithUnit: `${draft.printedWithUnit}${unit.symbol}` }
  })
}

type Row = ReadonlyMap<number, FigureDraft>

function unitOfColumn(rows: readonly Row[], column: number): FigureDraft['unit'] {
  const own = rows.filter((row) => row.has(column))
  for (let count = 2; count <= MOST_ADDENDS; count += 1) {
    for (const step of [-1, 1]) {
      const beside = Array.from({ length: count }, (_, at) => column + step * (at + 1))
      const unit = own[0]?.get(beside[0] ?? -1)?.unit
      if (unit !== undefined && own.every((row) => addsUp(row, { column, beside, symbol: unit.symbol })))
        return unit
    }
  }
  return undefined
}

type Sum = { readonly column: number; readonly beside: readonly number[]; readonly symbol: string }

function addsUp(row: Row, { column, beside, symbol }: Sum): boolean {
  const total = row.get(column)
  const parts = beside.flatMap((at) => row.get(at) ?? [])
  if (total === undefined || total.unit !== undefined || parts.length !== beside.length) return false
  if (parts.some(({ unit, scale }) => unit?.symbol !== symbol || !scale.eq(1))) return false
  return parts.reduce((sum, { value }) => sum.plus(value), new Big(0)).eq(total.value)
}
