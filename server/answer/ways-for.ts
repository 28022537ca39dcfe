import type { Question } from '../question/question.ts'
import { findShareWords } from '../question/share-words.ts'
import { answerAllChanged, asksAllChanged } from './compute/answer-all-changed.ts'
import { answerAverage, answerAverageOf } from './compute/answer-average.ts'
import { answerChangeBeside } from './compute/answer-change-beside.ts'
import { answerCompare } from './compute/answer-compare.ts'
import { answerDifference, answerHowChanged } from './compute/answer-difference.ts'
import { answerExtreme } from './compute/answer-extreme.ts'
import { answerKinds } from './compute/answer-kinds.ts'
import { answerNamedResult } from './compute/answer-named-result.ts'
import { answerPerHead } from './compute/answer-per-head.ts'
import { answerPerMonth, asksPerMonth } from './compute/answer-per-month.ts'
import { answerNamedChange, answerPrintedChange } from './compute/answer-printed-change.ts'
import { answerPrintedResult, answerPrintedShare } from './compute/answer-printed-result.ts'
import { wayToRank } from './compute/answer-rate-of-change.ts'
import { answerReckonedBefore } from './compute/answer-reckoned-before.ts'
import { answerShare } from './compute/answer-share.ts'
import { answerSum } from './compute/answer-sum.ts'
import { answerAchieved, asksAgainstTarget } from './compute/by-standard.ts'
import { answerBasis, asksBasis, namingRule } from './look-up/answer-basis.ts'
import { answerBelowHead } from './look-up/answer-cell.ts'
import { answerDepartment } from './look-up/answer-department.ts'
import { answerEach, asksEach, listsEach } from './look-up/answer-each.ts'
import { answerEvent } from './look-up/answer-event.ts'
import { answerFundSources, asksFundSources } from './look-up/answer-fund-sources.ts'
import { answerToldTimes } from './look-up/answer-held-times.ts'
import { answerBreakdown, answerSeries } from './look-up/answer-list.ts'
import { answerListed } from './look-up/answer-listed.ts'
import { answerAlone, answerChargedEach, answerOnly } from './look-up/answer-lone-figure.ts'
import { answerLookUp } from './look-up/answer-look-up.ts'
import { answerNil } from './look-up/answer-nil.ts'
import { answerParty } from './look-up/answer-party.ts'
import { answerProse } from './look-up/answer-prose.ts'
import { answerSection } from './look-up/answer-section.ts'
import { answerTerm } from './look-up/answer-term.ts'
import { answerThings } from './look-up/answer-things.ts'
import { answerUnderHead } from './look-up/answer-under-head.ts'
import { answerWhenHeld, answerYears } from './look-up/answer-when-held.ts'
import { answerWhenHighest, answerWhenTurned, answerWhenValue } from './look-up/answer-when-value.ts'
import { answerWhichFirst, asksTimeOrder } from './look-up/answer-which-first.ts'
import { answerWords } from './look-up/answer-words.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { asksForParty } from './match/party.ts'
import {
  besideVerdict,
  inOrder,
  inTime,
  ofItsOwnCity,
  ofOffice,
  onOperands,
  type Way,
  whereAllNamed,
  whereMeant,
  whereNamed,
  whereSomeNamed,
} from './pick/narrow-ways.ts'
import { answerFalsePremise } from './yes-no/answer-false-premise.ts'
import { answerYesNo } from './yes-no/answer-yes-no.ts'

/** The way where no dash stands in the very cell that is asked for. */
function orNil(way: Way): Way {
  return (context) => answerNil(context) ?? way(context)
}

/** 「竣工式をしたのは？」 */
const asksWhen = /(?:した|された|あった|なった|終わった|始まった|できた|行われた|開かれた)のは[?？。]?$/

