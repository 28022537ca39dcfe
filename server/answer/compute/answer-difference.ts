import { type FiscalYear, fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Question } from '../../question/question.ts'
import { sameLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { since } from '../evidence/since.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { figuresByMonths } from '../match/asked-months.ts'
import type { Candidate } from '../match/score-figures.ts'
import { axisAcross } from '../pick/across-reports.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { inYears, ofCities } from '../pick/operands.ts'
import { pairAsChanged } from '../pick/pair-as-changed.ts'
import { namedPair, ownTerms } from '../pick/pair-operands.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { findSpelledParts } from '../pick/spelled-parts.ts'
import type { Draft } from '../say/draft.ts'
import { pairOfBudget } from './pair-of-budget.ts'
import { beforePlan, pairOfPlans } from './pair-of-plans.ts'
import { pairOfMeasures, pairOfSides } from './pair-of-sides.ts'
import { pairOfWhole } from './pair-of-whole.ts'
import { type Pair, sayDifference } from './say-difference.ts'
import { holdsAgainstOthers } from './standard.ts'
import { findStandardRow, type StandardRow } from './standard-row.ts'

/** Difference, change in per cent or multiple of two figures; undefined where the two are not to be found. */
export function answerDifference(context: AnswerContext): Draft | undefined {
  const pair = findDifferencePair(context)
  return pair && sayDifference(context.question, pair)
}

/** 「どう変わった」 where the row has two years and no more: by how much, with both. */
export function answerHowChanged(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (!/どう(?:変|な[っり]|動)/.test(question.text)) return undefined
  const best = pickTimeless(context)
  const [first, second, ...more] = best ? axisAcross(context.candidates, best) : []
  if (!first || !second || more.length > 0) return undefined
  return sayDifference({ ...question, operation: { kind: 'difference' } }, { first, second, by: 'period' })
}

/** By two cities, by two years, by two named rows, or by the year before. */
export function findDifferencePair(context: AnswerContext): Pair | undefined {
  const { question } = context
  if (question.cities.length >= 2) {
    const [first, second] = ofCities(context)
    return first && second ? { first: second, second: first, by: 'city' } : undefined
  }
  const changed = pairAsChanged(context)
  if (changed) return { ...changed, by: 'label' }
  const [planned, spent] = pairOfBudget(context) ?? []
  if (planned && spent) return { first: spent, second: planned, by: 'label' }
  const row = findStandardRow(context)
  if (row) return pairOfStandard(row)
  if (holdsAgainstOthers(question)) return undefined
  const byMonths = pairOfMonths(context)
  if (byMonths) return byMonths
  const byYears = pairOfYears(context)
  if (byYears) return byYears
  if (namesTwoYears(question) || /[0-9]+年前/.test(question.text)) return undefined
  const ofWhole = pairOfWhole(context)
  if (ofWhole) return ofWhole
  const isSince = sinceBefore.test(question.text) || isSinceNamed(question)
  const spelled = isSince ? undefined : findSpelledParts(context)
  const [one, other] = (spelled?.isAgainstFirst ? spelled.parts.toReversed() : spelled?.parts) ?? []
  const isPair = one !== undefined && other !== undefined && spelled?.parts.length === 2
  if (isPair && !spelled.isShort) return { first: other, second: one, by: 'label' }
  const pair = isSince ? undefined : pairMeant(context)
  if (pair) return { first: pair[1], second: pair[0], by: 'label' }
  if (isPair) return { first: other, second: one, by: 'label' }
  return !namesStretch(question) && speaksOfTime.test(question.text) ? pairWithYearBefore(context) : undefined
}

/** What is there against what it is held against, where that is one figure. */
function pairOfStandard({ actual, standards: [held, ...others] }: StandardRow): Pair | undefined {
  if (others.length > 0) return undefined
  const isOfOne = actual.figure.figure.subject === held.figure.figure.subject
  return { first: held, second: actual, by: isOfOne ? 'label' : 'city' }
}

/** 「7～9月分は4～6月分より」: the same row in both stretches, what is named behind より set against the other. */
function pairOfMonths({ question, candidates }: AnswerContext): Pair | undefined {
  const open = candidates.filter((one) => !one.rejected && isGoodEnough(one))
  const [one, other, more] = figuresByMonths(question.text, open) ?? []
  if (!one || !other || more || one === other || one.view !== other.view) return undefined
  const [a, b] = [one, other].map(({ figure: { figure } }) =>
    figure.labels.row.filter((label) => !isPeriodLabel(label)),
  )
  if (!a || !b || !sameLabels(a, b)) return undefined
  return /より|比べ/.test(question.text)
    ? { first: other, second: one, by: 'period' }
    : { first: one, second: other, by: 'period' }
}

/** Two years are named: where the row lacks one of them, nothing else is set in their place. */
function namesTwoYears(question: Question): boolean {
  return new Set(askedYears(question)).size > 1
}

function namesStretch({ period, text }: Question): boolean {
  return ['plans', 'recent', 'open-range'].includes(period.kind) || /[0-9]+年前/.test(text)
}

/** Without a word of change two things are set against each other, and neither is the year before. */
const speaksOfTime =
  /増|減|伸|ふえ|へっ|へり|のび|変|かわ|上が|下が|上昇|低下|前の?年|前年|昨年|前回|年で|になっ|値[上下]|[多高少低長短早速遅広狭重軽]くな|推移/

/** 「前年度から」「1年で」: the same row a year earlier is meant, whatever else is named. */
const sinceBefore =
  /(?:前の?年度?|昨年度?|前回)(?:から|より|に比べ|と比べ|比で|に対して|の何(?:倍|%|割))|(?:1|一)年(?:間)?で(?:何|いくら|どれ|どの)/

/** 「令和4年度より」, and no other year. */
function isSinceNamed({ text, period, periodSpans }: Question): boolean {
  return (
    period.kind === 'years' &&
    period.years.length === 1 &&
    periodSpans.some(({ end }) => since.test(text.slice(end)))
  )
}

/** The same row in two years: those that are named, else the latest and the year before. */
export function findPairInTime(context: AnswerContext): Pair | undefined {
  return pairOfYears(context) ?? (namesTwoYears(context.question) ? undefined : pairWithYearBefore(context))
}

function pairMeant(context: AnswerContext): readonly [FigureInMeasure, FigureInMeasure] | undefined {
  const named = pairOfMeasures(context) ?? namedPair(context)
  return named && isNamedApart(named) ? named : pairOfSides(context)
}

/** A pair by labels needs words of its own on both sides, else two parts of one row are compared. */
function isNamedApart([first, second]: readonly [Candidate, Candidate]): boolean {
  return ownTerms(first, second).length > 0 && ownTerms(second, first).length > 0
}

function pairOfYears(context: AnswerContext): Pair | undefined {
  const isOfPlans = context.question.period.kind === 'plans'
  if (isOfPlans || beforePlan.test(context.question.text)) {
    const [first, second] = pairOfPlans(context) ?? []
    const isOfPlan = first?.figure.figure.period.kind === 'plan'
    return first && second ? { first, second, by: isOfPlan ? 'period' : 'label' } : undefined
  }
  const stretch = pairOverStretch(context)
  if (stretch) return stretch
  const years = askedYears(context.question)
  const [from, to] = [years[0], years.at(-1)]
  if (from === undefined || to === undefined || from === to) return undefined
  const best = pickTimeless(context)
  const found =
    best && (inYears(best, [from, to]) ?? inYears(best, [from, to], axisAcross(context.candidates, best)))
  const [first, second] = found ?? []
  return first && second ? { first, second, by: 'period' } : undefined
}

/** 「この5年で」「平成30年度から」「5年前と比べて」: the first and the last year of the stretch. */
function pairOverStretch(context: AnswerContext): Pair | undefined {
  const { period, text } = context.question
  const ago = Number(/([0-9]+)年前/.exec(text)?.[1])
  const within = Number(/(?<![令和平成RHrh0-9])([0-9]+)年間?で/.exec(text)?.[1])
  const isStretch = period.kind === 'recent' || period.kind === 'open-range'
  if (!isStretch && !(ago > 1) && !(within > 1)) return undefined
  const best = pickTimeless(context)
  const axis = best ? periodAxis(best).filter((one) => fiscalYearOf(one.figure.figure.period)) : []
  const latest = best && latestYear(axis, best.view.source.report.fiscalYear)
  if (!best || latest === undefined) return undefined
  if (ago > 1) {
    // Of a table of five years the first is what is meant by 「5年前」; both years are named in the answer.
    const [oldest, newest] = axis.length === ago ? [axis[0], axis.at(-1)] : []
    const held = oldest && newest && ({ first: oldest, second: newest, by: 'period' } as const)
    return pairInYears(best, [fiscalYear(latest - ago), latest]) ?? held
  }
  const chosen =
    period.kind === 'recent'
      ? axis.slice(-period.count)
      : within > 1 && !isStretch
        ? axis.slice(axis.length === within + 1 ? 0 : -within)
        : axis.filter((one) => matchesPeriod(one.figure.figure, period))
  const [first, second] = [chosen[0], chosen.at(-1)]
  return first && second && chosen.length >= 2 ? { first, second, by: 'period' } : undefined
}

function pairWithYearBefore(context: AnswerContext): Pair | undefined {
  const best = pickTimeless(context)
  if (!best) return undefined
  const [asked] = askedYears(context.question)
  const axis = periodAxis(best)
  const latest = latestYear(axis, best.view.source.report.fiscalYear)
  if (asked !== undefined && isSinceNamed(context.question) && latest !== undefined && asked < latest)
    return pairInYears(best, [asked, latest])
  // Behind the latest year there is nothing that it is set against.
  if (asked !== undefined && isSinceNamed(context.question) && asked === latest) return undefined
  const year = asked ?? latest
  const last = fiscalYearOf(axis.at(-1)?.figure.figure.period ?? best.figure.figure.period)
  const inTable = year && roundedFrom(context, best)
  return (
    (year && pairInYears(best, [fiscalYear(year - 1), year])) ??
    (inTable && pairInYears(inTable, [fiscalYear(year - 1), year])) ??
    // 待機児童は4月1日現在で7人（前年度19人）: the day may lie behind the report's own year.
    (asked === undefined && last ? pairInYears(best, [fiscalYear(last - 1), last]) : undefined)
  )
}

/** 「残高は30億6,710万円」 rounds 3,067,095千円 of a table, which has the year before too. */
function roundedFrom(
  { candidates }: AnswerContext,
  { view, figure }: FigureInMeasure,
): Candidate | undefined {
  const { value, cell, unit } = figure.figure
  if (cell !== undefined || value.eq(0)) return undefined
  return candidates.find(
    (one) =>
      one.view === view &&
      one.figure.figure.cell !== undefined &&
      one.figure.figure.unit?.symbol === unit?.symbol &&
      one.figure.figure.value.minus(value).abs().lte(value.abs().times(mostRounded)),
  )
}

/** How much an amount may be rounded in running text. */
const mostRounded = 0.001

function pairInYears(best: FigureInMeasure, years: readonly FiscalYear[]): Pair | undefined {
  const [first, second] = inYears(best, years) ?? []
  return first && second ? { first, second, by: 'period' } : undefined
}

function latestYear(axis: readonly FigureInMeasure[], reportYear: FiscalYear): FiscalYear | undefined {
  const years = axis.flatMap((one) => fiscalYearOf(one.figure.figure.period) ?? [])
  return years.includes(reportYear) ? reportYear : years.at(-1)
}

/** In time order. */
function askedYears(question: Question): FiscalYear[] {
  const { period } = question
  if (period.kind === 'range') return [period.from, period.to]
  return period.kind === 'years' ? [...period.years].sort((a, b) => a - b) : []
}
