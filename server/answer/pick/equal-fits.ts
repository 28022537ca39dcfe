import type { Figure } from '../../../ingest/report/figure.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import { type FigureInMeasure, isPlace } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { matchTerms, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSamePlace, ownTerms } from './pair-operands.ts'

/** 「新規と継続を足した」 where two areas are called 継続: what the question's words fit just as well is added too. */
export function withEqualFits(
  { candidates }: AnswerContext,
  pair: readonly [Candidate, Candidate],
): readonly FigureInMeasure[] {
  const fitsAsWell = (one: Candidate, end: Candidate) =>
    one.view === end.view &&
    !one.rejected &&
    !isInRowOf(one, end) &&
    one.figure.figure.labels.row.length === end.figure.figure.labels.row.length &&
    one.figure.figure.labels.row.at(-1) === end.figure.figure.labels.row.at(-1) &&
    one.figure.figure.unit?.symbol === end.figure.figure.unit?.symbol &&
    sameLabels(one.figure.figure.labels.column, end.figure.figure.labels.column) &&
    ownTerms(one, end).length === 0 &&
    ownTerms(end, one).length === 0
  const others = candidates.filter(
    (one) =>
      !pair.includes(one) &&
      pair.some((end) => fitsAsWell(one, end)) &&
      !pair.some((end) => isSaidAgain(one, end)),
  )
  return [...pair, ...others]
}

/** The same row with the same amount in another table of the measure, which prints it once more. */
function isSaidAgain(
  { figure: { figure: one } }: Candidate,
  { figure: { figure: end } }: Candidate,
): boolean {
  const isInOneTable = one.cell !== undefined && one.cell.tableId === end.cell?.tableId
  return !isInOneTable && one.value.eq(end.value) && sameLabels(one.labels.row, end.labels.row)
}

/** The other columns of a row (事業費, 令和5年度) say the same thing again. */
export function isInRowOf(
  { figure: { figure: one } }: Candidate,
  { figure: { figure: end } }: Candidate,
): boolean {
  return one.cell !== undefined && one.cell.tableId === end.cell?.tableId && one.cell.row === end.cell.row
}

/**
 * 「3つの委託料を足す」「遊具の購入費は合わせて」: the rows of one list that have the question's words which tell the best row
 * from what stands around it, or of these the rows that it spells out; in the list's order, none where there is but one.
 */
export function allThatFit({ question, candidates }: AnswerContext): readonly FigureInMeasure[] {
  const best = candidates.find((one) => !one.rejected)
  if (!best || isWhole(best.figure.figure)) return []
  const around = matchTerms(question.terms, best.figure.context.filter(isPlace))
  const told = best.matches.flatMap(({ term, strength, level }, index) =>
    term.key && level === 'row' && strength >= namedStrength && (around[index]?.strength ?? 0) < namedStrength
      ? [index]
      : [],
  )
  if (told.length === 0) return []
  const isOne = (one: Candidate) =>
    !one.rejected && isBeside(one, best) && told.every((index) => isInRow(one, index))
  const fitting = candidates.filter(isOne)
  // A の between two words of the name makes them two things again (「整備の工事」).
  const isSpelled = ({ figure: { figure } }: Candidate) =>
    question.text.includes(plainName(figure.labels.row.at(-1) ?? ''))
  const spelled = fitting.filter(isSpelled)
  const found = spelled.length > 0 ? spelled : fitting
  return found.length < 2
    ? []
    : found.toSorted((a, b) => a.figure.figure.passage.start - b.figure.figure.passage.start)
}

/** By the words of the row, or letter by letter where its name is cut into other words. */
function isInRow({ matches, figure: { figure } }: Candidate, index: number): boolean {
  const match = matches[index]
  if (match === undefined) return false
  return (
    (match.level === 'row' && match.strength >= namedStrength) ||
    figure.labels.row.some((label) => plainName(label).includes(match.term.surface))
  )
}

/** A total of other rows; what sums a row's own years up is a row like the others. */
function isWhole(figure: Figure): boolean {
  const isOverYears = figure.period.kind === 'fiscal-years'
  return isTotalLabel(figure.labels.row.at(-1) ?? '') || (isSum(figure) && !isOverYears)
}

function isBeside(one: Candidate, best: Candidate): boolean {
  const [a, b] = [one.figure.figure, best.figure.figure]
  return (
    (isSamePlace(one, best) || isCutList(one, best)) &&
    sameUnit(a, b) &&
    samePeriod(a, b) &&
    a.labels.row.length === b.labels.row.length &&
    sameLabels(a.labels.column, b.labels.column) &&
    !isWhole(a)
  )
}

/** On a page whose layout was lost, one list stands in several pieces under its headings. */
function isCutList({ view, figure: { figure } }: Candidate, best: Candidate): boolean {
  return view === best.view && sameLabels(figure.labels.headings, best.figure.figure.labels.headings)
}

/** 「3つの委託料」「4件を足すと」: how many things are added, where the question counts them. */
export function statedCount(text: string): number | undefined {
  const digits = new RegExp(
    `${countOf}(?:種類?|項目|費目|事業|件|団体|社|か所|箇所|つ)(?:の|を|で|は|とも|合わ|足|全部|、)`,
    'u',
  ).exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** 「点検と工事と設計を合わせて」: three or more names side by side. */
const namesInRow =
  /(?:^|[のは、])((?:[\p{Script=Han}\p{Script=Katakana}ー]{1,14}と){2,})[\p{Script=Han}\p{Script=Katakana}ー]{2,}(?:を|の)?(?:合わせ|あわせ|足|合計|全部)/u

/** 「水道2件と改良工事」, 「点検と工事と設計」: the fewest things that such a list adds. */
export function leastListed(text: string): number {
  const named = namesInRow.exec(text)?.[1]?.match(/と/g)
  if (named) return named.length + 1
  const counts = [
    ...text.matchAll(new RegExp(`${countOf}(?:つ|項目|費目|事業|件|団体|社|か所|箇所)と(?!も)`, 'gu')),
  ]
  return counts.length === 0 ? 0 : counts.reduce((sum, [, digits]) => sum + Number(digits), 1)
}

const countOf = '(?<![0-9.,年月度])([2-9])'
