import type Big from 'big.js'
import type { Period } from './period.ts'
import type { Span } from './span.ts'
import type { Unit } from './unit.ts'

/** 数量: a number as it stands in a text, exact, in the base unit (円 for 千円). */
export type Quantity = {
  readonly kind: 'quantity'
  readonly value: Big
  /** Absent where the number itself carries no unit (a table cell under a caption). */
  readonly unit?: Unit
  /** What one printed unit is worth in base units: 1000 for 千円, 1 for 円 or no unit. */
  readonly scale: Big
  /** The printed form with its sign and unit, as it stands (`△ 77,626`, `1,331人`). */
  readonly printed: string
  /** Sign and digits only. */
  readonly number: Span
  /** Sign, digits, scale and unit. */
  readonly span: Span
  /** Words that bound the number: 約, 以上, 以下, 未満, 超, 余, 程度, 延べ … in the order they stand. */
  readonly qualifiers: readonly string[]
}

/** A year, date or range of them. `fiscal` is true for 年度. */
export type TimeMark = {
  readonly kind: 'time'
  readonly period: Period
  readonly printed: string
  readonly span: Span
}

/** Digits that are no quantity: 第3条, ①, (1), 表2, telephone numbers, B1, 24番3号, 3号線 … */
export type Ordinal = {
  readonly kind: 'ordinal'
  readonly role: 'item' | 'article' | 'reference' | 'telephone' | 'postal' | 'address' | 'code' | 'name'
  readonly printed: string
  readonly span: Span
}

/** A sign that stands for a value in a table cell: → as on the left, -, — none, / not applicable. */
export type CellMark = {
  readonly kind: 'mark'
  readonly mark: 'as-left' | 'none' | 'not-applicable'
  readonly printed: string
  readonly span: Span
}

export type NumberToken = Quantity | TimeMark | Ordinal | CellMark
