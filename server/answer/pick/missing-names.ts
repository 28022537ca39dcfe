import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { isTotalLabel, type LabelAxis, labelAt } from '../evidence/table-axes.ts'
import { hasPeriod, timelessLabel } from '../evidence/timeless-label.ts'
import type { DraftWarning } from '../say/draft.ts'

/** Of more than this only that some are missing is said. */
const mostNamed = 5

/**
 * What an order of figures of one time says of those beside them that the report has at other times only: 「あかね市」, whose
 * row ends a year before, may be the largest.
 */
export function missingNames(axis: LabelAxis): readonly DraftWarning[] {
  const [first] = axis.figures
  if (!first || !isOverTime(first, axis) || hasNamesByTime(first)) return []
  const nameOf = (one: FigureInMeasure) => cleanLabel(labelAt(one, axis))
  const beside = first.view.figures
    .map((figure): FigureInMeasure => ({ view: first.view, figure }))
    .filter((one) => isBeside(one, first.figure, axis))
  const held = beside.filter((one) => samePeriod(one.figure.figure, first.figure.figure))
  const names = new Set([...axis.figures, ...held].map(nameOf))
  const missing = new Set(
    beside.map(nameOf).filter((name) => name !== '' && !names.has(name) && !isTotalLabel(name)),
  )
  if (missing.size === 0) return []
  const more = missing.size > mostNamed ? 'など' : ''
  const named = [...missing].slice(0, mostNamed).join('、')
  return [
    {
      code: 'names_missing',
      message: `${named}${more}は、この時点の値が資料から読み取れないため、含めていません。`,
    },
  ]
}

/** Times stand along the other side of the table; a table a year has lists of their own. */
function isOverTime({ figure: { figure } }: FigureInMeasure, { path }: LabelAxis): boolean {
  return figure.cell !== undefined && figure.labels[path === 'row' ? 'column' : 'row'].some(hasPeriod)
}

/** One row of the table is called otherwise under each year: 「令和4年度 業者名・金額」 beside 「令和5年度 業者名・金額」. */
function hasNamesByTime({ view, figure: { figure } }: FigureInMeasure): boolean {
  const { cell, labels } = figure
  return view.figures.some(
    ({ figure: other }) =>
      other.cell?.tableId === cell?.tableId &&
      other.cell?.row === cell?.row &&
      !sameLabels(other.labels.row, labels.row),
  )
}

/** All labels alike but the one on the axis and what tells the time. */
function isBeside(
  { figure: { figure } }: FigureInMeasure,
  { figure: at }: FigureInMeasure['figure'],
  { path, index }: Pick<LabelAxis, 'path' | 'index'>,
): boolean {
  const other = path === 'row' ? 'column' : 'row'
  const [own, its] = [figure.labels, at.labels]
  return (
    figure.cell !== undefined &&
    sameUnit(figure, at) &&
    own[path].length === its[path].length &&
    own[path].every((label, place) => place === index || label === its[path][place]) &&
    sameLabels(own[other].map(timelessLabel), its[other].map(timelessLabel))
  )
}
