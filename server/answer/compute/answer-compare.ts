import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { qualified, warningsFor } from '../say/say-figure.ts'
import { findDifferencePair } from './answer-difference.ts'
import { difference } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'
import { nameInPair, type Pair, placeOfPair } from './say-difference.ts'

/** Which of two is larger, both figures, and by how much. */
export function answerCompare(context: AnswerContext): Draft | undefined {
  const pair = findDifferencePair(context)
  return pair && sayComparison(pair)
}

/** Which of a pair is larger. */
export function sayComparison(pair: Pair): Draft {
  const [one, other] = [pair.second, pair.first]
  const [larger, smaller] = one.figure.figure.value.gte(other.figure.figure.value)
    ? [one, other]
    : [other, one]
  const calculated = difference(operandOf(larger), operandOf(smaller), printExact)
  const piece = calculatedPiece(calculated, { label: '差', operands: [larger, smaller] })
  const place = placeOfPair(pair)
  const verdict = calculated.value.eq(0)
    ? [`${nameInPair(one, pair)}と${nameInPair(other, pair)}は同じです（${place}）。`]
    : [`${nameInPair(larger, pair)}のほうが`, piece, `大きいです（${place}）。`]
  return {
    ...plainDraft('answered', [
      verdict,
      [
        `${nameInPair(one, pair)}は`,
        ...qualified(one),
        `、${nameInPair(other, pair)}は`,
        ...qualified(other),
        'です。',
      ],
    ]),
    warnings: warningsFor([one, other]),
  }
}
