import type { Span } from '../../../ingest/report/span.ts'
import { findUnitHint } from '../../question/hints.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSameTwice } from '../pick/pair-operands.ts'
import { pickFigure } from '../pick/pick-figure.ts'

type Pair = readonly [Candidate, Candidate]

/** What may stand between two things that are set side by side. */
const joint = /と[、,]?|より(?:も)?[、,]?|に(?:比べ|対し)て?[、,]?/g
/** 「AはBの何倍」「AはBをいくら上回った」 */
const jointOfRatio = /[とは][、,]?/g
const isOver = /を[^。、]{0,3}(?:いくら|なんぼ|何|どれ)[^。]{0,8}(?:上回|下回|超え)/

/**
 * Two figures, each found by its own side of 「と」 as by a question of its own: 「祭りの補助金と市道の工事費の差」. A side
 * that lacks its last noun borrows it from the other (「祭りと花火大会の補助金」). Every key word of a side must name its figure.
 */
export function pairOfSides(context: AnswerContext): Pair | undefined {
  const pairs = sidesOf(context.question).map(([left, right]) => pairAt(context, left, right))
  return pairs.filter((pair) => pair !== undefined).toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]
}

/** Each side is scored against all figures: a question that joins more things than this is read as one. */
const mostJoints = 5

/** Where the question may be cut in two, with a key word on both sides. */
function sidesOf({ text, terms, operation }: Question): readonly (readonly [Span, Span])[] {
  // 「募集の何倍の申込」: は leads to no side of it.
  if (/何倍の(?![?？。])/.test(text)) return []
  const keys = terms.filter((term) => term.key)
  const sides = [...text.matchAll(operation.kind === 'ratio' || isOver.test(text) ? jointOfRatio : joint)]
    .map(({ index, 0: words }): readonly [Span, Span] => [
      { start: 0, end: index },
      { start: index + words.length, end: text.length },
    ])
    .filter(
      ([left, right]) =>
        keys.some(({ span }) => span.end <= left.end) && keys.some(({ span }) => right.start <= span.start),
    )
  return sides.length <= mostJoints ? sides : []
}

/** The same, where the two stand in two measures: there the words of both sides together name neither. */
export function pairOfMeasures(context: AnswerContext): Pair | undefined {
  const pair = pairOfSides(context)
  return pair && pair[0].view !== pair[1].view ? pair : undefined
}

function scoreOf([one, other]: Pair): number {
  return one.coverage + other.coverage - 0.5 * (one.demand + other.demand)
}

/** The figures of two stretches of the question, the first set against the second: 「AはBの何%」. */
export function pairAt(context: AnswerContext, left: Span, right: Span): Pair | undefined {
  const { question } = context
  const second = pickSide(context, sideOf(question, [...topicOfBoth(question, left), right]))
  if (!second) return undefined
  const first =
    pickSide(context, sideOf(question, [left]), second) ??
    pickSide(context, sideOf(question, [left], lastNoun(question, right)), second)
  if (!first || first.figure === second.figure || isSameTwice(first, second)) return undefined
  return samePeriodOf(first, second) ? [first, second] : undefined
}

/** 「予算額は公園事業と道路事業の」: what stands before は is asked of both things behind it. */
function topicOfBoth({ text, terms }: Question, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end)
  const topic = /(?:は|って)、?(?=[^はって]*$)/.exec(own)
  const topicEnd = start + (topic?.index ?? 0)
  const has = (from: number, to: number) =>
    terms.some((term) => term.key && from <= term.span.start && term.span.end <= to)
  return topic && has(start, topicEnd) && has(topicEnd, end) ? [{ start, end: topicEnd }] : []
}

function samePeriodOf(one: Candidate, other: Candidate): boolean {
  return samePeriod(one.figure.figure, other.figure.figure)
}

/** The one figure that a side names by all its key words; in the unit of the other where there is one. */
function pickSide(context: AnswerContext, side: Question, beside?: Candidate): Candidate | undefined {
  const found = context
    .rescore(side)
    .filter((one) => !beside || sameUnit(one.figure.figure, beside.figure.figure))
  const pick = pickFigure(side, found)
  return pick.kind === 'one' && uncoveredByName(pick.best.matches).length === 0 ? pick.best : undefined
}

/** The question about one of its sides: the other's words are blank, so that all places stay. */
function sideOf(question: Question, spans: readonly Span[], borrowed?: QuestionTerm): Question {
  const isWithin = ({ span }: QuestionTerm) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end)
  const isKept = (place: number) => spans.some(({ start, end }) => start <= place && place < end)
  const text = question.text.replace(/[\s\S]/g, (letter, place: number) => (isKept(place) ? letter : ' '))
  const words = text.trim()
  const unitHint = findUnitHint(words)
  const { unitHint: _, ...rest } = question
  return {
    ...rest,
    text,
    operation: { kind: 'look-up' },
    terms: question.terms.filter((term) => isWithin(term) || term === borrowed),
    phrases: question.phrases.filter((phrase) => words.includes(phrase)),
    marks: question.marks.filter((mark) => words.includes(mark)),
    premises: [],
    wantsTotal: /合計|総額|総数|全体/.test(words),
    ...(unitHint ? { unitHint } : {}),
  }
}

function lastNoun({ terms }: Question, { start }: Span): QuestionTerm | undefined {
  return terms.findLast((term) => term.key && start <= term.span.start)
}
