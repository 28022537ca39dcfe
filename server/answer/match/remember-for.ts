import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { AnswerContext } from './answer-context.ts'

type Known<T> = { readonly views: readonly MeasureView[]; readonly found: T }

/** Computes once a question and set of measures: several ways of answering weigh the same sentences and cells. */
export function rememberFor<T>(find: (context: AnswerContext) => T): (context: AnswerContext) => T {
  const memo = new WeakMap<Question, Known<T>>()
  return (context) => {
    const known = memo.get(context.question)
    if (known?.views === context.views) return known.found
    const found = find(context)
    memo.set(context.question, { views: context.views, found })
    return found
  }
}
