import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { inSameTable, isTotalLabel, type LabelAxis } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'

/** From here on a word of the question says a group's name. */
const said = 0.5

/**
 * 「達成率が一番低い指標は」 of rows that stand in groups (介護予防の推進 | 通いの場の数): where the question names no group, and none has a
 * row of its own, the rows of all groups are set in order, each by a name that no other has.
 */
export function acrossGroups(
  { question, makeLabel }: AnswerContext,
  at: FigureInMeasure,
  axis: LabelAxis,
): LabelAxis | undefined {
  const own = at.figure.figure
  const { row } = own.labels
  const isLowest = axis.path === 'row' && axis.index > 0 && axis.index === row.length - 1
  if (!isLowest || own.cell === undefined) return undefined
  const inColumn = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      sameLabels(figure.labels.column, own.labels.column) && sameUnit(figure, own) && samePeriod(figure, own),
  )
  const figures = inColumn.filter(
    ({ figure: { figure } }) =>
      figure.labels.row.length === row.length && !isTotalLabel(figure.labels.row.at(-1) ?? ''),
  )
  const names = new Set(figures.map((one) => one.figure.figure.labels.row.at(-1)))
  const groups = new Set(figures.flatMap((one) => one.figure.figure.labels.row[axis.index - 1] ?? []))
  const isNamed = [...groups].some((group) => {
    const { keys } = makeLabel(group, 'row')
    return question.terms.some((term) => term.key && strengthIn(term, keys) > said)
  })
  const haveRows = inColumn.some(
    ({ figure: { figure } }) =>
      figure.labels.row.length < row.length && groups.has(figure.labels.row.at(-1) ?? ''),
  )
  return groups.size < 2 || names.size < figures.length || isNamed || haveRows
    ? undefined
    : { ...axis, figures }
}
