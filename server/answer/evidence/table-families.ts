import type { Figure } from '../../../ingest/report/figure.ts'
import { hasPeriod, isPeriodLabel, timelessLabel } from './timeless-label.ts'

/**
 * Tables that a page break cut in two: neighbours with the same columns (or only some of its years, where nothing changed
 * in the others) under the same headings but for a year, no row in common and no caption of its own on the second; or
 * with the same rows and other years or months, a long series that was folded. Maps each table's id to the id of the first of its family.
 */
export function findTableFamilies(figures: readonly Figure[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  let previous: Previous | undefined
  for (const [tableId, cells] of groupByTable(figures)) {
    const columns = new Set(cells.map((figure) => JSON.stringify(figure.labels.column)))
    const isOfYears = cells.every(
      ({ labels: { column } }) => column.length > 0 && column.every(isPeriodLabel),
    )
    const place = JSON.stringify(cells[0]?.labels.headings.filter((heading) => !isPeriodLabel(heading)))
    const rows = new Set(cells.map((figure) => JSON.stringify(figure.labels.row)))
    const caption = cells[0]?.labels.caption
    const kinds = new Set(cells.map(({ labels }) => JSON.stringify(labels.column.map(timelessLabel))))
    const isBelow =
      previous !== undefined &&
      columns.isSubsetOf(previous.columns) &&
      (isOfYears || previous.columns.size === columns.size) &&
      previous.rows.isDisjointFrom(rows)
    const isFolded =
      previous !== undefined &&
      rows.size > 1 &&
      (rows.isSubsetOf(previous.rows) || previous.rows.isSubsetOf(rows)) &&
      columns.isDisjointFrom(previous.columns) &&
      (kinds.isSubsetOf(previous.kinds) || previous.kinds.isSubsetOf(kinds)) &&
      cells.every(({ labels }) => labels.column.some(hasPeriod))
    const isMonthly = cells.every(({ labels, role }) => role === 'total' || labels.column.every(isMonth))
    const areOtherMonths =
      previous?.isMonthly === true &&
      isMonthly &&
      rows.symmetricDifference(previous.rows).size === 0 &&
      columns.isDisjointFrom(previous.columns)
    const continues =
      previous !== undefined &&
      (isBelow || isFolded || areOtherMonths) &&
      previous.place === place &&
      !columns.has('[]') &&
      (caption === undefined || caption === previous.caption)
    const family: string = continues && previous ? previous.family : tableId
    families.set(tableId, family)
    previous = {
      family,
      columns: continues && previous ? previous.columns.union(columns) : columns,
      kinds,
      place,
      rows: continues && previous ? previous.rows.union(rows) : rows,
      caption,
      isMonthly,
    }
  }
  return families
}

type Previous = {
  readonly family: string
  readonly columns: ReadonlySet<string>
  /** Its columns without their times. */
  readonly kinds: ReadonlySet<string>
  /** Its headings without those that are a year. */
  readonly place: string
  readonly rows: Set<string>
  readonly caption: string | undefined
  /** Its columns are months, and at most their sum. */
  readonly isMonthly: boolean
}

function isMonth(label: string): boolean {
  return /^[0-9０-９]{1,2}月(?:分|末)?$/u.test(label)
}

function groupByTable(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!figure.cell) continue
    const group = groups.get(figure.cell.tableId)
    if (group) group.push(figure)
    else groups.set(figure.cell.tableId, [figure])
  }
  return groups
}
