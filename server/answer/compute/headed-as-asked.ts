import type { TableCell } from '../../../ingest/report/table.ts'
import type { Question } from '../../question/question.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { type LabelAxis, labelAt } from '../evidence/table-axes.ts'
import type { Candidate } from '../match/score-figures.ts'
import { askedNoun } from '../pick/choose-axis.ts'

/**
 * 「一番少ない地区は」 of rows whose head says 地区, or of a table 「地区別の人口」: whatever they are called. Of several columns of names (年度 |
 * 月 | 施設名) the one so headed must be what varies along `axis`.
 */
export function isHeadedAsAsked(question: Question, at: Candidate, axis?: LabelAxis): boolean {
  const noun = askedNoun(question)
  const { view } = at
  const { figure } = at.figure
  if (noun === undefined || !figure.cell) return false
  const table = view.tables.find(({ id }) => id === figure.cell?.tableId)
  const isHead = (cell: TableCell) =>
    cell.row < (table?.headerRows ?? 0) && cell.column < (table?.stubColumns ?? 0)
  const head = table?.cells.find(
    (cell) => isHead(cell) && cell.text.replace(/[\s　名]/g, '') === noun.replace(/名$/, ''),
  )
  const { caption = '', headings } = figure.labels
  if (!head) return [caption, ...headings].some((text) => text.includes(`${noun}別`))
  const own = table?.cells.find(({ row, column }) => row === figure.cell?.row && column === head.column)
  return axis === undefined || own === undefined || namesOf(at, axis).includes(plainName(own.text))
}

function namesOf(at: Candidate, axis: LabelAxis): string[] {
  const path = at.figure.figure.labels[axis.path]
  const labels = axis.levels ? axis.levels.map((level) => path[level] ?? '') : [labelAt(at, axis)]
  return labels.map(plainName)
}
