import { namesPayer, payersAsked } from '../../question/asked-payer.ts'
import { opensBound } from '../../question/bound-words.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { answerAllChanged, asksAllChanged } from '../compute/answer-all-changed.ts'
import { byStandard } from '../compute/by-standard.ts'
import { findStandard, holdsAgainstOthers } from '../compute/standard.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { hasMark } from '../evidence/has-mark.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { leastProseCoverage, sayPassage } from '../look-up/answer-prose.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksForAll, isTopic, type Polarity, saysHowMuch, supposes } from '../match/judge-polarity.ts'
import { askingWeight, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { type ScoredSentence, scoreSentences } from '../match/score-sentences.ts'
import { comparesTwo, namesSide, quotesOf } from '../pick/narrow-ways.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { warnOfWords } from '../say/warn-of-words.ts'
import { answerWordsWith } from './answer-cell-polarity.ts'
import { asksDegree, tellsDegree } from './asks-degree.ts'
import { isWord, judgeSentence } from './judge-sentence.ts'
import { byAll } from './yes-no-by-all.ts'
import { byLaterDash, byLeftOut, byPremise } from './yes-no-by-amount.ts'
import { byBalance } from './yes-no-by-balance.ts'
import { asksBeyond, byBeyond } from './yes-no-by-beyond.ts'
import { byChange, byDirection, byTurn } from './yes-no-by-change.ts'
import { byClaimedPlace, byClaimedYear } from './yes-no-by-claimed.ts'
import { byComparison } from './yes-no-by-comparison.ts'
import { byDay } from './yes-no-by-day.ts'
import { byEveryYear } from './yes-no-by-every-year.ts'
import { asksNone, byNumber } from './yes-no-by-existence.ts'
import { byFundSource, tellsPayer } from './yes-no-by-fund-source.ts'
import { asksForMost, byMost } from './yes-no-by-rank.ts'
import { bySameness } from './yes-no-by-sameness.ts'

/** A sentence that tells yes from no may stand a little behind one that does not. */
const tellingMargin = 0.15
/** What only is said as such answers are, with fewer words of the question, tells of something else. */
const fewerWords = 0.1
/** 「増えましたか」: something else in a sentence may have risen. */
const coveredForDirection = 0.75
const change =
  /増|減|[0-9０-９]倍|値[上下]|引き?[上下]|改定|上が|下が|上回|下回|伸|低下|上昇|変わ|落ち込|高ま|縮小|拡大/

/** Sentences that are asked for yes or no; more where only a word for what is supposed (前から, まだ) or its contrary tells it. */
const mostClose = 4
const mostSupposed = 12

/** 「前の年より多かったですか」: what sets nothing side by side tells neither. */
const compared = /より|比べ|比較/

/** はい or いいえ with its ground: a quantity of the question, a direction, a count of nothing, a cell or a sentence. */
export function answerYesNo(context: AnswerContext): Draft | undefined {
  if (asksBeyond(context.question)) return byBeyond(context)
  if (asksWhetherAny(context.question)) return byChangedRows(context)
  if (payersAsked(context.question).length > 0) return byFundSource(context) ?? byWordOfPayer(context)
  return (
    byStandard(context) ??
    byBalance(context) ??
    byDay(context) ??
    byAll(context) ??
    byEveryYear(context) ??
    byPremise(context) ??
    byMost(context) ??
    byClaimedYear(context) ??
    byClaimedPlace(context) ??
    byComparison(context) ??
    bySameness(context) ??
    byLaterDash(context) ??
    byLeftOut(context) ??
    byChange(context) ??
    byDirection(context) ??
    byTurn(context) ??
    (setsBound(context.question) || asksForMost(context.question) ? undefined : byWords(context))
  )
}

/** 「人口が増えた地区はありますか」: what all of them came to does not tell. */
function asksWhetherAny(question: Question): boolean {
  return asksAllChanged(question) && /(?:は|って)、?(?:あり|ある|あっ)/.test(question.text)
}

function byChangedRows(context: AnswerContext): Draft | undefined {
  const draft = answerAllChanged(context)
  const [[head, ...rest] = [], ...others] = draft?.lines ?? []
  if (!draft || typeof head !== 'string') return undefined
  return {
    ...draft,
    lines: [[`${/^[^（]*ありません/.test(head) ? 'いいえ' : 'はい'}。${head}`, ...rest], ...others],
  }
}

/** 「40を超えましたか」: only a figure says so. */
function setsBound({ text, premises }: Question): boolean {
  return premises.some(({ span }) => opensBound(text.slice(span.end)))
}

function byWords(context: AnswerContext): Draft | undefined {
  const there = context.question.direction ? undefined : byNumber(context)
  const worded = asksNone.test(context.question.text) ? undefined : answerWordsWith(context)
  return worded ?? there ?? bySentence(context)
}

/** A sentence that names who pays: no other tells whether they do. */
function byWordOfPayer(context: AnswerContext): Draft | undefined {
  const { question } = context
  const payers = payersAsked(question)
  const terms = question.terms.filter((term) => !namesPayer(question.text, term))
  const others = terms.some((term) => term.key) ? { ...context, question: { ...question, terms } } : context
  const draft = bySentence(others)
  return draft && quotesOf(draft).some((said) => tellsPayer(payers, said)) ? draft : undefined
}

/** The best sentence; where yes or no cannot be told from it, it stands alone. */
function bySentence(context: AnswerContext): Draft | undefined {
  const degree = asksDegree.exec(context.question.text)?.[1]
  const scored = scoreSentences(context).filter(
    ({ sentence }) =>
      sentence.kind !== 'row' &&
      hasMarks(context, sentence) &&
      saysStandard(context.question, sentence) &&
      countsAsClaimed(context.question, sentence) &&
      (degree === undefined || tellsDegree(degree, sentence.text)),
  )
  const [best] = scored
  if (!best || best.coverage < leastProseCoverage) return undefined
  const close = scored.filter((one) => best.score - one.score <= tellingMargin)
  const signed = close.filter((one) => one.isSigned && best.coverage - one.coverage <= fewerWords)
  const near = topical(context, signed.length > 0 ? signed : close).slice(
    0,
    supposes(context.question.text) ? mostSupposed : mostClose,
  )
  const judged = near.map((one) => ({ one, polarity: judgeSentence(context, one) }))
  const { one, polarity } = judged.find(({ polarity }) => polarity !== undefined) ?? {
    one: near[0] ?? best,
    polarity: undefined,
  }
  const { direction, text } = context.question
  const isOther = one.coverage < coveredForDirection && !supposes(text)
  const compares = comparesTwo.test(text) || namesSide.test(text)
  if ((direction || compares) && isOther) return undefined
  if (direction && (!change.test(one.sentence.text) || lacksTopic(context, one.sentence))) return undefined
  const { text: said } = one.sentence
  // That something grew or shrank does not say which of two sides is the more.
  if (compares && !compared.test(said) && (namesSide.test(text) || !change.test(said))) return undefined
  const isContrasted = ({ surface }: QuestionTerm) => polarity !== undefined && supposes(surface)
  if (polarity === undefined && lacksPredicate(context, one.sentence)) return undefined
  if (polarity === undefined && isOfAnother(context, one)) return undefined
  if (polarity === undefined && asksForAll(text) && !saysHowMuch(said)) return undefined
  const strange = one.missing.filter((term) => isTelling(term) && !isContrasted(term))
  if (strange.some((term) => context.views.every((view) => strengthIn(term, view.said()) === 0)))
    return undefined
  if (polarity === undefined && (!statement.test(one.sentence.text) || lacksDeed(context, one)))
    return undefined
  const [first, ...rest] = sayPassage([one.sentence])
  return warnOfWords(plainDraft('answered', [[...leadOf(polarity), ...(first ?? [])], ...rest]), strange)
}

/** 「1日だけの講座だった？」: what counts no days says neither. */
function countsAsClaimed({ text }: Question, { text: said }: Sentence): boolean {
  const counter = onlySo.exec(text)?.[1]
  return counter === undefined || new RegExp(`[0-9０-９]\\s?${counter}`, 'u').test(said)
}

const onlySo = /[0-9]+([日回人件校台枚社名戸組棟])間?(?:だけ|のみ|きり|しか)/u

/** 「壊した人はいますか」: of a measure that tells of no such deed nothing can be said. */
function lacksDeed({ question }: AnswerContext, { sentence: { view } }: ScoredSentence): boolean {
  const { terms, text } = question
  const deed = terms.findLast((term) => !term.key && term.weight > askingWeight)
  return deed !== undefined && hasDoers.test(text.slice(deed.span.end)) && strengthIn(deed, view.said()) === 0
}

const hasDoers = /^[ただ](?:の)?\p{Script=Han}{1,4}(?:さん)?(?:は|って|が|も)(?:い|お|あ)/u

/** 「事業は赤字ですか」「再任できますか」: what does not speak of what is asked to be so answers nothing. */
function lacksPredicate({ question, makeLabel }: AnswerContext, { text }: Sentence): boolean {
  const said = predicateOf(question)
  return said !== undefined && !supposes(said.surface) && strengthIn(said, makeLabel(text, 'row').keys) === 0
}

function predicateOf({ terms, text }: Question): QuestionTerm | undefined {
  return terms.findLast((term) => term.weight > askingWeight && isPredicate.test(text.slice(term.span.end)))
}

const isPredicate = /^(?:(?:なの|なん)?(?:です|でし|だっ|か?[?？]?$)|(?:が|は|も)?でき(?:ます|る))/

/** A heading or a row tells neither yes nor no; a statement may, to whoever reads it. */
const statement =
  /(?:[たるすいくぐむぶつんだ]|(?<![こそとのもよろごどぼ])う|こと|もの|あり|なし|済み?|のみ)[。．）)」]*$|。/

