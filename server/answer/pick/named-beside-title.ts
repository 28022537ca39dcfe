import type { Question } from '../../question/question.ts'
import { isOutsideTitle } from '../evidence/outside-title.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/**
 * 「空家の募集と入居の状況の、一般目的の入居は」: the title says both 募集 and 入居, so they only tell which paper is meant; of its
 * columns the one whose name is said outside of the title. All readings where they are of several measures, or as many
 * words outside speak for each.
 */
export function namedBesideTitle(question: Question, readings: readonly Candidate[]): readonly Candidate[] {
  const [first, ...others] = readings
  if (!first || others.length === 0 || others.some(({ view }) => view !== first.view)) return readings
  const isOutside = isOutsideTitle(question, first.view)
  const saidOf = ({ matches }: Candidate) =>
    matches.filter((match) => isOutside(match.term) && isOwnName(match) && match.strength >= namedStrength)
      .length
  const most = Math.max(...readings.map(saidOf))
  return readings.filter((one) => saidOf(one) === most)
}
