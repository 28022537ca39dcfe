import { sayCells } from '../look-up/answer-cell.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type ScoredCell, scoreCells } from '../match/score-cells.ts'
import { type Draft, plainDraft } from '../say/draft.ts'

const surelyCovered = 0.85

/**
 * 「現金でもらえましたか」: where the question names what a cell of the kind may say, the cell of its own row and column
 * says whether it does.
 */
export function answerWordsWith(context: AnswerContext): Draft | undefined {
  const cells = scoreCells(context)
  const [best] = cells
  if (!best || best.coverage < surelyCovered) return undefined
  const value = sayableValue(context, best)
  if (value === undefined) return undefined
  const { lines, ...draft } = sayCells(best, [best])
  const [first, ...rest] = lines
  const lead = best.at.cell.text.includes(value) ? 'はい。' : 'いいえ。'
  return { ...plainDraft('answered', [[lead, ...(first ?? [])], ...rest]), followUps: draft.followUps }
}

/** The word of the question that another cell of the same row or column says whole. */
function sayableValue({ question }: AnswerContext, { at }: ScoredCell): string | undefined {
  const siblings = at.table.cells.filter(
    (cell) => cell.role === 'value' && (cell.row === at.cell.row || cell.column === at.cell.column),
  )
  return question.terms
    .filter((term) => term.key)
    .map((term) => term.surface)
    .find((surface) => surface.length > 1 && siblings.some((cell) => cell.text === surface))
}
