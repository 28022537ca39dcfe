import type { Question } from '../../question/question.ts'
import { yearsOfRun } from '../../question/run-of-years.ts'
import { findDifferencePair, findPairInTime } from '../compute/answer-difference.ts'
import { nameInPair, type Pair, placeOfPair } from '../compute/say-difference.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { matchesPeriod, periodOrder } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { since } from '../evidence/since.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { pairAsChanged } from '../pick/pair-as-changed.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { qualified, sayFigure, warningsFor } from '../say/say-figure.ts'
import { sayTwo } from '../say/say-two.ts'

const coveredForChange = 0.7

/** 「増えましたか」「減っていますか」 */
export function byDirection(context: AnswerContext): Draft | undefined {
  const { direction } = context.question
  if (!direction) return undefined
  if (yearByYear.test(context.question.text)) return bySteps(context, direction)
  const question = { ...context.question, operation: { kind: 'difference' } as const }
  const pair = pairMeant({ ...context, question })
  if (!pair) return undefined
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  const isRight = direction === 'rise' ? order > 0 : order < 0
  const change = order > 0 ? '増えています' : order < 0 ? '減っています' : '変わっていません'
  const line = [
    isRight ? 'はい、' : 'いいえ、',
    `${change}。${nameInPair(pair.first, pair)}は`,
    ...qualified(pair.first),
    `、${nameInPair(pair.second, pair)}は`,
    ...qualified(pair.second),
    pair.by === 'label' ? `です（${placeOfPair(pair)}）。` : 'です。',
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([pair.first, pair.second]) }
}

/** Two rows only where the question sets two against each other or one is the other as it was changed, else the years of one. */
function pairMeant(context: AnswerContext): Pair | undefined {
  const stretch = comesAlong.test(context.question.text) ? ends(context) : undefined
  const pair = stretch ?? findDifferencePair(context)
  const isMeant = pair?.by !== 'label' || setsTwo.test(context.question.text) || pairAsChanged(context)
  return isMeant ? pair : findPairInTime(context)
}

const setsTwo = /より|比べ|比較|から|と[^。、]{1,20}で/

/** 「上がってきている」: since the first year that is told. */
const comesAlong = /[てで](?:き|来)(?:た|て|ま)/

function ends(context: AnswerContext): Pair | undefined {
  const best = pickTimeless(context)
  const axis = best ? periodAxis(best).filter((one) => isWithin(context.question, one)) : []
  const [first, second] = [axis[0], axis.at(-1)]
  return first && second && first !== second ? { first, second, by: 'period' } : undefined
}

/** 「毎年増えていますか」「減り続けていますか」 */
const yearByYear = /毎年|年々|ずっと|一貫して|続け(?:て|た)|連続(?:で|して)?(?=[^。]*[増減上下伸落ふへ])/

/** Every step from one year to the next goes the asked way, or the first that does not says no. */
function bySteps(context: AnswerContext, direction: 'rise' | 'fall'): Draft | undefined {
  const best = pickTimeless(context)
  const axis = best ? periodAxis(best).filter((one) => isWithin(context.question, one)) : []
  const all = axis.toSorted((a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure))
  const years = yearsOfRun(context.question.text)
  // A run of three years has four ends; a table of three years may be what is meant by one.
  const sorted = years === undefined ? all : all.slice(-years - 1)
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last || sorted.length < Math.max(2, years ?? 0)) return undefined
  const steps = sorted.slice(1).map((one, index) => [sorted[index] ?? one, one] as const)
  const breaks = steps.find(([before, after]) => {
    const order = after.figure.figure.value.cmp(before.figure.figure.value)
    return direction === 'rise' ? order <= 0 : order >= 0
  })
  return sayTwo(breaks ? 'いいえ。' : 'はい。', breaks ?? [first, last])
}

/** 「良くなりましたか」「悪化しましたか」: which way is good the report need not say; the first and the last year speak for themselves. */
export function byTurn(context: AnswerContext): Draft | undefined {
  if (!turn.test(context.question.text)) return undefined
  const best = pickTimeless(context)
  if (!best?.figure.figure.labels.row.some((label) => isSpelled(context, label))) return undefined
  const axis = periodAxis(best).filter((one) => isWithin(context.question, one))
  const sorted = axis.toSorted((a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure))
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first && last && first !== last ? sayTwo('', [first, last]) : undefined
}

const turn = /(?:良|よ|悪|わる)く(?:な|され)|(?:改善|悪化|好転)(?:し|され|を)/

function isSpelled({ question }: AnswerContext, label: string): boolean {
  const name = cleanLabel(label).normalize('NFKC')
  return name.length > 1 && question.text.normalize('NFKC').includes(name)
}

