import type { Chart } from '../../http/contract.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { isSum } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { axisAcross } from '../pick/across-reports.ts'
import { chooseAxis } from '../pick/choose-axis.ts'
import { missingYears } from '../pick/missing-years.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { headOver } from '../say/head-over.ts'
import { listFigure, type NamedAxis, nameOnAxis, periodPhrase, warningsFor } from '../say/say-figure.ts'

/** A list longer than this is cut, and the rest is said to be in the source. */
const longestList = 40

/** 推移: the figure in every period that is printed, or in those asked for. */
export function answerSeries(context: AnswerContext): Draft | undefined {
  const { question } = context
  const best = pickTimeless(context, { ...question, operation: { kind: 'look-up' } })
  if (!best) return undefined
  if (asksEachTurn.test(question.text) && best.figure.figure.period.kind !== 'plan')
    return answerBreakdown(context)
  const axis = axisAcross(context.candidates, best)
  const asked =
    question.period.kind === 'years' && question.period.years.length < 2
      ? axis
      : axis.filter((one) => matchesPeriod(one.figure.figure, question.period))
  const chosen = question.period.kind === 'recent' ? asked.slice(-question.period.count) : asked
  if (chosen.length < 2) return undefined
  const draft = listDraft(chosen, {
    axis: 'period',
    head: [`${best.figure.figure.subject}の${nameOf(best)}の推移です`],
    kind: 'line',
  })
  const lines = [...draft.lines.slice(0, -1), [...(draft.lines.at(-1) ?? []), ...headOver(chosen)]]
  return { ...draft, lines, warnings: [...draft.warnings, ...missingYears(question, chosen)] }
}

/** 「開催順に」「各回の」: the turns of one year, which are rows. */
const asksEachTurn =
  /(?:開催|実施|日付|日にち)の?順|開かれた順|行われた順|各(?:回|講座|教室|期)|(?:回|開催|実施)ごと/

/** 内訳: the parts beside or under the best figure, each on a line, the total among them. */
export function answerBreakdown(context: AnswerContext): Draft | undefined {
  const [best] = context.candidates.filter((one) => !one.rejected)
  if (!best || best.coverage < 0.5) return undefined
  const near = context.candidates.filter((one) => !one.rejected && best.score - one.score < 0.2)
  const found = near
    .map((one) => ({ one, axis: chooseAxis(context, one, { withTotals: true }) }))
    .find(({ axis }) => axis)
  if (!found?.axis) return undefined
  const { one, axis } = found
  const head = `${one.figure.figure.subject}、${periodPhrase(one)}の${titleForAnswer(one.view.measure.title)}の内訳です`
  return listDraft(axis.figures, { axis, head: [head], kind: 'bar' })
}

export type ListOptions = {
  readonly axis: NamedAxis
  readonly head: Line
  readonly kind: Chart['kind']
}

/** A head line, a line a figure, and the chart of the same figures. */
export function listDraft(figures: readonly FigureInMeasure[], options: ListOptions): Draft {
  const shown = figures.slice(0, longestList)
  const [first] = shown
  const department = first?.view.measure.department
  const head: Line = [...options.head, `${department ? `（${department}）` : ''}。`]
  const lines: Line[] = [head, ...shown.map((one) => listFigure(one, nameOnAxis(one, options.axis)))]
  if (figures.length > shown.length) lines.push([`ほかは出典の表をご覧ください。`])
  return { ...plainDraft('answered', lines), chart: makeChart(shown, options), warnings: warningsFor(shown) }
}

function makeChart(figures: readonly FigureInMeasure[], { axis, kind }: ListOptions): Chart | null {
  const [first] = figures
  if (!first || figures.length < 2) return null
  const unit = first.figure.figure.unit?.symbol ?? null
  const points = figures
    .filter((one) => axis === 'period' || !isSum(one.figure.figure))
    .map((one) => ({ label: nameOnAxis(one, axis), value: Number(one.figure.figure.value) }))
  if (points.length < 2) return null
  return {
    kind,
    title: nameOf(first),
    unit,
    series: [{ name: axis === 'period' ? first.figure.figure.subject : nameOf(first), points }],
  }
}

function nameOf(at: FigureInMeasure): string {
  const title = titleForAnswer(at.view.measure.title)
  const label = cleanLabel(labelOf(at.figure.figure))
  return label === title ? title : `${title}（${label}）`
}
