import type { FiscalYear } from './fiscal-year.ts'

/** 期間: what stretch of time a figure speaks of. ISO dates are `2024-04-01`, or `2024-04` where no day is printed. */
export type Period =
  | { readonly kind: 'fiscal-year'; readonly fiscalYear: FiscalYear }
  /** `endUnknown`: it starts in `from` and runs on, the text does not show how long; `to` then repeats `from`. */
  | {
      readonly kind: 'fiscal-years'
      readonly from: FiscalYear
      readonly to: FiscalYear
      readonly endUnknown?: true
    }
  /** A plan period such as 第9期, whose years the report may not print. */
  | { readonly kind: 'plan'; readonly number: number; readonly name: string }
  | { readonly kind: 'calendar-year'; readonly year: number }
  /** 〜現在 */
  | { readonly kind: 'as-of'; readonly date: string }
  | { readonly kind: 'dates'; readonly from: string; readonly to: string }

/** Where a period was read: on the figure's own label, in a caption or note of its table, or only on the report. */
export type PeriodSource = 'label' | 'caption' | 'note' | 'report'
