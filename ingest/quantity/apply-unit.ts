import type Big from 'big.js'
import type { Quantity } from '../report/quantity.ts'
import type { Unit } from '../report/unit.ts'

/**
 * Gives a bare number the unit and scale of its header or caption: 1,594 under 千円 is 1,594,000円. A quantity that
 * carries a unit of its own is returned as it is: the nearest unit wins.
 */
export function applyUnit(quantity: Quantity, given: { readonly unit: Unit; readonly scale: Big }): Quantity {
  if (quantity.unit) return quantity
  const scaled = quantity.value.times(given.scale)
  return { ...quantity, unit: given.unit, value: scaled, scale: quantity.scale.times(given.scale) }
}
