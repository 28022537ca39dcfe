import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { periodAxis, yearsOfTable } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { deedOf } from '../match/sentence-costs.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import type { Draft } from '../say/draft.ts'
import { answerWhenTurned, answerWhenValue, sayWhen } from './answer-when-value.ts'

const asksFirst = /最初|初めて|はじめて|初回/
const asksNone =
  /ゼロ|0(?:円|人|件|戸|回)(?:の|だった|で)|(?:かから|使わ|行わ|実施し|支出し|払わ|支払わ)な(?:かった|い)|(?:かかっ|使っ|行っ|やっ|実施し|支出し|払っ|支払っ|あがっ)てい?な(?:かった|い)/
const asksLast = /最後|最終(?:的|年)|最も新し|一番新し|直近/

/**
 * 「最後に工事をしたのは何年度」「手数料がかかったのは何年度」: the years in which a row of a table of years has an amount, or a printed
 * nought where none is asked for; undefined where
 * it has one in each, and for the first where the table may begin too late to tell.
 */
export function answerWhenHeld(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (question.operation.kind !== 'look-up' || question.premises.length > 0) return undefined
  const best = pickTimeless(context)
  if (!best?.figure.figure.cell || uncoveredKeys(best).length > 0 || lacksDeed(context, best))
    return undefined
  const isNone = asksNone.test(question.text)
  const years = yearsOfTable(best)
  const held = periodAxis(best).filter(
    (one) => one.figure.figure.value.eq(0) === isNone && yearOf(one) !== undefined && isAsked(context, one),
  )
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last || years.length < 2) return undefined
  if (asksFirst.test(question.text)) return yearOf(first) === years[0] ? undefined : sayWhen([first])
  if (asksLast.test(question.text)) return sayWhen([last])
  return isNone || held.length < years.length ? sayWhen(held) : undefined
}

/** The years in which a row went the way that the question asks, those of a value that it states, else those of any value. */
export function answerYears(context: AnswerContext): Draft | undefined {
  return answerWhenTurned(context) ?? answerWhenValue(context) ?? answerWhenHeld(context)
}

/** 「建てられたのは何年」: the day of a contract about the house is not that of its building. */
function lacksDeed({ question }: AnswerContext, { matches }: Candidate): boolean {
  const done = deedOf(question)
  return matches.some(
    ({ term, strength }) => term === done && strength < namedStrength && term.weight >= deedWeight,
  )
}

/** A word of asking (かかった, 使った) weighs less. */
const deedWeight = 0.5

function isAsked({ question }: AnswerContext, { figure: { figure } }: FigureInMeasure): boolean {
  return matchesPeriod(figure, question.period)
}

function yearOf({ figure: { figure } }: FigureInMeasure): number | undefined {
  return fiscalYearOf(figure.period)
}
