import type { Figure } from '../../../ingest/report/figure.ts'
import { distinctBy, sameLabels, samePeriod, sameUnit } from './alike.ts'
import type { FigureInMeasure, MeasureView } from './evidence.ts'
import { cleanLabel, withoutSum } from './figure-label.ts'
import { rememberOf } from './remember-of.ts'
import { rememberText } from './remember-text.ts'
import { hasPeriod, isPeriodLabel, timelessLabel } from './timeless-label.ts'

/** A set of figures that differ in one label only, and where that label stands in their paths; `levels`: in several together. */
export type LabelAxis = {
  readonly path: 'row' | 'column'
  readonly index: number
  readonly levels?: readonly number[]
  readonly figures: readonly FigureInMeasure[]
}

/**
 * The figures that differ from `at` in exactly one label (a row's or column's, at any level), one axis for each label
 * that has at least two; same unit. Totals of the axis are left out unless `withTotals`. `withParts`: the rows below its
 * own besides.
 */
export function labelAxes(
  at: FigureInMeasure,
  options: { withTotals?: boolean; withParts?: boolean } = {},
): LabelAxis[] {
  const { row, column } = at.figure.figure.labels
  const places: readonly Pick<LabelAxis, 'path' | 'index'>[] = [
    ...row.map((_, index) => ({ path: 'row' as const, index })),
    ...column.map((_, index) => ({ path: 'column' as const, index })),
  ]
  return places
    .filter(({ path, index }) => !isPeriodLabel(cleanLabel((path === 'row' ? row : column)[index] ?? '')))
    .map(
      (place): LabelAxis => ({ ...place, figures: figuresVarying(at, place, options.withTotals ?? false) }),
    )
    .concat(options.withParts ? [partsUnder(at)] : [])
    .filter((axis) => axis.figures.length >= 2)
}

/** A figure's label on an axis. */
export function labelAt(at: FigureInMeasure, { path, index }: Pick<LabelAxis, 'path' | 'index'>): string {
  return at.figure.figure.labels[path][index] ?? ''
}

/** The rows one level below the figure's own, in its column: what it consists of. */
function partsUnder(at: FigureInMeasure): LabelAxis {
  const { labels } = at.figure.figure
  const [depth, above] = [labels.row.length, labels.row.map(withoutSum)]
  const figures = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      figure.cell !== undefined &&
      levelsOf(figure).row.length === depth + 1 &&
      sameLabels(figure.labels.row.slice(0, depth).map(withoutSum), above) &&
      sameLabels(figure.labels.column, labels.column) &&
      sameUnit(figure, at.figure.figure) &&
      samePeriod(figure, at.figure.figure) &&
      !isTotalLabel(figure.labels.row[depth] ?? ''),
  )
  return {
    path: 'row',
    index: depth,
    figures: distinctBy(figures, (one) => one.figure.figure.labels.row[depth] ?? ''),
  }
}

function figuresVarying(
  at: FigureInMeasure,
  { path, index }: Pick<LabelAxis, 'path' | 'index'>,
  withTotals: boolean,
): FigureInMeasure[] {
  const own = at.figure.figure
  const other = path === 'row' ? 'column' : 'row'
  const isList = path === 'row' && isListItem(at)
  const levels = levelsOf(own)
  const found = (isList ? inSameList(at) : inSameTable(at)).filter(({ figure: { figure } }) => {
    if (!sameUnit(figure, own)) return false
    const labels = levelsOf(figure)
    if ((!isList && !sameLabels(labels[other], levels[other])) || labels[path].length !== levels[path].length)
      return false
    const label = labels[path][index] ?? ''
    if (!withTotals && isTotalLabel(label)) return false
    if (isOtherPeriod(label, levels[path][index] ?? '', path) && !samePeriod(figure, own)) return false
    return labels[path].every((one, place) => place === index || one === levels[path][place])
  })
  const labelOf = ({ figure: { figure } }: FigureInMeasure) => figure.labels[path][index] ?? ''
  const isBeside = ({ figure }: FigureInMeasure) => sameLabels(levelsOf(figure.figure)[other], levels[other])
  const beside = new Set(found.filter(isBeside).map(labelOf))
  const timely = distinctBy(
    found.filter((one) => samePeriod(one.figure.figure, own) && (isBeside(one) || !beside.has(labelOf(one)))),
    (one) => `${labelOf(one)} ${lineOf(one, path)}`,
  )
  const named = new Set(timely.map(labelOf))
  const others = found.filter((one) => !named.has(labelOf(one)))
  return [...timely, ...distinctBy(others, labelOf)]
}

/** A figure's paths without the day that only tells its row from another of its name (two contracts of a year). */
export const levelsOf = rememberOf(({ labels: { row, column } }: Figure): Levels => {
  const isTold = row.length > 1 && day.test(row.at(-1) ?? '')
  return { row: isTold ? row.slice(0, -1) : row, column }
})

type Levels = Pick<Figure['labels'], 'row' | 'column'>

const day = /^[^\s]*[0-9０-９元](?:月[0-9０-９]+日|[./][0-9]+[./][0-9]+)$/u

/** The outermost row that the figure's own belongs to, in its column: 「事業費合計」 above 「事業費合計・委託料・設計」. */
export function rowAbove(at: FigureInMeasure): FigureInMeasure | undefined {
  const { labels, value } = at.figure.figure
  const beside = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      sameLabels(figure.labels.column, labels.column) &&
      sameUnit(figure, at.figure.figure) &&
      samePeriod(figure, at.figure.figure) &&
      figure.value.gte(value),
  )
  const isAbove = ({ figure: { figure } }: FigureInMeasure) =>
    figure.labels.row.length > 0 &&
    figure.labels.row.length < labels.row.length &&
    figure.labels.row.every((label, level) => label === labels.row[level])
  return beside
    .filter(isAbove)
    .toSorted((one, other) => one.figure.figure.labels.row.length - other.figure.figure.labels.row.length)[0]
}

