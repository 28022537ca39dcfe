import type { Segment } from './column-segments.ts'
import type { Line } from './line.ts'

/** A line of a head with the segments that its white space sets apart. */
export type HeadLine = { readonly line: Line; readonly segments: readonly Segment[] }
