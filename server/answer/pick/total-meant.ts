import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { cleanLabel, withoutSum } from '../evidence/figure-label.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import { namedTotalOf } from '../match/named-total.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSpelledIn } from './spelled-rather.ts'

/** How much less than its parts a total may say of the question, and by how much it must fit better than the next one. */
const margin = 0.06

/**
 * 「職員研修の総額」 where a part repeats the title's words (初任職員研修): the total of the best measure that says as much, by the word that the
 * question says for it (合計 beside a rounded 総額), if there is only one.
 */
export function totalMeant({ question, candidates }: AnswerContext, first: Candidate): Candidate | undefined {
  if (namedTotalOf(question.text)(first.figure.figure)) return undefined
  if (!question.wantsTotal || (isSum(first.figure.figure) && !isSumOfPart(question, first))) return undefined
  const totals = candidates.filter(
    (one) =>
      !one.rejected &&
      one.view === first.view &&
      isTotalOfOthers(one) &&
      !isSumOfPart(question, one) &&
      one.coverage >= first.coverage - margin &&
      !lacksNameOf(one, first),
  )
  const named = totals.filter((one) => nearestLabels(one).some((label) => question.text.includes(label)))
  const [total, ...others] = distinctAmounts(named.length > 0 ? named : totals)
  const [next] = others
  const isAlone = total !== undefined && (next === undefined || next.score < total.score - margin)
  return isAlone ? total : undefined
}

/**
 * The row or column of the other is called by a word of the question that this one is not (消耗品費 beside the grand total), or
 * only touched by (小学校 beside the total of 児童・生徒).
 */
function lacksNameOf(one: Candidate, other: Candidate): boolean {
  return other.matches.some(
    ({ term, level, strength }, at) =>
      term.key &&
      isOwnName({ level }) &&
      strength >= namedStrength &&
      (one.matches[at]?.strength ?? 0) < strength - fartherOff,
  )
}

/** Of totals and parts that say as much those whose own names a word of the question does not fit better elsewhere. */
export function withoutLessNamed(open: readonly Candidate[]): readonly Candidate[] {
  const [best] = open
  const near = open.filter((one) => best && one.view === best.view && best.score - one.score <= margin)
  return open.filter((one) => !isTotalOfOthers(one) || !near.some((other) => lacksNameOf(one, other)))
}

/** A word in the title says a little less than in the row; one that is only near it says much less. */
const fartherOff = 0.1

/** 「合計 6,889,659円」 beside 「総額 6,890千円」 is one amount: the more exact stands for both. */
export function distinctAmounts(totals: readonly Candidate[]): readonly Candidate[] {
  const isRounded = (one: Candidate, other: Candidate) => {
    const [rounded, exact] = [one.figure.figure, other.figure.figure]
    return (
      exact.scale.lt(rounded.scale) &&
      rounded.unit?.kind === exact.unit?.kind &&
      exact.value.minus(rounded.value).abs().lt(rounded.scale)
    )
  }
  return totals.filter((one) => !totals.some((other) => isRounded(one, other)))
}

/** What the question names by a mark (3歳児) stands further before the row for all. */
export const partMargin = 0.05

/**
 * 「みどり会の費用計」 where a column 「みどりの事業」, and 「町営住宅の戸数」 where a row 「改良住宅」, only repeats a word of the
 * title: the column or row for all, which says as much; so does the total of the level that a row stands in,
 * where the question does not spell that row out.
 */
export function totalOfAll(
  { text }: Question,
  open: readonly Candidate[],
  best: Candidate,
): Candidate | undefined {
  const { cell, period } = best.figure.figure
  if (!cell) return undefined
  const { row } = best.figure.figure.labels
  const isOfAll = ({ figure: { figure }, score }: Candidate) =>
    (figure.cell?.column === cell.column &&
      isAbove(figure.labels.row, row) &&
      !row.slice(figure.labels.row.length).some((label) => isSpelledIn(text, label))) ||
    (figure.cell?.row === cell.row &&
      !nearestLabels(best).some((label) => allOf.test(label)) &&
      allOf.test(cleanLabel(figure.labels.column.at(-1) ?? ''))) ||
    isTotalOverTotals(text, { figure }, best) ||
    (figure.cell?.column === cell.column &&
      best.score - score <= partMargin &&
      isAllBut(figure.labels.row.map(cleanLabel), row.map(cleanLabel)))
  return open.find(
    (one) =>
      one.figure.figure.cell?.tableId === cell.tableId &&
      isOfAll(one) &&
      !isSpelledApart(text, best, one) &&
      JSON.stringify(one.figure.figure.period) === JSON.stringify(period) &&
      one.matches.every(({ strength }, index) => strength >= (best.matches[index]?.strength ?? 0) - margin),
  )
}

