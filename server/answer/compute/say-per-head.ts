import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { periodPhrase, qualified, warningsFor } from '../say/say-figure.ts'
import { perHead } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** 「1件あたり50円です」 with what was divided by what. */
export function sayPerHead(
  { operation, precision }: Question,
  { amount, head }: { readonly amount: FigureInMeasure; readonly head: FigureInMeasure },
): Draft | undefined {
  if (operation.kind !== 'per') return undefined
  const decimals = precision?.decimals
  const calculated = perHead(operandOf(amount), operandOf(head), {
    print: printExact,
    ...(decimals === undefined ? {} : { decimals }),
  })
  if (!calculated) return undefined
  const operands = [amount, head]
  const piece = calculatedPiece(calculated, { label: `1${operation.head}あたり`, operands })
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  return {
    ...plainDraft('answered', [
      [`1${operation.head}あたり`, piece, `${rounding}です（${placeOfAmount(amount)}）。`],
      [
        `${cleanLabel(labelOf(amount.figure.figure))} `,
        ...qualified(amount),
        ' ÷ ',
        ...qualified(head),
        ' で計算しました。',
      ],
    ]),
    warnings: warningsFor(operands),
  }
}

function placeOfAmount(at: FigureInMeasure): string {
  return [
    at.figure.figure.subject,
    periodPhrase(at),
    titleForAnswer(at.view.measure.title),
    at.view.measure.department,
  ]
    .filter(Boolean)
    .join('、')
}
