import Big from 'big.js'
import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { isTotalLabel, labelAt, labelAxes, rowAbove } from '../evidence/table-axes.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSumOfGroup, totalOfGroups } from './sum-of-group.ts'

/** The total of the row or column that the part stands in. */
export function totalOver(part: FigureInMeasure): FigureInMeasure | undefined {
  if (isSumOfGroup(part)) return totalOfGroups(part)
  const totals = labelAxes(part, { withTotals: true }).flatMap((axis) =>
    axis.figures.filter(
      (one) =>
        isTotalLabel(labelAt(one, axis)) &&
        one.figure !== part.figure &&
        isToldOf(labelAt(one, axis), one, part),
    ),
  )
  return totals.find((one) => one.figure.figure.value.gte(part.figure.figure.value)) ?? rowAbove(part)
}

/** 「一般財源総額は…」: the sum that another sentence tells of is none of what this one tells of, unless it is called 総額 alone. */
function isToldOf(label: string, total: FigureInMeasure, part: FigureInMeasure): boolean {
  const [a, b] = [total.figure.figure, part.figure.figure]
  const isOfSentences = a.cell === undefined && b.cell === undefined
  return !isOfSentences || a.passage.start === b.passage.start || bareTotal.test(cleanLabel(label))
}

const bareTotal = /^(?:(?:施策|事業|補助|交付)?(?:総額|総数)|合計|総計|計|小計|全体)(?:[金件人]額?数?)?$/u

/** 「財源のうち国庫支出金」: the amount that its parts come to, printed elsewhere in the measure. */
export function totalOfSiblings(part: FigureInMeasure): FigureInMeasure | undefined {
  for (const { figures } of labelAxes(part)) {
    const all = figures.reduce((sum, one) => sum.plus(one.figure.figure.value), new Big(0))
    const whole = part.view.figures.find(
      ({ figure }) =>
        figure.value.eq(all) &&
        sameUnit(figure, part.figure.figure) &&
        (samePeriod(figure, part.figure.figure) || isInRowOf(figure, part.figure.figure)) &&
        !figures.some((one) => one.figure.figure.id === figure.id),
    )
    if (whole) return { view: part.view, figure: whole }
  }
  return undefined
}

/** The amount of the very row, whatever time its column tells. */
function isInRowOf({ cell }: Figure, own: Figure): boolean {
  return cell !== undefined && cell.tableId === own.cell?.tableId && cell.row === own.cell.row
}

/** Where the part stands in a list: the measure's own total of the same unit; one that a sentence says is of what it says. */
export function totalOfMeasure(part: FigureInMeasure): FigureInMeasure | undefined {
  const own = part.figure.figure
  const totals = part.view.figures.filter(
    ({ figure }) =>
      figure.id !== own.id &&
      figure.unit?.symbol === own.unit?.symbol &&
      figure.labels.row.some(isTotalLabel) &&
      isOverIt(figure, own) &&
      (figure.cell !== undefined || own.cell !== undefined || figure.passage.start === own.passage.start) &&
      figure.value.gte(own.value),
  )
  const near =
    totals.find(({ figure }) => figure.labels.headings.join() === own.labels.headings.join()) ?? totals[0]
  return near && { view: part.view, figure: near }
}

/** 「国土調査・総額」 of a remark is the total of its own row alone. */
function isOverIt({ labels, cell }: Figure, own: Figure): boolean {
  if (!cell || cell.tableId !== own.cell?.tableId) return true
  const place = labels.row.findIndex(isTotalLabel)
  return labels.row.slice(0, place).every((label, level) => label === own.labels.row[level])
}

/**
 * 「交付金の合計」 without a year, of a table with a row a year and one for all of them: what they come to. Undefined where the
 * figure is a total itself, or the table has none or several.
 */
export function totalOverYears(
  { wantsTotal, period }: Question,
  best: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const own = best.figure.figure
  if (!wantsTotal || period.kind !== 'none' || !own.cell || own.period.kind !== 'fiscal-year')
    return undefined
  const isOver = ({ figure: { figure }, rejected }: Candidate) =>
    !rejected &&
    figure.cell?.tableId === own.cell?.tableId &&
    figure.period.kind === 'fiscal-years' &&
    sameUnit(figure, own) &&
    ((isSumOfYears(figure.labels.row, own.labels.row) &&
      sameLabels(figure.labels.column, own.labels.column)) ||
      (isSumOfYears(figure.labels.column, own.labels.column) &&
        sameLabels(figure.labels.row, own.labels.row)))
  const [total, ...others] = candidates.filter(isOver)
  return others.length === 0 ? total : undefined
}

/** The one path is a total where the other has nothing but a year. */
function isSumOfYears(path: readonly string[], years: readonly string[]): boolean {
  return path.length === 1 && path.every(isTotalLabel) && years.length === 1 && years.every(isPeriodLabel)
}
