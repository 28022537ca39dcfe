import type { Span } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { quotesOf } from '../pick/narrow-ways.ts'
import type { Draft } from '../say/draft.ts'
import { mergeDrafts } from '../say/merge-drafts.ts'
import { answerEvent } from './answer-event.ts'

const which = /どっち|どちら/
const inTime =
  /(?:先|後|あと)(?:に|か|で|なの|だ|です|[?？。]|$)|(?:早|遅|はや|おそ)(?:い|く|か)|(?:古|新し)い/
/** 「A郵送とB窓口で」: the two names, the first behind the last の or comma before it. */
const sides = /(?<one>[^の、。]+)と(?<other>[^はがでのを、。]+)/

/** Whether two things are set in the order of time: no figure tells that, nor a sentence about one of them. */
export function asksTimeOrder({ text }: Question): boolean {
  return which.test(text) && inTime.test(text)
}

/** 「郵送と窓口で先に締め切ったのはどちら」: when the one was and when the other, each as of a question of its own; undefined where either is not told. */
export function answerWhichFirst(context: AnswerContext): Draft | undefined {
  const found = sides.exec(context.question.text)
  const { one = '', other = '' } = found?.groups ?? {}
  if (!found) return undefined
  const first = { start: found.index, end: found.index + one.length }
  const second = { start: first.end + 1, end: first.end + 1 + other.length }
  const drafts = [second, first].map((left) => answerEvent(without(context, left)))
  const [a, b] = drafts
  const isTold = a?.outcome === 'answered' && b?.outcome === 'answered'
  return isTold && quotesOf(a).join() !== quotesOf(b).join() ? mergeDrafts([a, b]) : undefined
}

function without(context: AnswerContext, left: Span): AnswerContext {
  const { question } = context
  const isLeft = (at: number) => left.start <= at && at < left.end
  const asked: Question = {
    ...question,
    asked: 'date',
    text: [...question.text].map((letter, at) => (isLeft(at) ? ' ' : letter)).join(''),
    terms: question.terms.filter(({ span }) => !isLeft(span.start)),
    operation: { kind: 'look-up' },
  }
  return { ...context, question: asked, candidates: context.rescore(asked) }
}
