import type { ColumnLabel } from './column-labels.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { GridCell } from './grid-cell.ts'
import type { RowRelation } from './row-relations.ts'

/** What is known of a table's columns when a row is laid over them. */
export type FitInput = {
  readonly columns: readonly ColumnLabel[]
  readonly profiles: readonly ColumnProfile[]
  readonly stubColumns: number
  readonly rowCount: number
  readonly relations: readonly RowRelation[]
}

/** `misfits`: cells of the wrong kind for their column. `violated` and `satisfied` count the row's printed relations. */
export type RowFit = { readonly misfits: number; readonly violated: number; readonly satisfied: number }

/** From this share on, a column's kind is settled and a cell of another kind is out of place. */
const settledShare = 0.8

/** A value among labels is stranger than a text among values. */
const labelWeight = 2

export function fitRow(cells: readonly GridCell[], input: FitInput): RowFit {
  const misfits = cells.reduce((sum, cell, column) => {
    if (!isMisfit(cell, column, { cells, input })) return sum
    return sum + (column < input.stubColumns ? labelWeight : 1)
  }, 0)
  const results = input.relations.map((relation) => relation.test(cells))
  return {
    misfits,
    violated: results.filter((result) => result === 'violated').length,
    satisfied: results.filter((result) => result === 'satisfied').length,
  }
}

type Row = { readonly cells: readonly GridCell[]; readonly input: FitInput }

function isMisfit(cell: GridCell, column: number, { cells, input }: Row): boolean {
  const profile = input.profiles[column]
  if (profile === undefined || cell.kind === 'blank') return false
  if (column < input.stubColumns) return isStrangeLabel(cell, profile, { cells, input })
  const hasLevels = input.columns.some((label) => label.path.length > 1)
  if (hasLevels && input.columns[column]?.isHeaded === false) {
    return profile.filled === 1
  }
  if (profile.filled < 3) return false
  const isPlainText = cell.kind === 'text' && cell.quantities.length === 0
  if (isPlainText) return profile.numbers >= profile.filled * settledShare
  if (cell.kind === 'number')
    return profile.texts >= profile.filled * settledShare && !isRemarks(input, column)
  return false
}

/** A number among labels, or a label that the row repeats as a value. */
function isStrangeLabel(cell: GridCell, profile: ColumnProfile, { cells, input }: Row): boolean {
  if (cell.kind === 'number' || cell.kind === 'mark')
    return !profile.isSerial && profile.texts + profile.times > 0
  return (
    cell.kind === 'text' &&
    cells.slice(input.stubColumns).filter((value) => value.kind === 'text' && value.text === cell.text)
      .length >= 2
  )
}

/** Anything may stand in a column of remarks. */
function isRemarks(input: FitInput, column: number): boolean {
  return /^(備考|摘要|注記?|説明)$/.test(input.columns[column]?.path.at(-1)?.replace(/[\s　]/g, '') ?? '')
}
