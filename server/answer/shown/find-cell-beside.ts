import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { type WordCell, wordCellsOf } from '../evidence/word-cells.ts'
import { headOf } from '../match/word-signs.ts'

/** 「どこの課？」「契約日は？」: the cell with words that stands beside a figure, in its row or its column. Undefined where none or several fit. */
export function findCellBeside(
  question: Question,
  view: MeasureView,
  place: Figure['cell'],
): WordCell | undefined {
  const head = headOf(question.asked)
  if (!place || !head || question.yesNo || question.operation.kind !== 'look-up') return undefined
  if (question.cities.some(({ span }) => span.end > 0) || question.period.kind !== 'none') return undefined
  const words = question.terms.filter((term) => term.key).map(({ surface }) => surface)
  const isHeaded = (label: string) => head.test(label) && words.every((word) => label.includes(word))
  const found = wordCellsOf(view).filter(({ table, cell, kind }) => {
    if (table.id !== place.tableId || (question.asked === 'date') !== (kind === 'time')) return false
    const label =
      cell.row === place.row
        ? cell.columnPath.at(-1)
        : cell.column === place.column
          ? cell.rowPath.at(-1)
          : undefined
    return label !== undefined && isHeaded(cleanLabel(label))
  })
  const [only] = found
  return found.length === 1 ? only : undefined
}
