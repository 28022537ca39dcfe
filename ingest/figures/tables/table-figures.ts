import { findNumbers } from '../../quantity/find-numbers.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import { sliceWithGaps } from '../../report/blank-out.ts'
import type { Period } from '../../report/period.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import { draftFigure, type Reading } from '../draft-figure.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { basisOfLabels } from '../labels/basis-of-labels.ts'
import { kindOfLabel } from '../labels/label-kind.ts'
import { resolveUnit } from '../labels/resolve-unit.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { subjectOfLabels } from '../labels/subject-of-labels.ts'
import type { Fact } from '../prose/fact-reader.ts'
import { factsInText } from '../prose/facts-in-text.ts'
import { isOutsideIndicator } from './entity-columns.ts'
import type { LabelledCell } from './label-cells.ts'
import { figuresOfLabels } from './label-figures.ts'
import { hasMunicipalityAxis, stubHeads } from './municipality-axis.ts'
import { findPeriods, type Periods, periodOfCell } from './period-of-cell.ts'
import type { TablePart } from './read-table.ts'
import { shiftToken } from './shift-token.ts'
import type { TableContext } from './table-context.ts'
import { unitBeside } from './unit-column.ts'
import { unitOfYearBefore } from './unit-of-year-before.ts'

export type TableInput = {
  readonly part: TablePart
  readonly cells: readonly LabelledCell[]
  readonly context: TableContext
  readonly place: FigurePlace
  readonly tableId: string
}

type Shared = TableInput & {
  readonly periods: Periods
  readonly heads: readonly string[]
  readonly hasMunicipalities: boolean
}

/** Figures of a table's value cells, in cell order: numbers, several facts in a cell, and values carried by →. */
export function figuresOfTable(input: TableInput): readonly FigureDraft[] {
  const shared: Shared = {
    ...input,
    periods: findPeriods(input.part, input.cells, input.place.period),
    heads: stubHeads(input.part),
    hasMunicipalities: hasMunicipalityAxis(input.part),
  }
  const figures: FigureDraft[] = []
  let left: Fact['quantity'] | undefined
  for (const cell of input.cells) {
    if (cell.column === input.part.stubColumns) left = undefined
    const { mark, kind, quantities } = cell.cell
    if (mark?.mark === 'as-left') {
      // 前年度末 41,280千円 → 決算年度末 38,945千円: below no head an arrow leads on to another number.
      if (left === undefined || cell.columnPath.length === 0) continue
      const carried = { from: left.number.start, markSpan: mark.span }
      figures.push({ ...draftCell(cell, { quantity: left, inner: [] }, shared), carried })
    } else if (kind !== 'blank') {
      left = kind === 'number' ? quantities[0] : undefined
      figures.push(...figuresOfCell(cell, shared))
    }
  }
  return [...figures, ...figuresOfLabels(shared)]
}

/** 基本目標２: one or two digits right behind a name, to the end of the cell, number it. */
function isIndex(text: string, { quantity }: Fact): boolean {
  const { start, end } = quantity.span
  return (
    quantity.unit === undefined &&
    /^[0-9０-９]{1,2}$/.test(text.slice(start, end)) &&
    /[一-龠ァ-ヶー]$/.test(text.slice(0, start)) &&
    text.slice(end).trim() === ''
  )
}

/** 12委託料, １ 報酬: digits without a unit that open a cell of words number it. */
function isItemNumber(text: string, { quantity }: Fact): boolean {
  const { start, end } = quantity.span
  return (
    quantity.unit === undefined &&
    text.slice(0, start).trim() === '' &&
    /^[0-9０-９]{1,2}$/.test(text.slice(start, end)) &&
    /^[\s　.．]?[一-龠ぁ-んァ-ヶ]{2}/.test(text.slice(end))
  )
}

function figuresOfCell(cell: LabelledCell, shared: Shared): readonly FigureDraft[] {
  const { quantities, kind, span } = cell.cell
  const only = quantities[0]
  if (only === undefined) return []
  if (kind === 'number') return [draftCell(cell, { quantity: only, inner: [] }, shared)]
  // The stored text, not the cell's own: places must be right where white space was closed up.
  const text = sliceWithGaps(shared.place.text, span, cell.cell.gaps)
  return factsInText(text, findNumbers(text)).flatMap((fact, at) => {
    if (isIndex(text, fact) || isItemNumber(text, fact)) return []
    const isInside = at > 0 && isBareInBrackets(text, fact)
    return draftCell(
      cell,
      {
        quantity: shiftToken(fact.quantity, span.start),
        inner: isInside ? [shared.context.legend ?? '（　）内'] : fact.label,
        period: fact.period,
        isPartOf: fact.isPartOf || isInside,
        isCounted: otherCounter.test(text.slice(fact.quantity.span.end)),
      },
      shared,
    )
  })
}

