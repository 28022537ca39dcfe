import { printEraFiscalYear, printFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import { type Draft, plainDraft } from './draft.ts'
import { cleanLabel, titleForAnswer } from './figure-label.ts'
import { labelOf } from './label-of.ts'
import { printPeriod } from './print-period.ts'
import type { Candidate } from './score-figures.ts'
import { distinctBy } from './table-axes.ts'

/** 「ご質問の…は、報告書には記載がありません。」 with what is held nearby. */
export function decline(context: AnswerContext): Draft {
  const { question } = context
  const nearest = context.candidates[0]
  const nearby = nearbyOf(context)
  const sought = soughtFor(question)
  const held = nearest?.rejected === 'period' && nearest.coverage >= 0.6 ? heldPeriods(nearest) : undefined
  const reason = held ?? reasonFor(question, context)
  const offer = nearby.length > 0 ? '近いものとしては、下の質問にお答えできます。' : ''
  return {
    ...plainDraft('not_found', [
      [`${sought}は、お預かりしている報告書には見当たりません。${reason}${offer}`],
    ]),
    nearby,
  }
}

function soughtFor(question: Question): string {
  const words = question.terms.filter((term) => term.key).map((term) => term.surface)
  const years =
    question.period.kind === 'years'
      ? question.period.years.map((year) => printFiscalYear(year)).join('・')
      : undefined
  const cities = question.cities.map((city) => city.name).join('・')
  const about = words.length > 0 ? `「${[...new Set(words)].slice(0, 6).join(' ')}」` : 'お尋ねの内容'
  return [cities, years, about].filter((part) => part !== undefined && part !== '').join('の')
}

function heldPeriods(nearest: Candidate): string {
  return `載っているのは${printPeriod(nearest.figure.figure.period)}の値などです。`
}

function reasonFor(question: Question, context: AnswerContext): string {
  const unknown = question.cities.filter((city) => !city.known)
  if (unknown.length > 0)
    return `${unknown.map((city) => city.name).join('・')}についての報告書はありません。`
  const years = [...new Set(context.views.map((view) => view.source.report.fiscalYear))]
  if (question.period.kind === 'years' && years.length > 0) {
    return `報告書は${years.map((year) => printEraFiscalYear(year)).join('・')}のものです。`
  }
  return ''
}

/** The measures of the asked city that came nearest, each as a question that they answer. */
function nearbyOf({ question, candidates: all }: AnswerContext): Draft['nearby'] {
  const hasKeys = question.terms.some((term) => term.key)
  const sharesKey = ({ matches }: Candidate) =>
    !hasKeys || matches.some(({ term, strength }) => term.key && strength > 0)
  const candidates = all.filter(
    (one) =>
      one.coverage >= 0.3 &&
      one.rejected !== 'city' &&
      one.figure.figure.status !== 'unplaced' &&
      sharesKey(one),
  )
  return distinctBy(candidates, (one) => one.view.measure.id)
    .slice(0, 3)
    .map((one) => {
      const title = titleForAnswer(one.view.measure.title)
      const label = cleanLabel(labelOf(one.figure.figure))
      const named = label === title ? title : `${title}の${label}`
      const question = `${one.figure.figure.subject}の${printPeriod(one.figure.figure.period)}の${named}は？`
      return { label: named, question, department: one.view.measure.department ?? null }
    })
}
