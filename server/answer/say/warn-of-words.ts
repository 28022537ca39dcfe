import type { QuestionTerm } from '../../question/question.ts'
import type { Draft } from './draft.ts'

/** A word of the question stands nowhere in what was read: the answer may be about something else. */
export function warnOfWords(draft: Draft, strange: readonly QuestionTerm[]): Draft {
  return warn(draft, strange, 'この答えのある資料には見当たりません')
}

/** A word of the question stands in the measure, but not in what names the figure: it may name another one. */
export function warnOfWordsElsewhere(draft: Draft, elsewhere: readonly QuestionTerm[]): Draft {
  return warn(draft, elsewhere, 'この数値の見出しにはなく、資料の別の所にあります')
}

/** The figure is called otherwise than the question says, and it is only the one that comes nearest. */
export function warnOfLooseName(draft: Draft, label: string): Draft {
  const message = `お尋ねの言葉とは名前が少し違う「${label}」の値です。お尋ねのものか、原本でご確認ください。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}

/** What was asked for is told within a measure of which only the whole cost is printed. */
export function warnOfWhole(draft: Draft, title: string): Draft {
  const message = `「${title}」全体の額です。お尋ねの分だけの額は、分けて記されていません。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}

function warn(draft: Draft, terms: readonly QuestionTerm[], where: string): Draft {
  const words = [...new Set(terms.map((term) => `「${wordOf(term)}」`))]
  if (words.length === 0) return draft
  const message = `${words.join('')}という言葉は、${where}。お尋ねのものか、原本でご確認ください。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}

/** A word as it stands in the question: 断られた, not 断ら. */
function wordOf({ surface, text, span, key }: QuestionTerm): string {
  const ending = key ? undefined : pastOfVerb.exec(text.slice(span.end))?.[0]
  return `${surface}${ending ?? ''}`
}

const pastOfVerb =
  /^(?:され|し|さ?せ|られ|[れっいんきしえけげべめち])?[ただ](?=の|もの|[\p{Script=Han}\p{Script=Katakana}]|お金)/u
