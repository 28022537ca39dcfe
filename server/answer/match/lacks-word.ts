import type { QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { textOfMeasure } from '../evidence/text-of-measure.ts'
import type { AnswerContext } from './answer-context.ts'
import { namedStrength, strengthIn } from './match-labels.ts'
import { isTelling } from './misses-asked.ts'
import { type Candidate, uncoveredKeys } from './score-figures.ts'

/** What is read of a measure, and how it meets the question's words. */
export type WordEvidence = Pick<Candidate, 'view' | 'matches'>

/** 「75歳以上の人口」: an age is no part of what is counted for all. */
const age = /[0-9]{1,3}(?=歳|才)/g

/** What the rows or years of a table are called in general: 「回数の多い期」. */
const kinds = /^(?:期|回|校|課|年|月|順|側|件|者|所)$/

/**
 * Whether the question has a word, or an age, that the candidate's measure has nowhere, and that no measure of its
 * report has or another one is called by: it asks for something else, whatever the two share.
 */
export function lacksWord(context: AnswerContext, candidate: WordEvidence): boolean {
  const { question, views, makeLabel } = context
  const ofReport = views.filter((one) => one.source === candidate.view.source)
  const strange = strangeWords(candidate)
  const isUnsaid = (term: QuestionTerm) => ofReport.every((view) => !isSaid(term, view.said()))
  const isTitle = (term: QuestionTerm) =>
    ofReport.some(({ measure }) => strengthIn(term, makeLabel(measure.title, 'title').keys) === 1)
  return (
    strange.some((term) => isUnsaid(term) || isTitle(term)) ||
    (unsaidDeeds(context, candidate).length > 0 && !isWhollyNamed(candidate)) ||
    (strange.length > 0 && isOfAnother(context, candidate, strange)) ||
    (question.text.match(age) ?? []).some((years) => !saysAge(candidate.view, years))
  )
}

/** 「辞退した」: what was done, where no measure of the report tells of it. */
export function unsaidDeeds({ views }: AnswerContext, { view, matches }: WordEvidence): QuestionTerm[] {
  const ofReport = views.filter((one) => one.source === view.source)
  return matches.flatMap(({ term, strength }) =>
    strength === 0 && isDeed(term) && ofReport.every((one) => !isSaid(term, one.said())) ? [term] : [],
  )
}

/** Every one of so many key words is met by a name: what was done with it is only said otherwise. */
const fewestNamed = 4

function isWhollyNamed({ matches }: WordEvidence): boolean {
  const keys = matches.filter(({ term }) => term.key)
  return keys.length >= fewestNamed && keys.every(({ strength }) => strength >= namedStrength)
}

/** Key words of the question that the whole measure has nowhere: they may speak of something else. */
export function strangeWords({ view, matches }: WordEvidence): QuestionTerm[] {
  const said = view.said()
  return uncoveredKeys({ matches }).filter(
    (term) => isTelling(term) && !kinds.test(term.surface) && strengthIn(term, said) === 0,
  )
}

/** 「辞退した人」: a deed of two kanji or more; what was done, not what it was done to. */
export function isDeed({ key, surface, text, span }: QuestionTerm): boolean {
  return (
    !key && /^\p{Script=Han}{2,}$/u.test(surface) && /^(?:した|して|する|され)/.test(text.slice(span.end))
  )
}

/** 「返されたのは」「受けた人数は」: what was done with that which is asked for. */
export function isDone({ text, span }: QuestionTerm): boolean {
  return done.test(text.slice(span.end))
}

const done =
  /^(?:され|し|さ?せ|[れっいんきしえけげべめ])?[ただ](?:の|もの|分|お金|金額|額|(?:人|件|戸|世帯)?数|人|方|世帯|件)(?:は|って|が|も|、)/

/** The strange word is in the title of another measure, which has no fewer of the question's key words in its title. */
export function isOfAnother(
  { question, views, makeLabel }: AnswerContext,
  { view }: WordEvidence,
  strange: readonly QuestionTerm[],
): boolean {
  const keys = question.terms.filter((term) => term.key)
  const heldBy = (one: MeasureView) => {
    const title = makeLabel(one.measure.title, 'title').keys
    return keys.filter((term) => strengthIn(term, title) > 0)
  }
  const own = heldBy(view).length
  return views.some((one) => {
    if (one === view || one.source !== view.source) return false
    const held = heldBy(one)
    return held.length >= Math.max(own, 1) && held.some((term) => strange.includes(term))
  })
}

/** The word or one other word for it: the parts of a longer one may stand anywhere in a measure. */
function isSaid({ keys, variants }: QuestionTerm, said: ReadonlySet<string>): boolean {
  const single = variants.filter((variant) => variant.keys.length === 1).flatMap((variant) => variant.keys)
  return [...keys, ...single].some((key) => said.has(key))
}

function saysAge(view: MeasureView, years: string): boolean {
  return new RegExp(`(?<![0-9])${years}\\s*[歳才]`).test(textOfMeasure(view))
}
