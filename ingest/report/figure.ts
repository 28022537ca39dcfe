import type Big from 'big.js'
import type { Period, PeriodSource } from './period.ts'
import type { Span } from './span.ts'
import type { Unit } from './unit.ts'

/** 数値: a number of a report as a fact: exact value, unit, labels, period, subject, place, and how sure we are. */
export type Figure = {
  /** `${measure id}#f${number from 1}`, in text order. */
  readonly id: string
  readonly measureId: string
  /** In the base unit: 円 for 千円; a rate as printed (14.41 for 14.41%). */
  readonly value: Big
  /** Absent where no unit was found: such a figure may be shown, never summed or asserted as money. */
  readonly unit?: Unit
  readonly scale: Big
  /** Sign and digits as they stand, without the unit (`△ 77,626`). */
  readonly printed: string
  /** How the number reads with its unit: `△ 77,626千円`, `1,331人`. */
  readonly printedWithUnit: string
  /** Sign and digits only, in the report's stored text. */
  readonly span: Span
  readonly qualifiers: readonly string[]
  readonly labels: FigureLabels
  /** The row or sentence that the figure is read from: what a citation quotes at least. */
  readonly passage: Span
  /** Where its labels stand, if not within `passage` (a repaired figure cites them too). */
  readonly labelSpans: readonly Span[]
  /** Whom the figure is about: a city of the table's labels, else the report's municipality. */
  readonly subject: string
  readonly period: Period
  readonly periodSource: PeriodSource
  readonly basis?: FigureBasis
  /** What part the figure plays in a sum. `of-which` is a うち amount, `memo` stands outside the sum. */
  readonly role: 'plain' | 'total' | 'subtotal' | 'part' | 'of-which' | 'memo'
  readonly status: FigureStatus
  /** The equation that proves it (`700,000+534,500=1,234,500`), with its tolerance if any; or `order`. */
  readonly proof?: string
  /** Where it stands in its table: axes for series, ranks and comparisons. */
  readonly cell?: { readonly tableId: string; readonly row: number; readonly column: number }
  /** A value carried by a mark (→) from this figure: the number stands at `span`, the mark in its own cell. */
  readonly carriedFrom?: { readonly figureId: string; readonly markSpan: Span }
}

/** Outermost first. `headings` and `measure` locate the table or sentence; `item` is a list item's or sentence's own label. */
export type FigureLabels = {
  readonly row: readonly string[]
  readonly column: readonly string[]
  readonly caption?: string
  readonly headings: readonly string[]
  readonly measure: string
}

/** 当初予算 / 予算現額 / 決算 / 支出済 / 見込 / 契約 … where it is said. */
export type FigureBasis =
  | 'original-budget'
  | 'current-budget'
  | 'settlement'
  | 'expended'
  | 'carried-over'
  | 'unused'
  | 'estimate'
  | 'plan'
  | 'contract'
  | 'assessed'
  | 'collected'

/** `unplaced`: nothing speaks for a label; listed for staff, never offered in an answer. */
export type FigureStatus = 'printed' | 'checked' | 'repaired' | 'doubtful' | 'unplaced'
