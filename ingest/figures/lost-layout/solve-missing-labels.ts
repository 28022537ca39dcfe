import { endingCostName } from '../../parse/cost-names.ts'
import {
  atLabel,
  type BareLabel,
  type Board,
  type Home,
  type KnownAmount,
  type LooseNumber,
  place,
} from './lost-page.ts'
import { moneyLines, printedOf } from './print-equation.ts'

/**
 * Items of costs of which some lost their label and some their amount: ①… was drawn elsewhere, its amount stands alone
 * above ②. The printed total less the items that stand whole must be the sum of the loose amounts, to the rounding of
 * the total.
 */
export function solveMissingLabels(board: Board): void {
  for (const measure of board.page.measures) {
    const known = board.known.get(measure.id) ?? []
    const total = known.find((amount) => amount.isTotal && amount.isCost)
    const items = known.filter(
      (amount) => amount.isCost && !amount.isTotal && !/支出金/u.test(amount.headings.join(' ')),
    )
    const scale = items[0]?.quantity.scale ?? total?.quantity.scale
    if (total === undefined || scale === undefined) continue
    const loose = moneyLines(board.open, scale.toFixed())
      .flatMap((line) => line.item)
      .filter((number) => number.measureId === measure.id)
    const labels = missingLabels(board, measure.id)
    if (loose.length === 0 || labels.length !== loose.length || !sumsUp(total, items, loose)) continue
    settle(board, { total, items, loose, labels })
  }
}

/** Whether items and loose amounts make up the total: exactly, or to less than one of the total's last unit. */
function sumsUp(total: KnownAmount, items: readonly KnownAmount[], loose: readonly LooseNumber[]): boolean {
  const values = [
    ...items.map((item) => item.quantity.value),
    ...loose.map((number) => number.quantity.value),
  ]
  const sum = values.reduce((all, value) => all.plus(value), total.quantity.value.times(0))
  const apart = sum.minus(total.quantity.value).abs()
  return apart.eq(0) || apart.lt(total.quantity.scale.eq(1) ? 0 : total.quantity.scale)
}

/** Labels of costs without amounts on the page, in text order: numbered ones, or kinds of expenditure. */
function missingLabels(board: Board, measureId: string): BareLabel[] {
  const numbered = board.page.bareLabels.filter((label) => /^[①-⑳]|^[(（]\d/u.test(label.mark ?? ''))
  const costs = board.page.rowLabels.filter((label) => endingCostName(label.label) !== undefined)
  return [...numbered, ...costs]
    .filter((label) => label.home.measure.id === measureId)
    .sort((a, b) => a.span.start - b.span.start)
}

type Settlement = {
  readonly total: KnownAmount
  readonly items: readonly KnownAmount[]
  readonly loose: readonly LooseNumber[]
  readonly labels: readonly BareLabel[]
}

function settle(board: Board, { total, items, loose, labels }: Settlement): void {
  const isOnly = loose.length === 1 && total.quantity.scale.eq(1)
  const digits = (item: KnownAmount) => item.quantity.printed.replace(/[^\d,，.]/gu, '')
  const sum = [...loose.map(printedOf), ...items.map(digits)].join('+')
  const isExact = total.quantity.scale.eq(1)
  const proof = isExact
    ? `${sum}=${digits(total)}`
    : `${sum}≒${total.quantity.printed}（${total.quantity.scale.eq(1000) ? '千円' : ''}未満の端数処理）`
  for (const [at, number] of loose.entries()) {
    const label = labels[at]
    if (label === undefined) continue
    place(board, {
      ...atLabel(label),
      home: homeOf(label, total),
      number,
      role: 'part',
      status: isOnly ? 'repaired' : 'doubtful',
      proof: isOnly ? proof : 'order',
    })
  }
  const [label] = labels
  if (label === undefined) return
  const shared = { home: homeOf(label, total), column: [], labelSpans: [] }
  if (total.number !== undefined) {
    place(board, {
      ...shared,
      number: total.number,
      row: [total.label],
      role: 'total',
      status: 'checked',
      proof,
    })
  }
  for (const { number, label: name } of items) {
    if (number === undefined || endingCostName(name) !== name) continue
    place(board, { ...shared, number, row: [name], role: 'part', status: 'printed' })
  }
}

/** The measure of the label, under the headings of the total that it is a part of. */
function homeOf({ home }: BareLabel, { headings }: KnownAmount): Home {
  return { measure: home.measure, headings }
}
