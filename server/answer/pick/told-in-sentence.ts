import { isSaidAsTitle } from '../evidence/outside-title.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** A word that the row names surely; what stands in the same sentence names its other numbers less. */
const surelyNamed = 0.6
/** How far behind the best a number of its sentence may stand that the question names rather. */
const farthest = 0.25
/** What speaks against a number beside its words (新たに, うち) by more than this is not outweighed by one of them. */
const contrary = 0.1
/** Words that count or point, whatever is counted. */
const counting = /^(?:[人名者件回戸台個枚年月日数額]|何.?)$/

/**
 * 「返礼品を送るのにいくら」 of 「返礼品の調達費1,521万円、送料438万円」: the numbers of one sentence have all of its words about them,
 * so that the one is meant whose own name has the word that stands nearest to what is asked.
 */
export function toldInSentence(offered: readonly Candidate[], found: Candidate): Candidate {
  return offered
    .filter((one) => !one.isMerePart && isOfSentence(one, found) && found.score - one.score <= farthest)
    .reduce((best, one) => (namesNearer(one, best) ? one : best), found)
}

/** Of two numbers of one sentence, whether the first has the last word by its own name that only one of them has. */
export function namesNearer(one: Candidate, other: Candidate): boolean {
  if (!isOfSentence(one, other) || other.bonus - one.bonus > contrary) return false
  const at = one.matches.findLastIndex(
    (match, index) =>
      !counting.test(match.term.surface) &&
      !isSaidAsTitle(match.term, one.view.measure.title) &&
      isOwn(match) !== isOwn(other.matches[index] ?? match),
  )
  const match = one.matches[at]
  return match !== undefined && isOwn(match) && (other.matches[at]?.strength ?? 0) < match.strength
}

function isOwn({ strength, level }: Candidate['matches'][number]): boolean {
  return strength >= surelyNamed && isOwnName({ level })
}

function isOfSentence(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  return (
    one !== other &&
    one.view === other.view &&
    !a.cell &&
    !b.cell &&
    a.passage.start === b.passage.start &&
    a.unit?.kind === b.unit?.kind &&
    (a.unit?.kind === 'count' || a.unit?.symbol === b.unit?.symbol) &&
    other.matches.every(
      ({ strength }, at) => strength < namedStrength || (one.matches[at]?.strength ?? 0) > 0,
    )
  )
}
