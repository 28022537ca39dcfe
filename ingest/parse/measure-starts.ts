import type { Oddity } from '../report/parsed-report.ts'
import type { FoundTitle } from './found-title.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Where a measure starts and what it is called. It reaches to the next start. */
export type MeasureStart = {
  readonly first: number
  readonly title?: FoundTitle
}

/** A run of headings without title: where it starts, and the department that may stand alone above it. */
export type UntitledRun = {
  readonly first: number
  readonly heading: number
  readonly department?: ShapedLine
}

export type FoundMeasures = {
  readonly starts: readonly MeasureStart[]
  readonly oddities: readonly Oddity[]
  /** Key of the heading with which most measures begin, if there is one. */
  readonly starter?: string
}
