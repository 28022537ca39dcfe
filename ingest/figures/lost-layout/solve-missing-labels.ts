import { type BareLabel, type Board, type KnownAmount, type LooseNumber, place } from './lost-page.ts'
import { moneyLines, printedOf } from './print-equation.ts'

/**
 * Numbered items of costs of which some lost their label and some their number: ①… was drawn elsewhere, its amount
 * stands alone above ②. The printed total less the items that stand whole must be the sum of the loose amounts.
 */
export function solveMissingLabels(board: Board): void {
  for (const [measureId, known] of board.known) {
    const total = known.find((amount) => amount.isTotal && amount.isCost)
    const items = known.filter((amount) => amount.isCost && !amount.isTotal && sameHeading(amount, total))
    if (total === undefined) continue
    const loose = moneyLines(board.open, total.quantity.scale.toFixed())
      .flatMap((line) => line.item)
      .filter((number) => number.measureId === measureId)
    const rest = items.reduce((left, item) => left.minus(item.quantity.value), total.quantity.value)
    const sum = loose.reduce((all, number) => all.plus(number.quantity.value), rest.times(0))
    const labels = missingLabels(board, measureId)
    if (loose.length === 0 || !sum.eq(rest) || labels.length !== loose.length) continue
    settle(board, { total, items, loose, labels })
  }
}

function sameHeading(amount: KnownAmount, total: KnownAmount | undefined): boolean {
  return total !== undefined && amount.headings.join('|') === total.headings.join('|')
}

/** Numbered labels without amounts on the page: ① where the list begins with ②. */
function missingLabels(board: Board, measureId: string): BareLabel[] {
  const inText = board.page.bareLabels.filter((label) => /^[①-⑳]|^[(（]\d/u.test(label.mark ?? ''))
  return inText.filter((label) => label.home.measure.id === measureId)
}

type Settlement = {
  readonly total: KnownAmount
  readonly items: readonly KnownAmount[]
  readonly loose: readonly LooseNumber[]
  readonly labels: readonly BareLabel[]
}

function settle(board: Board, { total, items, loose, labels }: Settlement): void {
  const isOnly = loose.length === 1
  const parts = [
    ...loose.map(printedOf),
    ...items.map((item) => item.quantity.printed.replace(/[^\d,，.]/gu, '')),
  ]
  const proof = `${parts.join('+')}=${total.quantity.printed.replace(/[^\d,，.]/gu, '')}`
  for (const [at, number] of loose.entries()) {
    const label = labels[at]
    if (label === undefined) continue
    place(board, {
      number,
      home: { measure: label.home.measure, headings: total.headings },
      row: [label.label],
      column: [],
      labelSpans: [label.span],
      role: 'part',
      status: isOnly ? 'repaired' : 'doubtful',
      proof: isOnly ? proof : 'order',
    })
  }
}
