import { overlaps, type Span } from '../../../ingest/report/span.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from './evidence.ts'
import { titleForAnswer } from './figure-label.ts'

/** A shorter stretch of a title may be what is asked about. */
const shortestTitle = 8

/**
 * The question without the title of a measure where it names it whole: the words of a title (「収入及び支出の一覧」) say
 * which table is meant, not which of its rows. Blanks stand in its place, so that spans still count.
 */
export function outsideTitle(question: Question, title: string): Question {
  const { text, terms } = question
  const span = spanOfTitle(text, title)
  if (!span) return question
  return {
    ...question,
    text: `${text.slice(0, span.start)}${' '.repeat(span.end - span.start)}${text.slice(span.end)}`,
    terms: terms.filter((term) => !overlaps(term.span, span)),
  }
}

/** 「新規就農者支援の対象者」: a word of the title is said of all its figures, 「うち新規」 and the whole alike. */
export function isSaidAsTitle({ span, text }: QuestionTerm, title: string): boolean {
  const ofTitle = spanOfTitle(text, title)
  return ofTitle !== undefined && overlaps(ofTitle, span)
}

/** Where a question names the title of a measure whole. */
function spanOfTitle(text: string, title: string): Span | undefined {
  const name = titleForAnswer(title).normalize('NFKC').trim()
  const start = name.length < shortestTitle ? -1 : text.indexOf(name)
  return start < 0 ? undefined : { start, end: start + name.length }
}

/** Whether a key word stands outside of what a question quotes of the measure's title; of none where it quotes nothing. */
export function isOutsideTitle(
  { text }: Pick<Question, 'text'>,
  { measure }: Pick<MeasureView, 'measure'>,
): (term: QuestionTerm) => boolean {
  const stretch = stretchOf(text, measure.title.normalize('NFKC').replace(/\s/g, ''))
  return ({ span, key }) => stretch !== undefined && key && !overlaps(span, stretch)
}

/** The longest stretch of a text that stands in the title; undefined for one that is too short to name it. */
function stretchOf(text: string, title: string): Span | undefined {
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

/** A shorter stretch may stand in a title by chance. */
const leastStretch = 6
