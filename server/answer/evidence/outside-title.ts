import { overlaps } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { titleForAnswer } from './figure-label.ts'

/** A shorter stretch of a title may be what is asked about. */
const shortestTitle = 8

/**
 * The question without the title of a measure where it names it whole: the words of a title (「収入及び支出の一覧」) say
 * which table is meant, not which of its rows. Blanks stand in its place, so that spans still count.
 */
export function outsideTitle(question: Question, title: string): Question {
  const name = titleForAnswer(title).normalize('NFKC').trim()
  const start = name.length < shortestTitle ? -1 : question.text.indexOf(name)
  if (start < 0) return question
  const span = { start, end: start + name.length }
  return {
    ...question,
    text: `${question.text.slice(0, start)}${' '.repeat(name.length)}${question.text.slice(span.end)}`,
    terms: question.terms.filter((term) => !overlaps(term.span, span)),
  }
}
