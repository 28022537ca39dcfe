import type { QuestionTerm } from '../../question/question.ts'
import type { Candidate } from '../match/score-figures.ts'

/** From here on a word tells something; a deed does (「補てんできたのは」), the words of asking do not. */
const tellingWeight = 0.5
const surelyNamed = 0.6
/** How far behind the best such a part may stand: what is said before 「のうち」 is of the whole. */
const farthest = 0.45

/**
 * 「減収のうち、補てんできたのはいくら」: behind 「のうち」 stands what is asked for, so that a figure that has none of those words in
 * its own name gives way to the only one of its measure, of the same unit, that has them all there.
 */
export function behindOfWhich(offered: readonly Candidate[], found: Candidate): Candidate | undefined {
  const asked = found.matches.flatMap(({ term }, at) =>
    term.weight >= tellingWeight && stands(term) ? [at] : [],
  )
  if (asked.length === 0 || asked.some((at) => isOwn(found, at))) return undefined
  const { unit, value } = found.figure.figure
  const [part, ...others] = offered.filter(
    (one) =>
      one.view === found.view &&
      one.figure.figure.unit?.symbol === unit?.symbol &&
      one.figure.figure.value.lte(value) &&
      found.score - one.score <= farthest &&
      asked.every((at) => isOwn(one, at)),
  )
  return others.some((one) => !one.figure.figure.value.eq(part?.figure.figure.value ?? 0)) ? undefined : part
}

function stands({ text, span }: QuestionTerm): boolean {
  return /のうち/.test(text.slice(0, span.start))
}

function isOwn({ matches }: Candidate, at: number): boolean {
  const match = matches[at]
  return (
    match !== undefined &&
    match.strength >= surelyNamed &&
    (match.level === 'row' || match.level === 'column')
  )
}
