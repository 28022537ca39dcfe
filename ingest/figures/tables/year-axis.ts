import type { FiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'
import { periodOfLabel } from '../labels/period-of-labels.ts'
import type { TablePart } from './read-table.ts'

/**
 * The years that a table's axis runs over, as one range; undefined where fewer than two stand on it. What has no year of its
 * own in such a table (合計, 増減) speaks of all of them.
 */
export function rangeOfYearAxis(part: TablePart): Period | undefined {
  const heads = yearsOf(part.columns.slice(part.stubColumns).map((column) => column.path))
  const rows = yearsOf(part.rowLabels.map((label) => label.path))
  const years = heads.length >= 2 ? heads : rows
  const from = years.toSorted()[0]
  const to = years.toSorted().at(-1)
  if (from === undefined || to === undefined || from === to) return undefined
  return { kind: 'fiscal-years', from, to }
}

function yearsOf(paths: readonly (readonly string[])[]): readonly FiscalYear[] {
  const years = new Set<FiscalYear>()
  for (const label of new Set(paths.flat())) {
    const period = isShort(label) ? periodOfLabel(label) : undefined
    if (period?.kind === 'fiscal-year') years.add(period.fiscalYear)
  }
  return [...years]
}

/** A head or label that is a year with little beside it (令和4年度 決算額), not a title that contains one. */
function isShort(label: string): boolean {
  return label.length <= 24
}
