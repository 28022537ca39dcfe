import type { Figure } from '../../../ingest/report/figure.ts'
import type { FigureInMeasure } from './evidence.ts'
import { fiscalYearOf } from './print-period.ts'
import { timelessLabel } from './timeless-label.ts'

/** Whether two figures of a measure are called the same in two tables, one for each of two years. */
export function isInTableOfOtherYear(one: Figure, other: Figure): boolean {
  if (!one.cell || !other.cell || one.cell.tableId === other.cell.tableId) return false
  const [year, otherYear] = [one, other].map((figure) => fiscalYearOf(figure.period))
  if (year === undefined || otherYear === undefined || year === otherYear) return false
  return one.subject === other.subject && timelessNames(one) === timelessNames(other)
}

/** Whether another year of a figure stands in a table of its own. */
export function hasTableOfOtherYear({ view, figure: { figure } }: FigureInMeasure): boolean {
  return view.figures.some((other) => isInTableOfOtherYear(figure, other.figure))
}

function timelessNames({ labels: { row, column, caption, headings } }: Figure): string {
  const around = [...headings, ...(caption === undefined ? [] : [caption])]
  return JSON.stringify([row, column, around].map((path) => path.map(timelessLabel)))
}
