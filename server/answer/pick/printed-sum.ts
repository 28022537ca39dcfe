import Big from 'big.js'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { isRival } from './printed-total.ts'

/** 「床面積は全部で」 where the measure prints what its parts come to, as a total or under a name that has every key word; with its rivals. */
export function printedSums(
  { candidates }: AnswerContext,
  parts: readonly FigureInMeasure[],
): readonly Candidate[] {
  const [first] = parts
  if (!first) return []
  const open = candidates.filter((one) => !one.rejected && one.view === first.view)
  const listed = totalAmong(open, parts)
  if (listed)
    return [
      listed,
      ...open.filter(
        (one) =>
          isRival(one, listed) && isBeside(one, parts) && samePeriod(one.figure.figure, listed.figure.figure),
      ),
    ]
  const sum = parts.reduce((all, { figure }) => all.plus(figure.figure.value), new Big(0))
  const printed = open.find(
    (one) =>
      sameUnit(one.figure.figure, first.figure.figure) &&
      one.figure.figure.value.eq(sum) &&
      (isSum(one.figure.figure) || uncoveredKeys(one).length === 0) &&
      isBeside(one, parts),
  )
  return printed ? [printed] : []
}

/** 「中学生は全部で」 of rows 「医療費・中学校」「給食費・中学校」 and 「合計・中学校」: the one that is called a total, where the others are not. */
function totalAmong(
  candidates: readonly Candidate[],
  parts: readonly FigureInMeasure[],
): Candidate | undefined {
  const isTotal = ({ figure: { figure } }: FigureInMeasure) => figure.labels.row.some(isTotalLabel)
  const [total, ...others] = parts.filter(isTotal)
  return others.length === 0 ? candidates.find(({ figure }) => figure === total?.figure) : undefined
}

function isBeside(one: Candidate, parts: readonly FigureInMeasure[]): boolean {
  return parts.every(({ figure }) => figure !== one.figure)
}
