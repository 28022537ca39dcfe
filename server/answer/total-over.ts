import type { FigureInMeasure } from './evidence.ts'
import { isTotalLabel, labelAt, labelAxes, rowAbove } from './table-axes.ts'

/** The total of the row or column that the part stands in. */
export function totalOver(part: FigureInMeasure): FigureInMeasure | undefined {
  const totals = labelAxes(part, { withTotals: true }).flatMap((axis) =>
    axis.figures.filter((one) => isTotalLabel(labelAt(one, axis)) && one.figure !== part.figure),
  )
  return totals.find((one) => one.figure.figure.value.gte(part.figure.figure.value)) ?? rowAbove(part)
}

/** Where the part stands in a list: the measure's own total of the same unit. */
export function totalOfMeasure(part: FigureInMeasure): FigureInMeasure | undefined {
  const own = part.figure.figure
  const totals = part.view.figures.filter(
    ({ figure }) =>
      figure.id !== own.id &&
      figure.unit?.symbol === own.unit?.symbol &&
      figure.labels.row.some(isTotalLabel) &&
      figure.value.gte(own.value),
  )
  const near =
    totals.find(({ figure }) => figure.labels.headings.join() === own.labels.headings.join()) ?? totals[0]
  return near && { view: part.view, figure: near }
}
