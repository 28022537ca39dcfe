import type { GridCell } from './grid-cell.ts'

/** The longest row that is tried: no municipal table is wider, and the cost grows with the square. */
const widest = 60
const mostColumns = 2

/**
 * Ways in which a row may have come to stand beside its columns: one or two blanks of merged cells lost or added, a mark (—)
 * printed once too often, or a single cell set over the next column. Every variant has as many cells as the row, and no filled cell but such a mark is lost.
 */
export function rowEdits(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  if (cells.length > widest) return []
  const variants: (readonly GridCell[])[] = []
  for (let count = 1; count <= mostColumns; count += 1) {
    for (let column = 0; column < cells.length; column += 1) {
      variants.push(...insertBlanks(cells, column, count), ...deleteCells(cells, column, count))
    }
  }
  for (let column = 0; column + 1 < cells.length; column += 1) variants.push(...nudge(cells, column))
  return variants
}

/** A single cell beside its column: it changes places with the blank next to it. */
function nudge(cells: readonly GridCell[], column: number): readonly (readonly GridCell[])[] {
  const left = cells[column]
  const right = cells[column + 1]
  if (left === undefined || right === undefined) return []
  if ((left.kind === 'blank') === (right.kind === 'blank')) return []
  return [[...cells.slice(0, column), right, left, ...cells.slice(column + 2)]]
}

function insertBlanks(
  cells: readonly GridCell[],
  column: number,
  count: number,
): readonly (readonly GridCell[])[] {
  const tail = cells.slice(cells.length - count)
  if (tail.some((cell) => cell.kind !== 'blank') || cells[column]?.kind === 'blank') return []
  return [[...cells.slice(0, column), ...tail, ...cells.slice(column, cells.length - count)]]
}

function deleteCells(
  cells: readonly GridCell[],
  column: number,
  count: number,
): readonly (readonly GridCell[])[] {
  const gone = cells.slice(column, column + count)
  const next = cells[column + count]
  if (gone.length < count || next === undefined) return []
  const isBlank = gone.every((cell) => cell.kind === 'blank')
  const isSpareMark =
    count === 1 && gone[0]?.kind === 'mark' && next.kind === 'mark' && next.text === gone[0].text
  if (!isBlank && !isSpareMark) return []
  const at = cells.at(-1)?.span.end ?? 0
  const blanks = gone.map(
    (): GridCell => ({
      text: '',
      span: { start: at, end: at },
      kind: 'blank',
      quantities: [],
      times: [],
    }),
  )
  return [[...cells.slice(0, column), ...cells.slice(column + count), ...blanks]]
}
