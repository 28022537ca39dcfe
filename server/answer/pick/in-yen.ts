import type { Question } from '../../question/question.ts'
import { exactAmount } from '../evidence/exact-amount.ts'
import type { Candidate } from '../match/score-figures.ts'

/** 「円単位で」「正確な金額を」: an amount rounded to thousands is not what is asked for. */
const asksExact = /(?<![千万億])円(?:単位|まで)|正確な(?:金?額|値)|正確に(?:は|いくら)/

/** The amount to the yen that a measure prints beside the rounded one; the figure itself where there is none, or none is asked for. */
export function inYen({ text }: Question, best: Candidate, offered: readonly Candidate[]): Candidate {
  if (!asksExact.test(text)) return best
  const exact = exactAmount(best)
  return offered.find(({ figure }) => figure === exact?.figure) ?? best
}
