import { sameLabels, samePeriod } from '../evidence/alike.ts'
import { inSameTable, isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { statedCount } from './equal-fits.ts'
import { isGoodEnough } from './good-enough.ts'
import { isOfManyYears } from './pick-timeless.ts'
import { joins } from './spelled-parts.ts'
import { totalOfAll, withoutLessNamed } from './total-meant.ts'

/** How far behind the best row a printed total of its like may stand. */
const farthest = 0.1
/** Totals closer than this are as good as each other. */
const margin = 0.04

/**
 * 「広場の工事費は全部で」 of a table that prints 工事請負費 over its works: the total, not what has the words of the question among
 * its parts. None where the question lists things or years, or where two totals fit as well.
 */
export function printedTotal({ question, candidates }: AnswerContext): Candidate | undefined {
  const { text, period } = question
  if (joins.test(text) || isOfManyYears(period) || /[0-9]年/.test(text) || statedCount(text) !== undefined)
    return undefined
  const open = withoutLessNamed(candidates.filter(({ rejected }) => !rejected))
  const [best] = open
  const [total, ...others] = open.filter(
    (one) =>
      best !== undefined &&
      best.score - one.score <= farthest &&
      one.view === best.view &&
      !isOtherYearOf(one, best) &&
      isOverRows(one) &&
      uncoveredKeys(one).length === 0 &&
      isGoodEnough(one),
  )
  if (!total || others.some((one) => isRival(one, total))) return undefined
  return totalOfAll(question, open, total) ?? total
}

/** Rows stand below its own, or it is called a total: the sum of a row's years is no total of others. */
function isOverRows(one: Candidate): boolean {
  const { row, column } = one.figure.figure.labels
  if (isTotalLabel(row.at(-1) ?? '')) return true
  return inSameTable(one).some(
    ({
      figure: {
        figure: { labels },
      },
    }) =>
      labels.row.length > row.length &&
      sameLabels(labels.row.slice(0, row.length), row) &&
      sameLabels(labels.column, column),
  )
}

/** Another total that fits as well; the same row in one year of several is none. */
export function isRival(one: Candidate, total: Candidate): boolean {
  const isOther = !one.figure.figure.value.eq(total.figure.figure.value)
  return total.score - one.score <= margin && isOther && !isOtherYearOf(one, total)
}

/** The same row in another of its years: what is printed below it in that year alone makes it no total. */
function isOtherYearOf(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  const isOneRow = a.cell !== undefined && a.cell.tableId === b.cell?.tableId && a.cell.row === b.cell.row
  return isOneRow && !samePeriod(a, b)
}
