import type { Period } from '../report/period.ts'
import type { FigureDraft } from './figure-draft.ts'

/** One line that says all that matters of a figure: labels = number (value) period subject role status. */
export function showFigure(figure: FigureDraft): string {
  const { labels } = figure
  const where = `${labels.row.join(' / ')}${labels.column.length > 0 ? ` × ${labels.column.join(' / ')}` : ''}`
  const value = `${figure.value.toFixed()}${figure.unit?.symbol ?? ''}`
  const parts = [
    `${where} = ${figure.printedWithUnit} (${value})`,
    `${showPeriod(figure.period)} ${figure.periodSource}`,
    figure.subject,
    [figure.role, figure.basis ?? ''].join(' ').trim(),
    [figure.status, figure.proof ?? ''].join(' ').trim(),
  ]
  return parts.join(' | ') + (figure.carried === undefined ? '' : ' | carried')
}

export function showPeriod(period: Period): string {
  switch (period.kind) {
    case 'fiscal-year':
      return `${period.fiscalYear}`
    case 'fiscal-years':
      return `${period.from}–${period.endUnknown ? '' : period.to}`
    case 'plan':
      return period.name
    case 'calendar-year':
      return `calendar ${period.year}`
    case 'as-of':
      return `as of ${period.date}`
    case 'dates':
      return `${period.from} to ${period.to}`
  }
}
