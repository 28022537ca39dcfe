import type { RawTable } from '../../report/table.ts'
import { alignHeader } from './align-header.ts'
import { alignRows } from './align-rows.ts'
import { spellBareAxis, spellBareHeads, spellRecords } from './bare-axis.ts'
import { type ColumnLabel, labelColumns } from './column-labels.ts'
import { profileColumns } from './column-profile.ts'
import { fillDittos } from './fill-dittos.ts'
import { gatherRows } from './gather-rows.ts'
import { type GridRow, toGrid } from './grid.ts'
import type { Mending } from './mending.ts'
import { nestRows } from './nest-rows.ts'
import { placeGroupNames } from './place-group-names.ts'
import { labelRows, type RowLabel } from './row-labels.ts'
import { splitSegments, type TableSegment } from './segments.ts'
import { placeShortTotals } from './short-rows.ts'
import { countStubColumns, isCodeColumn } from './stub-columns.ts'
import { closeUnitColumn, findUnitColumn } from './unit-column.ts'
import { joinVerticalLabels } from './vertical-labels.ts'

/** A part of a table under one header, understood: every body row and every column has its labels. */
export type TablePart = {
  readonly header: readonly GridRow[]
  readonly rows: readonly GridRow[]
  readonly columns: readonly ColumnLabel[]
  readonly rowLabels: readonly RowLabel[]
  readonly stubColumns: number
  /** The column that says each row's unit; -1 without one. */
  readonly unitColumn: number
  /** What was mended on the way, with the place of it. */
  readonly mended: readonly Mending[]
}

/** A raw table of `text` → its parts, in row order. A table without any filled cell has none. */
export function readTable(raw: RawTable, text: string): readonly TablePart[] {
  const squared = toGrid(raw, text)
  const grid = { ...squared, rows: spellBareHeads(spellRecords(spellBareAxis(fillDittos(squared.rows)))) }
  const isSetBySpaces = raw.separator === 'space' && !raw.layoutLost
  return splitSegments(grid).map(({ header, body }) => {
    const rows = closeUnitColumn(header, body)
    return readPart(
      { header, body: isSetBySpaces ? placeShortTotals(gatherRows(rows, text)) : rows },
      { columns: grid.columns, isSetByEye: raw.separator !== 'tab', text },
    )
  })
}

type Shape = { readonly columns: number; readonly isSetByEye: boolean; readonly text: string }

function readPart(segment: TableSegment, { columns, isSetByEye, text }: Shape): TablePart {
  const profiles = profileColumns(segment.body, columns)
  const { header, changed } = alignHeader(segment.header, profiles)
  const stubColumns = countStubColumns({ header, body: segment.body, profiles })
  const columnLabels = labelColumns(header, columns, stubColumns)
  const body = joinVerticalLabels(segment.body, stubColumns)
  const aligned = alignRows({ rows: body, columns: columnLabels, profiles, stubColumns })
  const serials = new Set(
    profiles.flatMap((profile, column) =>
      profile.isSerial || isCodeColumn(header, segment.body, column) ? [column] : [],
    ),
  )
  const further = new Set(
    columnLabels.flatMap((label, column) => (!label.isHeaded && label.path.length > 0 ? [column] : [])),
  )
  const unitColumn = findUnitColumn(header, aligned.rows)
  const rows = placeGroupNames(aligned.rows, { columns: stubColumns, unit: unitColumn, isSetByEye })
  const labels = labelRows(rows, {
    columns: stubColumns,
    serials,
    unit: unitColumn,
    corner: header[0]?.cells[0],
    further,
  })
  const first = header[0]
  const headerMending: Mending[] =
    changed && first !== undefined
      ? [
          {
            kind: 'header-realigned',
            message: `見出しの行に結合セルの空欄が足りないため、列と合うようにずらして読みました: ${joinCells(first)}`,
            span: first.span,
          },
        ]
      : []
  return {
    header,
    rows,
    columns: columnLabels,
    rowLabels: nestRows({ rows, labels, stubColumns, text }),
    stubColumns,
    unitColumn,
    mended: [...headerMending, ...aligned.mended],
  }
}

function joinCells(row: GridRow): string {
  return row.cells
    .filter((cell) => cell.kind !== 'blank')
    .map((cell) => cell.text)
    .join(' | ')
}
