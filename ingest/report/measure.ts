import type { Span } from './span.ts'
import type { RawTable } from './table.ts'

/** 施策・事業・資料: a titled unit of a report. */
export type Measure = {
  /** `<report id>/<three-digit number in text order>`, such as `x-2020/007`. */
  readonly id: string
  /** As printed, spaces between characters of one word closed. */
  readonly title: string
  /** Where the title stands; absent for a unit made of text without any title. */
  readonly titleSpan?: Span
  /** 担当課, as printed. */
  readonly department?: string
  readonly departmentSpan?: Span
  readonly budgetPlace?: BudgetPlace
  /** 編・章: the titles of the parts of the report under which it stands, outermost first. */
  readonly parts?: readonly string[]
  readonly sections: readonly Section[]
}

/** 款・項・目: where in the budget a measure stands. */
export type BudgetPlace = {
  readonly kan?: { readonly number: number; readonly name: string }
  readonly kou?: { readonly number: number; readonly name: string }
  readonly moku?: { readonly number: number; readonly name: string }
}

/** A stretch of a measure under one path of headings (outermost first; empty before the first heading). */
export type Section = {
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
}

/** `text` is the heading without its brackets or number, `printed` as it stands. */
export type Heading = { readonly text: string; readonly printed: string; readonly span: Span }

/** One run of lines. Every non-blank line of a report belongs to exactly one block, heading, title or page mark. */
export type Block = {
  readonly span: Span
  /**
   * Absent where the block stands in its own section. `moved`: the layout was lost and the block was assigned to this
   * section; `ground` says by what (shared words, order, an equation).
   */
  readonly moved?: { readonly ground: string }
  /** Of an itemised sheet: what stands between the block's lines in the columns beside them, no part of what it says. */
  readonly beside?: readonly Span[]
} & BlockContent

export type BlockContent =
  | { readonly kind: 'paragraph' }
  /** One marked item a line, or several side by side (`items` in reading order). */
  | { readonly kind: 'list'; readonly items: readonly Span[] }
  | { readonly kind: 'table'; readonly table: RawTable }
  /** A line that speaks about a neighbour: (単位:千円), ※ …, 〜現在, a source line. */
  | { readonly kind: 'note' }
  /** Numbers that stand alone: their labels are elsewhere on the page. */
  | { readonly kind: 'orphans' }
  /** Page numbers, running heads. */
  | { readonly kind: 'furniture' }
