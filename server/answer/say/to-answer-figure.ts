import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { printApproximate, printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Figure } from '../../../ingest/report/figure.ts'
import { type FiscalYear, fiscalYearOfDate } from '../../../ingest/report/fiscal-year.ts'
import type { AnswerFigure } from '../../http/contract.ts'
import { labelOf } from '../evidence/label-of.ts'
import { fiscalYearOf, printPeriod } from '../evidence/print-period.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'

/** A stored figure as an answer lists it, with the number of the passage that it stands in. */
export function toAnswerFigure(figure: Figure, citation: number | null): AnswerFigure {
  return {
    text: figure.printedWithUnit,
    value: Number(figure.value),
    unit: figure.unit?.symbol ?? null,
    label: labelOf(figure),
    municipality: figure.subject,
    fiscalYear: yearOf(figure) ?? null,
    period: printPeriod(figure.period),
    citation,
    start: figure.span.start,
    end: figure.span.end,
    status: figure.status === 'unplaced' ? 'doubtful' : figure.status,
    proof: figure.proof ?? null,
    formula: null,
    operands: [],
    approximate: approximationOf(figure) ?? null,
  }
}

/** A contract over several years is of the year that it is listed under. */
function yearOf({ period, labels }: Figure): FiscalYear | undefined {
  const own = fiscalYearOf(period)
  if (period.kind !== 'dates' || fiscalYearOfDate(period.from) === own) return own
  const listed = labels.headings.filter(isPeriodLabel).flatMap((heading) => findNumbers(heading))
  const years = listed.flatMap((token) => (token.kind === 'time' ? (fiscalYearOf(token.period) ?? []) : []))
  return years.at(-1) ?? own
}

/** Money printed in 千円 or 百万円, and money from 一億円 on, reads easier in 億 and 万, where it is not printed so; a long number without commas with them. */
export function approximationOf({
  unit,
  scale,
  value,
  printedWithUnit = '',
}: Pick<Figure, 'value' | 'unit'> & Partial<Pick<Figure, 'scale' | 'printedWithUnit'>>): string | undefined {
  if (/[0-9０-９][億万]/u.test(printedWithUnit)) return undefined
  if (unit === undefined && /^[0-9]{5,}$/.test(printedWithUnit)) return printExact(value)
  if (unit?.kind !== 'money' || ((scale === undefined || scale.eq(1)) && value.abs().lt(100_000_000)))
    return undefined
  return printApproximate(value, unit)
}