/** The ways of answering a question, in the order in which they are tried. */
export function waysFor({ question }: AnswerContext): readonly Way[] {
  if (asksPerMonth(question) && !question.yesNo) return [answerPerMonth]
  const lookUp = orNil(lookUpFor(question))
  if (question.yesNo) return [answerYesNo, ...besideVerdict(question, lookUp)]
  if (asksFundSources(question)) return [answerFundSources]
  if (asksBasis(question)) return [answerBasis, namingRule(answerWords), namingRule(answerSection)]
  if (asksTimeOrder(question)) return [answerWhichFirst]
  if (asksAllChanged(question)) return [answerAllChanged, answerWhenTurned]
  const printed = ['ratio', 'change-rate'].includes(question.operation.kind) ? [answerPrintedChange] : []
  const computed = [...printed, ...waysForOperation(question).map(onOperands)]
  /** Words are asked for: only a rank among figures leads to them (「一番多いのはどこ」). */
  const ranked = ['extreme', 'spread', 'next', 'order', 'count-where'].includes(question.operation.kind)
    ? computed
    : []
  const words = asksOrder(question) ? inOrder(answerWords) : answerWords
  switch (question.asked) {
    case 'department':
      return [answerDepartment, ofOffice(answerWords)]
    case 'reason':
      return [answerFalsePremise, answerSection, answerProse, answerWords]
    case 'purpose':
    case 'assessment':
    case 'problem':
    case 'next-steps':
    case 'course':
      return isComputed(question)
        ? [...computed, lookUp]
        : [...(asksOrder(question) ? computed : []), answerSection, answerUnderHead, answerProse, answerWords]
    case 'method':
      return [answerSection, answerWords]
    case 'who':
      if (asksForParty(question)) return [...ranked, answerParty]
      return [...ranked, answerSection, answerListed, words]
    case 'where':
      return [...ranked, words]
    case 'date':
      return [...ranked, answerWhenTurned, answerTerm, answerEvent, answerWhenHeld, inTime(words)]
    case 'content':
      return waysForContent(question, { ranked, words, computed, lookUp })
    case 'year':
      return [answerYears, ...ranked, ...(asksOrder(question) ? [] : [answerEvent]), words, ...computed]
    case 'which':
      return [...computed, words]
    case 'amount':
    case 'count':
    case 'quantity':
      return [...computed, lookUp, ...(/いつ/.test(question.text) ? [answerEvent] : []), answerToldTimes]
    case 'rank':
      return waysForRank(question, computed)
    case 'rate':
      return waysForRate(question, computed, lookUp)
  }
}

type Tried = Readonly<Record<'ranked' | 'computed', readonly Way[]> & Record<'words' | 'lookUp', Way>>

/** Words that are asked for, unless it is figures that the question speaks of. */
function waysForContent(question: Question, { ranked, words, computed, lookUp }: Tried): readonly Way[] {
  if (!question.explicit || isOverFigures(question))
    return [...computed, ...waysWhereOpen(question, lookUp, words)]
  const standing = asksHowItStands.test(question.text) ? [whereAllNamed(lookUp)] : []
  const told = [answerSection, answerListed, answerThings, words]
  return [...ranked, ...standing, ...told, ...computed, whereNamed(lookUp)]
}

/** 「保険料はどうなっていますか」: what is called an amount, a number or a rate stands at a figure. */
const asksHowItStands =
  /(?:[額数率費料金税割高]|歳[入出]|収入|支出|報酬|手当|人口)(?:は|って)、?(?:今|いま|現在)?、?どう(?:な|で(?:す|し|ょ))/

/** 「ふるさと納税は？」: a figure, else words. */
function waysWhereOpen(question: Question, lookUp: Way, words: Way): readonly Way[] {
  const isFigure = question.unitHint || question.unit || isComputed(question)
  const told = asksWhen.test(question.text) ? [answerEvent, answerBelowHead] : [answerBelowHead]
  return [...told, ...(isFigure ? [lookUp] : [whereAllNamed(lookUp), words, whereSomeNamed(lookUp)])]
}

/** Beside an operation only a printed result is looked up. */
function lookUpFor({ operation }: Question): Way {
  return operation.kind === 'look-up' ? answerLookUp : answerPrintedResult
}

