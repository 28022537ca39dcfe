import type { Figure } from '../../../ingest/report/figure.ts'
import { ownLabels } from './alike.ts'
import { cleanLabel, titleForAnswer } from './figure-label.ts'
import { termNumber } from './match-period.ts'
import { isPeriodLabel } from './timeless-label.ts'

/** 第2期 of a course that is held several times a year names its row; of a plan it is the period. */
export function isTerm(label: string, { period }: Pick<Figure, 'period'>): boolean {
  return period.kind !== 'plan' && termNumber(label) !== undefined
}

/** 合計, 医療扶助費・小学校・金額: a figure's own labels, outermost first, without its year and without repetition. */
export function labelOf(figure: Figure): string {
  const { labels } = figure
  const parts = ownLabels(figure)
    .map(cleanLabel)
    .filter((label) => label !== '' && (!isPeriodLabel(label) || isTerm(label, figure)))
  const distinct = parts.filter((label, index) => parts.indexOf(label) === index)
  if (distinct.length > 0) return distinct.join('・')
  return labels.headings.at(-1) ?? labels.caption ?? titleForAnswer(labels.measure)
}
