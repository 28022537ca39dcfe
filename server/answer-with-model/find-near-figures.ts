import type { Figure } from '../../ingest/report/figure.ts'
import { rowAndColumn } from './describe-figure.ts'
import type { FoundFigure, Source } from './load-sources.ts'

/** Most figures beside the answer's own: about 40 tokens each. */
const mostNear = 40
/** What stands for sure; anything less is given only by the answer without a model, with its warning. */
const sure: readonly Figure['status'][] = ['printed', 'checked', 'repaired']

/** Figures that a fuller answer may add: the same thing in other years, then the rest of its column, then its row. */
export function findNearFigures(own: readonly FoundFigure[], sources: readonly Source[]): FoundFigure[] {
  const taken = new Set(own.map(({ figure }) => figure.id))
  const rated = sources.flatMap((source) =>
    source.bundle.figures
      .filter((figure) => !taken.has(figure.id) && sure.includes(figure.status) && figure.unit !== undefined)
      .map((figure) => ({
        figure,
        source,
        kinship: Math.max(0, ...own.map((one) => kinshipOf(one.figure, figure))),
      })),
  )
  return rated
    .filter(({ kinship }) => kinship > 0)
    .toSorted((a, b) => b.kinship - a.kinship)
    .slice(0, mostNear)
    .map(({ figure, source }) => ({ figure, source }))
}

function kinshipOf(own: Figure, other: Figure): number {
  if (own.measureId !== other.measureId || own.subject !== other.subject)
    return isCounterpart(own, other) ? 3 : 0
  const isSameThing = rowAndColumn(own).join('/') === rowAndColumn(other).join('/')
  if (isSameThing && own.unit?.symbol === other.unit?.symbol) return 4
  if (own.cell === undefined || own.cell.tableId !== other.cell?.tableId) return 0
  if (own.cell.column === other.cell.column && own.unit?.symbol === other.unit?.symbol) return 3
  return own.cell.row === other.cell.row ? 2 : 0
}

/** The same column of another city in one table. */
function isCounterpart(own: Figure, other: Figure): boolean {
  return (
    own.cell !== undefined &&
    own.cell.tableId === other.cell?.tableId &&
    own.cell.column === other.cell.column &&
    own.unit?.symbol === other.unit?.symbol
  )
}
