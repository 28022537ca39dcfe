import { sameLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'

/** A row of its own beside the group of rows that is listed: the group is no more the whole than the row is. */
export function isBesideGroup(best: FigureInMeasure, group: readonly FigureInMeasure[]): boolean {
  const { labels, cell } = best.figure.figure
  return group.every(
    ({ figure: { figure } }) =>
      figure !== best.figure.figure &&
      cell !== undefined &&
      figure.cell?.tableId === cell.tableId &&
      figure.labels.row.length > labels.row.length &&
      sameLabels(figure.labels.row.slice(0, labels.row.length - 1), labels.row.slice(0, -1)) &&
      figure.labels.row[labels.row.length - 1] !== labels.row.at(-1),
  )
}
