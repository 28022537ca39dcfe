import type { Span } from '../../report/span.ts'

/** What was put right while a table was read. */
export type Mending = {
  readonly kind: 'row-realigned' | 'header-realigned' | 'formula-disagrees'
  readonly message: string
  readonly span: Span
}
