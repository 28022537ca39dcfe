import type { SearchSummary } from '../baselines/compare-searches.ts'
import type { SplitSummary } from '../metrics/group-cases.ts'
import type { JudgedCase } from '../run/judged-case.ts'

/** What one run leaves behind. */
export type RunResults = {
  readonly judged: readonly JudgedCase[]
  /** The same cases answered with a model; empty without `--model`. */
  readonly withModel: readonly JudgedCase[]
  readonly splits: readonly SplitSummary[]
  readonly searches: readonly SearchSummary[]
  /** Everything that decides the numbers: options, revision, versions, machine. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly reveal: boolean
}
