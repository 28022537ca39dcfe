import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Parts } from './say-sum.ts'

/** The columns of an account: what came in, and what went out. */
const income = /収入|歳入|収益/u
const outgo = /支出|歳出|費用/u

/** 「水道と下水道を足すと」 of rows with 収入 and 支出: where nothing tells which side is meant, either is as good as the other. */
export function areOfEitherSide({ candidates }: AnswerContext, { axis, figures }: Parts): boolean {
  const scoreOf = new Map(candidates.map((one) => [one.figure.figure, one.score]))
  const isOfEither = ({ figure: { figure } }: FigureInMeasure) => {
    const column = figure.labels.column.at(-1) ?? ''
    const other = income.test(column) ? outgo : outgo.test(column) ? income : undefined
    return candidates.some(
      (one) =>
        other?.test(one.figure.figure.labels.column.at(-1) ?? '') === true &&
        one.figure.figure.cell?.tableId === figure.cell?.tableId &&
        one.figure.figure.cell?.row === figure.cell?.row &&
        one.score === scoreOf.get(figure),
    )
  }
  return axis === 'named' && figures.every(isOfEither)
}
