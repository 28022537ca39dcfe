import type { Figure } from '../../../ingest/report/figure.ts'
import { sameLabels } from '../evidence/alike.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'

/** A row of the breakdown that a table prints beside the amount of the whole row: 「令和4年度・2号」 of 「令和4年度」. */
export function isBelow({ labels: { row } }: Figure, { labels }: Figure): boolean {
  return row.length > labels.row.length && sameLabels(row.slice(0, labels.row.length), labels.row)
}

/** 「合計・小学校」 of one table and 「小学校」 of another, whose totals stand beside both. */
export function haveSameRow({ labels: { row } }: Figure, { labels }: Figure): boolean {
  const [one, other] = [row.at(-1), labels.row.at(-1)]
  return one !== undefined && one === other
}

/** Figures of two tables are of one kind if their columns are called alike (収入済額 is no part of 調定額). */
export function isSameKind(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map((figure) => timelessLabel(figure.labels.column.at(-1) ?? ''))
  return !one || !other || one.includes(other) || other.includes(one)
}
