import Big from 'big.js'
import type { FigureDraft } from '../figure-draft.ts'
import { toEntries } from './entries-of-drafts.ts'
import type { Entry, Equation } from './equation.ts'

/** How far back the parts of a 計 may stand. */
const reach = 60
/** How many numbers before a 計 are tried as its parts. */
const mostParts = 12

/**
 * 計 in sentences and lists: 「…4件(1,680,740円)と調査料1件(1,685,200円)の計5件(3,365,940円)」, or a 合計 item under its items: the numbers
 * of one unit right before it that add up to it. `drafts` are those of one block's text, in text order.
 */
export function checkSentenceTotals(drafts: readonly FigureDraft[]): readonly Equation[] {
  const entries = toEntries(drafts)
  return entries.flatMap((result) => {
    const draft = drafts[result.index]
    const isTotal =
      draft !== undefined &&
      draft.cell === undefined &&
      /^(計|合計|総額|小計|総計)$|小計$|合計$/.test(draft.labels.row.at(-1) ?? '')
    if (!isTotal) return []
    const before = entries.slice(Math.max(0, result.index - reach), result.index)
    const subtotals = before.filter((entry) => drafts[entry.index]?.role === 'subtotal')
    const found = totalOf(result, before)
    return found.length > 0 ? found : totalOf(result, subtotals)
  })
}

function totalOf(result: Entry, before: readonly Entry[]): readonly Equation[] {
  const parts = before.filter((entry) => entry.unitSymbol === result.unitSymbol).slice(-mostParts)
  let sum = new Big(0)
  for (let count = 1; count <= parts.length; count += 1) {
    const part = parts.at(-count)
    if (part === undefined) break
    sum = sum.plus(part.value)
    if (count < 2 || !sum.eq(result.value) || result.value.eq(0)) continue
    const operands = parts.slice(-count)
    const text = `${operands.map((entry) => entry.printed).join('+')}=${result.printed}`
    return [{ kind: 'sum', outcome: 'exact', operands, result, text }]
  }
  return []
}
