import type { FigureDraft } from '../figure-draft.ts'
import { showPeriod } from '../show-figure.ts'
import { toEntries } from './entries-of-drafts.ts'
import type { Entry, Equation } from './equation.ts'
import { rateEquation } from './rates.ts'

/** Fewer agreeing cells than this could be chance. */
const leastConfirmed = 3

/**
 * 援助率 of one table = 受給者 of the same table ÷ 児童数 of another: rates that their own table does not confirm, against the
 * numbers of the measure's other tables in rows of the same name and period. `drafts` are a measure's.
 */
export function checkRatesAcrossTables(drafts: readonly FigureDraft[]): readonly Equation[] {
  const entries = toEntries(drafts)
  const rates = entries.filter((entry) => isOpenRate(drafts[entry.index]))
  const byColumn = Map.groupBy(rates, (entry) => columnKey(drafts[entry.index]))
  return [...byColumn.values()].flatMap((column) => bestPair(column, entries, drafts))
}

function isOpenRate(draft: FigureDraft | undefined): boolean {
  return draft?.cell !== undefined && draft.status === 'printed' && draft.unit?.kind === 'rate'
}

function columnKey(draft: FigureDraft | undefined): string {
  return `${draft?.cell?.tableId}\t${draft?.labels.column.at(-1)}`
}

function placeKey(draft: FigureDraft | undefined): string {
  return draft === undefined
    ? ''
    : `${draft.labels.row.at(-1)}\t${showPeriod(draft.period)}\t${draft.subject}`
}

function bestPair(
  rates: readonly Entry[],
  entries: readonly Entry[],
  drafts: readonly FigureDraft[],
): readonly Equation[] {
  const tableId = drafts[rates[0]?.index ?? -1]?.cell?.tableId
  const amounts = entries.filter(
    (entry) => drafts[entry.index]?.cell !== undefined && entry.unitKind !== 'rate' && !entry.value.eq(0),
  )
  const columns = [...Map.groupBy(amounts, (entry) => columnKey(drafts[entry.index])).values()]
  const isOwn = (column: readonly Entry[]) => drafts[column[0]?.index ?? -1]?.cell?.tableId === tableId
  const tables = [...Map.groupBy(amounts, (entry) => drafts[entry.index]?.cell?.tableId).values()]
  for (const numerators of columns.filter(isOwn)) {
    for (const denominators of tables.filter((table) => !isOwn(table))) {
      const equations = divide({ rates, numerators, denominators }, drafts)
      const confirmed = equations.filter((equation) => equation.outcome !== 'fails').length
      if (confirmed >= leastConfirmed && confirmed > 3 * (equations.length - confirmed)) return equations
    }
  }
  return []
}

type Division = {
  readonly rates: readonly Entry[]
  readonly numerators: readonly Entry[]
  readonly denominators: readonly Entry[]
}

/** Only where a row and period name one number in each table. */
function divide(
  { rates, numerators, denominators }: Division,
  drafts: readonly FigureDraft[],
): readonly Equation[] {
  const above = Map.groupBy(numerators, (entry) => placeKey(drafts[entry.index]))
  const below = Map.groupBy(denominators, (entry) => placeKey(drafts[entry.index]))
  return rates.flatMap((result) => {
    const key = placeKey(drafts[result.index])
    const [numerator, ...moreAbove] = above.get(key) ?? []
    const [denominator, ...moreBelow] = below.get(key) ?? []
    if (numerator === undefined || denominator === undefined) return []
    if (moreAbove.length > 0 || moreBelow.length > 0 || numerator.unitKind !== denominator.unitKind) return []
    return [rateEquation({ numerator, denominator, result }, 'half-up')]
  })
}
