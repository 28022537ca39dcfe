import type { Span } from '../../report/span.ts'
import type { TableCell } from '../../report/table.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import { findBracketTotals } from './bracket-totals.ts'
import { type EntityColumn, findEntityColumns } from './entity-columns.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import type { TablePart } from './read-table.ts'
import { isBareHead } from './segments.ts'

/** A cell of a table's body with all its labels; `rowIndex` counts in the part, `row` in the raw table. */
export type LabelledCell = {
  readonly cell: GridCell
  readonly gridRow: GridRow
  readonly rowIndex: number
  readonly column: number
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly labelSpans: readonly Span[]
}

/** The cells of the value columns, row by row. */
export function labelCells(part: TablePart): readonly LabelledCell[] {
  const entities = findEntityColumns(part)
  const isOneOfLists = entities.some((entity) => entity?.list !== undefined)
  const firstList = isOneOfLists ? listHead(part.header.at(-1)?.cells[part.stubColumns - 1]?.text) : []
  const brackets = new Set(findBracketTotals(part).map(({ row, column }) => `${row}:${column}`))
  return part.rows.flatMap((gridRow, rowIndex) => {
    const label = part.rowLabels[rowIndex]
    return gridRow.cells.flatMap((cell, column) => {
      if (column < part.stubColumns) return []
      const entity = entities[column]
      const path = brackets.has(`${rowIndex}:${column}`) ? label?.path.slice(0, -1) : label?.path
      const own = entity?.replaces === true ? listHead(entity.list) : [...firstList, ...(path ?? [])]
      const beside = part.header.length === 0 ? labelBeside(gridRow, column, part.stubColumns) : undefined
      const rowPath = beside ?? [...own, ...entityPath(gridRow, entity)]
      return [
        {
          cell,
          gridRow,
          rowIndex,
          column,
          rowPath,
          columnPath: part.columns[column]?.path ?? [],
          labelSpans: [...(label?.spans ?? []), ...(part.columns[column]?.spans ?? [])],
        },
      ]
    })
  })
}

/** Without a header, labels and numbers may go by turns along the row: the nearest label at the left is the number's. */
function labelBeside(row: GridRow, column: number, stubColumns: number): readonly string[] | undefined {
  if (row.cells[column]?.kind !== 'number') return undefined
  const names = row.cells.slice(stubColumns, column).flatMap(nameIn)
  const found = names.at(-1)
  // 財源 | 国 | 1,560 | 県 | 0: what stands before the first of such pairs names all that are counted alike.
  const opens = row.cells[stubColumns]
  const isPaired = opens !== undefined && nameIn(opens).length > 0 && opens.quantities.length === 0
  const first = row.cells.slice(stubColumns).find(({ kind }) => kind === 'number')
  const isFirst = isPaired && found === names[0]
  const isAlike = isFirst || kindOfUnit(first) === kindOfUnit(row.cells[column])
  const before = row.cells.slice(0, isAlike ? (isPaired ? stubColumns : stubColumns - 1) : 0)
  const shared = before.flatMap(({ text }) => (text === '' ? [] : [cleanLabel(text)]))
  return found === undefined ? undefined : [...shared, cleanLabel(found)]
}

function kindOfUnit(cell: GridCell | undefined): string | undefined {
  return cell?.quantities[0]?.unit?.kind
}

/** A cell's words; behind a number that it holds with its unit, the words that a gap sets apart: `4,812戸　有収率` | 82.7％. */
function nameIn({ kind, quantities, text }: GridCell): readonly string[] {
  if (quantities.length === 0)
    return /^(?:text|time)$/.test(kind) && text !== '' && !/^[(（]/.test(text) ? [text] : []
  const words = /[0-9０-９][^\s　]*[\s　]+([^\s　0-9０-９]{2,12})$/.exec(text)?.[1]
  return words === undefined ? [] : [words]
}

/** What a list beside another is called, where its head says more than that names stand below. */
function listHead(head: string | undefined): readonly string[] {
  const label = cleanLabel(head ?? '')
  return label === '' || isBareHead(label) ? [] : [label]
}

function entityPath(row: GridRow, entity: EntityColumn | undefined): readonly string[] {
  const cell = entity === undefined ? undefined : row.cells[entity.column]
  return cell?.kind === 'text' || cell?.kind === 'time' ? [cleanLabel(cell.text)] : []
}

/** All cells of a part as the labelled table keeps them. */
export function toTableCells(part: TablePart): readonly TableCell[] {
  const header = part.header.flatMap((row) =>
    row.cells.map((cell, column) => ({
      row: row.index,
      column,
      role: cell.kind === 'blank' ? ('blank' as const) : ('label' as const),
      text: cell.text,
      span: cell.span,
      rowPath: [],
      columnPath: part.columns[column]?.path ?? [],
    })),
  )
  const stub = part.rows.flatMap((row, index) =>
    row.cells.slice(0, part.stubColumns).map((cell, column) => ({
      row: row.index,
      column,
      role: cell.kind === 'blank' ? ('blank' as const) : ('label' as const),
      text: cell.text,
      span: cell.span,
      rowPath: part.rowLabels[index]?.path ?? [],
      columnPath: part.columns[column]?.path ?? [],
      ...gapsOf(cell),
    })),
  )
  // The names of a list beside another are labels of its own rows, no values of the other's.
  const lists = new Set(
    findEntityColumns(part).flatMap((entity) => (entity?.replaces ? [entity.column] : [])),
  )
  const values = labelCells(part).map(({ cell, gridRow, column, rowPath, columnPath }) => ({
    row: gridRow.index,
    column,
    text: cell.text,
    span: cell.span,
    ...(cell.kind === 'text' && lists.has(column)
      ? { role: 'label' as const, rowPath: [cleanLabel(cell.text)] }
      : { role: cell.kind === 'blank' ? ('blank' as const) : ('value' as const), rowPath }),
    columnPath,
    ...gapsOf(cell),
  }))
  return [...header, ...stub, ...values].toSorted(
    (left, right) => left.row - right.row || left.column - right.column,
  )
}

function gapsOf({ gaps }: GridCell): Pick<TableCell, 'gaps'> {
  return gaps === undefined ? {} : { gaps }
}
