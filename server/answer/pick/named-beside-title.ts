import type { Question, QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** A shorter stretch may stand in a title by chance. */
const leastStretch = 6

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

/** Whether a key word stands outside of what a question quotes of the measure's title; of none where it quotes nothing. */
export function isOutsideTitle(
  { text }: Pick<Question, 'text'>,
  { measure }: MeasureView,
): (term: QuestionTerm) => boolean {
  const stretch = stretchOf(text, measure.title.normalize('NFKC').replace(/\s/g, ''))
  return ({ span, key }) =>
    stretch !== undefined && key && (span.end <= stretch.start || span.start >= stretch.end)
}

/** The longest stretch of a text that stands in the title; undefined for one that is too short to name it. */
function stretchOf(
  text: string,
  title: string,
): { readonly start: number; readonly end: number } | undefined {
  let longest = { start: 0, end: 0 }
  for (let start = 0; start < text.length; start++) {
    let end = start + longest.end - longest.start + 1
    while (end <= text.length && title.includes(text.slice(start, end))) {
      longest = { start, end }
      end += 1
    }
  }
  return longest.end - longest.start >= leastStretch ? longest : undefined
}
