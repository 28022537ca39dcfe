import type { QuestionTerm } from '../question/question.ts'
import type { Draft } from './draft.ts'

/** A word of the question stands nowhere in what was read: the answer may be about something else. */
export function warnOfWords(draft: Draft, strange: readonly QuestionTerm[]): Draft {
  const words = [...new Set(strange.map((term) => `「${term.surface}」`))]
  if (words.length === 0) return draft
  const message = `${words.join('')}という言葉は、この答えのある資料には見当たりません。お尋ねのものか、原本でご確認ください。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}
