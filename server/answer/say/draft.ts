import type Big from 'big.js'
import type { Span } from '../../../ingest/report/span.ts'
import type { Unit } from '../../../ingest/report/unit.ts'
import type { AnswerOutcome, Chart } from '../../http/contract.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'

/** An answer before it is numbered and worded out: lines of pieces, each piece knowing what it rests on. */
export type Draft = {
  readonly outcome: AnswerOutcome
  readonly lines: readonly Line[]
  readonly warnings: readonly DraftWarning[]
  readonly choices: readonly DraftChoice[]
  readonly nearby: readonly {
    readonly label: string
    readonly question: string
    readonly department: string | null
  }[]
  readonly chart: Chart | null
  readonly followUps: readonly string[]
}

/** 選択肢: a reading as it is called, as a question of its own, and what is said where it is taken in the same talk. */
export type DraftChoice = { readonly label: string; readonly question: string; readonly stated?: Draft }

export type Line = readonly Piece[]

export type Piece =
  | string
  /** A printed figure. `bare` leaves out the approximation in 億/万. */
  | { readonly kind: 'figure'; readonly at: FigureInMeasure; readonly bare?: boolean }
  | { readonly kind: 'calculated'; readonly calculation: DraftCalculation }
  /** Words of the report, quoted; every quantity in them becomes a figure of the answer. */
  | { readonly kind: 'quote'; readonly at: PassageAt; readonly text: string }
  /** The mark [n] alone. */
  | { readonly kind: 'citation'; readonly at: PassageAt }

/** A stretch of a measure's text; `heading` is the nearest one above it. */
export type PassageAt = { readonly view: MeasureView; readonly span: Span; readonly heading?: string }

export type DraftCalculation = {
  readonly value: Big
  readonly unit?: Unit
  readonly text: string
  readonly label: string
  readonly formula: string
  readonly operands: readonly FigureInMeasure[]
}

export type DraftWarning = { readonly code: string; readonly message: string }

/** A draft with nothing but its outcome and lines. */
export function plainDraft(outcome: AnswerOutcome, lines: readonly Line[]): Draft {
  return { outcome, lines, warnings: [], choices: [], nearby: [], chart: null, followUps: [] }
}
