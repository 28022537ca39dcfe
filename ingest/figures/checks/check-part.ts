import type { FigureDraft } from '../figure-draft.ts'
import type { TablePart } from '../tables/read-table.ts'
import { checkBalances } from './balances.ts'
import { checkBracketTotals } from './bracket-totals.ts'
import { checkBreakdowns } from './breakdowns.ts'
import { buildViews } from './build-views.ts'
import { checkDifferences } from './differences.ts'
import type { Equation } from './equation.ts'
import { checkProducts } from './products.ts'
import { checkRates } from './rates.ts'
import { checkShares } from './shares.ts'
import { checkSums } from './sums.ts'

/** Every relation that a part of a table prints, tried with its numbers. `drafts` are of the whole table. */
export function checkPart(part: TablePart, drafts: readonly FigureDraft[]): readonly Equation[] {
  const views = buildViews(part, drafts)
  const along = views.flatMap((view) => [
    ...checkSums(view),
    ...checkDifferences(view),
    ...checkBalances(view),
    ...checkProducts(view),
    ...checkRates(view),
  ])
  const columns = views.find((view) => view.axis === 'columns')
  if (columns === undefined) return along
  return [
    ...along,
    ...checkBreakdowns(part, columns),
    ...checkShares(part, columns),
    ...checkBracketTotals(part, columns),
  ]
}
