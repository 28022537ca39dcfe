import type { Span } from '../report/span.ts'
import type { RawRow } from '../report/table.ts'
import type { HeadingPath } from './heading-path.ts'

/** How a report sets its tables, which decides what a row looks like. */
export type TableStyle = 'tab' | 'space' | 'columns'

export type DraftContent =
  | { readonly kind: 'paragraph' | 'note' | 'orphans' | 'furniture' }
  | { readonly kind: 'list'; readonly items: readonly Span[] }
  | {
      readonly kind: 'table'
      readonly separator: 'tab' | 'space' | 'cells'
      readonly rows: readonly RawRow[]
    }

/** A block before its measure is known: lines `first` to `end` (exclusive, by index in the report). */
export type DraftBlock = {
  readonly first: number
  readonly end: number
  readonly span: Span
  readonly content: DraftContent
  readonly beside?: readonly Span[]
}

export type PlacedBlock = DraftBlock & {
  readonly before: readonly Span[]
  readonly after: readonly Span[]
  readonly moved?: { readonly ground: string }
}

export type DraftSection = {
  readonly path: HeadingPath
  /** Line of the heading that opens the section; absent before the first heading. */
  readonly headingLine?: number
  readonly blocks: readonly PlacedBlock[]
}
