import type { Question, QuestionTerm } from '../../question/question.ts'
import type { Sides } from '../../question/split-sides.ts'
import { nameInPair, placeOfPair } from '../compute/say-difference.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isByName } from '../match/match-labels.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { qualified } from '../say/say-figure.ts'
import { answerOfShown, onlyFigure } from './answer-of-shown.ts'

type Side = Pick<AnswerContext, 'question' | 'candidates'> & { readonly draft: Draft }

/**
 * Two things set against each other by the answers to each alone, for what no row or column spells out. Undefined where one
 * of them is no single figure, where a word or year of the question is in neither, or where they are of other times.
 */
export function answerOfSides(
  question: Question,
  { claim }: Pick<Sides, 'claim'>,
  sides: readonly [Side, Side],
): Draft | undefined {
  const [one, other] = sides.map(({ draft }) => onlyFigure(draft))
  if (!one || !other || one.figure === other.figure) return undefined
  if (!sameUnit(one.figure.figure, other.figure.figure) || !saysAll(question, sides)) return undefined
  const [left, right] = sides
  if (!isNamed(one, left, right) || !isNamed(other, right, left)) return undefined
  if (!isTimed(sides) && !samePeriod(one.figure.figure, other.figure.figure)) return undefined
  const drafts = sides.map(({ draft }) => draft)
  if (!claim) return answerOfShown(question, drafts, isTimed(sides) ? 'period' : undefined)
  const told = answerOfShown({ ...question, operation: { kind: 'compare' } }, drafts)
  return told && { ...plainDraft('answered', [sayVerdict(claim, one, other)]), warnings: told.warnings }
}

/** Several things added by the answers to each alone, none of which is in doubt; undefined as for two that are set against each other. */
export function answerOfSummands(question: Question, parts: readonly Side[]): Draft | undefined {
  const drafts = parts.map(({ draft }) => draft)
  const isSure = drafts.every(({ warnings }) => warnings.every(({ code }) => code === 'period_assumed'))
  const figures = drafts.flatMap((draft) => onlyFigure(draft) ?? [])
  const [first] = figures
  if (!isSure || !first || figures.length < parts.length || !saysAll(question, parts)) return undefined
  const isOfTime = figures.every((one) => samePeriod(one.figure.figure, first.figure.figure))
  const areNamed = figures.every((one, at) =>
    parts.every((part, other) => other === at || isNamed(one, parts[at] ?? part, part)),
  )
  return isOfTime && areNamed ? answerOfShown(question, drafts) : undefined
}

/** Each key word and year of the question stands in one of its sides. */
function saysAll({ terms, period }: Question, sides: readonly Side[]): boolean {
  const texts = sides.map(({ question }) => question.text)
  const years = sides.flatMap(({ question }) => yearsOf(question.period))
  return (
    terms.every(({ key, surface }) => !key || texts.some((text) => text.includes(surface))) &&
    yearsOf(period).every((year) => years.includes(year)) &&
    (period.kind === 'none' ||
      period.kind === 'years' ||
      sides.every((side) => side.question.period.kind === period.kind))
  )
}

/** The words that tell a side from the other name its figure: what is only told around it may be another thing. */
function isNamed(at: FigureInMeasure, { question, candidates }: Side, other: Side): boolean {
  const found = candidates.find(({ figure }) => figure === at.figure)
  const own = question.terms.filter(({ key, surface }) => key && !other.question.text.includes(surface))
  const isMet = (term: QuestionTerm) =>
    found?.matches.some((match) => match.term.surface === term.surface && isByName(match)) ?? false
  return own.every(isMet)
}

function yearsOf(period: Question['period']): readonly number[] {
  return period.kind === 'years' ? period.years : []
}

/** The two are told apart by their time: 「3月の契約と1月の契約」. */
function isTimed(sides: readonly [Side, Side]): boolean {
  const [one, other] = sides.map(({ question: { period } }) => JSON.stringify(period))
  return one !== other
}

function sayVerdict(claim: 'more' | 'less', one: FigureInMeasure, other: FigureInMeasure) {
  const order = one.figure.figure.value.cmp(other.figure.figure.value)
  const isRight = claim === 'more' ? order > 0 : order < 0
  const pair = { by: 'label' as const, first: other, second: one }
  return [
    `${isRight ? 'はい。' : 'いいえ。'}${nameInPair(one, pair)}は`,
    ...qualified(one),
    `、${nameInPair(other, pair)}は`,
    ...qualified(other),
    `です（${placeOfPair(pair)}）。`,
  ]
}
