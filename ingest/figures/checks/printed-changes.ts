import type { FigureDraft } from '../figure-draft.ts'
import { toEntries } from './entries-of-drafts.ts'
import type { Entry, Equation } from './equation.ts'

/** How far back in the measure the amount before the change is looked for. */
const reach = 40

/**
 * 「変更後 7,566,900円(1,244,100円増)」: the change printed in brackets after an amount, and the amount before the change printed
 * earlier in the same measure. `drafts` are a measure's, in text order.
 */
export function checkPrintedChanges(drafts: readonly FigureDraft[]): readonly Equation[] {
  const entries = toEntries(drafts)
  return entries.flatMap((change, index) => {
    const after = entries[index - 1]
    const draft = drafts[index]
    if (after === undefined || draft === undefined || change.unitKind !== 'money') return []
    if (!isChangeOf(draft, drafts[index - 1]) || change.unitSymbol !== after.unitSymbol) return []
    const value = after.value.minus(change.value)
    const before = entries
      .slice(Math.max(0, index - reach), index - 1)
      .findLast((entry) => entry.unitSymbol === after.unitSymbol && entry.value.eq(value) && !value.eq(0))
    return before === undefined ? [] : [changeEquation(before, change, after)]
  })
}

function isChangeOf(change: FigureDraft, after: FigureDraft | undefined): boolean {
  if (after === undefined || after.passage.start !== change.passage.start) return false
  return (
    change.qualifiers.some((word) => word === '増' || word === '減') &&
    change.span.start - after.span.end <= 4
  )
}

function changeEquation(before: Entry, change: Entry, after: Entry): Equation {
  const sign = change.value.lt(0) ? '−' : '+'
  const text = `${before.printed}${sign}${change.printed}=${after.printed}`
  return { kind: 'difference', outcome: 'exact', operands: [before, change], result: after, text }
}
