import type { TablePart } from '../tables/read-table.ts'
import type { Entry, Equation } from './equation.ts'
import { type RateRounding, rateEquation } from './rates.ts'
import { joinUnits, type View } from './view.ts'

/** How far left of a 構成比 its amounts may stand. */
const reach = 3

/** 構成比: each row's share of the total row, recomputed. `columns` is the view along the columns: one line a row. */
export function checkShares(part: TablePart, columns: View): readonly Equation[] {
  const total = part.rowLabels.findLastIndex((label) => label.role === 'total')
  if (total < 0) return []
  const lines = joinUnits(columns)
  const entryAt = (row: number, column: number) => lines.find((line) => line.cross === row)?.at(column)
  return columns.positions.flatMap((position, share) => {
    if (!position.path.some((label) => /構成比|割合|シェア|占有率/.test(label))) return []
    const amounts = Array.from({ length: reach }, (_, step) => share - 1 - step).filter(
      (column) => column >= 0,
    )
    for (const amount of amounts) {
      const whole = entryAt(total, amount)
      if (whole === undefined || whole.value.eq(0)) continue
      const rows = part.rows.map((_, row) => ({
        part: entryAt(row, amount),
        whole,
        share: entryAt(row, share),
      }))
      const tried = (['half-up', 'down'] as const).map((rounding) =>
        rows.flatMap((parts) => shareOf(parts, rounding)),
      )
      const confirmed = tried.find(isConfirmed)
      if (confirmed !== undefined) return confirmed
    }
    return []
  })
}

type ShareParts = {
  readonly part: Entry | undefined
  readonly whole: Entry
  readonly share: Entry | undefined
}

function shareOf({ part, whole, share }: ShareParts, rounding: RateRounding): readonly Equation[] {
  if (part === undefined || share === undefined || share.unitKind !== 'rate') return []
  if (part.unitSymbol !== whole.unitSymbol || part.unitKind === 'rate') return []
  return [rateEquation({ numerator: part, denominator: whole, result: share }, rounding)]
}

function isConfirmed(equations: readonly Equation[]): boolean {
  const failed = equations.filter((equation) => equation.outcome === 'fails').length
  return equations.length - failed >= 3 && equations.length - failed > 2 * failed
}
