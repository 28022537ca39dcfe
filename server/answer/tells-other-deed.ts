import type { AnswerContext } from './answer-context.ts'
import type { Draft } from './draft.ts'
import { type DraftEvidence, evidenceOf } from './draft-evidence.ts'
import { isDeed } from './lacks-word.ts'
import { isByName, matchTerms, strengthIn } from './match-labels.ts'

const doers =
  '(?:人|者|方|職員|社員|市民|住民|町民|村民|世帯|家庭|家|児童|生徒|子ども|子供|団体|企業|会社|店|件)'
const whoDid = new RegExp(`^を?(?:した|して(?:いる|いた|くれた)|された|している)${doers}`)
const thatWasDone = new RegExp(
  `^を?(?:した|された|して(?:いる|いた))(?:${doers}|理由|原因|目的|割合|率|額|数)`,
)
const whoDidNot = new RegExp(`(?:なかった|ない|ず(?:に(?:いる|いた))?)${doers}`)
const denial = /[未不非無欠除]|なし|ない|以外|なかった/
const isHan = /^\p{Script=Han}{2,}$/u

/**
 * 「電子で申請した世帯は」 is not answered by all who were paid, where the deed stands somewhere in the measure, but in no
 * label of the figure; 「答えなかった世帯は」 not by those who did; 「辞退した理由は」 not by a measure that tells of no 辞退.
 */
export function tellsOtherDeed({ question }: AnswerContext, draft: Draft): boolean {
  const { text, terms, yesNo } = question
  const evidence = evidenceOf(draft)
  if (draft.outcome !== 'answered' || yesNo || evidence.views.length === 0) return false
  if (whoDidNot.test(text) && !deniesAny(evidence)) return true
  const { figures, quotes, views } = evidence
  const labels = figures.flatMap(({ figure }) => [...figure.own, ...figure.context])
  const counted = matchTerms(terms, [...new Set(labels)]).filter(
    ({ term }) => isHan.test(term.surface) && whoDid.test(text.slice(term.span.end)),
  )
  return (
    (quotes.length === 0 && counted.some((match) => match.level !== 'passage' && !isByName(match))) ||
    terms.some(
      (term) =>
        isDeed(term) &&
        thatWasDone.test(text.slice(term.span.end)) &&
        views.every((view) => strengthIn(term, view.said()) === 0),
    )
  )
}

function deniesAny({ figures, quotes }: DraftEvidence): boolean {
  return (
    figures.some(({ figure }) => figure.own.some((label) => denial.test(label.text))) ||
    quotes.some((quote) => denial.test(quote.text))
  )
}
