import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Label, LabelLevel, MeasureView } from './evidence.ts'
import { scoreFigures } from './score-figures.ts'

/** Scores the figures of the measures for a question and hands everything to the ways of answering. */
export function makeContext(
  question: Question,
  views: readonly MeasureView[],
  tools: { analyzer: Analyzer; makeLabel: (text: string, level: LabelLevel) => Label },
): AnswerContext {
  return {
    question,
    views,
    candidates: scoreFigures(question, views),
    rescore: (other) => scoreFigures(other, views),
    ...tools,
  }
}
