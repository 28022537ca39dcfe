import type { Measure } from './measure.ts'
import type { ReportPage } from './report.ts'
import type { Span } from './span.ts'

/** A report's text cut into its units. Every non-blank line belongs to exactly one title, heading, block or department line. */
export type ParsedReport = {
  readonly pages: readonly ReportPage[]
  /** In text order of where they start. */
  readonly measures: readonly Measure[]
  readonly oddities: readonly Oddity[]
}

/** What was odd while reading a report: shown to whoever ingests it, never mended silently. */
export type Oddity = {
  readonly kind: OddityKind
  /** One Japanese sentence. */
  readonly message: string
  readonly span?: Span
}

export type OddityKind =
  /** No title anywhere: the whole text is one unit. */
  | 'no-title'
  /** A title that stood away from its headings was given back to them. */
  | 'title-away'
  /** A run of headings for which no title was found. */
  | 'untitled-run'
  /** Blocks were assigned to headings they do not stand under. */
  | 'layout-lost'
