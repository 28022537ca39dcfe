import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/**
 * A warning of what was left out before the question (「生活保護を受けています。入居戸数は」), where the question does not name
 * its measure by itself, or what was left out does: it may be about that. `whole`: with what was told, `asked`: without.
 */
export function warnOfTold(
  draft: Draft,
  { whole, asked, makeLabel }: { whole: Question; asked: Question } & Pick<AnswerContext, 'makeLabel'>,
): Draft {
  const words = asked.terms.map(({ surface }) => surface)
  const told = whole.terms.filter((term) => isTelling(term) && !words.includes(term.surface))
  const { views } = evidenceOf(draft)
  if (draft.outcome !== 'answered' || told.length === 0 || views.length === 0) return draft
  const titles = views.map(({ measure }) => makeLabel(measure.title, 'title').keys)
  const isNamedBy = (terms: Question['terms']) =>
    titles.some((title) => terms.some((term) => term.key && strengthIn(term, title) >= namedStrength))
  if (isNamedBy(asked.terms) && !isNamedBy(told)) return draft
  const left = [...new Set(told.map(({ surface }) => `「${surface}」`))].slice(0, 4).join('')
  const message = `${left}という言葉は除いてお読みしました。お尋ねのものか、原本でご確認ください。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}
