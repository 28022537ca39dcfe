import type { QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { demandOfOne } from '../match/demand-of.ts'
import { isOfAnother, strangeWords } from '../match/lacks-word.ts'
import { matchTerms, namedStrength, strengthIn } from '../match/match-labels.ts'
import { isCrumb, isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { type DraftEvidence, evidenceOf } from './draft-evidence.ts'
import { labelsOf } from './labels-of-figures.ts'

/**
 * 「防犯灯の新設は何基」 answered from a measure 「道路の新設」: the first key word, which the rest of the question hangs on, stands
 * nowhere in the measures that the answer was read from. That is another measure's answer, and a warning does not make it
 * this one's. 「夜間の図書館の利用」 of a measure 「図書館の利用」: there the word only tells more of what the answer names.
 */
export function lacksTopic(context: AnswerContext, draft: Draft): boolean {
  if (!draft.warnings.some(({ code }) => code === 'word_missing')) return false
  const { terms, text } = context.question
  const [topic, next] = terms.filter((term) => term.key && (isTelling(term) || !isCrumb(term)))
  const evidence = evidenceOf(draft)
  const { figures, views } = evidence
  if (!topic || views.length === 0) return false
  if (figures.length === 0 && views.every((view) => isOfOther(context, view))) return true
  const isMoreOf =
    next !== undefined && /^\p{Script=Han}?の$/u.test(text.slice(topic.span.end, next.span.start))
  const isTitle = context.views.some(
    ({ measure }) => strengthIn(topic, context.makeLabel(measure.title, 'title').keys) === 1,
  )
  if (isMoreOf && !isTitle && isNamed(next, evidence, context)) return false
  const matches = matchTerms([topic], labelsOf(figures))
  return views.every((view) => strangeWords({ view, matches }).length > 0)
}

/** 「基金を使ったのはいつ」 quoted from a measure that has no 基金, where another one is called so. */
function isOfOther(context: AnswerContext, view: MeasureView): boolean {
  const matches = matchTerms(context.question.terms, [])
  return isOfAnother(context, { view, matches }, strangeWords({ view, matches }))
}

/** By the figures' own names, by a title that has nothing else, or by what is quoted. */
function isNamed(term: QuestionTerm, { figures, views }: DraftEvidence, context: AnswerContext): boolean {
  if (figures.length === 0) return views.every((view) => strengthIn(term, view.said()) > 0)
  return figures.every(({ figure, view }) => {
    const title = context.makeLabel(view.measure.title, 'title')
    const isWhole = !demandOfOne(title, context.question.terms)
    return [...figure.own, ...(isWhole ? [title] : [])].some(
      ({ keys }) => strengthIn(term, keys) >= namedStrength,
    )
  })
}
