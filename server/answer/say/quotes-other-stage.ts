import { claimedDay } from '../../question/claimed-day.ts'
import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import { tellsOtherStage } from '../match/other-kind.ts'
import { isOfOtherDays, yearFit } from '../match/year-fit.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** 「令和5年の調査の結果は」: words of a report of another year, in a measure that speaks of no such year, or of other days than the one asked; a claimed day is put right by another. */
export function quotesOtherYear(question: Question, draft: Draft): boolean {
  const { quotes, figures, views } = evidenceOf(draft)
  const { period, text, yesNo } = question
  if (yesNo && claimedDay.test(text)) return false
  if (quotes.length === 0 || figures.length > 0 || period.kind !== 'years' || period.words) return false
  return views.every((view) => {
    if (!period.days && period.years.includes(view.source.report.fiscalYear)) return false
    const told = [view.measure.title, ...sentencesOf(view).flatMap(wordsOf), ...headsOf(view)]
    if (isOfOtherDays(told, period)) return true
    return !period.years.includes(view.source.report.fiscalYear) && yearFit(told, period) !== 1
  })
}

/** The heads of tables name years too, and are no sentences. */
function headsOf({ tables }: MeasureView): string[] {
  return tables.flatMap(({ cells }) => [...new Set(cells.flatMap(({ columnPath }) => columnPath))])
}

function wordsOf({ text, headings, beside }: Sentence): string[] {
  return [text, ...beside, ...headings.map((one) => one.text)]
}

/** Whether all that an answer quotes speaks of another stage of schooling than the question does. */
export function quotesOtherStage(question: Question, draft: Draft): boolean {
  const { quotes } = evidenceOf(draft)
  return (
    quotes.length > 0 &&
    quotes.every(({ at, text }) => tellsOtherStage(question, [at.view.measure.title, text]))
  )
}
