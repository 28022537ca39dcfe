import type { AskedFor, Question } from '../../question/question.ts'
import { bareDay, type Day, dayFit } from '../evidence/days-told.ts'
import { hasMark } from '../evidence/has-mark.ts'
import { letterPairs, sharedWith } from '../evidence/letter-pairs.ts'
import { openingTime, tellsTime } from '../evidence/opening-time.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import { labelsAround, type Statement, statementsOf } from '../evidence/statements.ts'
import type { AnswerContext } from './answer-context.ts'
import { isOtherEdition, otherYearsCost } from './editions.ts'
import { headingFit } from './heading-fit.ts'
import { matchTerms, strengthIn, type TermMatch } from './match-labels.ts'
import { isMereOffice } from './mere-office.ts'
import { isAskedFor, isTelling, missesAsked } from './misses-asked.ts'
import { spellsOut } from './names-rather.ts'
import { bestOf, rateWords, tellingOf, type WordRating } from './rate-words.ts'
import { rememberFor } from './remember-for.ts'
import { asksTime, costOf, isMereSource } from './sentence-costs.ts'
import { headOf, type Signs, signsOf } from './word-signs.ts'
import { isOfOtherDays, yearFit } from './year-fit.ts'

/** A sentence that may answer, with the grounds for its rank. */
export type ScoredSentence = WordRating & {
  readonly sentence: Sentence
  readonly score: number
  /** It has words with which an answer of the asked kind is said. */
  readonly isSigned: boolean
}

const signBonus = 0.12
const headingBonus = 0.12
/** What was done stands under other headings too: they hardly tell where an open question is answered. */
const openHeadingBonus = 0.04
const openly: ReadonlySet<AskedFor> = new Set(['content', 'course'])
/** A mark that the question names: 「2号」. */
const markWeight = 0.25
/** 「10万円の給付」: the amount is said once, and not where the rest is told of what it was given for. */
const amountWeight = 0.05
const namesAmount = /円/
/** What stands under a heading that names the asked is about it. */
const namedHeadingBonus = 0.1
/** The question names the measure letter by letter. */
const spelledTitleBonus = 0.15
/** 「契約方法 指名競争入札」「契約締結 相手方:…」: a line that opens with the head of what is asked, or has it and a colon. */
const leadHeadBonus = 0.3
/** A line that opens with its time says when it happened; a time further in may be another's. */
const openingBonus = 0.1
/** What is dated to the asked year, by its own words or those above it, before what is dated to others. */
const yearWeight = 0.2
const wholenessWeight = 0.1
/** Letters in common stand in for words that the dictionary cuts otherwise. */
const likenessWeight = 0.1
/** A date is asked and the sentence has one; without one it does not answer. */
const datedBonus = 0.15
const undatedCost = 0.4
/** Retrieval's order decides between equals only. */
const rankCost = 0.008
const lengthCost = 0.0004
/** A sentence that only repeats the question or its own title answers nothing. */
const emptyCost = 0.35
const fewestNewWords = 2

/** 「地区委員報酬　千円」: an item whose amount stands elsewhere is none of the places or things that are asked for. */
const lacksAmount = /^(?:[（(]?[0-9０-９]{1,2}[）).．、]?)?[^0-9０-９。]{2,40}[\s　](?:億|百万|千)?円$/
const ofPlaces: ReadonlySet<AskedFor> = new Set(['where', 'which'])

/** Sentences of all measures that meet something of the question, best first. */
export const scoreSentences = rememberFor(findSentences)

function findSentences(context: AnswerContext): readonly ScoredSentence[] {
  const { question } = context
  const all = context.views.flatMap((view, rank) => {
    const read = statementsOf(view, context.makeLabel)
      .filter(
        ({ sentence, text }) =>
          !isMereSource(question, text) &&
          !isMereOffice(question, text) &&
          !(ofPlaces.has(question.asked) && lacksAmount.test(text)) &&
          speaksForCity(question, view, sentence.text) &&
          !isOfOtherDays([...sentence.beside, whenOf(sentence), sentence.text], question.period),
      )
      .map((statement) => ({ statement, rank, own: matchTerms(question.terms, [statement.label]) }))
    const elsewhere = bestOf(
      question.terms,
      read.map(({ own }) => own),
    )
    const isOtherYears = isOtherEdition(view, context)
    return read.map((one) => ({ ...one, elsewhere, isOtherYears }))
  })
  const telling = tellingOf(
    question.terms,
    all.map(({ own }) => own),
  )
  const reading = {
    context,
    telling,
    signs: signsOf(question),
    asked: letterPairs(question.text),
    day: bareDay(question.text),
  }
  return all
    .map((one) => scoreSentence(one, reading))
    .filter((one) => one.coverage > 0)
    .sort((a, b) => b.score - a.score)
}

type Reading = {
  readonly context: AnswerContext
  readonly telling: readonly number[]
  readonly signs: Signs
  readonly asked: ReadonlySet<string>
  readonly day: Day | undefined
}

type ReadSentence = {
  readonly statement: Statement
  readonly rank: number
  readonly own: readonly TermMatch[]
  readonly elsewhere: readonly number[]
  readonly isOtherYears: boolean
}

