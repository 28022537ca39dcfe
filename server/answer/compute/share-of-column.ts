import type { FigureInMeasure } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'

const shares = /^(?:構成(?:比率?|割合)|割合|比率|シェア)$/u

/**
 * 「配水量に占める…」 where 構成比 stands behind 料金: a column of shares is of the amounts that stand next before it, not of another column that
 * the question names; a year is the name of none.
 */
export function isShareOfOtherColumn(text: string, { view, figure: { figure } }: FigureInMeasure): boolean {
  const { cell, labels } = figure
  if (!cell || !shares.test(plainName(labels.column.at(-1) ?? ''))) return false
  const before = view.figures
    .map((one) => one.figure)
    .filter(
      (one) =>
        one.cell?.tableId === cell.tableId &&
        one.cell.row === cell.row &&
        one.cell.column < cell.column &&
        one.unit?.kind !== 'rate',
    )
    .toSorted((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0))
    .map((one) => plainName(one.labels.column.at(-1) ?? ''))
  const named = before.filter((name) => name.length > 1 && !isPeriodLabel(name) && text.includes(name))
  return named.length > 0 && !named.includes(before.at(-1) ?? '')
}