/** A sum, share or average is a figure, whatever else the question leaves open. */
function isComputed({ operation }: Question): boolean {
  return ['sum', 'share', 'average', 'per', 'ratio', 'change-rate', 'spread'].includes(operation.kind)
}

/** Which of several things is the most: by figures, or by a sentence that says so itself. */
function asksOrder({ operation, text, asked }: Question): boolean {
  if (
    ['where', 'which', 'who'].includes(asked) &&
    /(?:一番|いちばん|最も|もっとも)[^。、]{0,8}[いな]/.test(text)
  )
    return true
  if (operation.kind === 'difference') return /どちら|どっち/.test(text)
  if (operation.kind === 'compare') return /多(?:い|か)|少な|高(?:い|か)|低(?:い|か)|大き|小さ/.test(text)
  return ['extreme', 'next', 'order'].includes(operation.kind)
}

/** 「空室率」: a rate with a name of its own; what is divided by what would be a guess. */
const namesRate = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]率(?!直)/u

/** A printed place, unless places are set against each other. */
function waysForRank(question: Question, computed: readonly Way[]): readonly Way[] {
  const { period } = question
  // 「第8期と第9期で何位」: a place in each of them
  const isOfSeveral = isLong(period) || (period.kind === 'years' && period.years.length > 1)
  return [
    answerWhenHighest,
    answerWhenValue,
    ...(['difference', 'compare', 'spread'].includes(question.operation.kind) ? computed : []),
    ...(isOfSeveral || question.operation.kind === 'series' ? [answerSeries] : []),
    ofItsOwnCity(answerLookUp),
    ...computed,
  ]
}

/** A printed rate before a computed one, unless a change or a share of a named whole is asked for. */
function waysForRate(question: Question, computed: readonly Way[], lookUp: Way): readonly Way[] {
  if (question.operation.kind === 'change-rate') return [answerPrintedChange, ...computed, lookUp]
  if (asksAgainstTarget(question)) return [answerAchieved, lookUp, ...computed]
  if (question.operation.kind === 'share' && findShareWords(question.text))
    return [answerPrintedShare, ...computed, whereAllNamed(whereMeant(lookUp))]
  return [lookUp, ...computed, ...(namesRate.test(question.text) ? [] : [answerShare])]
}

/** 「どう変わった」「いくら違う」: the operation speaks of figures although the question asks openly. */
function isOverFigures({ operation, period }: Question): boolean {
  return (
    ['series', 'difference', 'spread', 'change-rate', 'compare', 'sum', 'share', 'average', 'per'].includes(
      operation.kind,
    ) || isLong(period)
  )
}

/** A stretch of time asked for without any operation is a series. */
function isLong(period: Question['period']): boolean {
  return (
    ['range', 'open-range', 'recent', 'all'].includes(period.kind) ||
    (period.kind === 'plans' && period.numbers.length > 1)
  )
}

function waysForOperation(question: Question): readonly Way[] {
  const { operation, period } = question
  switch (operation.kind) {
    case 'look-up':
    case 'count-rows':
      return isLong(period) ? [answerSeries] : [answerReckonedBefore, answerKinds]
    case 'difference':
      return [answerNamedResult, answerNamedChange, answerDifference, answerChangeBeside]
    case 'change-rate':
    case 'ratio':
      return [answerDifference, answerChangeBeside]
    case 'share':
      return [answerShare]
    case 'sum':
      return [answerOnly, answerSum, answerAlone]
    case 'average':
      return [answerAverage]
    case 'per':
      return [
        answerPrintedResult,
        answerChargedEach,
        answerPerHead,
        ...(question.text.includes('平均') ? [answerAverageOf] : []),
      ]
    case 'extreme':
      return [answerWhenHighest, wayToRank(question)]
    case 'spread':
    case 'next':
    case 'order':
    case 'rank-of':
    case 'count-where':
      return [answerExtreme]
    case 'compare':
      return [answerCompare]
    case 'series':
      return [answerHowChanged, answerSeries]
    case 'breakdown':
      return [...(asksEach(question) ? [answerEach] : []), ...(listsEach(question) ? [] : [answerBreakdown])]
  }
}
