import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { overlaps } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import type { Sentence } from '../evidence/sentences.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isDeed } from '../match/lacks-word.ts'
import { strengthIn } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { lacksAsked, type ScoredSentence, scoreSentences } from '../match/score-sentences.ts'
import { agreesInUnit, asksMonthly } from '../match/unit-fit.ts'
import { yearFit } from '../match/year-fit.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { sayPassage } from './answer-prose.ts'

/** Below this a sentence shares its topic with the question rather than answering it. */
const leastCoverage = 0.75
const leastFit = 0.7

/**
 * Where no figure is named by what is asked: the sentence that states a quantity of the asked unit and has all that the
 * question names, quoted as it stands.
 */
export function answerStated(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (question.operation.kind !== 'look-up' || question.unit === undefined) return undefined
  const [best] = scoreSentences(context).filter((one) => isStatement(question, one))
  if (!best || best.missing.length > 0 || lacksAsked(context, best)) return undefined
  if (context.candidates.some((one) => isOfOther(one, best.sentence))) return undefined
  const said = context.makeLabel(best.sentence.text, 'row').keys
  if (question.terms.some((term) => isDeed(term) && strengthIn(term, said) === 0)) return undefined
  const last = question.terms.findLast((term) => term.key)
  if (last && strengthIn(last, said) === 0) return undefined
  if (last && !isNear(last.surface, best.sentence.text, question)) return undefined
  return best.coverage >= leastCoverage && best.fit >= leastFit
    ? plainDraft('answered', sayPassage([best.sentence]))
    : undefined
}

/** Its quantity was read, and is of another time or kind than is asked. */
function isOfOther(
  { view, figure: { figure }, rejected }: Candidate,
  { view: own, span }: Sentence,
): boolean {
  const isOther = rejected === 'period' || rejected === 'kind'
  return isOther && view === own && overlaps(figure.passage, span) && !figure.cell
}

/** Letters between a word and the number that is said of it. */
const nearby = 24

/** A number far from the word is said of something else; a word that stands otherwise in the sentence is let pass. */
function isNear(word: string, said: string, { unit }: Question): boolean {
  const text = said.normalize('NFKC')
  const at = text.indexOf(word)
  if (at < 0) return true
  return findNumbers(text).some(
    (token) =>
      token.kind === 'quantity' &&
      token.unit !== undefined &&
      agreesInUnit(token.unit.kind, token.unit.symbol, unit) &&
      token.span.start - (at + word.length) < nearby &&
      at - token.span.end < nearby,
  )
}

function isStatement(question: Question, { sentence }: ScoredSentence): boolean {
  if (sentence.kind === 'row' || (asksMonthly(question) && !sentence.text.includes('月'))) return false
  return (
    isTimely(question, sentence) &&
    findNumbers(sentence.text).some(
      (token) =>
        token.kind === 'quantity' &&
        token.unit !== undefined &&
        agreesInUnit(token.unit.kind, token.unit.symbol, question.unit),
    )
  )
}

/** Where years are asked the sentence names one of them, or says nothing of years and its report is of one. */
function isTimely({ period }: Question, { text, beside, headings, view }: Sentence): boolean {
  const fit = yearFit([text, ...beside, ...headings.map((heading) => heading.text)], period)
  if (period.kind === 'none' || period.kind === 'latest') return true
  const isReportYear = period.kind === 'years' && period.years.includes(view.source.report.fiscalYear)
  return fit === 1 || (fit === 0 && isReportYear)
}
