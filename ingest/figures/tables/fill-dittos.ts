import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** 〃, 同上: as above. 同左 says so of the cell at the left. */
const DITTO = /^(?:〃|々|″|''|"|同上|[(（]同上[)）])$/

/** A ditto below words says these words, where they are printed; below anything else it stays a mark. */
export function fillDittos(rows: readonly GridRow[]): readonly GridRow[] {
  const above: (GridCell | undefined)[] = []
  return rows.map((row) => {
    const cells = row.cells.map((cell, column) => {
      const words = DITTO.test(cell.text) ? above[column] : undefined
      const read = words?.kind === 'text' ? words : cell
      if (read.kind !== 'blank') above[column] = read
      return read
    })
    return { ...row, cells }
  })
}
