import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { countInBrackets } from '../evidence/label.ts'
import type { Candidate } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { listFigure, placeOf, warningsFor } from '../say/say-figure.ts'
import { isTwin } from './narrow-readings.ts'

/**
 * All readings where they are rows of one name in one table or list, told apart by their dates or by what stands behind
 * them; undefined for other readings.
 */
export function sayTwins(readings: readonly Candidate[]): Draft | undefined {
  const [first, ...others] = readings
  if (!first || others.length === 0 || !others.every((one) => isTwin(one, first))) return undefined
  const inOrder = readings.toSorted((a, b) => a.figure.figure.span.start - b.figure.figure.span.start)
  const lines = inOrder.map((one, index) =>
    listFigure(one, dateInRow(one) ?? remarkBehind(one) ?? `その${index + 1}`),
  )
  const plainest = inOrder.find((one) => !hasCount(one)) ?? first
  return {
    ...plainDraft('answered', [[`同じ名前のものが複数あります（${placeOf(plainest)}）。`], ...lines]),
    warnings: warningsFor(readings),
  }
}

const hasCount = ({ figure: { figure } }: FigureInMeasure) =>
  (figure.labels.row.at(-1) ?? '').search(countInBrackets) >= 0

/** Words behind the figure in its row or on its line: where a thing is, what it is for (「1,337千円　庁舎窓口、会議室」). */
function remarkBehind(at: FigureInMeasure): string | undefined {
  const { span, cell } = at.figure.figure
  const [line = ''] = at.view.source.text.slice(span.end, span.end + longestRemark).split('\n')
  const behind = cell
    ? cellsOfRow(at).filter(({ column }) => column > cell.column)
    : [{ text: line.replace(/^[^\s　]+/u, '') }]
  const [only, ...others] = behind.map(({ text }) => text.trim()).filter((text) => text !== '')
  return others.length === 0 && only !== undefined && isRemark.test(only) ? only : undefined
}

const longestRemark = 60
const isRemark = /^(?=.*[\p{Script=Han}\p{Script=Katakana}])[^円%％。\s　]{2,24}$/u

function cellsOfRow({ view, figure: { figure } }: FigureInMeasure) {
  const table = view.tables.find((one) => one.id === figure.cell?.tableId)
  return table?.cells.filter((cell) => cell.row === figure.cell?.row) ?? []
}

/** The first date among the other cells of the figure's row (契約締結日). */
function dateInRow(at: FigureInMeasure): string | undefined {
  return cellsOfRow(at)
    .flatMap((cell) => findNumbers(cell.text))
    .find((token) => token.kind === 'time' && /日$|\d[./]\d/.test(token.printed))?.printed
}
