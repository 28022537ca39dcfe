import type { Answer, AnswerFigure } from '../../server/http/contract.ts'
import { quantitiesOf } from './find-phrase.ts'
import { type FoldedQuantity, foldQuantity } from './fold-quantity.ts'

/** A figure of an answer as it is listed, and as its own text reads. */
export type SaidFigure = {
  readonly figure: AnswerFigure
  readonly listed: FoldedQuantity
  /** What a reader understands from `figure.text`; empty where the grammar reads no quantity in it. */
  readonly read: readonly FoldedQuantity[]
  /** `figure.text` stands in the answer. */
  readonly stands: boolean
  /** It is one of the numbers that another figure of the answer was calculated from. */
  readonly isOperand: boolean
}

export function readFigures(answer: Answer): SaidFigure[] {
  const operands = answer.figures.flatMap((figure) => figure.operands)
  return answer.figures.map((figure) => ({
    figure,
    listed: foldQuantity(figure.value, figure.unit),
    read: quantitiesOf(figure.text).map((quantity) =>
      foldQuantity(quantity.value, quantity.unit?.symbol ?? null),
    ),
    stands: answer.answer.includes(figure.text),
    isOperand: operands.some(
      (operand) => figure.start !== null && operand.start === figure.start && operand.end === figure.end,
    ),
  }))
}
