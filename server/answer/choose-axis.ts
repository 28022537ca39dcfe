import type { Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { FigureInMeasure } from './evidence.ts'
import { strengthIn } from './match-labels.ts'
import { isTotalLabel, type LabelAxis, labelAxes } from './table-axes.ts'

/** What is asked to vary: words of the question for which a label's kind stands (「どの地区」「市は」「費目は」). */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/市は|どの市|市町村|自治体|どこの市|保険者|団体|何市/, /[市町村]$|広域|組合|全国/],
  [/地区/, /地区$/],
  [/学校|どの校|何校/, /校$|園$/],
  [/会社|業者|企業/, /会社|\(株\)|（株）|法人/],
  [/センター/, /センター|会館|公民館/],
]

/**
 * The axis along which the question ranks or lists: the one whose labels are of the kind asked for, else the one whose
 * own label the question does not name, the longer first.
 */
export function chooseAxis(
  context: AnswerContext,
  at: FigureInMeasure,
  options: { withTotals?: boolean } = {},
): LabelAxis | undefined {
  const scored = labelAxes(at, options).map((axis) => ({ axis, score: scoreAxis(context, at, axis) }))
  return scored.sort((a, b) => b.score - a.score)[0]?.axis
}

function scoreAxis(context: AnswerContext, at: FigureInMeasure, axis: LabelAxis): number {
  const { question } = context
  const labels = axis.figures.map((one) => labelAt(one, axis))
  const own = labelAt(at, axis)
  const isNamed = question.terms.some(
    (term) => term.key && strengthIn(term, context.makeLabel(own, 'row').keys) > 0.5,
  )
  const restIsTotal = restOfPath(at, axis).some(isTotalLabel)
  return (
    (isOfKind(question, labels) ? 10 : 0) +
    (isNamed ? 0 : 4) +
    (restIsTotal ? 1 : 0) +
    (axis.path === 'row' ? 0.5 : 0) +
    Math.min(labels.length, 30) / 30
  )
}

export function labelAt(at: FigureInMeasure, axis: Pick<LabelAxis, 'path' | 'index'>): string {
  return at.figure.figure.labels[axis.path][axis.index] ?? ''
}

function restOfPath(at: FigureInMeasure, axis: LabelAxis): string[] {
  return at.figure.figure.labels[axis.path].filter((_, index) => index !== axis.index)
}

function isOfKind(question: Question, labels: readonly string[]): boolean {
  return kinds.some(
    ([asked, kind]) =>
      asked.test(question.text) && labels.filter((label) => kind.test(label)).length * 2 >= labels.length,
  )
}
