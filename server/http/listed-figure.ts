import type { FoundFigure } from '../../ingest/store/find-figures.ts'
import { fiscalYearOf, printPeriod } from '../answer/evidence/print-period.ts'
import type { ListedFigure } from './contract.ts'

/** A stored figure as a row of `GET /api/figures`. */
export function toListedFigure({ figure, ...place }: FoundFigure): ListedFigure {
  const { start, end } = figure.span
  return {
    id: figure.id,
    reportId: place.reportId,
    textVersion: place.textVersion,
    municipality: place.municipality,
    subject: figure.subject,
    measure: place.measureTitle,
    department: place.department ?? null,
    label: writeLabel(figure.labels),
    printed: figure.printedWithUnit,
    value: figure.value.toNumber(),
    unit: figure.unit?.symbol ?? null,
    fiscalYear: fiscalYearOf(figure.period) ?? null,
    period: printPeriod(figure.period),
    basis: figure.basis ?? null,
    status: figure.status,
    proof: figure.proof ?? null,
    page: place.page ?? null,
    start,
    end,
    url: `/reports/${place.reportId}?v=${place.textVersion}#${start}-${end}`,
  }
}

/** Caption, row and column from the outermost to the nearest; for a sentence its heading. */
function writeLabel({ caption, row, column, headings }: FoundFigure['figure']['labels']): string {
  const cell = [...row, ...column]
  const parts = [caption ?? '', ...(cell.length === 0 ? headings.slice(-1) : cell)]
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(' / ')
}
