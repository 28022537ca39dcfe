import type { GridCell } from './grid-cell.ts'

/** The label columns: how many, which of them only number the rows, and the head over the first. */
export type Stub = {
  readonly columns: number
  readonly serials: ReadonlySet<number>
  /** The column headed 単位, whose cells are no labels; -1 without one. */
  readonly unit?: number
  readonly corner?: GridCell | undefined
  /** Further columns of a merged head: an account sets a group's total there, beside its last row. */
  readonly further?: ReadonlySet<number>
}
