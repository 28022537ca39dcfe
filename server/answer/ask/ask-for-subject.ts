import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { nearbyOf } from './decline.ts'

/** What may name a thing: a noun, a number, a date. */
const noun = /[0-9]|^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u
/** What only says in which way something is asked for. */
const asksOnly =
  /^(?:前年度?|前回|一番|最(?:も|大|小|高|低|多|少)|平均|推移|割合|比率|増減|順位|担当|理由|原因|(?:総|金|費)額|費用|総数|[件人回]数)$/

/**
 * 「前年度より減った？」「一番多いのは？」「いくらですか」: nothing is named of which it is asked, and nothing was talked about before. Any figure
 * would be an answer, so none is: what is meant is asked, with some things that are held.
 */
export function askForSubject(context: AnswerContext): Draft | undefined {
  const { terms, marks, phrases } = context.question
  const namesSome = terms.some(({ key, surface }) => key || (noun.test(surface) && !asksOnly.test(surface)))
  if (marks.length > 0 || phrases.length > 0 || namesSome) return undefined
  const choices = nearbyOf(context).map(({ label, question }) => ({ label, question }))
  const offer = choices.length > 0 ? ['たとえば、次のことにお答えできます。'] : []
  const asking = [
    '何についてのお尋ねかが分かりませんでした。事業や制度などの名前を入れて、もう一度お聞きください。',
  ]
  return {
    ...plainDraft('clarify', [[...asking, ...offer], ...choices.map(({ label }) => [`・${label}`])]),
    choices,
  }
}
