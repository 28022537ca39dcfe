import { type Board, fillSlot, type LooseNumber, type Placement, type Slot } from './lost-page.ts'
import { printedOf, printSum } from './print-equation.ts'

/**
 * A heading with a lost amount (「内訳 円」) over tables: the one loose number that is the sum of the money columns of the
 * tables' total rows.
 */
export function solveHeadingTotals(board: Board): void {
  const slots = [...board.openSlots].filter(
    (slot) => slot.list.endsWith('|heading') && slot.unit.unit.kind === 'money',
  )
  for (const slot of slots) {
    const cells = totalCells(board, slot)
    if (cells.length < 2) continue
    const sum = cells.reduce((all, cell) => all.plus(cell.number.quantity.value), slot.unit.scale.times(0))
    const fits = [...board.open].filter(
      (number) => number.quantity.unit === undefined && number.quantity.value.eq(sum),
    )
    const [only] = fits
    if (only === undefined || fits.length !== 1) continue
    settle(board, { slot, number: only, cells })
  }
}

/** Placed totals of the same measure whose column is in the slot's unit. */
function totalCells(board: Board, slot: Slot): Placement[] {
  return board.placements.filter(
    (placement) =>
      placement.role === 'total' &&
      placement.column.length > 0 &&
      placement.home.measure === slot.home.measure &&
      placement.unit?.unit.symbol === slot.unit.unit.symbol &&
      placement.unit.scale.eq(slot.unit.scale),
  )
}

type Settlement = { readonly slot: Slot; readonly number: LooseNumber; readonly cells: readonly Placement[] }

function settle(board: Board, { slot, number, cells }: Settlement): void {
  const printed = cells.map((cell) => printedOf(cell.number))
  const proof = printSum(printed, printedOf(number))
  fillSlot(board, slot, { number, role: 'total', status: 'repaired', proof })
}