function scoreSentence(
  { statement, rank, own, elsewhere, isOtherYears }: ReadSentence,
  { context, telling, signs, asked, day }: Reading,
): ScoredSentence {
  const { question } = context
  const { sentence, text } = statement
  const rating = rateWords({ own, around: matchTerms(question.terms, statement.around), elsewhere }, telling)
  const isHeaded = sentence.headings.some((one) => signs.heading?.test(one.text))
  const isSigned = signs.sentence?.test(text) ?? false
  const score =
    rating.fit +
    (isHeaded ? (openly.has(question.asked) ? openHeadingBonus : headingBonus) : 0) +
    (isSigned ? signBonus : -(signs.unsignedCost ?? 0)) +
    namedHeadingBonus * headingFit(context, sentence) +
    (spellsOut(question, sentence.view.measure.title) ? spelledTitleBonus : 0) +
    wholenessWeight * wholenessOf(question, statement) +
    likenessWeight * likenessOf(asked, statement) +
    (namesAmount.test(question.marks.join(' ')) ? amountWeight : markWeight) * marksIn(question, text) +
    (opensWithHead(question, text) ? leadHeadBonus : 0) +
    yearWeight *
      yearFit(
        [...sentence.beside, ...sentence.headings.map((one) => one.text), whenOf(sentence), text],
        question.period,
      ) +
    yearWeight * dayFit(day, [whenOf(sentence), text]) +
    datedness(question, sentence) -
    costOf(question, { sentence, text, own }) -
    (isOtherYears ? otherYearsCost : 0) -
    (asksTime(question) || question.yesNo || newWords(question, statement) >= (isSigned ? 1 : fewestNewWords)
      ? 0
      : emptyCost) -
    Math.min(sentence.text.length, 400) * lengthCost -
    Math.min(rank, 10) * rankCost
  return { sentence, score, isSigned, ...rating }
}

/** The time with which the line of a sentence further in opens. */
function whenOf({ view, when }: Sentence): string {
  return when ? view.source.text.slice(when.start, when.end) : ''
}

/** A time beside all the rest of the question is that of the thing, which need not be called so beside it. */
const surelyCovered = 0.75

/** Whether a sentence and what stands around it lack what the question asks for. */
export function lacksAsked(
  context: AnswerContext,
  { sentence, missing, far, coverage }: ScoredSentence,
): boolean {
  const isWhen = asksTime(context.question) && coverage >= surelyCovered
  if (
    !isWhen &&
    far.some((term) => isTelling(term) && isAskedFor(context.question.text, term) && !isKindAsked(term))
  )
    return true
  const labels = [context.makeLabel(sentence.text, 'row'), ...labelsAround(sentence, context.makeLabel)]
  return missesAsked(context.question, missing, (term) =>
    labels.some((label) => strengthIn(term, label.keys) > 0),
  )
}

/** 「どこの自治会」: the kind of thing asked for need not stand beside its name. */
function isKindAsked({ text, span }: Question['terms'][number]): boolean {
  return /(?:どこ|どち?ら?|何|なん)の$/.test(text.slice(0, span.start))
}

/** From here on another word says what the question's word says. */
const sameWord = 0.5

/** Words of a sentence that neither the question nor what stands around has. */
function newWords({ terms }: Question, { tells }: Statement): number {
  return tells.filter((keys) => !terms.some((term) => strengthIn(term, keys) >= sameWord)).length
}

/** Share of the question's joined words that stand joined in the sentence or around it. */
function wholenessOf({ phrases }: Question, { label, around }: Statement): number {
  if (phrases.length === 0) return 0
  const labels = [label, ...around]
  const joined = phrases.filter((phrase) => labels.some(({ keys }) => keys.has(phrase)))
  return joined.length / phrases.length
}

/** Share of the question's letters, those that stand around left out, that the sentence has. */
function likenessOf(asked: ReadonlySet<string>, { label, around }: Statement): number {
  const near = new Set(around.flatMap(({ pairs }) => sharedWith(asked, pairs)))
  const own = sharedWith(asked, label.pairs).filter((pair) => !near.has(pair))
  return near.size === asked.size ? 0 : own.length / (asked.size - near.size)
}

function marksIn({ marks }: Question, text: string): number {
  return marks.length === 0 ? 0 : marks.filter((mark) => hasMark(text, mark)).length / marks.length
}

function datedness(question: Question, sentence: Sentence): number {
  if (!asksTime(question)) return 0
  const opening = openingTime(sentence.text)
  const inYears = /年度/.test(question.text) && opening && /年度/.test(sentence.text.slice(0, opening.end))
  if (sentence.when || opening) return datedBonus + openingBonus + (inYears ? openingBonus : 0)
  return tellsTime(question, sentence.text) ? datedBonus : -undatedCost
}

function opensWithHead({ asked }: Question, text: string): boolean {
  const lead = /^[・○\-(（①-⑳0-9.]*\s*(\p{Script=Han}[^\s:：。、]{1,7})[\s:：]+\S/u.exec(text)?.[1]
  const inside = /[\s　](\p{Script=Han}[^\s:：。、]{1,7})[:：]\S/gu
  const within = asksTime({ asked }) ? [] : [...text.matchAll(inside)].map((match) => match[1])
  return [lead, ...within].some((head) => head !== undefined && headOf(asked)?.test(head))
}
