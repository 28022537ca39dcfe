import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'

/** A name of fewer letters stands in cells by chance. */
const names = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{3,}/gu
const bodies = /株式会社|有限会社|合同会社/g

/**
 * 「甲山建設が請け負った工事の合計」: of the rows of a list those beside which a cell in words has a name of the question; all of
 * them where none has, or where the name is one of the list itself.
 */
export function ofNamedRows(
  { text }: Question,
  figures: readonly FigureInMeasure[],
): readonly FigureInMeasure[] {
  const runs = (text.replace(bodies, ' ').match(names) ?? []).filter((run) => !isOfList(run, figures))
  const named = figures.filter((one) =>
    wordsBeside(one).some((words) => runs.some((run) => words.includes(run))),
  )
  return named.length > 0 ? named : figures
}

function isOfList(run: string, figures: readonly FigureInMeasure[]): boolean {
  return figures.some(({ view, figure: { figure } }) =>
    [view.measure.title, ...figure.labels.headings, ...figure.labels.row, ...figure.labels.column].some(
      (label) => label.includes(run),
    ),
  )
}

/** The cells in words of the figure's row. */
function wordsBeside({ view, figure: { figure } }: FigureInMeasure): string[] {
  const { cell } = figure
  const table = cell && view.tables.find(({ id }) => id === cell.tableId)
  return (table?.cells ?? [])
    .filter(({ row, role }) => row === cell?.row && role === 'value')
    .map((one) => one.text)
}
