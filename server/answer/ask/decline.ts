import { printEraFiscalYear, printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { isRest } from '../../question/rest-term.ts'
import { distinctBy } from '../evidence/alike.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { matchesCity } from '../evidence/match-city.ts'
import { printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Candidate } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'

/** Says what was looked for, whether its words are held at all, and what is held nearby. */
export function decline(context: AnswerContext): Draft {
  const { question } = context
  const nearest = context.candidates[0]
  const nearby = nearbyOf(context)
  const held = nearest?.rejected === 'period' && nearest.coverage >= 0.6 ? heldPeriods(nearest) : undefined
  const reason = held ?? reasonFor(question, context)
  const offer = nearby.length > 0 ? '近いものとしては、下の質問にお答えできます。' : ''
  return {
    ...plainDraft('not_found', [[`${verdictOn(context, reason === '')}${reason}${offer}`]]),
    nearby,
  }
}

/** That the words are held but not what is asked of them is another thing than that they are not. */
function verdictOn({ question, views }: AnswerContext, isOfHeldTime: boolean): string {
  const all = question.terms.filter((term) => term.key)
  const keys = all.some(isTelling) ? all.filter(isTelling) : all
  const sought = soughtFor(question, keys)
  const absent = keys.filter(
    (term) => !isRest(term) && !views.some((view) => strengthIn(term, view.said()) > 0),
  )
  const isHeld = isOfHeldTime && keys.length > 0 && absent.length === 0
  if (isHeld) return `${sought}について、お尋ねにあたる所を、お預かりしている報告書から特定できませんでした。`
  const isPart = absent.length > 0 && absent.length < keys.length && views.length > 0
  const named = isPart ? printTerms(question.text, absent) : ''
  const words = named === '' ? '' : `「${named}」という言葉がありません。`
  return `${sought}は、お預かりしている報告書には見当たりません。${words}`
}

function soughtFor(question: Question, keys: readonly QuestionTerm[]): string {
  const years =
    question.period.kind === 'years'
      ? question.period.years.map((year) => printFiscalYear(year)).join('・')
      : undefined
  const cities = question.cities.map((city) => city.name).join('・')
  const named = printTerms(question.text, keys)
  const about = named === '' ? 'お尋ねの内容' : `「${named}」`
  return [cities, years, about].filter((part) => part !== undefined && part !== '').join('の')
}

const mostTerms = 6
/** Letters of one name between two of its words: 「審査会の委員」. */
const within = /^[\p{Script=Han}\p{Script=Katakana}ー]{0,2}の?[\p{Script=Han}\p{Script=Katakana}ー]{0,2}$/u
/** The rest of a word that ends here. */
const rest = /^[\p{Script=Han}\p{Script=Katakana}ー]{1,3}(?=[はがをのにでもとや、。？?]|\s|$)/u

/** Words of a question as they stand there: those that make one name together. */
function printTerms(text: string, terms: readonly QuestionTerm[]): string {
  const names: Span[] = []
  for (const { span } of terms.slice(0, mostTerms)) {
    const last = names.at(-1)
    if (last && (span.start <= last.end || within.test(text.slice(last.end, span.start))))
      names[names.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else names.push(span)
  }
  const printed = names.map(({ start, end }) => {
    const more = rest.exec(text.slice(end))?.[0] ?? ''
    return `${text.slice(start, end)}${more}`
  })
  return [...new Set(printed)].filter((name) => !holdsQuantity(name)).join('・')
}

/** 「一人」 is the question's own quantity: an answer says no quantity that it has not from a report. */
function holdsQuantity(name: string): boolean {
  return findNumbers(name).some(({ kind }) => kind === 'quantity')
}

function heldPeriods(nearest: Candidate): string {
  return `載っているのは${printPeriod(nearest.figure.figure.period)}の値などです。`
}

function reasonFor(question: Question, context: AnswerContext): string {
  const unknown = question.cities.filter((city) => !city.known)
  if (unknown.length > 0)
    return `${unknown.map((city) => city.name).join('・')}についての報告書はありません。`
  const years = [...new Set(context.views.map((view) => view.source.report.fiscalYear))]
  const { period } = question
  if (period.kind === 'years' && years.length > 0 && !period.years.some((year) => years.includes(year))) {
    return `報告書は${years.map((year) => printEraFiscalYear(year)).join('・')}のものです。`
  }
  return ''
}

/** The measures of the asked city that came nearest, each as a question that they answer. */
export function nearbyOf({ question, candidates: all }: AnswerContext): Draft['nearby'] {
  const hasKeys = question.terms.some((term) => term.key)
  const sharesKey = ({ matches }: Candidate) =>
    !hasKeys || matches.some(({ term, strength }) => term.key && strength > 0)
  const candidates = all.filter(
    (one) =>
      one.coverage >= 0.3 &&
      matchesCity(one.figure.figure, one.view, question) &&
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
