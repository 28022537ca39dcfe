import type { Report } from '../../report/report.ts'
import { draftFigure } from '../draft-figure.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { ResolvedUnit, ScaledUnit } from '../labels/resolve-unit.ts'
import type { LooseNumber, Placement } from './lost-page.ts'

/** A placement becomes a figure's draft: it is quoted by its own line, its label by the label's line. */
export function draftPlacement(
  placement: Placement,
  { report, text }: { readonly report: Report; readonly text: string },
): FigureDraft {
  const { number, home } = placement
  const draft = draftFigure(
    {
      quantity: number.quantity,
      resolved: resolve(number, placement.unit),
      labels: { row: placement.row, column: placement.column },
      passage: number.line,
      labelSpans: placement.labelSpans,
      role: placement.role,
      period: placement.period,
      subject: placement.subject,
      cell: placement.cell,
    },
    {
      measureId: home.measure.id,
      measure: home.measure.title,
      headings: home.headings,
      headingUnits: [],
      subject: report.municipality.name,
      period: { kind: 'fiscal-year', fiscalYear: report.fiscalYear },
      periodSource: 'report',
      text,
    },
  )
  const proof = placement.proof === undefined ? {} : { proof: placement.proof }
  return { ...draft, status: placement.status, ...proof }
}

function resolve({ quantity }: LooseNumber, given: ScaledUnit | undefined): ResolvedUnit {
  if (quantity.unit !== undefined || given === undefined) {
    const unit = quantity.unit === undefined ? {} : { unit: quantity.unit }
    return { ...unit, scale: quantity.scale, value: quantity.value, suffix: '' }
  }
  return {
    unit: given.unit,
    scale: quantity.scale.times(given.scale),
    value: quantity.value.times(given.scale),
    suffix: `${given.scale.eq(1000) ? '千' : given.scale.eq(1_000_000) ? '百万' : ''}${given.unit.symbol}`,
  }
}
