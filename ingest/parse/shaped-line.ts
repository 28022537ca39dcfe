import type { DepartmentStrength } from './department.ts'
import type { Mark } from './heading-shape.ts'
import type { Line } from './line.ts'

/** A line with everything that its own characters say. */
export type ShapedLine = Line & {
  readonly blank: boolean
  readonly tabbed: boolean
  readonly mark?: Mark
  readonly headingLike: boolean
  readonly numbersOnly: boolean
  readonly note: boolean
  readonly pageNumber: boolean
  /** Drawn, without words: `--------`. */
  readonly rule: boolean
  /** Of a table of contents, or on page after page: neither a title nor a heading. */
  readonly aside?: boolean
  readonly budgetPlace: boolean
  /** Set in columns that stand a little beside those of the table's rows above. */
  readonly shifts?: readonly ColumnShift[]
  readonly department?: DepartmentStrength
  /** A short label without a mark: could be a title or a subtitle. */
  readonly labelLike: boolean
}

/**
 * How far a column of numbers stands from where the same column stood on the page before; `at` is its right end here. A stray column may
 * be the one that it comes to stand by or one right of it.
 */
export type ColumnShift = { readonly at: number; readonly by: number; readonly isStray?: boolean }
