import type { Figure } from '../../ingest/report/figure.ts'
import type { FigureInMeasure, MeasureView } from './evidence.ts'
import { cleanLabel, isPeriodLabel } from './figure-label.ts'
import { periodOrder } from './match-period.ts'

/** The figures of one table (or list) that differ from a figure along one axis only. */
export type Axis = 'period' | 'row' | 'column'

/** The same row and column in every period that the table prints, in time order. */
export function periodAxis(at: FigureInMeasure): FigureInMeasure[] {
  const own = at.figure.figure
  const key = identityOf(own)
  const found = inSameTable(at).filter(
    ({ figure }) =>
      sameUnit(figure.figure, own) &&
      figure.figure.subject === own.subject &&
      identityOf(figure.figure) === key,
  )
  return distinctBy(found, (one) => JSON.stringify(one.figure.figure.period)).sort(
    (a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure),
  )
}

/** The same column (and period) in every row of the same level; totals left out unless `withTotals`. */
export function rowAxis(at: FigureInMeasure, options: { withTotals?: boolean } = {}): FigureInMeasure[] {
  return siblings(at, 'row', options.withTotals ?? false)
}

/** The same row (and period) in every column of the same level. */
export function columnAxis(at: FigureInMeasure, options: { withTotals?: boolean } = {}): FigureInMeasure[] {
  return siblings(at, 'column', options.withTotals ?? false)
}

function siblings(at: FigureInMeasure, axis: 'row' | 'column', withTotals: boolean): FigureInMeasure[] {
  const own = at.figure.figure
  const period = JSON.stringify(own.period)
  return inSameTable(at).filter(({ figure: { figure } }) => {
    if (!sameUnit(figure, own) || JSON.stringify(figure.period) !== period) return false
    if (!withTotals && isSum(figure)) return false
    return axis === 'row'
      ? sameLabels(figure.labels.column, own.labels.column) &&
          figure.labels.row.length === own.labels.row.length
      : sameLabels(figure.labels.row, own.labels.row) &&
          figure.labels.column.length === own.labels.column.length
  })
}

export function isSum(figure: Figure): boolean {
  return figure.role === 'total' || figure.role === 'subtotal'
}

function inSameTable(at: FigureInMeasure): FigureInMeasure[] {
  const tableId = at.figure.figure.cell?.tableId
  const wrap = (figure: MeasureView['figures'][number]): FigureInMeasure => ({ view: at.view, figure })
  if (tableId !== undefined) {
    return at.view.figures.filter((one) => one.figure.cell?.tableId === tableId).map(wrap)
  }
  const headings = at.figure.figure.labels.headings.join('\n')
  return at.view.figures
    .filter((one) => one.figure.cell === undefined && one.figure.labels.headings.join('\n') === headings)
    .map(wrap)
}

/** Row and column labels without their periods: what a figure is, apart from when. */
export function identityOf(figure: Figure): string {
  const timeless = (labels: readonly string[]) =>
    labels.map(cleanLabel).filter((label) => !isPeriodLabel(label))
  return JSON.stringify([timeless(figure.labels.row), timeless(figure.labels.column)])
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index])
}

function sameUnit(a: Figure, b: Figure): boolean {
  return a.unit?.kind === b.unit?.kind && a.unit?.symbol === b.unit?.symbol
}

export function distinctBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
