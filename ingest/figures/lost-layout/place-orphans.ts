import type { ParsedReport } from '../../report/parsed-report.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'

export type PlacedOrphans = {
  /** Figures with status `repaired`, `checked`, `doubtful` or `unplaced`, in no particular order; ids are given out later. */
  readonly drafts: readonly FigureDraft[]
  /** Spans of numbers that this stage answers for: the ordinary stages must not make figures of them. */
  readonly claimed: readonly Span[]
}

/**
 * レイアウトの失われた頁の数値: for text whose layout is lost, brings labels without a number and numbers without a label
 * together, page by page, and proves what the report's own arithmetic can prove. Pure; does nothing for other texts.
 */
export function placeOrphans(_report: Report, _text: string, _parsed: ParsedReport): PlacedOrphans {
  return { drafts: [], claimed: [] }
}