/** 「事業費計」 over 「工事費計」, 「総計」 over 「実績・合計」: in one column, where the question names no part that the lesser total is of. */
function isTotalOverTotals(text: string, { figure }: { readonly figure: Figure }, best: Candidate): boolean {
  const own = best.figure.figure
  const { row } = figure.labels
  if (figure.cell?.column !== own.cell?.column || row.length !== 1 || !totalOf.test(plainName(row[0] ?? '')))
    return false
  const parts = own.labels.row
    .map((label) => withoutSum(plainName(label)))
    .filter((name) => !allOf.test(name))
  const isPart =
    isTotalLabel(own.labels.row.at(-1) ?? '') && !totalOf.test(plainName(own.labels.row[0] ?? ''))
  return isPart && figure.value.gte(own.value) && !parts.some((name) => name !== '' && text.includes(name))
}

/** A row or column of its own that the question spells out and the total has not: 「歩道改築工事の当初予算の合計」 beside 工事費計. */
function isSpelledApart(text: string, best: Candidate, total: Candidate): boolean {
  const namesOf = ({ figure: { figure } }: Candidate) =>
    [...figure.labels.row, ...figure.labels.column].map((label) => withoutSum(plainName(label)))
  const shared = new Set(namesOf(total))
  return namesOf(best).some((name) => name.length >= leastName && text.includes(name) && !shared.has(name))
}

/** A shorter one may be a word of the title. */
const leastName = 4

/** 「経常費用計」 over 「経常費用・管理費・その他経費計」: the total of a level that the other row stands in. */
function isAbove(total: readonly string[], part: readonly string[]): boolean {
  const level = total.length - 1
  const group = withoutSum(cleanLabel(total[level] ?? ''))
  return (
    group !== '' &&
    group !== total[level] &&
    part.length > total.length &&
    part
      .slice(0, level + 1)
      .every((label, at) => cleanLabel(label) === (at === level ? group : cleanLabel(total[at] ?? '')))
  )
}

/** 「計・募集」 for 「改良住宅・募集」: the same row of the part that stands for all. */
function isAllBut(row: readonly string[], part: readonly string[]): boolean {
  const [at, ...more] = row.flatMap((label, index) => (label === part[index] ? [] : [index]))
  if (at === undefined || more.length > 0 || row.length !== part.length || row.length < 2) return false
  return allOf.test(row[at] ?? '') && !allOf.test(part[at] ?? '')
}

const allOf = /^(?:合計|総?計|累計|総額|総数)$/
/** 「事業費合計」 is the total of a table about a 事業, whatever its title calls that. */
const totalOf = /^(?:(?:事業費|経費|費用|決算)?(?:合計|総?計|累計|総額|総数)|小計)$/

function nearestLabels({ figure: { figure } }: Candidate): readonly string[] {
  return [figure.labels.row.at(-1), figure.labels.column.at(-1)].flatMap((label) =>
    label === undefined ? [] : [cleanLabel(label)],
  )
}

/** The total among its parts; 「合計・小学校」 is a part of 「合計」 itself. */
export function isTotalOfOthers(one: Candidate): boolean {
  return isSum(one.figure.figure) && nearestLabels(one).some((label) => totalOf.test(plainName(label)))
}

/** What one part of many comes to over the years: its row says more than the question does. */
export function isSumOfPart({ text }: Question, { demand, figure: { figure } }: Candidate): boolean {
  const name = figure.labels.row.at(-1)
  return demand > mostDemand && name !== undefined && !isTotalLabel(name) && !isSpelledIn(text, name)
}

const mostDemand = 0.45

/** The same amount stands elsewhere in the measure as a total. */
export function isPrintedAsTotal({ candidates }: AnswerContext, best: Candidate): boolean {
  const { value } = best.figure.figure
  return candidates.some(
    (one) => one.view === best.view && isSum(one.figure.figure) && one.figure.figure.value.eq(value),
  )
}
