import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { inSameTable, isTotalLabel, type LabelAxis } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'

/** From here on a word of the question says a group's name. */
const said = 0.5

/**
 * 「達成率が一番低い指標は」 of rows that stand in groups (介護予防の推進 | 通いの場の数): where the question names no group, and none has a
 * row of its own, the rows of all groups are set in order, each by a name that no other has. Rows of several kinds of names
 * that come again in each group (市民税 | 個人 | 現年課税分) are set in order by all of them, as far as the question does not fix one.
 */
export function acrossGroups(
  context: AnswerContext,
  at: FigureInMeasure,
  axis: LabelAxis,
): LabelAxis | undefined {
  const own = at.figure.figure
  const { row } = own.labels
  if (axis.path !== 'row' || row.length < 2 || axis.index >= row.length || own.cell === undefined)
    return undefined
  const inColumn = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      sameLabels(figure.labels.column, own.labels.column) && sameUnit(figure, own) && samePeriod(figure, own),
  )
  const rows = inColumn.filter(
    ({ figure: { figure } }) => figure.labels.row.length === row.length && !figure.labels.row.some(isWhole),
  )
  if (haveRowsOfGroups(inColumn, rows)) return undefined
  return namesRepeat(rows) ? acrossRecords(context, rows, axis) : acrossNames(context, rows, axis)
}

function acrossNames(
  { question, makeLabel }: AnswerContext,
  figures: readonly FigureInMeasure[],
  axis: LabelAxis,
): LabelAxis | undefined {
  const [first] = figures
  if (axis.index === 0 || axis.index !== (first?.figure.figure.labels.row.length ?? 0) - 1) return undefined
  const groups = new Set(figures.map((one) => labelOfLevel(one, axis.index - 1)))
  const isNamed = [...groups].some((group) => {
    const { keys } = makeLabel(group, 'row')
    return question.terms.some((term) => term.key && strengthIn(term, keys) > said)
  })
  return groups.size < 2 || isNamed ? undefined : { ...axis, figures }
}

/** Rows told apart by several names: those with the names that the question fixes, told apart by the others. */
function acrossRecords(
  context: AnswerContext,
  rows: readonly FigureInMeasure[],
  axis: LabelAxis,
): LabelAxis | undefined {
  const depth = rows[0]?.figure.figure.labels.row.length ?? 0
  const levels = Array.from({ length: depth }, (_, level) => level)
  const figures = levels.reduce((left, level) => ofNamed(context, left, level), rows)
  const open = levels.filter((level) => namesOf(figures, level).length > 1)
  return figures.length >= 2 && open.length >= 2 ? { ...axis, figures, levels: open } : undefined
}

/** The rows whose name on a level the question says; all where it says none of them. */
function ofNamed(
  { question }: AnswerContext,
  rows: readonly FigureInMeasure[],
  level: number,
): readonly FigureInMeasure[] {
  const names = namesOf(rows, level).filter((name) => name.length > 1 && question.text.includes(name))
  const longest = names.filter((name) => !names.some((other) => other !== name && other.includes(name)))
  return longest.length > 0
    ? rows.filter((one) => longest.includes(plainName(labelOfLevel(one, level))))
    : rows
}

function namesOf(rows: readonly FigureInMeasure[], level: number): string[] {
  return [...new Set(rows.map((one) => plainName(labelOfLevel(one, level))))]
}

function labelOfLevel({ figure: { figure } }: FigureInMeasure, level: number): string {
  return figure.labels.row[level] ?? ''
}

function namesRepeat(rows: readonly FigureInMeasure[]): boolean {
  return new Set(rows.map((one) => one.figure.figure.labels.row.at(-1))).size < rows.length
}

/** A group that has a row of its own, or a total among its rows, is no mere kind of name. */
function haveRowsOfGroups(inColumn: readonly FigureInMeasure[], rows: readonly FigureInMeasure[]): boolean {
  const groups = new Set(rows.flatMap((one) => one.figure.figure.labels.row.slice(0, -1)))
  return inColumn.some(({ figure: { figure } }) => {
    const { row } = figure.labels
    const [own, ...above] = row.toReversed()
    const isShort = row.length < (rows[0]?.figure.figure.labels.row.length ?? 0)
    return isShort
      ? groups.has(own ?? '')
      : isTotalLabel(own ?? '') && above.some((group) => groups.has(group))
  })
}

/** 合計, or 「全税目」. */
function isWhole(label: string): boolean {
  return (
    isTotalLabel(label) ||
    /^全(?:て|[税]?[科]?目|会計|地区|項目|施設|学年|年齢|市|校|体|件)/u.test(cleanLabel(label))
  )
}
