import type { Chart } from '../../server/http/contract.ts'

type Cell = string | number

/** CSV as a spreadsheet of a Japanese office opens it: UTF-8 with BOM, CRLF; texts that look like formulas are defused. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

/** A row a label, a column a series, the unit behind its name. */
export function chartToCsv(chart: Chart, labelHead: string): string {
  const unit = chart.unit === null ? '' : `（${chart.unit}）`
  const head = [labelHead, ...chart.series.map((series) => `${series.name}${unit}`)]
  const rows = listLabels(chart).map((label) => [
    label,
    ...chart.series.map((series) => valueAt(series, label) ?? ''),
  ])
  return writeCsv([head, ...rows])
}

/** The labels of all series, each once, in the order in which they first stand. */
export function listLabels({ series }: Chart): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map((point) => point.label)))]
}

export function valueAt({ points }: Chart['series'][number], label: string): number | null {
  return points.find((point) => point.label === label)?.value ?? null
}

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
