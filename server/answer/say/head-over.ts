import { coverSpans } from '../../../ingest/report/span.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { Line } from './draft.ts'

/** The head of the table that says which column is of which year; nothing where the years are rows, or stand in several tables. */
export function headOver(figures: readonly FigureInMeasure[]): Line {
  const [first, ...others] = figures
  const cell = first?.figure.figure.cell
  const table = first?.view.tables.find(({ id }) => id === cell?.tableId)
  const isOneRow = others.every(({ figure: { figure } }) => {
    const own = figure.cell
    return own?.tableId === cell?.tableId && own?.row === cell?.row
  })
  const heads = table?.cells.filter(({ row, text }) => row < table.headerRows && text !== '') ?? []
  if (!first || !isOneRow || heads.length === 0 || table?.layoutLost) return []
  return [{ kind: 'citation', at: { view: first.view, span: coverSpans(heads.map(({ span }) => span)) } }]
}

/** The same of one figure whose day is put together from its head (令和6年) and what the table says of each year (各年3月31日). */
export function headOfDay(at: FigureInMeasure): Line {
  const { period, labels } = at.figure.figure
  const isOfYear = labels.column.some((label) =>
    /^(?:令和|平成|昭和|[RHS])?(?:元|[0-9０-９]{1,4})年?$/u.test(label),
  )
  return period.kind === 'as-of' && isOfYear ? headOver([at]) : []
}
