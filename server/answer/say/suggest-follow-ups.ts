import { printEraFiscalYear } from '../../../ingest/quantity/eras.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { labelAxes } from '../evidence/table-axes.ts'
import type { Draft } from './draft.ts'

const most = 3

/** Questions that go on from an answer's first figure and that its own table answers: the years, the parts, the office. */
export function suggestFollowUps(draft: Draft): string[] {
  const at = firstFigure(draft)
  if (!at) return []
  const { figure } = at.figure
  const title = titleForAnswer(at.view.measure.title)
  const label = labelOf(figure)
  const topic = `${figure.subject}の${label === title ? title : `${title}の${label}`}`
  const year = fiscalYearOf(figure.period)
  const isSeries = draft.chart?.kind === 'line'
  const suggestions = [
    ...(!isSeries && periodAxis(at).length > 1 ? [`${topic}の推移は？`] : []),
    ...(draft.chart === null && labelAxes(at).length > 0 && year !== undefined
      ? [`${figure.subject}の${printEraFiscalYear(year)}の${title}の内訳は？`]
      : []),
    ...(at.view.measure.department ? [`${figure.subject}の${title}の担当課は？`] : []),
  ]
  return suggestions.slice(0, most)
}

function firstFigure(draft: Draft): FigureInMeasure | undefined {
  for (const piece of draft.lines.flat()) {
    if (typeof piece === 'string') continue
    if (piece.kind === 'figure') return piece.at
    if (piece.kind === 'calculated') return piece.calculation.operands[0]
  }
  return undefined
}
