import { findPairInTime } from '../compute/answer-difference.ts'
import { nameInPair } from '../compute/say-difference.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'
import { byPremise } from './yes-no-by-amount.ts'
import { byChange } from './yes-no-by-change.ts'
import { byMost } from './yes-no-by-rank.ts'

/** The row must be what the question speaks of, else a rise of something else would contradict it. */
const surelyMeant = 0.75

/**
 * 「なぜ減ったのか」 of something that rose: says so first, with both figures. Undefined where the premise holds or cannot
 * be told.
 */
export function answerFalsePremise(context: AnswerContext): Draft | undefined {
  const { direction, operation } = context.question
  if (operation.kind === 'extreme') return byDeniedPlace(context)
  if (!direction) return byDeniedAmount(context)
  const best = context.candidates.find((one) => !one.rejected)
  if (!best || best.coverage < surelyMeant || uncoveredKeys(best).length > 0) return undefined
  const pair = findPairInTime({
    ...context,
    question: { ...context.question, operation: { kind: 'difference' } },
  })
  if (!pair) return byPrintedChange(context)
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  if (order !== 0 && order > 0 === (direction === 'rise')) return undefined
  const supposed = direction === 'fall' ? '減って' : '増えて'
  const actual = order > 0 ? '増えて' : order < 0 ? '減って' : '変わらずに'
  const line = [
    `${supposed}はおらず、${actual}います。${nameInPair(pair.first, pair)}は`,
    ...qualified(pair.first),
    `、${nameInPair(pair.second, pair)}は`,
    ...qualified(pair.second),
    `です（${placeOf(pair.second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([pair.first, pair.second]) }
}

/** 「なぜ県で一番安いのですか」 of what is not: says so first, with what is. */
function byDeniedPlace(context: AnswerContext): Draft | undefined {
  const first = byMost(context)?.lines[0]?.[0]
  return typeof first === 'string' && first.startsWith('いいえ') ? byMost(context) : undefined
}

/** 「3,000人になったのはなぜ」 of what is another number: says first how many there are. */
function byDeniedAmount(context: AnswerContext): Draft | undefined {
  const { premises, text } = context.question
  if (!premises.some(({ span }) => becomes.test(text.slice(span.end)))) return undefined
  const best = context.candidates.find((one) => !one.rejected)
  if (!best || best.coverage < surelyMeant || uncoveredKeys(best).length > 0) return undefined
  const isPrinted = best.view.figures.some(({ figure }) =>
    premises.some(({ value, unit }) => figure.value.eq(value) && figure.unit?.symbol === unit?.symbol),
  )
  const denied = isPrinted ? undefined : byPremise(context)
  return denied?.outcome === 'answered' && denied.lines[0]?.[0] === 'いいえ。' ? denied : undefined
}

const becomes = /^(?:に(?:な|達|のぼ|上)|だっ|も(?:あ|い|か)|しか|を(?:超|下回))/

/** 「なぜ40人減ったのか」 of what the report prints as a rise on the time before: in the unit that is supposed, by so many or by others. */
function byPrintedChange(context: AnswerContext): Draft | undefined {
  const units = context.question.premises.flatMap(({ unit }) => unit?.symbol ?? [])
  const candidates = context.candidates
    .filter((one) => uncoveredKeys(one).length === 0)
    .filter(({ figure: { figure } }) => units.length === 0 || units.includes(figure.unit?.symbol ?? ''))
    .map(({ rejected, ...one }) => (rejected && rejected !== 'echo' ? { ...one, rejected } : one))
  const denied = byChange({ ...context, candidates })
  return denied?.lines[0]?.[0] === 'いいえ。' ? denied : undefined
}
