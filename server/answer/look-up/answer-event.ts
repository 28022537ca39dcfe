import type { Question, QuestionTerm } from '../../question/question.ts'
import { askAmongPassages } from '../ask/ask-among-passages.ts'
import { asksClock, tellsClock } from '../evidence/clock.ts'
import { hasTime, openingTime, tellsTime } from '../evidence/opening-time.ts'
import { closeLines, type Sentence } from '../evidence/sentences.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { scoreCells } from '../match/score-cells.ts'
import { lacksAsked, type ScoredSentence, scoreSentences } from '../match/score-sentences.ts'
import { deedOf, isSpeech } from '../match/sentence-costs.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { warnOfWords } from '../say/warn-of-words.ts'
import { isGoodCell, marginFor, sayCells } from './answer-cell.ts'
import { leastProseCoverage, placeOfMeasure, quoteSentence } from './answer-prose.ts'

/** いつ: the time of what happened, where it stands beside it in a table, opens its line or stands in its sentence. */
export function answerEvent(context: AnswerContext): Draft | undefined {
  // 「使った日はいつ」 names nothing that was done something with.
  if (!context.question.terms.some(({ key }) => key)) return undefined
  const asksTime = context.question.asked === 'date' || context.question.asked === 'year'
  const asked = asksTime ? context : { ...context, question: { ...context.question, asked: 'date' as const } }
  const dated = scoreSentences(asked).filter((one) =>
    asksClock(asked.question)
      ? tellsClock(one.sentence.text)
      : isDated(asked.question, one) && tellsLimit(asked.question, one),
  )
  const [best] = dated
  const cells = scoreCells(asked)
  const [cell] = cells
  if (asksLimit.test(asked.question.text) && dated.length === 0) return undefined
  const isCell = cell && isGoodCell(asked, cell) && cell.score >= (best?.score ?? 0)
  if (isCell) return sayCells(cell, cells, marginFor(context))
  const telling = dated.find(
    (one) => one.coverage >= leastProseCoverage && !lacksAsked(context, one) && !isElsewhere(one),
  )
  if (!best || !telling || best.score - telling.score > tellingMargin) return undefined
  const open = askAmongPassages(asked, dated)
  if (open) return open
  const undone = deedMissing(context, telling.sentence)
  return undone
    ? warnOfWords(sayEvent(context.question, telling.sentence), [undone])
    : sayEvents(
        context.question,
        telling,
        dated.filter((one) => !deedMissing(context, one.sentence)),
      )
}

/** Among lines that each tell a deed of their day, one that lacks the asked deed may tell another. */
function deedMissing({ question, makeLabel }: AnswerContext, sentence: Sentence): QuestionTerm | undefined {
  const done = deedOf(question)
  if (!done || done.surface.length < 2 || !isLine(sentence)) return undefined
  const label = makeLabel(sentence.text.normalize('NFKC').replace(companyName, ' '), 'row')
  return strengthIn(done, label.keys) >= namedStrength ? undefined : done
}

/** 「(株)緑山建設」 tells of no 建設. */
const companyName = /\([株有]\)[^\s、。・]{1,12}|[^\s、。・:：]{1,12}(?:\([株有]\)|株式会社)/g

/** 「令和4年4月3日 着工」: it opens with its time, or stands beside it. */
function isLine({ when, text }: Sentence): boolean {
  return when !== undefined || openingTime(text) !== undefined
}

/** A line that tells the asked deed may stand a little behind one of the same thing that does not. */
const tellingMargin = 0.2

/** Lines of one list that tell the deed as well as the best are all said: 「いつ説明した」 may have been on several days. */
const eachMargin = 0.03
const mostEvents = 6

