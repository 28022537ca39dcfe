import type { Period, PeriodSource } from '../report/period.ts'
import type { FigureDraft } from './figure-draft.ts'
import type { BracketLegend } from './labels/bracket-legend.ts'
import type { ScaledUnit } from './labels/resolve-unit.ts'
import type { StatedUnit } from './labels/stated-units.ts'

/** Where figures are read: what holds for all of a section unless a label says otherwise. */
export type FigurePlace = {
  readonly measureId: string
  readonly measure: string
  readonly headings: readonly string[]
  /** The measure has no title and is called by the report's. */
  readonly isUntitled?: boolean
  /** Units that the nearest heading gives in so many words: （単位：円）. */
  readonly headingUnits: readonly ScaledUnit[]
  /** Units of earlier tables of the measure by their header: a list that goes on year by year says its unit once. */
  readonly unitsByHeader?: ReadonlyMap<string, readonly ScaledUnit[]>
  /** Amounts of the measure's earlier tables: one of them may be the whole of a table that says no unit. */
  readonly amountsAbove?: readonly FigureDraft[]
  /** Units that sentences of the report give to all amounts from there on. */
  readonly statedUnits?: readonly StatedUnit[]
  /** What the report says of amounts in brackets behind an amount. */
  readonly legends?: readonly BracketLegend[]
  /** A short line right above the block that is being read, if there is one: it may be a table's caption. */
  readonly lineAbove?: string
  /** The last figures before the block that is being read: a ※ line may go on with them. */
  readonly above?: readonly FigureDraft[]
  /** The report's municipality. */
  readonly subject: string
  readonly period: Period
  readonly periodSource: PeriodSource
  /** The report's whole text: every span counts in it. */
  readonly text: string
}
