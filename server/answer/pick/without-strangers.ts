import { isSaidAsTitle } from '../evidence/outside-title.ts'
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
  if (!whole || !first) return open
  const isClose = (one: Candidate) => one.view === whole.view && first.score - one.score <= closeMargin
  const isCalledSo = !namesAsked(whole) && open.some((one) => isClose(one) && isGood(one) && namesAsked(one))
  return open.filter((one) => {
    if (one.view !== whole.view) return strangeWords(one).length === 0
    return isCalledSo ? namesAsked(one) : !uncoveredKeys(one).some(isTelling)
  })
}

/** 「町営住宅の空家」: the row that is called 空家 and no more, before those of a table about 町営住宅 in a measure about 空家. */
function namesAsked({ matches, demand, view }: Candidate): boolean {
  const at = matches.findLastIndex(({ term }) => term.key)
  const [before, last] = [matches[at - 1], matches[at]]
  // The 住宅 of 町営住宅 is no name of its own.
  const isAlone = before?.term.span.end !== last?.term.span.start
  if (last === undefined || isSaidAsTitle(last.term, view.measure.title)) return false
  return isAlone && last.strength >= calledSo && last.level === 'row' && demand === 0
}

const calledSo = 0.9
const closeMargin = 0.05
