import type { Span } from './span.ts'

/** チャンク: a passage that can be found and cited: contiguous, whole lines, of one section of one measure. */
export type Chunk = {
  /** `${measure id}#c${number from 1}` */
  readonly id: string
  readonly measureId: string
  /** `text.slice(start, end)` is the quote. */
  readonly span: Span
  readonly fields: ChunkFields
  /** Printed page number, where the text shows one. */
  readonly page?: number
}

/** What is indexed, each with a weight of its own. */
export type ChunkFields = {
  readonly title: string
  readonly headings: string
  readonly department: string
  readonly body: string
}
