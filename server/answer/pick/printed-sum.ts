import Big from 'big.js'
import { sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { isSum } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** 「床面積は全部で」 where the measure prints what its parts come to, as a total or under a name that has every key word. */
export function printedSum(
  { candidates }: AnswerContext,
  parts: readonly FigureInMeasure[],
): Candidate | undefined {
  const [first] = parts
  if (!first) return undefined
  const sum = parts.reduce((all, { figure }) => all.plus(figure.figure.value), new Big(0))
  return candidates.find(
    (one) =>
      !one.rejected &&
      one.view === first.view &&
      sameUnit(one.figure.figure, first.figure.figure) &&
      one.figure.figure.value.eq(sum) &&
      (isSum(one.figure.figure) || uncoveredKeys(one).length === 0) &&
      parts.every(({ figure }) => figure !== one.figure),
  )
}
