import type { FigureBasis, FigureLabels } from '../report/figure.ts'
import type { Period, PeriodSource } from '../report/period.ts'
import type { Quantity } from '../report/quantity.ts'
import type { Span } from '../report/span.ts'
import type { FigureDraft } from './figure-draft.ts'
import type { FigurePlace } from './figure-place.ts'
import type { ResolvedUnit } from './labels/resolve-unit.ts'

/** All that is known about one number when its figure is drafted; spans count in the report's text. */
export type Reading = {
  readonly quantity: Quantity
  readonly resolved: ResolvedUnit
  readonly labels: Omit<FigureLabels, 'headings' | 'measure'>
  readonly passage: Span
  readonly labelSpans: readonly Span[]
  readonly subject?: string | undefined
  readonly period?: { readonly period: Period; readonly source: PeriodSource } | undefined
  readonly basis?: FigureBasis | undefined
  readonly role: FigureDraft['role']
  readonly cell?: FigureDraft['cell']
}

/** A reading becomes a draft: what it leaves open is filled from its place. */
export function draftFigure(reading: Reading, place: FigurePlace): FigureDraft {
  const { quantity, resolved, passage } = reading
  return {
    measureId: place.measureId,
    value: resolved.value,
    ...(resolved.unit === undefined ? {} : { unit: resolved.unit }),
    scale: resolved.scale,
    printed: place.text.slice(quantity.number.start, quantity.number.end),
    printedWithUnit: onOneLine(place.text.slice(quantity.span.start, quantity.span.end)) + resolved.suffix,
    span: quantity.number,
    qualifiers: quantity.qualifiers,
    labels: { ...reading.labels, headings: place.headings, measure: place.measure },
    passage,
    labelSpans: reading.labelSpans.filter((span) => span.start < passage.start || span.end > passage.end),
    subject: reading.subject ?? place.subject,
    period: reading.period?.period ?? place.period,
    periodSource: reading.period?.source ?? place.periodSource,
    ...(reading.basis === undefined ? {} : { basis: reading.basis }),
    role: reading.role,
    status: 'printed',
    ...(reading.cell === undefined ? {} : { cell: reading.cell }),
  }
}

/** A number that a line's end breaks is said as one. */
function onOneLine(printed: string): string {
  return printed.replace(/[ 　\r]*\n\v?[ 　]*/gu, '')
}
