import { isMunicipalityName } from '../labels/municipality-name.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/**
 * Puts a label that stands in the wrong label column where the table has it otherwise: 均等割 under 市名 moves to 方式, where it
 * stands in the other rows. Only into a blank cell, and only where the labels of the row keep their order.
 */
export function placeLabels(
  rows: readonly GridRow[],
  stubColumns: number,
  cityColumn: number,
): readonly GridRow[] {
  if (stubColumns < 2) return rows
  const counts = countWords(rows, stubColumns)
  return rows.map((row) => {
    const stub = row.cells.slice(0, stubColumns)
    const filled = stub.flatMap((cell, column) => (cell.kind === 'blank' ? [] : [{ cell, column }]))
    const targets = filled.map(({ cell, column }) => targetColumn(cell, column, { counts, cityColumn }))
    const changes = targets.some((target, index) => target !== filled[index]?.column)
    const isOrdered = targets.every((target, index) => index === 0 || target > (targets[index - 1] ?? -1))
    if (!changes || !isOrdered) return row
    const blanks = stub.filter((cell) => cell.kind === 'blank')
    const placed: GridCell[] = stub.map((_, column) => {
      const at = targets.indexOf(column)
      return (at < 0 ? blanks.pop() : filled[at]?.cell) ?? emptyAt(row)
    })
    return { ...row, cells: [...placed, ...row.cells.slice(stubColumns)] }
  })
}

function countWords(rows: readonly GridRow[], stubColumns: number): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>()
  for (const row of rows) {
    row.cells.slice(0, stubColumns).forEach((cell, column) => {
      if (cell.kind === 'blank') return
      const columns = counts.get(cell.text) ?? Array.from({ length: stubColumns }, () => 0)
      columns[column] = (columns[column] ?? 0) + 1
      counts.set(cell.text, columns)
    })
  }
  return counts
}

type Words = { readonly counts: ReadonlyMap<string, readonly number[]>; readonly cityColumn: number }

/** Under 市名 stands a city: another word that the table has in another label column belongs there. */
function targetColumn(cell: GridCell, column: number, { counts, cityColumn }: Words): number {
  const places = counts.get(cell.text) ?? []
  const usual = usualColumn(places, column)
  if (column !== cityColumn || usual !== column || isMunicipalityName(cell.text)) return usual
  const elsewhere = places.findIndex((count, other) => other !== column && count > 0)
  return elsewhere < 0 ? column : elsewhere
}

/** The column where the word mostly stands, if that is at least twice as often as where it stands now. */
function usualColumn(counts: readonly number[] | undefined, column: number): number {
  if (counts === undefined) return column
  const most = Math.max(...counts)
  const usual = counts.indexOf(most)
  return most >= 2 && most >= 2 * (counts[column] ?? 0) ? usual : column
}

function emptyAt(row: GridRow): GridCell {
  return {
    text: '',
    span: { start: row.span.start, end: row.span.start },
    kind: 'blank',
    quantities: [],
    times: [],
  }
}
