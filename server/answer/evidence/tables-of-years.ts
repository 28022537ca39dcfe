import type { Figure } from '../../../ingest/report/figure.ts'
import { sameLabels } from './alike.ts'
import type { FigureInMeasure } from './evidence.ts'
import { identityOf } from './period-axis.ts'
import { fiscalYearOf } from './print-period.ts'
import { timelessLabel } from './timeless-label.ts'

/** Whether two figures of a measure are called the same in two tables, one for each of two years. */
export function isInTableOfOtherYear(one: Figure, other: Figure): boolean {
  if (!one.cell || !other.cell || one.cell.tableId === other.cell.tableId) return false
  const [year, otherYear] = [one, other].map((figure) => fiscalYearOf(figure.period))
  if (year === undefined || otherYear === undefined || year === otherYear) return false
  return (
    one.subject === other.subject &&
    identityOf(one) === identityOf(other) &&
    sameLabels(placeOf(one), placeOf(other))
  )
}

/** Whether another year of a figure stands in a table of its own. */
export function hasTableOfOtherYear({ view, figure: { figure } }: FigureInMeasure): boolean {
  return view.figures.some((other) => isInTableOfOtherYear(figure, other.figure))
}

/** The headings and the caption of a figure without their years. */
function placeOf({ labels: { caption, headings } }: Figure): readonly string[] {
  return [...headings, ...(caption === undefined ? [] : [caption])].map(timelessLabel)
}
