import { atLabel, type Board, type Home, type LooseNumber, place, type Slot } from './lost-page.ts'
import { printedOf } from './print-equation.ts'
import { THOUSANDS } from './solve-fund-sources.ts'

/**
 * Measures whose only cost is one label: its amount is also 総額 and a source of it, so the same number stands loose
 * three times. And labels of costs that lack a number, against the one loose number that carries its own unit of money.
 */
export function solveSingleSlots(board: Board): void {
  solveOwnUnits(board)
  const slots = [...board.openSlots].filter(
    (slot) => slot.unit.unit.kind === 'money' && slot.unit.scale.eq(1000),
  )
  const lonely = slots.filter((slot) =>
    slots.every((other) => other === slot || other.home.measure !== slot.home.measure),
  )
  const [slot] = lonely
  if (slot === undefined || lonely.length !== 1 || slots.length !== 1) return
  const bare = [...board.open].filter(
    (number) => number.quantity.unit === undefined && number.whole !== undefined,
  )
  const values = Map.groupBy(bare, (number) => number.whole)
  const triples = [...values.values()].filter((alike) => alike.length >= 3 && (alike[0]?.whole ?? 0n) > 0n)
  const [alike] = triples
  if (alike === undefined || triples.length !== 1 || board.fundTotals.has(slot.home.measure.id)) return
  settleTriple(board, slot, alike)
}

/** The first drawn stands for the label; that the three are equal makes it no matter which is which. */
function settleTriple(board: Board, slot: Slot, alike: readonly LooseNumber[]): void {
  const [number, total, source] = alike
  if (number === undefined || total === undefined || source === undefined) return
  const home = { measure: slot.home.measure, headings: [] }
  const proof = `${printedOf(number)}=${printedOf(total)}（総額）`
  board.fundTotals.set(slot.home.measure.id, total.whole ?? 0n)
  place(board, {
    ...atLabel(slot),
    number,
    unit: THOUSANDS,
    role: 'plain',
    status: 'repaired',
    proof,
  })
  board.openSlots.delete(slot)
  const shared = { home, column: [], labelSpans: [], unit: THOUSANDS }
  place(board, {
    ...shared,
    number: total,
    row: ['総額'],
    role: 'total',
    status: 'repaired',
    proof,
  })
  place(board, {
    ...shared,
    number: source,
    row: ['財源内訳'],
    role: 'part',
    status: 'unplaced',
  })
}

const COST = /内訳|額|経費|費用|支出金/u

/** A label under costs or sources that has neither unit nor number: 「業務委託料」. */
function solveOwnUnits(board: Board): void {
  const money = [...board.open].filter((number) => number.quantity.unit?.kind === 'money')
  const labels = board.page.bareLabels.filter((label) => isCostHome(label.home) && isCostLabel(label.label))
  const [number] = money
  const [label] = labels
  if (number === undefined || label === undefined || money.length !== 1 || labels.length !== 1) return
  const inThousands = number.quantity.scale.eq(1000)
  const equal = [...board.open].find(
    (other) =>
      inThousands && other !== number && other.quantity.unit === undefined && other.whole === number.whole,
  )
  if (equal === undefined) return
  place(board, {
    ...atLabel(label),
    number,
    role: 'plain',
    status: 'repaired',
    proof: `${number.quantity.printed}=${printedOf(equal)}（総額・財源内訳）`,
  })
  const known = board.known.get(label.home.measure.id) ?? []
  board.known.set(label.home.measure.id, [
    ...known,
    {
      measureId: label.home.measure.id,
      label: label.label,
      headings: label.home.headings,
      quantity: number.quantity,
      isTotal: false,
      isCost: true,
    },
  ])
}

function isCostHome(home: Home): boolean {
  return COST.test(home.headings.at(-1) ?? '')
}

/** Ends as the names of costs and grants do. */
function isCostLabel(label: string): boolean {
  return /(?:費|料|金|報酬|手当|謝礼|補助|負担|委託|工事|購入)(?:[(（][^()（）]*[)）])?$/u.test(label)
}
