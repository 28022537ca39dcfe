import type { FigureInMeasure } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { onTotals } from '../pick/on-totals.ts'
import { isSumOfGroup } from '../pick/sum-of-group.ts'
import { totalOfMeasure, totalOver } from '../pick/total-over.ts'

export type ShareOperands = { readonly part: FigureInMeasure; readonly whole: FigureInMeasure }

/** 「全体の何%」: the column of the first part that is named, of the total of all columns; else the first part of the total over it. */
export function ofAll(
  context: AnswerContext,
  named: readonly { readonly at: Candidate }[],
): ShareOperands | undefined {
  const parts = named.map(({ at }) => at)
  const [first] = parts
  return (first && columnOfAll(context, first)) ?? withTotal(parts)
}

/** 「正規職員の割合は全体の何%」 names a column and no row: the column's total, of the total of all columns. */
export function columnOfAll(context: AnswerContext, part: Candidate): ShareOperands | undefined {
  const moved = onTotals(context, part)
  const { row, column } = moved.figure.figure.labels
  const name = plainName(column.at(-1) ?? '')
  const isNamed = name.length > 1 && !isTotalLabel(name) && context.question.text.includes(name)
  if (!isNamed || !isTotalLabel(row.at(-1) ?? '')) return undefined
  const along = labelAxes(moved, { withTotals: true }).filter(({ path }) => path === 'column')
  const [whole] = along.flatMap((axis) => axis.figures.filter((one) => isTotalLabel(labelAt(one, axis))))
  return whole && { part: moved, whole }
}

/** The first that is no total itself, with the total over it. */
function withTotal(parts: readonly Candidate[]): ShareOperands | undefined {
  const part = parts.find(
    (one) => isSumOfGroup(one) || !isTotalLabel(one.figure.figure.labels.row.at(-1) ?? ''),
  )
  const whole = part && (totalOver(part) ?? totalOfMeasure(part))
  return part && whole ? { part, whole } : undefined
}
