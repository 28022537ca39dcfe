import type { Period } from '../../report/period.ts'
import type { Reading } from '../draft-figure.ts'
import type { FigurePlace } from '../figure-place.ts'
import { isTimeLabel, periodOfAxes, periodOfPaths } from '../labels/period-of-labels.ts'
import { relativeYear, yearWithoutEra } from '../labels/relative-year.ts'
import { isNameOfYears, isYearOnAxis, yearsAlong } from './axis-years.ts'
import { contractPeriods } from './contract-periods.ts'
import type { LabelledCell } from './label-cells.ts'
import type { TablePart } from './read-table.ts'
import type { TableContext } from './table-context.ts'
import { findTermColumn, termOfRow } from './term-columns.ts'
import { isFromYearBefore, lastTwoOf, rangeOfYearAxis, speaksOfAllYears } from './year-axis.ts'
import { yearsOfRepeats } from './years-of-repeats.ts'

/** What a table's part says of the times of its cells. */
export type Periods = {
  readonly part: TablePart
  readonly contracts: ReadonlyMap<LabelledCell, Period>
  readonly termColumn: number | undefined
  /** The years that the axis runs over. */
  readonly years: Period | undefined
  /** Of each row and column, the year that its label means beside those of its neighbours. */
  readonly rows: readonly (Period | undefined)[]
  readonly columns: readonly (Period | undefined)[]
  /** Of each column whose head comes again behind other years, the year left of it. */
  readonly repeats: readonly (Period | undefined)[]
}

/** `own`: the period of what the table stands in. */
export function findPeriods(part: TablePart, cells: readonly LabelledCell[], own: Period): Periods {
  const onAxis = (path: readonly string[]) =>
    path.findLast((label) => isYearOnAxis(label) || isTimeLabel(label)) ?? ''
  const heads = part.columns.slice(0, Math.max(1, part.stubColumns)).map(({ path }) => path.join(''))
  const headOfRows = heads.find(isNameOfYears) ?? heads.at(-1) ?? ''
  const corner = part.header.map(({ cells: [first] }) => first?.text ?? '').join('')
  const columns = yearsAlong(
    part.columns.map(({ path }, column) => (column < part.stubColumns ? '' : onAxis(path))),
    corner,
  )
  return {
    part,
    contracts: contractPeriods(part, cells),
    termColumn: findTermColumn(part),
    years: rangeOfYearAxis(part, own),
    rows: yearsAlong(
      part.rowLabels.map(({ path }) => onAxis(path)),
      headOfRows,
      own.kind === 'fiscal-year' ? own.fiscalYear : undefined,
    ),
    columns,
    repeats: yearsOfRepeats(
      part.columns.map(({ path }, column) => ({
        path,
        year: column < part.stubColumns ? undefined : (columns[column] ?? yearOfHead(path, own)),
      })),
    ),
  }
}

function yearOfHead(path: readonly string[], own: Period): Period | undefined {
  const nearestFirst = path.toReversed()
  return periodOfPaths([path]) ?? relativeYear(nearestFirst, own) ?? yearWithoutEra(nearestFirst, own)
}

export type TimedNumber = {
  /** Labels printed inside the cell itself. */
  readonly inner: readonly string[]
  readonly period?: Period | undefined
}

export type PeriodPlace = { readonly place: FigurePlace; readonly context: TableContext }

/** The time of a cell's number: what the cell says, else its labels, else the table. */
export function periodOfCell(
  cell: LabelledCell,
  number: TimedNumber,
  { periods, place, context }: PeriodPlace & { readonly periods: Periods },
): Reading['period'] {
  const nearestFirst = [...cell.columnPath.toReversed(), ...cell.rowPath.toReversed()]
  const said =
    periods.contracts.get(cell) ??
    relativeYear(number.inner.toReversed(), number.period ?? place.period) ??
    number.period ??
    dateBeside(cell) ??
    periodOfAxes(rowAxis(cell, periods), cell.columnPath) ??
    periodOfAxes(cell.rowPath, cell.columnPath) ??
    periods.rows[cell.rowIndex] ??
    periods.columns[cell.column] ??
    periods.repeats[cell.column] ??
    termOfRow(cell.gridRow, periods.termColumn) ??
    relativeYear(nearestFirst, place.period) ??
    yearWithoutEra(nearestFirst, place.period)
  if (said !== undefined) return { period: context.onDay?.(said) ?? said, source: 'label' }
  const isOverYears = periods.years !== undefined && speaksOfAllYears(cell, periods.part, place.period)
  if (periods.years === undefined || !isOverYears) return context.period
  return { period: isFromYearBefore(cell) ? lastTwoOf(periods.years) : periods.years, source: 'label' }
}

/** The row's labels without those that stand over every row (評価年度 R6): a year in the column's head (R5決算額) goes before them. */
function rowAxis({ rowPath }: LabelledCell, { part }: Periods): readonly string[] {
  const paths = part.rowLabels.filter(({ role }) => role === 'plain').map(({ path }) => path)
  if (paths.length < 2) return rowPath
  return rowPath.filter((label) => !paths.every((path) => path.includes(label)))
}

/** 12,443人 (R2.1.1現在): a date in brackets behind the number, in its own cell or the next. */
function dateBeside({ cell, gridRow, column }: LabelledCell): Period | undefined {
  const next = gridRow.cells[column + 1]
  const beside = next !== undefined && /^[(（].*[)）]$/.test(next.text) ? next.times : []
  const period = [...(cell.quantities.length === 1 ? cell.times : []), ...beside][0]?.period
  return period?.kind === 'as-of' ? period : undefined
}
