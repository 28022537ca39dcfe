import type { Question } from '../../question/question.ts'
import { isWithinPeriod, sameUnit } from '../evidence/alike.ts'
import { isOwnName, namedStrength, strengthIn } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** 「集まった会費のうち、旅費に使われた金額は」: the whole, and behind it the part that is asked for. */
const ofWhole = /(?<=[\p{Script=Han}\p{Script=Katakana}])(?:の(?:うち|内|中|なか)(?:で|から)?[、,]?|で[、,])/u

/** A part that fits so much less (未給付世帯数 beside 給付世帯数) is no other reading. */
const clearly = 0.1

/** How much of what is said behind the whole a part's own labels must have. */
const leastSaid = 0.6

/**
 * The figure that is called what stands behind 「…のうち」, where `whole`, which the words before it found, has none of
 * that, or is called by both (「対象世帯のうち給付した世帯は」: 給付対象世帯数); undefined where several amounts are called so.
 */
export function partBehindWhole(
  { text, terms, operation }: Question,
  open: readonly Candidate[],
  whole: Candidate,
): Candidate | undefined {
  const said = ofWhole.exec(text)
  if (!said || operation.kind !== 'look-up') return undefined
  const behind = terms.flatMap(({ span }, at) => (span.start >= said.index + said[0].length ? [at] : []))
  const before = terms.filter(
    ({ span, surface }) => span.end <= said.index && !behind.some((at) => terms[at]?.surface === surface),
  )
  const isCalledBy = ({ figure: { row } }: Candidate) =>
    before.some((term) => strengthIn(term, row.at(-1)?.keys ?? nothing) >= namedStrength)
  if (behind.length < 2) return undefined
  if (behind.some((at) => ownStrength(whole, at) > 0) && !isCalledBy(whole)) return undefined
  const weight = (some: readonly number[]) => some.reduce((sum, at) => sum + (terms[at]?.weight ?? 0), 0)
  const parts = open.filter(
    (one) =>
      one.view === whole.view &&
      !isCalledBy(one) &&
      sameUnit(one.figure.figure, whole.figure.figure) &&
      isWithinPeriod(one.figure.figure, whole.figure.figure) &&
      weight(behind.filter((at) => ownStrength(one, at) >= namedStrength)) >= leastSaid * weight(behind),
  )
  const [part] = parts
  const isOther = (one: Candidate) =>
    part !== undefined &&
    part.score - one.score < clearly &&
    !one.figure.figure.value.eq(part.figure.figure.value)
  return parts.some(isOther) ? undefined : part
}

const nothing: ReadonlySet<string> = new Set()

/** How well the row and column of a figure say a word; what only stands around it says nothing of the figure itself. */
function ownStrength({ matches }: Candidate, at: number): number {
  const match = matches[at]
  return match && isOwnName(match) ? match.strength : 0
}