function sayEvents(question: Question, best: ScoredSentence, dated: readonly ScoredSentence[]): Draft {
  const alike = dated.filter(
    (one) =>
      isLine(one.sentence) &&
      one.sentence.view === best.sentence.view &&
      isSpeech(question, one.sentence.text) === isSpeech(question, best.sentence.text) &&
      best.score - one.score <= eachMargin &&
      best.coverage - one.coverage <= eachMargin,
  )
  if (!isLine(best.sentence) || alike.length < 2) return sayEvent(question, best.sentence)
  const inOrder = alike.slice(0, mostEvents).toSorted((a, b) => a.sentence.order - b.sentence.order)
  return plainDraft('answered', [
    ...inOrder.map(({ sentence }): Line => ['・', ...timeOf(sentence), ...quoteSentence(sentence).flat()]),
    [`（${placeOfMeasure(best.sentence.view, best.sentence.headings.at(-1)?.text)}）`],
  ])
}

/** The time that stands beside a sentence rather than in it. */
export function timeOf({ view, when, whenYear }: Sentence): Line {
  return [whenYear, when].flatMap((span) =>
    span
      ? [
          {
            kind: 'quote',
            at: { view, span },
            text: closeLines(view.source.text.slice(span.start, span.end)),
          },
          ' ',
        ]
      : [],
  )
}

/** A key word that the whole measure lacks: the time is of something else. */
function isElsewhere({ missing, sentence }: ScoredSentence): boolean {
  return missing.some((term) => isTelling(term) && strengthIn(term, sentence.view.said()) === 0)
}

/** 「締切はいつ」: any other date is none. */
const asksLimit = /締切|締め切り|〆切|期限|いつまで/

function tellsLimit({ text }: Question, { sentence }: ScoredSentence): boolean {
  return !asksLimit.test(text) || /締切|締め切り|〆切|期限|まで|終わ|満了|期間|[~～〜]/.test(sentence.text)
}

function isDated(question: Question, { sentence }: ScoredSentence): boolean {
  return sentence.when !== undefined || tellsTime(question, sentence.text)
}

/** 「履行期間は」: the day on which its line opens is not what is asked. */
const asksPeriod = /期間|工期|いつまで/

function besideTerm({ view, when }: Sentence): boolean {
  return when !== undefined && /[~～〜]|から/.test(view.source.text.slice(when.start, when.end))
}

/** The time first, then what happened and where it was read. */
function sayEvent({ text }: Question, sentence: Sentence): Draft {
  const place = `（${placeOfMeasure(sentence.view, sentence.headings.at(-1)?.text)}）`
  const when = asksPeriod.test(text) && !besideTerm(sentence) ? [] : sayWhen(sentence)
  const what = when.length > 0 && !sentence.when ? [] : quoteSentence(sentence)
  const lines = [...(when.length > 0 ? [when] : []), ...(what.length > 0 ? [what] : []), [place]]
  return plainDraft('answered', lines)
}

/** A row's year says when a deed was done unless its words tell a time themselves: 「令和4年度 | 令和6年度に返金」. */
function isOnlyYear(when: string, text: string): boolean {
  return !/[月日.．]/.test(when) && hasTime(text)
}

/** What follows a time that stands for itself; 「平成24年度から…」 is said as it stands. */
const standsApart = /^(?:[\s　、:：]|[（(][^）)]*[）)][\s　、:：])/

function sayWhen(sentence: Sentence): Line {
  const { view, when, whenYear } = sentence
  if (when && !isOnlyYear(view.source.text.slice(when.start, when.end), sentence.text)) {
    const quote = (span: NonNullable<typeof when>): Line => [
      { kind: 'quote', at: { view, span }, text: closeLines(view.source.text.slice(span.start, span.end)) },
    ]
    return [...(whenYear ? quote(whenYear) : []), ...quote(when), 'です。']
  }
  const opening = openingTime(sentence.text)
  if (!opening || !standsApart.test(sentence.text.slice(opening.end))) return []
  const said = sentence.text.slice(opening.start, opening.end)
  const rest = sentence.text.slice(opening.end).replace(/^[\s、:：]+/, '')
  return [`${said}です。`, ...quoteSentence({ ...sentence, text: rest })]
}
