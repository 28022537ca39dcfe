import type { Analyzer } from '../../../ingest/text/analyzer.ts'
import type { Question } from '../../question/question.ts'
import type { Label, LabelLevel, MeasureView } from '../evidence/evidence.ts'
import type { Candidate } from './score-figures.ts'

/** What every way of answering is given: the question, what was found for it, and the tools. */
export type AnswerContext = {
  readonly question: Question
  /** Measures in retrieval's order, best first. */
  readonly views: readonly MeasureView[]
  /** All measures of the reports asked, where the question sets measures themselves in order or adds them. */
  readonly everyMeasure?: readonly MeasureView[]
  /** All their figures, scored for this question, best first, rejected ones behind. */
  readonly candidates: readonly Candidate[]
  /** Scores the same figures for another wording of the question (a part of it, another unit). */
  readonly rescore: (question: Question) => readonly Candidate[]
  readonly analyzer: Analyzer
  readonly makeLabel: (text: string, level: LabelLevel) => Label
}
