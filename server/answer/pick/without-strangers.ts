import { strangeWords } from '../match/lacks-word.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** How far behind the best the figure may stand that has every word: the rest of its labels are not what is asked. */
const margin = 0.25

/**
 * Where a good figure is called by every key word of the question, one of another measure that has such a word nowhere
 * is of something else, however short its labels are (「介護の基金残高」 and the fund of another insurance); so is one of
 * its own measure that has the word in none of its labels (the total beside the part that the word names).
 */
export function withoutStrangers(
  open: readonly Candidate[],
  isGood: (one: Candidate) => boolean,
): readonly Candidate[] {
  const [first] = open
  const whole = open.find(
    (one) =>
      first && first.score - one.score <= margin && uncoveredByName(one.matches).length === 0 && isGood(one),
  )
  if (!whole) return open
  return open.filter((one) =>
    one.view === whole.view ? !uncoveredKeys(one).some(isTelling) : strangeWords(one).length === 0,
  )
}
