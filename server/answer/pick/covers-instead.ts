import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** How far behind the best such a figure may stand: the rest of its labels are not what the question speaks of. */
const margin = 0.25

/** Behind a figure that lacks what is asked for (the whole of a measure), the first of `good` that has every key word of the question. */
export function coversAllInstead(first: Candidate, good: readonly Candidate[]): Candidate | undefined {
  return good.find(
    (one) =>
      first.score - one.score <= margin &&
      one.view === first.view &&
      one.coverage > first.coverage &&
      uncoveredKeys(one).length === 0,
  )
}
