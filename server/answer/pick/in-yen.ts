import type { Question } from '../../question/question.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { Candidate } from '../match/score-figures.ts'

/** 「円単位で」「正確な金額を」: an amount rounded to thousands is not what is asked for. */
const asksExact = /(?<![千万億])円(?:単位|まで)|正確な(?:金?額|値)|正確に(?:は|いくら)/

/** The amount to the yen that a measure prints beside the rounded one; the figure itself where there is none, or none is asked for. */
export function inYen({ text }: Question, best: Candidate, offered: readonly Candidate[]): Candidate {
  const rounded = best.figure.figure
  if (!asksExact.test(text) || rounded.unit?.kind !== 'money' || rounded.scale.eq(1)) return best
  const [exact, ...others] = offered.filter(
    ({ view, figure: { figure } }) =>
      view === best.view &&
      figure.unit?.kind === 'money' &&
      figure.scale.eq(1) &&
      figure.value.minus(rounded.value).abs().lt(rounded.scale) &&
      fiscalYearOf(figure.period) === fiscalYearOf(rounded.period),
  )
  return exact && others.every(({ figure: { figure } }) => figure.value.eq(exact.figure.figure.value))
    ? exact
    : best
}
