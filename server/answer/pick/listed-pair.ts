import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { namedPair, ownTerms } from './pair-operands.ts'
import { joins } from './spelled-parts.ts'

/** Two figures that the question sets side by side: what it joins are things, or each of the two has words of its own. */
export function listedPair(context: AnswerContext): readonly [Candidate, Candidate] | undefined {
  const { text } = context.question
  const pair = joins.test(text) ? namedPair(context) : undefined
  return pair && (joins.test(text.replace(noList, ' ')) || areNamed(pair)) ? pair : undefined
}

/** A comma alone closes a clause as well; the と of these words joins nothing. */
const noList = /、|あと|ひと|こと|もと|ごと|ずっと|もっと|ちょっと|きっと/g

function areNamed([first, second]: readonly [Candidate, Candidate]): boolean {
  return ownTerms(first, second).length > 0 && ownTerms(second, first).length > 0
}
