import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Quantity } from '../../ingest/report/quantity.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { UnitKind } from '../../ingest/report/unit.ts'

/** 質問: one question as understood, standing alone. Everything later reads this, never the typed text. */
export type Question = {
  /** The question after NFKC and white space folding; spans below count in it. */
  readonly text: string
  readonly cities: readonly CityMention[]
  readonly period: AskedPeriod
  /** Where the period is named. */
  readonly periodSpans: readonly Span[]
  readonly asked: AskedFor
  /** True where words of the question say what is asked for. */
  readonly explicit: boolean
  readonly unit?: AskedUnit
  readonly operation: Operation
  readonly terms: readonly QuestionTerm[]
  /** What kind of number is preferred where no unit is named. */
  readonly unitHint?: UnitKind
  /** Marks (2号, その3) that labels are compared with letter by letter. */
  readonly marks: readonly string[]
  /** Index keys of the words that stand joined in the question (実施設計): a label that has one of them whole is nearer. */
  readonly phrases: readonly string[]
  /** Quantities that the question itself states (「50億円ですよね」). */
  readonly premises: readonly Quantity[]
  /** True where the question speaks of everything together (全地区, 合計, 総額). */
  readonly wantsTotal: boolean
  /** True where はい/いいえ is wanted. */
  readonly yesNo: boolean
  readonly precision?: Precision
  /** `rise` / `fall` where the question presupposes a direction (「なぜ減った」). */
  readonly direction?: 'rise' | 'fall'
}

/** `known` where a report is published by it or a figure is about it. */
export type CityMention = { readonly name: string; readonly known: boolean; readonly span: Span }

/** Which periods are asked for. Years are candidates: 令和5年 may mean the fiscal or the calendar year. */
export type AskedPeriod =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'years'
      readonly years: readonly FiscalYear[]
      readonly words?: RelativeWords
      /** The months (`2021-03`) where the question names a date: what was taken at another date does not answer. */
      readonly months?: readonly string[]
      /** The days (`2021-03-31`) where each time that the question names is one. */
      readonly days?: readonly string[]
      /** The months (`2023-01`) from and to which, over several years, the question names a term (of a contract). */
      readonly stretch?: Stretch
    }
  | { readonly kind: 'range'; readonly from: FiscalYear; readonly to: FiscalYear }
  | { readonly kind: 'open-range'; readonly from?: FiscalYear; readonly to?: FiscalYear }
  | { readonly kind: 'recent'; readonly count: number }
  | { readonly kind: 'plans'; readonly numbers: readonly number[] }
  | { readonly kind: 'latest' }
  | { readonly kind: 'earliest' }
  /** `except`: the years that the question leaves out (「令和2年度を除いて」). */
  | { readonly kind: 'all'; readonly except?: readonly FiscalYear[] }
  | { readonly kind: 'unknown-year'; readonly printed: string }

/** 契約期間など: the first and the last month of a term. */
export type Stretch = { readonly from: string; readonly to: string }

/** The relative words that a year was made from (昨年度), so that the answer can say which year it took. */
export type RelativeWords = { readonly printed: string }

/** What kind of thing the answer is. */
export type AskedFor =
  | 'amount'
  | 'count'
  | 'rate'
  | 'rank'
  | 'quantity'
  | 'date'
  | 'year'
  | 'who'
  | 'where'
  | 'which'
  | 'department'
  | 'reason'
  | 'purpose'
  | 'assessment'
  | 'problem'
  | 'next-steps'
  | 'method'
  | 'course'
  | 'content'

/** `symbol` only where the question names the counter (何人, 何世帯). */
export type AskedUnit = { readonly kind: UnitKind; readonly symbol?: string }

export type Operation =
  | { readonly kind: 'look-up' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'change-rate' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'share' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'average' }
  | { readonly kind: 'per'; readonly head: string }
  | ({ readonly kind: 'extreme' } & Rank)
  /** Two places in one order, set against each other. */
  | { readonly kind: 'spread'; readonly ranks: readonly [Rank, Rank]; readonly by: 'difference' | 'ratio' }
  /** What comes next behind a named one. */
  | { readonly kind: 'next'; readonly which: 'max' | 'min' }
  | { readonly kind: 'order'; readonly which: 'max' | 'min'; readonly count?: number }
  | { readonly kind: 'rank-of'; readonly which: 'max' | 'min' }
  | { readonly kind: 'count-where'; readonly relation: 'above' | 'below' }
  | { readonly kind: 'count-rows' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'series' }
  | { readonly kind: 'breakdown' }

/** 順位: the nth from the large or the small end of an order. */
export type Rank = { readonly which: 'max' | 'min'; readonly nth: number }

/** A content word of the question with what it may be called in a report. */
export type QuestionTerm = {
  readonly surface: string
  readonly span: Span
  /** The question's text, which `span` counts in. */
  readonly text: string
  /** Index keys of the word itself. */
  readonly keys: readonly string[]
  /** Other words for it, with how well each stands for it (0–1). */
  readonly variants: readonly { readonly keys: readonly string[]; readonly weight: number }[]
  /** Share of the question's meaning, 0–1; function-like words come near 0. */
  readonly weight: number
  /** A key term must be covered by the evidence, or the question is not answered. */
  readonly key: boolean
}

/** 「千円単位で」「小数第1位まで」 */
export type Precision = {
  readonly scale?: 1_000 | 10_000 | 1_000_000 | 100_000_000
  readonly decimals?: number
}
