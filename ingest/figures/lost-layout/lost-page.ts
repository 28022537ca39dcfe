import type { Measure } from '../../report/measure.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FoundPeriod } from '../labels/period-of-labels.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'

/** A number whose label stands elsewhere. */
export type LooseNumber = {
  /** Spans count in the report's text. */
  readonly quantity: Quantity
  /** The printed digits as a whole number, without unit or scale; absent where it has decimals. */
  readonly whole?: bigint
  /** The whole line, trimmed. */
  readonly line: Span
  /** A label printed right before the number on the same line (`(3)通信費 1,813`). */
  readonly beside?: { readonly label: string; readonly span: Span }
  /** The measure whose text it was counted to. */
  readonly measureId: string
}

/** Where a figure of this page belongs: a measure and the headings above its label. */
export type Home = { readonly measure: Measure; readonly headings: readonly string[] }

/** A label with a unit whose number was lost: 「・研修回数 回」. */
export type Slot = {
  readonly home: Home
  /** For a heading that is itself a slot: the path of headings with it. */
  readonly over?: readonly string[]
  /** Tells slots of one list from those of another. */
  readonly list: string
  /** '' where the label itself was lost and only its unit stands. */
  readonly label: string
  readonly span: Span
  readonly unit: ScaledUnit
  readonly isTotal: boolean
  /** Numbers of the same unit that the text names as its parts: （前期39回、後期12回）. */
  readonly named: readonly NamedPart[]
}

export type NamedPart = { readonly label: string; readonly quantity: Quantity }

/** A label without unit or number in a list of amounts. */
export type BareLabel = {
  readonly home: Home
  readonly label: string
  readonly span: Span
  readonly mark?: string
}

/** A row that holds its own label and numbers, with or without a header above it. */
export type LabelledRow = {
  readonly home: Home
  readonly label: string
  readonly labelSpan: Span
  readonly numbers: readonly LooseNumber[]
  readonly line: Span
  readonly isTotal: boolean
  /** The heads of its numbers where a header with as many stands right above its table. */
  readonly heads?: readonly Head[]
  readonly tableId: string
  readonly row: number
}

export type Head = { readonly label: string; readonly span: Span }

/** A header row, with how many rows stand right under it. */
export type HeaderRow = {
  readonly home: Home
  readonly heads: readonly Head[]
  readonly tableId: string
  readonly rows: number
}

/** An amount that stands with its label, for comparing: 委員報酬 118千円. */
export type KnownAmount = {
  readonly measureId: string
  readonly label: string
  readonly headings: readonly string[]
  readonly quantity: Quantity
  readonly isTotal: boolean
  readonly isCost: boolean
  /** The number itself, where the amount stands in a row of a lost table. */
  readonly number?: LooseNumber
}

/** A line of a page, blank lines, headings and titles left out. */
export type PageLine = {
  readonly home: Home
  readonly text: string
  readonly span: Span
  readonly words: readonly PageWord[]
  /** What lies between this line and the one before: nothing, blank lines, or something else (a heading, a title). */
  readonly gap: 'none' | 'blank' | 'other'
}

/** A word of a line or a cell of a row; a number keeps its identity with the page's loose numbers and rows. */
export type PageWord = { readonly text: string; readonly span: Span; readonly number?: LooseNumber }

/** One page whose layout is lost. */
export type LostPage = {
  /** All lines in text order, whatever else was made of them. */
  readonly lines: readonly PageLine[]
  readonly loose: readonly LooseNumber[]
  readonly slots: readonly Slot[]
  readonly bareLabels: readonly BareLabel[]
  readonly rows: readonly LabelledRow[]
  /** Labels of a lost table that stand on a line without their numbers. */
  readonly rowLabels: readonly BareLabel[]
  readonly headers: readonly HeaderRow[]
  readonly known: readonly KnownAmount[]
  /** Measures with a title or heading on the page, in text order. */
  readonly measures: readonly Measure[]
  /** Those of them whose first heading stands here. */
  readonly beginning: readonly Measure[]
  /** Measures to which a header of fund sources on this page was given. */
  readonly fundHeads: readonly FundHead[]
}

/** A header of 総額 and 財源内訳, with the row right under it. */
export type FundHead = {
  readonly measureId: string
  readonly heads: readonly Head[]
  readonly row: readonly LooseNumber[]
  /** By what the header was given to the measure: an equation, or only order. */
  readonly isProven: boolean
}

/** A loose number brought to its label. */
export type Placement = {
  readonly number: LooseNumber
  readonly home: Home
  readonly row: readonly string[]
  readonly column: readonly string[]
  readonly labelSpans: readonly Span[]
  readonly unit?: ScaledUnit
  readonly role: FigureDraft['role']
  readonly status: FigureDraft['status']
  readonly proof?: string
  /** Where the labels say it; else the report's fiscal year. */
  readonly period?: FoundPeriod | undefined
  /** The city that the labels name, if any. */
  readonly subject?: string | undefined
  /** Its row and column, where it was brought back into a table. */
  readonly cell?: FigureDraft['cell'] | undefined
}

/** What is still open while a page is worked through; each stage takes away what it places. */
export type Board = {
  readonly page: LostPage
  /** The report's fiscal year. */
  readonly reportYear: number
  /** Loose numbers not yet placed. */
  readonly open: Set<LooseNumber>
  readonly openSlots: Set<Slot>
  readonly placements: Placement[]
  /** Loose numbers on other pages of a measure's text, by measure: a list's total may stand there. */
  readonly elsewhere: ReadonlyMap<string, readonly LooseNumber[]>
  readonly measures: ReadonlyMap<string, Measure>
  /** Amounts with their labels, of the whole report, by measure. */
  readonly known: Map<string, readonly KnownAmount[]>
  /** Numbers of rows 「合計 …」 without a unit, by measure. */
  readonly totalRows: ReadonlyMap<string, readonly LooseNumber[]>
  /** All rows with labels, of the whole report, by measure. */
  readonly rowsOf: ReadonlyMap<string, readonly LabelledRow[]>
  /** 総額 found so far, by measure, in 千円. */
  readonly fundTotals: Map<string, bigint>
  /** Sums of lists of costs found so far, by measure, in 円. */
  readonly totals: Map<string, { readonly yen: bigint; readonly printed: string }>
}

export function place(board: Board, placement: Placement): void {
  board.placements.push(placement)
  board.open.delete(placement.number)
}

/** Where a figure stands and what it is called that one label names alone. */
export function atLabel({
  home,
  label,
  span,
}: Pick<BareLabel, 'home' | 'label' | 'span'>): Pick<Placement, 'home' | 'row' | 'column' | 'labelSpans'> {
  return { home, row: [label], column: [], labelSpans: [span] }
}

/** A slot has got its number: it is named by the slot's label and counted in its unit. */
export function fillSlot(
  board: Board,
  slot: Slot,
  filled: Pick<Placement, 'number' | 'role' | 'status' | 'proof'>,
): void {
  board.openSlots.delete(slot)
  place(board, { ...atLabel(slot), unit: slot.unit, ...filled })
}

/** A table that was put together again: `${measure id}#l${where it was recognised}`. */
export function tableIdAt(measure: Measure, { start }: Span): string {
  return `${measure.id}#l${start}`
}

/** Starts of the numbers that have been placed so far. */
export function placedStarts(board: Board): Set<number> {
  return new Set(board.placements.map(({ number }) => number.quantity.number.start))
}
