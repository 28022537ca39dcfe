import type { AnswerContext } from '../match/answer-context.ts'
import { lacksWord } from '../match/lacks-word.ts'
import { namesSibling } from '../match/names-sibling.ts'
import { kindsMeant } from '../pick/kinds-meant.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { saySum } from './say-sum.ts'

/** 「委員は何人」 of a list of their kinds: all of them together, with each. */
export function answerKinds(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  if (pick.kind !== 'one' || namesSibling(pick.best) || lacksWord(context, pick.best)) return undefined
  const kinds = kindsMeant(context, pick.best)
  return kinds.length > 0 ? saySum(context, { axis: 'named', figures: kinds }) : undefined
}
