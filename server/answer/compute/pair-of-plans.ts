import { sameLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { numberOfTerm } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { since } from '../evidence/since.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'

/** Candidates behind the best one whose row may have the plans that are asked for. */
const plansTried = 20

/**
 * One row in two plan periods, the earlier first: 「第8期と第9期」; of one alone the one before it and itself, or itself
 * and the latest (「第8期と比べて」). Undefined where no row has both.
 */
export function pairOfPlans(context: AnswerContext): [FigureInMeasure, FigureInMeasure] | undefined {
  const { question, candidates } = context
  if (question.period.kind !== 'plans')
    return beforePlan.test(question.text) ? lastTwoPlans(context) : undefined
  const numbers = question.period.numbers.toSorted((a, b) => a - b)
  const [named] = numbers
  const last = numbers.at(-1)
  if (named === undefined || last === undefined) return undefined
  const isSince =
    named === last && question.periodSpans.some(({ end }) => since.test(question.text.slice(end)))
  const open = candidates.filter((one) => !one.rejected).slice(0, plansTried)
  for (const one of [pickTimeless(context) ?? [], open].flat()) {
    const plans = new Map<number, FigureInMeasure>()
    for (const at of periodAxis(one)) {
      const { period } = at.figure.figure
      if (period.kind === 'plan') plans.set(period.number, at)
    }
    const from = named === last && !isSince ? named - 1 : named
    const [first, second] = [
      plans.get(from),
      plans.get(isSince ? Math.max(...plans.keys()) : lastHeld(numbers, plans)),
    ]
    if (first && second && first !== second) return [first, second]
  }
  return pairOfTerms(open, [named, last])
}

/** 「前の期より」「前の計画期間から」: the plan before the latest. */
export const beforePlan = /前の?(?:計画)?期間?(?:より|から|(?:と|に)比)/

function lastTwoPlans(context: AnswerContext): [FigureInMeasure, FigureInMeasure] | undefined {
  for (const one of context.candidates.filter(({ rejected }) => !rejected).slice(0, plansTried)) {
    const [first, second] = periodAxis(one)
      .filter(({ figure }) => figure.figure.period.kind === 'plan')
      .slice(-2)
    if (first && second) return [first, second]
  }
  return undefined
}

/** 「第4期から」 opens a stretch that ends where the row does. */
function lastHeld(numbers: readonly number[], plans: ReadonlyMap<number, unknown>): number {
  return Math.max(...(numbers.length > 2 ? numbers.filter((number) => plans.has(number)) : numbers))
}

/** A course's row of one term beside that of another (「第1期と第3期で受講者は何人違う」). */
function pairOfTerms(
  open: readonly FigureInMeasure[],
  [named, last]: readonly [number, number],
): [FigureInMeasure, FigureInMeasure] | undefined {
  const first = open.find((one) => numberOfTerm(one.figure.figure) === named)
  const second = open.find((one) => first && numberOfTerm(one.figure.figure) === last && isBeside(first, one))
  return named !== last && first && second ? [first, second] : undefined
}

function isBeside(one: FigureInMeasure, other: FigureInMeasure): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  return (
    one.view === other.view &&
    sameUnit(a, b) &&
    sameLabels(a.labels.headings, b.labels.headings) &&
    sameLabels(a.labels.row.slice(1), b.labels.row.slice(1))
  )
}
