import Big from 'big.js'
import type { FigureDraft } from '../figure-draft.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import type { GridRow } from './grid.ts'
import type { TablePart } from './read-table.ts'

/** Least printed amount that two tables share by more than chance. */
const leastShared = 100

/**
 * The unit of a table that says none but breaks down an amount of an earlier one: 財源内訳 under 決算額 （単位：千円）. Its numbers
 * add up to that amount, or one of them is it.
 */
export function unitOfWhole(
  parts: readonly TablePart[],
  amounts: readonly FigureDraft[],
): readonly ScaledUnit[] {
  const printed = new Map(
    amounts.flatMap(({ value, unit, scale }) =>
      unit === undefined ? [] : [[value.div(scale).toFixed(), { unit, scale }] as const],
    ),
  )
  const wholes = parts.flatMap((part) => part.rows.flatMap((row) => wholesOf(row, part.stubColumns)))
  const found = wholes.find((whole) => whole.gte(leastShared) && printed.has(whole.toFixed()))
  const unit = found === undefined ? undefined : printed.get(found.toFixed())
  return unit === undefined ? [] : [unit]
}

/** The sum of a row's bare numbers, and each of them. */
function wholesOf(row: GridRow, stubColumns: number): readonly Big[] {
  const values = row.cells
    .slice(stubColumns)
    .flatMap(({ kind, quantities }) => (kind === 'number' ? quantities : []))
    .filter(({ unit }) => unit === undefined)
    .map(({ value }) => value)
  return [values.reduce((sum, value) => sum.plus(value), new Big(0)), ...values]
}