/** Two rows that bear one name (two contracts of a year) are two things. */
function lineOf({ figure: { figure } }: FigureInMeasure, path: 'row' | 'column'): string {
  const { cell } = figure
  return cell ? `${cell.tableId} ${path === 'row' ? cell.row : cell.column}` : ''
}

/** A label of another time (「令和4年度 決算額」), or of all times beside one of a time (「事業費」 beside that); a row whose name has a time in it (「…委託(R4.4.1～R6.3.31)」) is none. */
function isOtherPeriod(label: string, own: string, path: 'row' | 'column'): boolean {
  if (label === own) return false
  if (!hasPeriod(label)) return path === 'column' && hasPeriod(own)
  return path === 'column' || ['', timelessLabel(own)].includes(timelessLabel(label))
}

/**
 * 合計, 計, 小計, 総計, 合計人数, 委託費計 … whatever stands around it in spaces, marks and letters of a formula 「合計 (a)+(b)」; 会計,
 * 設計 and 統計 are no totals.
 */
export const isTotalLabel = rememberText((label: string): boolean =>
  /^(?:合計|総合計|計|小計|総計|累計|総数|総額|全体|[^の]{1,4}総額|.{1,8}(?:合計|(?<![会設統時推家余])計)|(?:合計|総計)(?:[人件]数|数|金?額))$/u.test(
    cleanLabel(label)
      .replace(/[（(][\p{L}①-⑳]{1,2}[）)]|[+＋]/gu, '')
      .replace(/[\s　]/gu, ''),
  ),
)

export function isSum(figure: Figure): boolean {
  return figure.role === 'total' || figure.role === 'subtotal'
}

/** All figures of the figure's table, or of its list. */
export function inSameTable({ view, figure: { figure } }: FigureInMeasure): readonly FigureInMeasure[] {
  return tablesOf(view).get(tableKey(view, figure)) ?? []
}

const tablesOf = rememberOf((view: MeasureView) =>
  Map.groupBy(
    view.figures.map((figure) => ({ view, figure })),
    ({ figure: { figure } }) => tableKey(view, figure),
  ),
)

function tableKey(view: MeasureView, { cell, labels }: Figure): string {
  return cell ? `table ${familyOf(view, cell.tableId)}` : `list ${labels.headings.join('\n')}`
}

/** An item with its one amount on a page whose layout was lost: its list is cut into several tables and lines. */
function isListItem(at: FigureInMeasure): boolean {
  const { labels, cell } = at.figure.figure
  const isLost = !cell || at.view.tables.find((table) => table.id === cell.tableId)?.layoutLost
  return Boolean(isLost) && labels.row.length === 1 && labels.column.length <= 1
}

/** The items under the same headings with one amount each. */
function inSameList(at: FigureInMeasure): FigureInMeasure[] {
  const headings = at.figure.figure.labels.headings.join('\n')
  return at.view.figures
    .map((figure) => ({ view: at.view, figure }))
    .filter((one) => one.figure.figure.labels.headings.join('\n') === headings && isListItem(one))
}

/** 旅費 beside 負担金, where a lost layout has both in each row. */
function isOfOtherColumn({ labels }: Figure, own: Figure): boolean {
  const [column, asked] = [labels.column, own.labels.column].map((path) => path.map(timelessLabel))
  return Boolean(column?.length && asked?.length) && !sameLabels(column ?? [], asked ?? [])
}

/** The items of one amount and unit under the heading above the figure's own; none where it stands in no list. */
export function listUnder(at: FigureInMeasure): FigureInMeasure[] {
  const above = at.figure.figure.labels.headings.slice(0, -1)
  if (!isListItem(at) || above.length === 0) return []
  const found = at.view.figures
    .map((figure) => ({ view: at.view, figure }))
    .filter(
      (one) =>
        isListItem(one) &&
        sameUnit(one.figure.figure, at.figure.figure) &&
        !isOfOtherColumn(one.figure.figure, at.figure.figure) &&
        sameLabels(one.figure.figure.labels.headings.slice(0, above.length), above) &&
        !isTotalLabel(one.figure.figure.labels.row[0] ?? ''),
    )
  return distinctBy(found, (one) => one.figure.figure.labels.row[0] ?? '')
}

/** The rows of other tables of the measure that stand in the same column under another heading: one list in two tables. */
export function tablesBeside(at: FigureInMeasure): FigureInMeasure[] {
  const { cell, labels } = at.figure.figure
  if (!cell) return []
  const family = familyOf(at.view, cell.tableId)
  return inMeasure(at).filter(
    ({ figure: { figure } }) =>
      familyOf(at.view, figure.cell?.tableId ?? '') !== family &&
      sameUnit(figure, at.figure.figure) &&
      figure.labels.column.length > 0 &&
      sameLabels(figure.labels.column, labels.column) &&
      levelsOf(figure).row.length === levelsOf(at.figure.figure).row.length &&
      figure.labels.headings.length === labels.headings.length &&
      !isTotalLabel(levelsOf(figure).row.at(-1) ?? ''),
  )
}

/** Tables of one measure, one a year, hold the same row in each. */
export function inMeasure(at: FigureInMeasure): FigureInMeasure[] {
  return at.view.figures.filter((one) => one.figure.cell).map((figure) => ({ view: at.view, figure }))
}

function familyOf(view: MeasureView, tableId: string): string {
  return view.families.get(tableId) ?? tableId
}
