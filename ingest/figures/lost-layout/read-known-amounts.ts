import { endingCostName } from '../../parse/cost-names.ts'
import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Block } from '../../report/measure.ts'
import { factsInText } from '../prose/facts-in-text.ts'
import { shiftToken } from '../tables/shift-token.ts'
import { linesOf } from './lines-of.ts'
import type { Home, KnownAmount, LabelledRow } from './lost-page.ts'
import { isTotalLabel } from './read-slots.ts'

/** Headings under which amounts are parts of a measure's cost. */
const COST_HEADING = /額|内訳|経費|費用|事業費|予算|決算|支出|財源/u

/** Amounts of money that stand with their labels in a list or a short paragraph. */
export function readKnownAmounts(text: string, block: Block, home: Home): KnownAmount[] {
  const spans = block.kind === 'list' ? block.items : linesOf(text, block.span)
  const isCost = COST_HEADING.test(home.headings.join(' '))
  return spans.flatMap((span) => {
    const line = text.slice(span.start, span.end)
    if (/。/u.test(line)) return []
    return factsInText(line, findNumbers(line))
      .filter((fact) => fact.quantity.unit?.kind === 'money')
      .map((fact) => {
        const label = fact.label.at(-1) ?? ''
        const isTotal = isTotalLabel(label)
        const quantity = shiftToken(fact.quantity, span.start)
        return { measureId: home.measure.id, label, headings: home.headings, quantity, isTotal, isCost }
      })
  })
}

/** The same for a row of a lost table whose only number carries its own unit of money. */
export function knownAmountOf(row: LabelledRow): KnownAmount | undefined {
  const [number, ...others] = row.numbers
  if (number === undefined || others.length > 0 || number.quantity.unit?.kind !== 'money') return undefined
  const { home, label, isTotal } = row
  const isCost = COST_HEADING.test(home.headings.join(' ')) || endingCostName(label) === label
  return {
    measureId: home.measure.id,
    label,
    headings: home.headings,
    quantity: number.quantity,
    isTotal,
    isCost,
    number,
  }
}
