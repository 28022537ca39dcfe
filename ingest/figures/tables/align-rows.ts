import type { ColumnLabel } from './column-labels.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { GridRow } from './grid.ts'
import type { Mending } from './read-table.ts'

export type AlignInput = {
  readonly rows: readonly GridRow[]
  readonly columns: readonly ColumnLabel[]
  readonly profiles: readonly ColumnProfile[]
  readonly stubColumns: number
}

/** Rows that stand beside their columns, put back. */
export function alignRows(input: AlignInput): {
  readonly rows: readonly GridRow[]
  readonly mended: readonly Mending[]
} {
  return { rows: input.rows, mended: [] }
}
