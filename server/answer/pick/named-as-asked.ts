import { isSum } from '../evidence/table-axes.ts'
import { isOwnName } from '../match/match-labels.ts'
import { isCrumb } from '../match/misses-asked.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** The word itself, not another for it. */
const plainly = 0.9
/** How far behind the best, and with how many fewer words, such a figure may stand. */
const farthest = 0.25
const fewerWords = 0.05

/**
 * 「協会への委託料は年に何回」 of a measure called 「協会への委託料」: what its title says, all its figures have, so that the one
 * whose own name has what is asked of (委託料) is meant rather than one whose name only has words before it (協会だより). A
 * total is of the whole measure.
 */
export function namedAsAsked(offered: readonly Candidate[], found: Candidate): Candidate | undefined {
  const at = found.matches.findLastIndex(({ term }) => term.key && !isCrumb(term))
  const match = found.matches[at]
  if (match === undefined || match.level !== 'title' || isSum(found.figure.figure)) return undefined
  const { unit } = found.figure.figure
  const [one, ...others] = offered.filter(
    (other) =>
      other.view === found.view &&
      other.figure.figure.unit?.symbol === unit?.symbol &&
      found.score - other.score <= farthest &&
      found.coverage - other.coverage <= fewerWords &&
      uncoveredKeys(other).length <= uncoveredKeys(found).length &&
      isOwn(other.matches[at]),
  )
  return others.some((other) => !other.figure.figure.value.eq(one?.figure.figure.value ?? 0))
    ? undefined
    : one
}

function isOwn(match: Candidate['matches'][number] | undefined): boolean {
  return match !== undefined && match.strength >= plainly && isOwnName(match)
}
