import type { Figure } from '../../../ingest/report/figure.ts'
import { distinctBy, sameLabels, sameUnit } from './alike.ts'
import type { FigureInMeasure, FigureView } from './evidence.ts'
import { periodOrder } from './match-period.ts'
import { fiscalYearOf } from './print-period.ts'
import { rememberOf } from './remember-of.ts'
import { inMeasure, inSameTable, isTotalLabel } from './table-axes.ts'
import { hasPeriod, isPeriodLabel, timelessLabel } from './timeless-label.ts'

/** The same row and column in every period that the table prints, in time order. */
export function periodAxis(at: FigureInMeasure): readonly FigureInMeasure[] {
  const known = axes.get(at.figure) ?? findPeriodAxis(at)
  axes.set(at.figure, known)
  return known
}

/** Several ways of answering ask for the axes of the same figures; those are held as long as their measure. */
const axes = new WeakMap<FigureView, readonly FigureInMeasure[]>()

function findPeriodAxis(at: FigureInMeasure): FigureInMeasure[] {
  const own = at.figure.figure
  const key = identityOf(own)
  const isSame = ({ figure }: FigureInMeasure) =>
    sameUnit(figure.figure, own) && figure.figure.subject === own.subject && identityOf(figure.figure) === key
  const table = inSameTable(at)
  const here = table.filter(isSame)
  const [line = []] = [lineOfYears(at, table), totalsOfYears(at, table)].filter(
    ({ length }) => length > here.length,
  )
  const found =
    line.length > 0
      ? line
      : here.length > 1 || own.labels.column.length === 0
        ? here
        : inMeasure(at).filter(isSame)
  return distinctBy(found, (one) => JSON.stringify(one.figure.figure.period)).sort(
    (a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure),
  )
}

/**
 * The figure's row where each year has one column, however it is headed (「令和4年度 決算額」, 「令和5年度 支出額」); none where a
 * year has two.
 */
function lineOfYears(at: FigureInMeasure, table: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  const own = at.figure.figure
  /** みどり市 beside 前年度 is this year; 基準値 H30 stands before 実績値 R5, 目標値 R7 is not reached. */
  const isOfTime = ([label = '', time, ...more]: readonly string[]) =>
    time === undefined
      ? hasPeriod(label) || label === own.subject
      : measured.test(label) && isPeriodLabel(time) && more.length === 0
  if (!own.cell || own.labels.column.length === 0 || !isOfTime(own.labels.column)) return []
  const line = table.filter(
    ({ figure: { figure } }) =>
      sameUnit(figure, own) &&
      figure.subject === own.subject &&
      sameLabels(figure.labels.row, own.labels.row) &&
      figure.cell?.row === own.cell?.row &&
      isOfTime(figure.labels.column),
  )
  const years = new Set(line.map(({ figure: { figure } }) => fiscalYearOf(figure.period)))
  return years.size === line.length && !years.has(undefined) ? line : []
}

const measured = /^(?:実績|基準|現状|現況|策定時)値?$/

/** 「計」 above 「前年度」, which alone names a row: what all rows came to then. */
function totalsOfYears(at: FigureInMeasure, table: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  const { row, column } = at.figure.figure.labels
  const isTotal = (path: readonly string[]) => path.length === 1 && isTotalLabel(path[0] ?? '')
  const isOfYear = (path: readonly string[]) => path.length === 1 && beforeThis.test(path[0] ?? '')
  if (!at.figure.figure.cell || !(isTotal(row) || isOfYear(row))) return []
  const [total, year, ...others] = table.filter(
    ({ figure: { figure } }) =>
      sameUnit(figure, at.figure.figure) &&
      sameLabels(figure.labels.column, column) &&
      (isTotal(figure.labels.row) || isOfYear(figure.labels.row)),
  )
  const isPair = total && year && others.length === 0
  return isPair && isTotal(total.figure.figure.labels.row) && isOfYear(year.figure.figure.labels.row)
    ? [total, year]
    : []
}

const beforeThis = /^(?:前|昨)年(?:度|度?[合総]?計)?$/

/** The fiscal years of which the figure's table has figures, in time order. */
export function yearsOfTable(at: FigureInMeasure): number[] {
  const years = inSameTable(at).flatMap(({ figure: { figure } }) => fiscalYearOf(figure.period) ?? [])
  return [...new Set<number>(years)].sort((a, b) => a - b)
}

/** Row and column labels without their periods: what a figure is, apart from when; in a sentence what 「うち」 leads to. */
export const identityOf = rememberOf(({ labels: { row, column }, cell }: Figure): string => {
  const timeless = (labels: readonly string[]) => labels.map(timelessLabel).filter((label) => label !== '')
  return JSON.stringify([timeless(cell ? row : row.slice(row.lastIndexOf('うち') + 1)), timeless(column)])
})
