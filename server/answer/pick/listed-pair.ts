import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { namedPair, ownTerms } from './pair-operands.ts'
import { joins } from './spelled-parts.ts'

/** Two figures that the question sets side by side: between the words for the one and those for the other stands what joins them. */
export function listedPair(context: AnswerContext): readonly [Candidate, Candidate] | undefined {
  const { text } = context.question
  const pair = joins.test(text) ? namedPair(context) : undefined
  return pair && areListed(text, pair) ? pair : undefined
}

/** A comma alone closes a clause as well; the と of these words joins nothing. */
const noList = /、|あと|ひと|こと|もと|ごと|ずっと|もっと|ちょっと|きっと/g

function areListed(text: string, [first, second]: readonly [Candidate, Candidate]): boolean {
  const [one, other] = [ownTerms(first, second), ownTerms(second, first)]
  if (one.length === 0 || other.length === 0) return joins.test(text.replace(noList, ' '))
  return one.some(({ span: a }) =>
    other.some(({ span: b }) => {
      const [left, right] = a.start < b.start ? [a, b] : [b, a]
      return joins.test(text.slice(left.end, right.start))
    }),
  )
}
