import type { Figure } from '../../report/figure.ts'
import type { LabelledTable } from '../../report/table.ts'
import { printPeriod } from '../labels/print-period.ts'

/** A figure as one line of the listing: label path, value, unit, period, status, proof, place; tab-separated. */
export function printFigureLine(figure: Figure): string {
  const { labels } = figure
  const path = [labels.caption ?? '', ...labels.row, ...labels.column].filter((label) => label !== '')
  return [
    path.join(' > '),
    figure.value.toFixed(),
    figure.unit?.symbol ?? '',
    printPeriod(figure.period),
    figure.subject,
    figure.status,
    figure.proof ?? '',
    `${figure.span.start}-${figure.span.end}`,
  ].join('\t')
}

export const figureColumns = ['見出し', '値', '単位', '期間', '対象', '状態', '根拠', '位置'].join('\t')

/** A figure as a JSON object of plain values, for `--json`. */
export function toFigureRecord(figure: Figure): Record<string, unknown> {
  return {
    id: figure.id,
    measure: figure.labels.measure,
    headings: figure.labels.headings,
    caption: figure.labels.caption ?? null,
    row: figure.labels.row,
    column: figure.labels.column,
    printed: figure.printedWithUnit,
    value: figure.value.toFixed(),
    unit: figure.unit?.symbol ?? null,
    period: printPeriod(figure.period),
    periodSource: figure.periodSource,
    subject: figure.subject,
    basis: figure.basis ?? null,
    role: figure.role,
    status: figure.status,
    proof: figure.proof ?? null,
    start: figure.span.start,
    end: figure.span.end,
  }
}

/** 照合済 12　不一致 1　照合不能 30 */
export function printAudits(tables: readonly Pick<LabelledTable, 'audit'>[]): string {
  const count = (audit: LabelledTable['audit']) => tables.filter((table) => table.audit === audit).length
  return `表 ${tables.length}: 照合済 ${count('agrees')}　不一致 ${count('disagrees')}　照合不能 ${count('not-checkable')}`
}

/** How many figures stand in each status, the surest first. */
export function printStatuses(figures: readonly Pick<Figure, 'status'>[]): string {
  const statuses = ['checked', 'printed', 'repaired', 'doubtful', 'unplaced'] as const
  const counts = statuses.map(
    (status) => `${status} ${figures.filter((figure) => figure.status === status).length}`,
  )
  return `数値 ${figures.length}: ${counts.join('　')}`
}
