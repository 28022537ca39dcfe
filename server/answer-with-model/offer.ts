import type Big from 'big.js'
import type { Period } from '../../ingest/report/period.ts'
import type { Unit } from '../../ingest/report/unit.ts'
import type { Answer, AnswerFigure, Citation } from '../http/contract.ts'

/** All that a model is given for one answer, and all that its sentences are checked against. */
export type Offer = {
  /** The question standing alone. */
  readonly question: string
  /** The user's own messages, for what may be repeated of them. */
  readonly asked: readonly string[]
  readonly anchor: Answer
  readonly figures: readonly OfferedFigure[]
  readonly passages: readonly OfferedPassage[]
  /** Labels of every figure near the offered ones: naming one of them in the place of a figure's own is a mistake. */
  readonly labels: readonly string[]
  /** Municipalities that reports are published by or figures are about. */
  readonly cities: readonly string[]
}

/** A passage with the number that marks it; `text` is what the model reads, without lines that give orders. */
export type OfferedPassage = { readonly citation: Citation; readonly text: string }

/** A figure that a slot may name. */
export type OfferedFigure = {
  /** `f1` … */
  readonly id: string
  /** As the answer would list it; its citation is the number of an offered passage. */
  readonly listed: AnswerFigure
  /** Numbers of all passages that it rests on. */
  readonly marks: readonly number[]
  /** What fills the slot: the printed figure with the words that bound it and an easier reading. */
  readonly printed: string
  readonly value: Big
  readonly unit: Unit | undefined
  /** Every name that is the figure's own: labels, caption, headings, measure, department, report, city. */
  readonly own: readonly string[]
  /** The labels of its own row and column, without years. */
  readonly labels: readonly string[]
  /** The periods that it may be said of. */
  readonly periods: readonly Period[]
  readonly subject: string
  readonly measure: string
  readonly qualifiers: readonly string[]
  readonly basis: string | undefined
  readonly isTotal: boolean
  /** Where it stands in a table. */
  readonly cell: { readonly tableId: string; readonly row: number; readonly column: number } | undefined
  /** How many figures of its unit stand in its column, totals left out; 0 outside of tables. */
  readonly columnSize: number
  /** `required`: the answer without a model asserts it, so that an answer without it is another answer. */
  readonly place: 'required' | 'anchor' | 'near'
  /** For a figure that the answer without a model calculated. */
  readonly calculated: { readonly direction: 'rise' | 'fall' | undefined } | undefined
}
