import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { normalizeText } from '../../ingest/text/normalize.ts'
import type { Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Label } from './evidence.ts'
import { letterPairs, sharedPairs } from './letter-pairs.ts'
import { matchTerms, type TermMatch } from './match-labels.ts'
import { rateWords, tellingOf, type WordRating } from './rate-words.ts'
import type { Sentence } from './sentences.ts'
import { sentencesOf } from './sentences-of-view.ts'
import { speaksForCity } from './speaks-for-city.ts'
import { type Signs, signsOf } from './word-signs.ts'

/** A sentence that may answer, with the grounds for its rank. */
export type ScoredSentence = WordRating & { readonly sentence: Sentence; readonly score: number }

const signBonus = 0.12
const headingBonus = 0.12
const wholenessWeight = 0.12
/** Letters in common stand in for words that the dictionary cuts otherwise. */
const likenessWeight = 0.15
/** A date is asked and the sentence has one; without one it does not answer. */
const datedBonus = 0.15
const undatedCost = 0.4
/** A row of figures is read as figures; a title line repeated in the text says nothing. */
const rowCost = 0.15
/** Retrieval's order decides between equals only. */
const rankCost = 0.008
const lengthCost = 0.0004
/** A sentence that only repeats the question or its own title answers nothing. */
const emptyCost = 0.35
const fewestNewWords = 2

/** Sentences of all measures that meet something of the question, best first. */
export function scoreSentences(context: AnswerContext): ScoredSentence[] {
  const { question } = context
  const all = context.views.flatMap((view, rank) =>
    sentencesOf(view)
      .filter((sentence) => speaksForCity(question, view, sentence.text))
      .map((sentence) => ({ sentence, rank, label: context.makeLabel(sentence.text, 'row') })),
  )
  const own = all.map(({ label }) => matchTerms(question.terms, [label]))
  const telling = tellingOf(question.terms, own)
  const reading = { context, telling, signs: signsOf(question.asked), asked: letterPairs(question.text) }
  return all
    .map((one, index) => scoreSentence(one, own[index] ?? [], reading))
    .filter((one) => one.coverage > 0)
    .sort((a, b) => b.score - a.score)
}

type Reading = {
  readonly context: AnswerContext
  readonly telling: readonly number[]
  readonly signs: Signs
  readonly asked: ReadonlySet<string>
}

function scoreSentence(
  { sentence, rank, label }: { sentence: Sentence; rank: number; label: Label },
  own: readonly TermMatch[],
  { context, telling, signs, asked }: Reading,
): ScoredSentence {
  const { question } = context
  const labels = labelsAround(context, sentence)
  const rating = rateWords(own, matchTerms(question.terms, labels), telling)
  const text = normalizeText(sentence.text).text
  const isHeaded = sentence.headings.some((one) => signs.heading?.test(one.text))
  const isSigned = signs.sentence?.test(text) ?? false
  const score =
    rating.fit +
    (isHeaded ? headingBonus : 0) +
    (isSigned ? signBonus : 0) +
    wholenessWeight * wholenessOf(question, label, labels) +
    likenessWeight * sharedPairs(asked, [label.pairs]) +
    datedness(question, sentence) -
    (sentence.kind === 'row' ? rowCost : 0) -
    (newWords(question, label, labels) < fewestNewWords ? emptyCost : 0) -
    Math.min(sentence.text.length, 400) * lengthCost -
    Math.min(rank, 10) * rankCost
  return { sentence, score, ...rating }
}

/** Words of a sentence that neither the question nor what stands around has. */
function newWords({ terms }: Question, own: Label, around: readonly Label[]): number {
  return own.words.filter(
    ({ generic, keys }) =>
      !generic &&
      !keys.some((key) => around.some((label) => label.keys.has(key))) &&
      !terms.some((term) => keys.some((key) => term.keys.includes(key))),
  ).length
}

/** Share of the question's joined words that stand joined in the sentence, those around it at half. */
function wholenessOf({ phrases }: Question, own: Label, around: readonly Label[]): number {
  if (phrases.length === 0) return 0
  const points = phrases.map((phrase) =>
    own.keys.has(phrase) ? 1 : around.some((label) => label.keys.has(phrase)) ? 0.5 : 0,
  )
  return points.reduce((all: number, one) => all + one, 0) / phrases.length
}

function datedness({ asked }: Question, sentence: Sentence): number {
  if (asked !== 'date' && asked !== 'year') return 0
  return sentence.when || hasTime(sentence.text) ? datedBonus : -undatedCost
}

/** Whether a text names a day, month or year. */
export function hasTime(text: string): boolean {
  return /[0-9０-９元]/.test(text) && findNumbers(text).some((token) => token.kind === 'time')
}

function labelsAround(context: AnswerContext, { view, headings, beside }: Sentence): Label[] {
  return [
    ...beside.map((text) => context.makeLabel(text, 'caption')),
    ...headings.map((one) => context.makeLabel(one.text, 'heading')),
    context.makeLabel(view.measure.title, 'title'),
    ...(view.measure.department ? [context.makeLabel(view.measure.department, 'department')] : []),
  ]
}
