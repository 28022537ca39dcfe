import type { Question } from '../../question/question.ts'
import { tellsOtherStage } from '../match/other-kind.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** Whether all that an answer quotes speaks of another stage of schooling than the question does. */
export function quotesOtherStage(question: Question, draft: Draft): boolean {
  const { quotes } = evidenceOf(draft)
  return (
    quotes.length > 0 &&
    quotes.every(({ at, text }) => tellsOtherStage(question, [at.view.measure.title, text]))
  )
}
