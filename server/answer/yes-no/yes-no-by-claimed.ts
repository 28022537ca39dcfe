import type { Question } from '../../question/question.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { answerWhenHeld } from '../look-up/answer-when-held.ts'
import { answerWords } from '../look-up/answer-words.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { quotesOf } from '../pick/narrow-ways.ts'
import type { Draft } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'

/** 「修繕をしたのは令和4年度？」: the year that the question takes something to be of, behind what was done. */
const claimsYear =
  /[ただ]のは、?(?:(?:令和|平成|昭和|[RHS])?(?:[0-9]{1,4}|元)年度)(?:です|でし|だ|なの|か|[?？]|$)/

/** Whether a row of a table of years has its amount in the year that the question names, with the years in which it has one. */
export function byClaimedYear(context: AnswerContext): Draft | undefined {
  const { question } = context
  const { period, direction } = question
  const [year, ...more] = period.kind === 'years' ? period.years : []
  if (year === undefined || more.length > 0 || direction || !claimsYear.test(question.text)) return undefined
  const draft = answerWhenHeld({
    ...context,
    question: { ...question, period: { kind: 'none' }, asked: 'year' },
  })
  const years =
    draft && evidenceOf(draft).figures.map(({ figure: { figure } }) => fiscalYearOf(figure.period))
  return draft && years && years.length > 0
    ? withLead(draft, years.includes(year) ? 'はい。' : 'いいえ。')
    : undefined
}

const venue =
  '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,14}(?:庁|役所|役場|館|センター|公園|ホール|学校|[小中]学|教室|会議室|会場|広場|体育館|競技場|球場|駅)'
/** 「締結式は市役所であったの」「説明会は公民館で開かれましたか」 */
const claimsPlace = new RegExp(
  `(?:は|が|って)、?(?<place>(?:\\p{Script=Hiragana}{2,5}(?=[市町村区]))?${venue})で(?:行わ|おこなわ|開か|開催|実施|あ[っり]|[しや]っ?[たま]|された)`,
  'u',
)
/** A place where something is held stands in brackets or before its で; one that is only spoken of does not. */
const heldAt = new RegExp(`(?:(?<=[（(])(${venue})(?=[）)])|(${venue})(?=(?:で|において|にて)))`, 'gu')

/** Whether something was held where the question says: the place that the reports name beside it. */
export function byClaimedPlace(context: AnswerContext): Draft | undefined {
  const { question } = context
  const match = claimsPlace.exec(question.text)
  const place = match?.groups?.['place']
  if (!match || place === undefined || question.direction) return undefined
  const start = question.text.indexOf(place, match.index)
  const draft = answerWords({ ...context, question: asWhere(question, { start, end: start + place.length }) })
  if (draft?.outcome !== 'answered' || draft.warnings.length > 0) return undefined
  const places = quotesOf(draft).flatMap((said) => [...said.matchAll(heldAt)].map(([name]) => name))
  if (places.length === 0) return undefined
  const isSo = places.some((name) => name.endsWith(place) || place.endsWith(name))
  return withLead(draft, isSo ? 'はい。' : 'いいえ。')
}

/** The same question with どこ for the place, letter for letter as long, so that its words stay where they are. */
function asWhere(question: Question, { start, end }: { start: number; end: number }): Question {
  return {
    ...question,
    text: question.text.slice(0, start) + 'どこ'.padStart(end - start, ' ') + question.text.slice(end),
    asked: 'where',
    yesNo: false,
    cities: question.cities.filter(({ span }) => span.end <= start || span.start >= end),
    terms: question.terms.filter(({ span }) => span.end <= start || span.start >= end),
  }
}

function withLead(draft: Draft, lead: string): Draft {
  const [first = [], ...rest] = draft.lines
  return { ...draft, lines: [[lead, ...first], ...rest] }
}
