import type { Question } from '../../question/question.ts'
import { isWithinPeriod, sameUnit } from '../evidence/alike.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** 「集まった会費のうち、旅費に使われた金額は」: the whole, and behind it the part that is asked for. */
const ofWhole = /(?<=[\p{Script=Han}\p{Script=Katakana}])(?:の(?:うち|内|中|なか)(?:で|から)?[、,]?|で[、,])/u

/** How much of what is said behind the whole a part's own labels must have. */
const leastSaid = 0.6

/**
 * The figure that is called what stands behind 「…のうち」, where `whole`, which the words before it found, has none of
 * that; undefined where several amounts are called so.
 */
export function partBehindWhole(
  { text, terms, operation }: Question,
  open: readonly Candidate[],
  whole: Candidate,
): Candidate | undefined {
  const said = ofWhole.exec(text)
  if (!said || operation.kind !== 'look-up') return undefined
  const behind = terms.flatMap(({ span }, at) => (span.start >= said.index + said[0].length ? [at] : []))
  if (behind.length < 2 || behind.some((at) => ownStrength(whole, at) > 0)) return undefined
  const weight = (some: readonly number[]) => some.reduce((sum, at) => sum + (terms[at]?.weight ?? 0), 0)
  const parts = open.filter(
    (one) =>
      one.view === whole.view &&
      sameUnit(one.figure.figure, whole.figure.figure) &&
      isWithinPeriod(one.figure.figure, whole.figure.figure) &&
      weight(behind.filter((at) => ownStrength(one, at) >= namedStrength)) >= leastSaid * weight(behind),
  )
  const [part] = parts
  return part && parts.every((one) => one.figure.figure.value.eq(part.figure.figure.value)) ? part : undefined
}

/** How well the row and column of a figure say a word; what only stands around it says nothing of the figure itself. */
function ownStrength({ matches }: Candidate, at: number): number {
  const match = matches[at]
  return match && isOwnName(match) ? match.strength : 0
}
