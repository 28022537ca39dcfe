import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { sayComparison } from '../compute/answer-compare.ts'
import { type Pair, sayDifference } from '../compute/say-difference.ts'
import { saySum } from '../compute/say-sum.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { Draft } from '../say/draft.ts'
import { suggestFollowUps } from '../say/suggest-follow-ups.ts'

/**
 * 「二つの差は?」「合わせると?」: computed of the figures that the talk gave before, one an answer. Undefined where one of
 * the answers gave no single figure, where they count different things, or where something else is asked of them. `by` is what
 * tells them apart, where that is known.
 */
export function answerOfShown(question: Question, shown: readonly Draft[], by?: Axis): Draft | undefined {
  const figures = shown.flatMap((draft) => onlyFigure(draft) ?? [])
  const [first, second] = figures
  if (!first || !second || figures.length < shown.length) return undefined
  if (new Set(figures.map(({ figure }) => figure)).size < shown.length) return undefined
  if (figures.some(({ figure }) => !sameUnit(figure.figure, first.figure.figure))) return undefined
  if (!figures.every((one) => isBeside(one, first))) return undefined
  const all: Figures = [first, second, ...figures.slice(2)]
  const draft = compute(question, all, by ?? axisOf(all))
  if (!draft) return undefined
  const told = shown.flatMap(({ warnings }) => warnings).filter(({ code }) => code !== 'period_assumed')
  const codes = new Set(draft.warnings.map(({ code }) => code))
  const warnings = [...draft.warnings, ...told.filter(({ code }) => !codes.has(code))]
  return { ...draft, warnings, followUps: suggestFollowUps(draft) }
}

type Figures = readonly [FigureInMeasure, FigureInMeasure, ...FigureInMeasure[]]

type Axis = 'period' | 'city' | 'label'

function compute(question: Question, figures: Figures, by: Axis): Draft | undefined {
  switch (question.operation.kind) {
    case 'sum':
    case 'average':
      return saySum({ question }, { axis: by === 'period' ? 'period' : 'named', figures })
    case 'difference':
    case 'change-rate':
    case 'ratio':
      return figures.length === 2 ? sayDifference(question, pairOf(figures, by)) : undefined
    case 'compare':
      return figures.length === 2 ? sayComparison(pairOf(figures, by)) : undefined
    default:
      return undefined
  }
}

/** By time the earlier one is the first; else what was said first is set against what was said next. */
function pairOf(figures: Figures, by: Axis): Pair {
  const [one, other] = figures
  const isInOrder = startOf(one) <= startOf(other)
  if (by === 'period') return { first: isInOrder ? one : other, second: isInOrder ? other : one, by }
  return { first: other, second: one, by }
}

/** What tells the figures apart: the city that they speak of, their time where nothing else does, else their names. */
function axisOf([first, ...others]: Figures): Axis {
  const { figure } = first.figure
  const isShared = (same: (a: Figure, b: Figure) => boolean) =>
    others.every((one) => same(one.figure.figure, figure))
  if (!isShared((a, b) => a.subject === b.subject)) return 'city'
  const isOfOneName = isShared((a, b) => sameLabels(withoutTime(a), withoutTime(b)))
  return isOfOneName && !isShared(samePeriod) ? 'period' : 'label'
}

/** Figures of one table, and of two cities, are set against each other along one row or column of it. */
function isBeside(
  { figure: { figure: a } }: FigureInMeasure,
  { figure: { figure: b } }: FigureInMeasure,
): boolean {
  const isOfOneTable = a.cell !== undefined && a.cell.tableId === b.cell?.tableId
  if (!isOfOneTable && a.subject === b.subject) return true
  return sameLabels(a.labels.row, b.labels.row) || sameLabels(a.labels.column, b.labels.column)
}

/** The names of a row and column, but for those that say its time. */
function withoutTime({ labels: { row, column } }: Figure): string[] {
  return [...row, ...column].filter((label) => !/[0-9０-９元]年|第[0-9０-９]+期|前年|当年|本年/.test(label))
}

function startOf({ figure: { figure } }: FigureInMeasure): number {
  return figure.period.kind === 'plan' ? figure.period.number : (fiscalYearOf(figure.period) ?? 0)
}

/** The one printed figure that an answer gives first. */
export function onlyFigure({ outcome, lines }: Draft): FigureInMeasure | undefined {
  const pieces = lines.flat().filter((piece) => typeof piece !== 'string')
  const figures = pieces.flatMap((piece) => (piece.kind === 'figure' ? [piece.at] : []))
  const isPlain = pieces.every((piece) => piece.kind === 'figure' || piece.kind === 'citation')
  return outcome === 'answered' && isPlain && figures.length === 1 ? figures[0] : undefined
}
