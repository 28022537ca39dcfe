import { overlaps } from '../../../ingest/report/span.ts'
import { type Excepted, findExcepted } from '../../question/excepted.ts'
import { ownLabels } from '../evidence/alike.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'

/** The question without what it leaves out, and which labels that is. */
export type LeftOut = {
  readonly context: AnswerContext
  readonly isLeftOut: (label: string) => boolean
  /** True where all that is left out is a total, which is never one of its own parts. */
  readonly isOfTotals: boolean
}

/**
 * 「北区を除いて一番多い地区」「北区以外の合計」; undefined where nothing is left out but years, which the period tells, or a row is
 * itself called so (「LED以外」).
 */
export function leaveOut(context: AnswerContext): LeftOut | undefined {
  const { question, candidates } = context
  const isYear = ({ span }: Excepted) => question.periodSpans.some((one) => overlaps(one, span))
  const excepted = findExcepted(question.text).filter((one) => !isYear(one))
  const isCalledSo = candidates.some(
    ({ rejected, figure: { figure } }) =>
      !rejected &&
      ownLabels(figure).some(
        (label) => /以外|除|抜/.test(label) && excepted.some(({ name }) => label.includes(name)),
      ),
  )
  if (excepted.length === 0 || isCalledSo) return undefined
  const isWithin = (start: number) => excepted.some(({ span }) => span.start <= start && start < span.end)
  const asked = {
    ...question,
    text: [...question.text].map((letter, at) => (isWithin(at) ? ' ' : letter)).join(''),
    terms: question.terms.filter(({ span }) => !isWithin(span.start)),
    phrases: question.phrases.filter((phrase) => excepted.every(({ name }) => !name.includes(phrase))),
  }
  const names = excepted.map(({ name }) => name)
  return {
    context: { ...context, question: asked, candidates: context.rescore(asked) },
    isLeftOut: (label) => {
      const plain = plainName(label)
      return plain.length > 1 && names.some((name) => plain.includes(name) || name.includes(plain))
    },
    isOfTotals: names.every(isTotalLabel),
  }
}
