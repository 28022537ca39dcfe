import { findShareWords } from '../../question/share-words.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { inYears } from '../pick/operands.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import type { ShareOperands } from './column-of-all.ts'

/** 「5年度は元年度の何%」: one row in two years, each named on its side. */
export function findShareOfYears(context: AnswerContext): ShareOperands | undefined {
  const { question } = context
  const words = findShareWords(question.text)
  const { period, periodSpans } = question
  if (!words || period.kind !== 'years' || period.years.length !== 2 || periodSpans.length !== 2)
    return undefined
  const place = periodSpans.findIndex(
    ({ start, end }) => words.whole.start <= start && end <= words.whole.end,
  )
  const [part, whole] = [period.years[1 - place], period.years[place]]
  if (part === undefined || whole === undefined) return undefined
  const row = pickTimeless(context)
  const [first, second] = (row && inYears(row, [part, whole])) ?? []
  return first && second ? { part: first, whole: second } : undefined
}
