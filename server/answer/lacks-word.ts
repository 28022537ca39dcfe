import type { AnswerContext } from './answer-context.ts'
import type { MeasureView } from './evidence.ts'
import { strengthIn } from './match-labels.ts'
import { strangeWords } from './pick-figure.ts'
import type { Candidate } from './score-figures.ts'

/** 「75歳以上の人口」: an age is no part of what is counted for all. */
const age = /[0-9]{1,3}(?=歳|才)/g

/** What the rows or years of a table are called in general: 「金額の大きい費目」「回数の多い期」. */
const kinds = /^(?:費目|科目|項目|種目|品目|区分|種類|種別|期|回|校|課|年|月|順|側|件|者|所)$/

/**
 * Whether the question has a word, or an age, that the candidate's measure has nowhere, and that no measure of its
 * report has or another one is called by: it asks for something else, whatever the two share.
 */
export function lacksWord({ question, views, makeLabel }: AnswerContext, candidate: Candidate): boolean {
  const ofReport = views.filter((one) => one.source === candidate.view.source)
  const isForeign = strangeWords(candidate).some(
    (term) =>
      !kinds.test(term.surface) &&
      (ofReport.every((view) => strengthIn(term, view.said()) === 0) ||
        ofReport.some(({ measure }) => strengthIn(term, makeLabel(measure.title, 'title').keys) === 1)),
  )
  return isForeign || (question.text.match(age) ?? []).some((years) => !saysAge(candidate.view, years))
}

function saysAge({ source, measure }: MeasureView, years: string): boolean {
  const said = new RegExp(`(?<![0-9])${years}\\s*[歳才]`)
  return measure.sections.some(({ headings, blocks }) =>
    [
      ...headings.map((heading) => heading.text),
      ...blocks.map(({ span }) => source.text.slice(span.start, span.end)),
    ].some((text) => said.test(text.normalize('NFKC'))),
  )
}
