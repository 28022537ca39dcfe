import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { DraftCalculation, Piece } from '../say/draft.ts'
import type { Calculated, Operand } from './calculate.ts'

/** A figure as an operand of the calculator. */
export function operandOf(at: FigureInMeasure): Operand {
  const { figure } = at.figure
  return {
    value: figure.value,
    printed: figure.printedWithUnit,
    ...(figure.unit ? { unit: figure.unit } : {}),
  }
}

/** A calculated number as a piece of an answer; `text` replaces the plain printing (「1,234円の増」 needs no sign). */
export function calculatedPiece(
  calculated: Calculated,
  made: { label: string; operands: readonly FigureInMeasure[]; text?: string },
): Piece {
  const calculation: DraftCalculation = {
    value: calculated.value,
    ...(calculated.unit ? { unit: calculated.unit } : {}),
    text: made.text ?? printExact(calculated.value, calculated.unit),
    label: made.label,
    formula: calculated.formula,
    operands: made.operands,
  }
  return { kind: 'calculated', calculation }
}
