import type { Question, QuestionTerm } from '../question/question.ts'
import { answerFromReports } from './answer-reports.ts'
import type { FigureView, Label, MeasureView } from './evidence/evidence.ts'
import { titleForAnswer } from './evidence/figure-label.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { makeContext } from './match/make-context.ts'
import { matchTerms, namedStrength } from './match/match-labels.ts'
import { isTelling } from './match/misses-asked.ts'
import type { Draft } from './say/draft.ts'
import { evidenceOf } from './say/draft-evidence.ts'

/** A message of more key words than this that is answered elsewhere is a topic of its own. */
const fewKeys = 2

/**
 * What the measures of the answer that was `held` say alone, unless the message as it was `resolved` is answered from them, or is
 * one of many words that another measure answers; undefined where they leave a word open.
 */
export function answerWithin(
  own: Question,
  { held, resolved }: { readonly held: Draft; readonly resolved?: Draft },
  tools: Pick<AnswerContext, 'analyzer' | 'makeLabel'>,
): { stated: Draft; title: string; isWords: boolean } | undefined {
  const { views } = evidenceOf(held)
  const [first] = views
  const keys = own.terms.filter(isTelling)
  if (!first || (resolved && (keys.length === 0 || isSettled(resolved, { held, keys })))) return undefined
  const stated = answerFromReports(makeContext(own, views, tools))
  if (stated.outcome !== 'answered' || isDoubted(stated)) return undefined
  // A measure of several departments has one for each of its rows.
  if (own.asked === 'department' && stated.lines.length > 1) return undefined
  const { figures } = evidenceOf(stated)
  const isNamed = figures.every(({ figure }) => isNamedBy(keys, figure))
  const isInstead = resolved?.outcome !== 'answered' || figures.length > 0
  if (!isNamed || !isInstead) return undefined
  return { stated, title: titleForAnswer(first.measure.title), isWords: figures.length === 0 }
}

/** A figure that is asked of one measure alone has the words themselves, not others for them; those before the last the title may have. */
function isNamedBy(keys: readonly QuestionTerm[], { own, context }: FigureView): boolean {
  return isSaidBy(keys, [...own, ...context], plainly) && isSaidBy(keys.slice(-1), own, plainly)
}

const plainly = 0.9

function isSettled(resolved: Draft, { held, keys }: { held: Draft; keys: readonly QuestionTerm[] }): boolean {
  const ids = evidenceOf(held).views.map(({ measure }) => measure.id)
  const { figures, views } = evidenceOf(resolved)
  const isHeld = ({ measure }: MeasureView) => ids.includes(measure.id)
  const isOfSame = views.some(isHeld)
  if (resolved.outcome === 'clarify') return isOfSame && views.every(isHeld)
  if (resolved.outcome !== 'answered' || isDoubted(resolved)) return false
  const labels = figures.flatMap(({ figure }) => [...figure.own, ...figure.context])
  return keys.length > fewKeys || (isOfSame && (labels.length === 0 || isSaidBy(keys, labels, namedStrength)))
}

/** Whether an answer warns that a word of the question was not met. */
export function isDoubted({ outcome, warnings }: Draft): boolean {
  return outcome === 'answered' && warnings.some(({ code }) => code === 'word_missing')
}

/** Whether labels have all words at least so well. */
function isSaidBy(keys: readonly QuestionTerm[], labels: readonly Label[], least: number): boolean {
  return matchTerms(keys, labels).every(({ strength }) => strength >= least)
}
