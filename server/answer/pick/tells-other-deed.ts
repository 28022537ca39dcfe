import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isDeed, isDone } from '../match/lacks-word.ts'
import { askingWeight, isByName, matchTerms, strengthIn, type TermMatch } from '../match/match-labels.ts'
import { withUnitNoun } from '../match/said-elsewhere.ts'
import { asksTime, deedOf } from '../match/sentence-costs.ts'
import type { Draft } from '../say/draft.ts'
import { type DraftEvidence, evidenceOf } from '../say/draft-evidence.ts'

const doers =
  '(?:人|者|方|職員|社員|市民|住民|町民|村民|世帯|家庭|家|児童|生徒|子ども|子供|団体|企業|会社|店|件)'
const whoDid = new RegExp(`^を?(?:した|して(?:いる|いた|くれた)|された|している)${doers}`)
const thatWasDone = new RegExp(
  `^を?(?:した|された|して(?:いる|いた))(?:${doers}|理由|原因|目的|割合|率|額|数)`,
)
const whoDidNot = new RegExp(
  `(?:なかった|(?<!(?:じゃ|では|で)(?=ない方の))ない|ず(?:に(?:いる|いた))?)${doers}|\\p{Script=Han}{2}(?:でき|し|され)(?:てい)?(?:なかった|ない)(?:の(?!は?(?:なぜ|どうして))|もの|\\p{Script=Han}{2})`,
  'u',
)
/** 「もらえていない人はいますか」 */
const areThereNone = new RegExp(
  `(?:なかった|ない)${doers}(?:は|が|も|って)(?:いま|いる|いた|おら|おり|おる|あり|ある)`,
)
const denial = /[未不非無欠除]|なし|ない|以外|なかった|滞納|辞退|棄権/
const isHan = /^\p{Script=Han}{2,}$/u

/**
 * 「電子で申請した世帯は」 is not answered by all who were paid, where the deed stands somewhere in the measure, but in no
 * label of the figure; 「答えなかった世帯は」 not by those who did; 「辞退した理由は」 not by a measure that tells of no 辞退.
 */
export function tellsOtherDeed({ question }: AnswerContext, draft: Draft): boolean {
  const { text, terms, yesNo, asked } = question
  const evidence = evidenceOf(draft)
  if (yesNo) return areThereNone.test(text) && draft.outcome === 'answered' && !deniesAny(evidence)
  if (evidence.views.length === 0) return false
  if (tellsOtherDoers(question, evidence)) return true
  if (draft.outcome !== 'answered') return false
  if (asked !== 'department' && tellsOtherCase(question, evidence)) return true
  if (whoDidNot.test(text) && !deniesAny(evidence)) return true
  const { figures, quotes, views } = evidence
  if (asksTime(question) && tellsOtherTime(question, evidence)) return true
  const labels = figures.flatMap(({ figure }) => [...figure.own, ...figure.context])
  const counted = withUnitNoun(terms)
  const met = figures.reduce(
    (matches, { figure }) => counted(matches, figure.figure),
    matchTerms(terms, [...new Set(labels)]),
  )
  if (quotes.length === 0 && tellsOtherPart(question, met)) return true
  const done = met.filter(({ term }) => isHan.test(term.surface) && whoDid.test(text.slice(term.span.end)))
  return (
    (quotes.length === 0 && done.some((match) => match.level !== 'passage' && !isByName(match))) ||
    terms.some(
      (term) =>
        isDeed(term) &&
        thatWasDone.test(text.slice(term.span.end)) &&
        views.every((view) => strengthIn(term, view.said()) === 0),
    )
  )
}

const ofWhole = /の(?:うち|内|中|なか)(?:で|から)?[、,]?/

/** The labels of a figure itself and of what it stands in, not those of its whole measure. */
const near: ReadonlySet<TermMatch['level']> = new Set(['row', 'column', 'caption', 'heading', 'passage'])

/**
 * 「交付した額のうち返されたのは」 is not answered by a figure whose labels tell of nothing that was given back, nor 「児童数のうち補助を
 * 受けた人数は」 by 児童数, though the measure is called by 補助.
 */
function tellsOtherPart({ text, operation }: Question, met: readonly TermMatch[]): boolean {
  const whole = ofWhole.exec(text)
  if (!whole || !['look-up', 'sum'].includes(operation.kind)) return false
  const part = met.filter(({ term }) => term.span.start >= whole.index + whole[0].length)
  const telling = part.filter(({ term }) => term.weight > askingWeight)
  const isOfWhole = met.some(({ term, level }) => term.span.end <= whole.index && near.has(level))
  if (!isOfWhole || telling.length === 0 || telling.some(({ level }) => near.has(level))) return false
  return part.some(({ term }) => isDone(term)) || telling.every(({ strength }) => strength === 0)
}

const whoVerbed = new RegExp(`^[ただ](?:の)?${doers}`)

/** 「亡くなった人」 of a thing that tells of no such deed: whoever else is counted. */
function tellsOtherDoers({ terms, text }: Question, { views }: DraftEvidence): boolean {
  return terms.some(
    (term) =>
      !term.key &&
      term.weight > askingWeight &&
      whoVerbed.test(text.slice(term.span.end)) &&
      views.every((view) => strengthIn(term, view.said()) === 0),
  )
}

const inCase =
  /^[ぁ-ん]{0,4}?(?:たら|だら|[れけえせてべめ]ば|とき|時|場合|には|のに|方法|やり方|手続き?|手順|(?:もの|物)(?:は|って))/

/** 「なくしたらどうする」「応募するにはどこへ」「持っていくものは」 of a thing that tells of no such deed: what else is done there. */
function tellsOtherCase({ terms, text }: Question, { views }: DraftEvidence): boolean {
  return terms.some(
    (term) =>
      !term.key &&
      term.weight > askingWeight &&
      inCase.test(text.slice(term.span.end)) &&
      views.every((view) => strengthIn(term, view.said()) === 0),
  )
}

/** 「いつ開館する」: of a thing that tells of no 開館, or of what was done already. */
function tellsOtherTime(question: Question, { quotes, views }: DraftEvidence): boolean {
  if (!toCome.test(question.text) || past.test(question.text)) return false
  const deed = question.operation.kind === 'look-up' ? deedOf(question) : undefined
  if (deed && deed.weight > askingWeight && views.every((view) => strengthIn(deed, view.said()) === 0))
    return true
  return quotes.length > 0 && quotes.every(({ text }) => done.test(text))
}

const toCome =
  /[うくぐすつぬぶむる](?:の|ん)は(?:いつ|何年|何月)|(?:いつ|何年|何月)[^。?？]{0,16}(?:ます|[うくぐすつぬぶむる])(?:の|ん|と|です|予定)*か?[?？。\s]*$/
const past = /た(?:の|ん|と|か)|ました|でした/
const done = /た[。)）」\s]*$/

function deniesAny({ figures, quotes }: DraftEvidence): boolean {
  return (
    figures.some(({ figure }) => figure.own.some((label) => denial.test(label.text))) ||
    quotes.some((quote) => denial.test(quote.text))
  )
}
