import type { Figure } from '../../../ingest/report/figure.ts'
import { sameLabels, samePeriod } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { inSameTable } from '../evidence/table-axes.ts'

/**
 * The rate that the report prints itself beside a part or its whole, where it is what the one comes to of the other, as far as
 * it is printed: 「6.88%」 says more than 6.9 %.
 */
export function printedShare(part: FigureInMeasure, whole: FigureInMeasure): FigureInMeasure | undefined {
  const [own, all] = [part.figure.figure, whole.figure.figure]
  if (all.value.eq(0)) return undefined
  const exact = own.value.times(100).div(all.value)
  const agreeing = inSameTable(part).filter(
    ({ figure: { figure } }) =>
      figure.unit?.kind === 'rate' &&
      samePeriod(figure, own) &&
      (isBeside(figure, own) || isBeside(figure, all)) &&
      figure.value.eq(exact.round(decimalsOf(figure.printed))),
  )
  const [first] = agreeing
  return agreeing.every((one) => one.figure.figure.value.eq(first?.figure.figure.value ?? 0))
    ? first
    : undefined
}

/** In the same row, or under the same column. */
function isBeside({ cell, labels }: Figure, other: Figure): boolean {
  if (!cell || cell.tableId !== other.cell?.tableId) return false
  return cell.row === other.cell.row || sameLabels(labels.column, other.labels.column)
}

function decimalsOf(printed: string): number {
  return /[.．]([0-9０-９]+)/u.exec(printed)?.[1]?.length ?? 0
}
