import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** Words for all of a city's people of a kind. */
const everyone = /^(?:職員|市民|住民|町民|村民|県民|高齢者|児童|生徒|子ども)$/

/**
 * 「職員は何人いますか」 is not answered by a sentence that tells of 臨時職員 alone: one kind of them, which the question does not
 * name.
 */
export function tellsOfSome({ question }: AnswerContext, draft: Draft): boolean {
  const [only, ...others] = question.terms.filter(isTelling)
  if (question.unit?.kind !== 'people' || !only || others.length > 0 || !everyone.test(only.surface))
    return false
  const { figures, quotes } = evidenceOf(draft)
  if (figures.some(({ figure }) => figure.figure.cell)) return false
  const told = [
    ...figures.flatMap(({ figure }) => figure.own.map(({ text }) => text)),
    ...quotes.map(({ text }) => text),
  ].filter((text) => text.includes(only.surface))
  const alone = new RegExp(`(?<![\\p{Script=Han}\\p{Script=Katakana}ー])${only.surface}`, 'u')
  return told.length > 0 && !told.some((text) => alone.test(text))
}