/** Whether a figure is of a year that the question asks about: all, where it names one alone. */
export function isWithin(question: Question, at: FigureInMeasure): boolean {
  const { period } = at.figure.figure
  const asked = question.period
  if (period.kind === 'plan') return asked.kind !== 'plans' || asked.numbers.includes(period.number)
  if (period.kind !== 'fiscal-year') return false
  const [year, ...more] = asked.kind === 'years' ? asked.years : []
  // One year alone is no stretch of time: the years behind it, or all, tell whether anything changed.
  if (year !== undefined && more.length === 0) return !isSince(question) || period.fiscalYear >= year
  return matchesPeriod(at.figure.figure, asked)
}

/** 「令和3年度から変わっていない」 */
export function isSince({ text, periodSpans }: Question): boolean {
  return periodSpans.some(({ end }) => since.test(text.slice(end)))
}

/** 「契約変更で増額されましたか」: a figure that is itself a change says by how much. */
export function byChange(context: AnswerContext): Draft | undefined {
  const { text, direction } = context.question
  if (!direction && !/変更(?:は|が|され)|追加/.test(text)) return undefined
  if (yearByYear.test(text)) return undefined
  const open = context.candidates.filter((one) => !one.rejected)
  const found = open
    .filter((one) => one.coverage >= coveredForChange && (open[0]?.score ?? 0) - one.score <= changeMargin)
    .flatMap((one) => {
      const change = changeOf(one)
      return change === undefined ? [] : { one, isRight: isSuch(direction, change) }
    })
  const [first] = found
  if (!first) return undefined
  const { one: best, isRight } = first
  const isUnsure = found.some((rival) => rival.isRight !== isRight && isAsNear(rival.one, best))
  if (isUnsure) return undefined
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

/** What changed stands beside its change: a change far behind the best figure is of something else. */
const changeMargin = 0.25

function isSuch(direction: Question['direction'], change: number): boolean {
  if (direction === undefined) return change !== 0
  return direction === 'fall' ? change < 0 : change > 0
}

/** Of rows of one column that are called alike (計 under two works) neither is the one that is meant. */
const nearMargin = 0.1

function isAsNear(rival: Candidate, best: Candidate): boolean {
  return rival.view === best.view && best.score - rival.score <= nearMargin
}

const changeLabel =
  /^(?:変更(?:契約)?額|増減額?|変更増減額?|補正額|追加額|増額|減額|前(?:回|年|年度|期)比|対前年度?比?)|^[^\s・]{2,}増減額?$/
const fallLabel = /(?<!増)減額?$/

/** The sign of a figure that is a change, by its label or the word behind it; undefined for any other. */
function changeOf(one: Candidate): number | undefined {
  const { figure } = one.figure
  if (figure.unit?.kind === 'rate') return changeOfRate(figure)
  if (figure.unit?.kind === 'times' || hasContrary(one)) return undefined
  const labels = [...figure.labels.row.slice(-1), ...figure.labels.column]
  const sign = figure.value.cmp(0)
  if (figure.qualifiers.includes('増') || labels.includes('増')) return sign
  if (figure.qualifiers.includes('減') || labels.some((label) => fallLabel.test(label)))
    return -Math.abs(sign)
  return labels.some((label) => changeLabel.test(label)) ? sign : undefined
}

const rateLabel = /^(?:対?前(?:回|年度?|期)比|対前年度?)/
/** 前年度比98.1％ is of the year before; 前年度比3.2％ may be what was added to it. */
const leastOfWhole = 50

/** 「前年度比3.2％増」, 「対前年度比98.1％」: undefined for a rate that is no change, or does not say whether it is one. */
function changeOfRate({
  labels,
  qualifiers,
  value,
}: FigureInMeasure['figure']['figure']): number | undefined {
  if (!labels.row.some((label) => rateLabel.test(label))) return undefined
  const words = [labels.row.at(-1), ...qualifiers]
  if (words.some((word) => word === '増' || word === '減')) return words.includes('増') ? 1 : -1
  return value.gte(leastOfWhole) ? value.cmp(100) : undefined
}

/** Where what came and what went have a column each, neither alone is the change. */
function hasContrary({ view, figure: { figure } }: Candidate): boolean {
  const { cell, labels } = figure
  const own = labels.column.at(-1) ?? ''
  const contrary = contraries.find((pair) => pair.includes(own))?.find((one) => one !== own)
  return (
    contrary !== undefined &&
    view.figures.some(
      ({ figure: other }) =>
        other.cell?.tableId === cell?.tableId &&
        other.cell?.row === cell?.row &&
        other.labels.column.at(-1) === contrary,
    )
  )
}

const contraries = [
  ['増', '減'],
  ['増加', '減少'],
  ['増額', '減額'],
]
