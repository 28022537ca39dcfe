import { findPairInTime } from '../compute/answer-difference.ts'
import { nameInPair } from '../compute/say-difference.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'

/** The row must be what the question speaks of, else a rise of something else would contradict it. */
const surelyMeant = 0.75

/**
 * 「なぜ減ったのか」 of something that rose: says so first, with both figures. Undefined where the premise holds or cannot
 * be told.
 */
export function answerFalsePremise(context: AnswerContext): Draft | undefined {
  const { direction } = context.question
  if (!direction) return undefined
  const best = context.candidates.find((one) => !one.rejected)
  if (!best || best.coverage < surelyMeant || uncoveredKeys(best).length > 0) return undefined
  const pair = findPairInTime({
    ...context,
    question: { ...context.question, operation: { kind: 'difference' } },
  })
  if (!pair) return undefined
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  if (order === 0 || order > 0 === (direction === 'rise')) return undefined
  const [supposed, actual] = direction === 'fall' ? ['減って', '増えて'] : ['増えて', '減って']
  const line = [
    `${supposed}はおらず、${actual}います。${nameInPair(pair.first, pair)}は`,
    ...qualified(pair.first),
    `、${nameInPair(pair.second, pair)}は`,
    ...qualified(pair.second),
    `です（${placeOf(pair.second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([pair.first, pair.second]) }
}
