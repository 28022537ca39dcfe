import type { Scale } from './scale.ts'

/** How a chart's values become places. */
export type Plot = {
  readonly labels: readonly string[]
  readonly scale: Scale
  readonly x: (labelIndex: number) => number
  readonly y: (value: number) => number
  /** Room for one label. */
  readonly band: number
}
