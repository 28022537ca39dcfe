import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { Candidate } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { listFigure, placeOf, warningsFor } from '../say/say-figure.ts'
import { isTwin } from './narrow-readings.ts'

/** All readings where they are rows of one name in one table, told apart by their dates; undefined for other readings. */
export function sayTwins(readings: readonly Candidate[]): Draft | undefined {
  const [first, ...others] = readings
  if (!first || others.length === 0 || !others.every((one) => isTwin(one, first))) return undefined
  const inOrder = readings.toSorted((a, b) => a.figure.figure.span.start - b.figure.figure.span.start)
  const lines = inOrder.map((one, index) => listFigure(one, dateInRow(one) ?? `その${index + 1}`))
  return {
    ...plainDraft('answered', [[`同じ名前のものが複数あります（${placeOf(first)}）。`], ...lines]),
    warnings: warningsFor(readings),
  }
}

/** The first date among the other cells of the figure's row (契約締結日). */
function dateInRow({ view, figure: { figure } }: FigureInMeasure): string | undefined {
  const table = view.tables.find((one) => one.id === figure.cell?.tableId)
  const beside = table?.cells.filter((cell) => cell.row === figure.cell?.row) ?? []
  return beside
    .flatMap((cell) => findNumbers(cell.text))
    .find((token) => token.kind === 'time' && /日$|\d[./]\d/.test(token.printed))?.printed
}
