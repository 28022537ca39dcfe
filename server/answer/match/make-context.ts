import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { AnswerContext } from './answer-context.ts'
import { type Candidate, scoreFigures } from './score-figures.ts'

/** Scores the figures of the measures for a question and hands everything to the ways of answering. */
export function makeContext(
  question: Question,
  views: readonly MeasureView[],
  tools: Pick<AnswerContext, 'analyzer' | 'makeLabel' | 'everyMeasure'>,
): AnswerContext {
  const rescore = remember((other) => scoreFigures(other, views))
  return { question, views, candidates: rescore(question), rescore, ...tools }
}

type Score = (question: Question) => readonly Candidate[]

/** Several ways of answering ask for the same variant of a question (its periods open, its unit left out). */
function remember(score: Score): Score {
  const known = new WeakMap<Question['terms'], Map<string, readonly Candidate[]>>()
  return (question) => {
    const { terms, ...rest } = question
    const ofTerms = known.get(terms) ?? new Map<string, readonly Candidate[]>()
    known.set(terms, ofTerms)
    const key = JSON.stringify(rest)
    const scored = ofTerms.get(key) ?? score(question)
    ofTerms.set(key, scored)
    return scored
  }
}
