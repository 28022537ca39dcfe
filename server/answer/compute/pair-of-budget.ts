import type { Figure } from '../../../ingest/report/figure.ts'
import { ownLabels, sameLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isAnswerable } from '../match/score-figures.ts'

const budget = /^(?:当初|補正後の?|最終|現計)?予算(?:現額|額)?$/
const settled = /^(?:決算|支出済)額?$/
const first = /^当初/

/**
 * 「予算額と決算額の差額」 (or 不用額, where none is printed): the two as they stand by one name in one place, of which the question
 * names most; undefined where it does not ask for both, or the best of them stands alone.
 */
export function pairOfBudget({
  question,
  candidates,
}: AnswerContext): readonly [FigureInMeasure, FigureInMeasure] | undefined {
  const { text, operation } = question
  if (operation.kind !== 'difference' || !/予算/.test(text) || !/決算|支出済/.test(text)) return undefined
  const best = candidates.find((one) => isAnswerable(one) && kindOf(one.figure.figure) !== undefined)
  if (!best) return undefined
  const own = best.figure.figure
  const beside = best.view.figures
    .filter(({ figure }) => kindOf(figure) !== kindOf(own) && isBeside(figure, own))
    .map((figure) => ({ view: best.view, figure }))
  const other = beside.find(({ figure: { figure } }) => isFirst(figure) === /当初/.test(text)) ?? beside[0]
  if (!other) return undefined
  return kindOf(own) === 'budget' ? [best, other] : [other, best]
}

function kindOf(figure: Figure): 'budget' | 'settled' | undefined {
  const names = ownLabels(figure).map(timelessLabel)
  if (names.some((name) => budget.test(name))) return 'budget'
  return names.some((name) => settled.test(name)) ? 'settled' : undefined
}

function isFirst(figure: Figure): boolean {
  return ownLabels(figure)
    .map(timelessLabel)
    .some((name) => first.test(name))
}

/** By the same names but for these two, of one year, in one table or one sentence. */
function isBeside(figure: Figure, own: Figure): boolean {
  const isNear = own.cell
    ? figure.cell?.tableId === own.cell.tableId
    : figure.cell === undefined &&
      sameLabels(figure.labels.headings, own.labels.headings) &&
      apart(figure, own) < nearby
  return (
    isNear &&
    kindOf(figure) !== undefined &&
    sameUnit(figure, own) &&
    fiscalYearOf(figure.period) === fiscalYearOf(own.period) &&
    sameLabels(otherNames(figure), otherNames(own))
  )
}

/** Letters between two amounts of one line or item. */
const nearby = 120

function apart(one: Figure, other: Figure): number {
  return Math.abs(one.span.start - other.span.start)
}

function otherNames(figure: Figure): string[] {
  return ownLabels(figure)
    .map(timelessLabel)
    .filter((name) => !budget.test(name) && !settled.test(name))
}
