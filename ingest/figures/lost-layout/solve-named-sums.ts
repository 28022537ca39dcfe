import { type Board, fillSlot, type KnownAmount, type LooseNumber, type Slot } from './lost-page.ts'
import { printedOf, printSum } from './print-equation.ts'

/**
 * Slots whose parts the text names: 「研修回数 回（前期39回、後期12回）」, or a heading 「内訳 円」 over amounts that stand with
 * their labels. The one loose number that is their sum fills the slot.
 */
export function solveNamedSums(board: Board): void {
  for (const slot of [...board.openSlots]) {
    const own = slot.named.map((part) => part.quantity)
    const named = own.length >= 2 ? own : knownUnder(board, slot)
    if (named.length < 2) continue
    const total = named.reduce((sum, part) => sum.plus(part.value), slot.unit.scale.times(0))
    const fits = [...board.open].filter(
      (number) => isBare(number) && number.quantity.value.times(slot.unit.scale).eq(total),
    )
    const [only] = fits
    if (only === undefined || fits.length !== 1 || only.quantity.value.lt(SMALLEST_TELLING)) continue
    const printed = named.map((part) => part.printed.replace(/[^\d,，.]/gu, ''))
    const proof = printSum(printed, printedOf(only))
    fillSlot(board, slot, { number: only, role: 'total', status: 'repaired', proof })
  }
}

/** Smaller sums stand on a page by chance too often to prove anything. */
const SMALLEST_TELLING = 10

function isBare(number: LooseNumber): boolean {
  return number.quantity.unit === undefined
}

/** Amounts of the same unit that stand under the heading which is the slot. */
function knownUnder(board: Board, slot: Slot) {
  if (!slot.list.endsWith('|heading')) return []
  const over = slot.over ?? slot.home.headings
  const under = (known: KnownAmount) =>
    known.measureId === slot.home.measure.id &&
    !known.isTotal &&
    over.every((heading, at) => known.headings[at] === heading)
  return board.page.known
    .filter((known) => under(known) && known.quantity.unit?.symbol === slot.unit.unit.symbol)
    .map((known) => known.quantity)
}