/** 14（3）: the number in brackets behind another is not what the heads call the first. */
function isBareInBrackets(text: string, { quantity: { span, unit } }: Fact): boolean {
  const isWhole =
    /[(（][\s　]*$/.test(text.slice(0, span.start)) && /^[\s　]*[)）]/.test(text.slice(span.end))
  return isWhole && unit === undefined
}

/** ろ過砂入替　４池: a counter that no list knows keeps the unit of the amounts around it off. */
const otherCounter = /^[一-龠ァ-ヶ]/

type CellNumber = {
  readonly quantity: Quantity
  /** Labels printed inside the cell itself. */
  readonly inner: readonly string[]
  readonly period?: Period | undefined
  readonly isPartOf?: boolean
  readonly isCounted?: boolean
}

function draftCell(cell: LabelledCell, number: CellNumber, shared: Shared): FigureDraft {
  const { context, place } = shared
  const row = [...cell.rowPath, ...number.inner]
  const column = cell.columnPath
  const nearestFirst = [...row.toReversed(), ...column.toReversed()]
  const reading: Reading = {
    quantity: number.quantity,
    resolved: resolveUnit(number.quantity, {
      row: isRated(cell) ? [] : row,
      said: saidOfRow(cell, shared),
      column: [...unitOfYearBefore(cell, shared.part), ...column],
      captions: number.isCounted === true ? [] : context.units,
      title: context.caption ?? place.headings.at(-1) ?? place.measure,
    }),
    labels: { row, column, ...(context.caption === undefined ? {} : { caption: context.caption }) },
    passage: passageOf(cell, number.quantity.number),
    labelSpans: cell.labelSpans,
    subject: subjectOfLabels({
      rowPath: cell.rowPath,
      columnPath: column,
      stubHeads: shared.heads,
      hasMunicipalities: shared.hasMunicipalities,
    }),
    period: periodOfCell(cell, number, shared),
    basis: basisOfLabels([...nearestFirst, context.caption ?? '']),
    role: number.isPartOf === true ? 'of-which' : roleOfCell(row, column),
    cell: { tableId: shared.tableId, row: cell.gridRow.index, column: cell.column },
  }
  return draftFigure(reading, place)
}

/** Below a head of rates (達成率) no label of the row gives a unit: the row's counts are rated there. */
function isRated({ columnPath }: LabelledCell): boolean {
  return kindOfLabel(columnPath.at(-1) ?? '', false) === 'rate'
}

/** What a column of units says of the row; a column that prints its own unit (決算額(千円)) or holds rates has none of it. */
function saidOfRow(cell: LabelledCell, { part }: Shared): string | undefined {
  const { column, columnPath } = cell
  const at = part.unitColumn
  const hasOwnUnit = isRated(cell) || columnPath.some((label) => parseUnitCaption(label) !== undefined)
  const isNone = at < 0 || at === column || hasOwnUnit || isOutsideIndicator(part, at - 1, column)
  const said = isNone ? undefined : unitBeside(part, cell.rowIndex)
  return said?.kind === 'text' ? said.text : undefined
}

/** The row's line; of a remark over several lines the one with the number, and the one above it, where its name may begin. */
function passageOf({ cell, gridRow }: LabelledCell, { start, end }: Span): Span {
  const { gaps } = cell
  if (gaps === undefined) return gridRow.span
  const above = gaps.filter((gap) => gap.end <= start)
  const below = gaps.find((gap) => gap.start >= end)
  return { start: above.at(-2)?.end ?? cell.span.start, end: below?.start ?? cell.span.end }
}

function roleOfCell(row: readonly string[], column: readonly string[]): FigureDraft['role'] {
  const roles = [roleOfLabel(row.at(-1) ?? ''), roleOfLabel(column.at(-1) ?? '')]
  for (const role of ['of-which', 'memo', 'total', 'subtotal'] as const) if (roles.includes(role)) return role
  return 'plain'
}
