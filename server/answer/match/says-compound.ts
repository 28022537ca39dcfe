import type { Question } from '../../question/question.ts'
import type { Candidate } from './score-figures.ts'

/** A figure that stands further behind, or has fewer words, is no reading whatever its measure says. */
const margin = 0.25
const sameCoverage = 0.02
const longCompound = 5

/**
 * 「個人記録審議会の報酬」 where two measures print such a figure: those of the measure that has a long compound of the question,
 * which the best one's measure has nowhere.
 */
export function ofSayingMeasure(
  { phrases }: Pick<Question, 'phrases'>,
  open: readonly Candidate[],
  isGood: (one: Candidate) => boolean,
): readonly Candidate[] {
  const [best] = open
  const long = phrases.filter((phrase) => phrase.length >= longCompound)
  if (!best || long.length === 0) return open
  const isAsGood = (one: Candidate) =>
    one.view !== best.view &&
    best.score - one.score <= margin &&
    best.coverage - one.coverage <= sameCoverage &&
    isGood(one)
  const told = long.find(
    (phrase) =>
      !best.view.said().has(phrase) && open.some((one) => isAsGood(one) && one.view.said().has(phrase)),
  )
  return told === undefined ? open : open.filter(({ view }) => view.said().has(told))
}