/** 「寄附の件数は増えましたか」: that something else grew says nothing of the number. */
function lacksTopic({ question, makeLabel }: AnswerContext, { text }: Sentence): boolean {
  const topic = question.terms.findLast((term) => isTopic(question.text, term))
  return topic !== undefined && strengthIn(topic, makeLabel(text, 'row').keys) === 0
}

/** Those that have what is asked to be so, then the question's topic, themselves first, else as they are. */
function topical({ question, makeLabel }: AnswerContext, near: readonly ScoredSentence[]): ScoredSentence[] {
  const topic = question.terms.findLast((term) => term.key && isTopic(question.text, term))
  const predicate = predicateOf(question)
  const has = (term: QuestionTerm | undefined, { sentence }: ScoredSentence) =>
    term !== undefined && strengthIn(term, makeLabel(sentence.text, 'row').keys) > 0
  const tells = (one: ScoredSentence) => 2 * Number(has(predicate, one)) + Number(has(topic, one))
  return near.toSorted((a, b) => tells(b) - tells(a))
}

/** A word of the question that this measure has nowhere and another one has: what stands here is of something else. */
function isOfAnother({ views }: AnswerContext, { missing, sentence }: ScoredSentence): boolean {
  const has = (term: QuestionTerm) => (view: MeasureView) => strengthIn(term, view.said()) > 0
  return missing.some(
    (term) => term.key && isWord(term) && !has(term)(sentence.view) && views.some(has(term)),
  )
}

/** 「県平均より高いですか」: what does not speak of the mean, the bound or the places sets nothing against them. */
function saysStandard(question: Question, { text }: Sentence): boolean {
  const name = holdsAgainstOthers(question) ? findStandard(question)?.name : undefined
  return name === undefined || text.normalize('NFKC').includes(name)
}

/** 「2号」「LED以外」: what is told apart by a mark is told by a sentence that has it, or stands where it does. */
function hasMarks({ question }: AnswerContext, { text, headings, beside, view }: Sentence): boolean {
  if (question.marks.length === 0) return true
  const said = [text, ...beside, ...headings.map((one) => one.text), view.measure.title]
    .join(' ')
    .normalize('NFKC')
    .replaceAll(',', '')
  return question.marks.every((mark) => hasMark(said, mark))
}

function leadOf(polarity: Polarity): readonly string[] {
  if (polarity === undefined) return []
  return [polarity === 'yes' ? 'はい。' : 'いいえ。']
}
