import type { Figure } from '../../../ingest/report/figure.ts'
import { type FiscalYear, fiscalYearOfDate } from '../../../ingest/report/fiscal-year.ts'
import { sameUnit } from './alike.ts'
import type { FigureInMeasure, FigureView, MeasureView } from './evidence.ts'
import { rememberOf } from './remember-of.ts'
import { isTotalLabel } from './table-axes.ts'

/**
 * In a table whose columns (or rows) are years, a figure without a year of its own (the 合計 column) holds for all of
 * them together, not for the report's year. Ends of years (令和3年度末) do not make such a table.
 */
export function spanYears(figures: readonly Figure[]): Figure[] {
  const yearsOf = new Map<string, Set<FiscalYear>>()
  for (const figure of figures) {
    if (!figure.cell || figure.period.kind !== 'fiscal-year' || figure.periodSource !== 'label') continue
    if (isHeldAtEnd(figure)) continue
    const years = yearsOf.get(figure.cell.tableId) ?? new Set<FiscalYear>()
    yearsOf.set(figure.cell.tableId, years.add(figure.period.fiscalYear))
  }
  return figures.map((figure) => {
    const years =
      figure.cell && figure.periodSource === 'report' ? yearsOf.get(figure.cell.tableId) : undefined
    if (!years || years.size < 2) return figure
    const sorted = [...years].sort((a, b) => a - b)
    const [from, to] = [sorted[0], sorted.at(-1)]
    return from === undefined || to === undefined
      ? figure
      : { ...figure, period: { kind: 'fiscal-years', from, to }, periodSource: 'label' }
  })
}

/** 「令和3年度末現在高」: what is paid in and out between two such columns is of the year between them, not of both years. */
function isHeldAtEnd({ labels: { row, column } }: Figure): boolean {
  return [...row, ...column].some((label) => /年度末/.test(label))
}

/** What a row comes to over its years (5年間の合計) is of none of them alone. */
export function isSumOfYears({ period, labels: { row, column } }: Figure): boolean {
  return period.kind === 'fiscal-years' && [row.at(-1), column.at(-1)].some((one) => isTotalLabel(one ?? ''))
}

/** An amount over several fiscal years, by its years or by its days. */
export function runsOverYears({ period }: Figure): boolean {
  if (period.kind === 'fiscal-years') return period.from < period.to
  return period.kind === 'dates' && fiscalYearOfDate(period.from) < fiscalYearOfDate(period.to)
}

/**
 * What a sentence tells of several years together (「令和2年度から3年度にかけて8件」), and the same amount said again of a
 * day or of no time.
 */
export function isToldOverYears({ view, figure }: FigureInMeasure): boolean {
  const { cell, period, periodSource } = figure.figure
  const isDated = periodSource !== 'report' && periodSource !== 'note'
  // What is said to be of one year is another thing that comes to as much.
  if (isDated && (cell || period.kind === 'fiscal-year')) return false
  return toldOverYears(view).some((one) => one === figure || isSaidAgain(figure, one))
}

const toldOverYears = rememberOf((view: MeasureView) =>
  view.figures.filter(
    ({ figure: { cell, period } }) => !cell && period.kind === 'fiscal-years' && period.from < period.to,
  ),
)

function isSaidAgain(one: FigureView, told: FigureView): boolean {
  if (!one.figure.value.eq(told.figure.value) || !sameUnit(one.figure, told.figure)) return false
  const around = [...told.row, ...told.context.filter(({ level }) => level === 'passage')]
  return one.row.some((label) => around.some((other) => !label.keys.isDisjointFrom(other.keys)))
}
