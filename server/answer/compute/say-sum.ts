import Big from 'big.js'
import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { samePeriod } from '../evidence/alike.ts'
import { isChange } from '../evidence/contrary.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { isTotalLabel, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { leastListed, statedCount } from '../pick/equal-fits.ts'
import { missingYears } from '../pick/missing-years.ts'
import { wholeAmong } from '../pick/whole-among.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import {
  type NamedAxis,
  nameOnAxis,
  periodPhrase,
  qualified,
  sayFigures,
  warningsFor,
} from '../say/say-figure.ts'
import { average, sum } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** What is added or averaged, and what tells the parts apart. */
export type Parts = { readonly axis: NamedAxis | 'named'; readonly figures: readonly FigureInMeasure[] }

/** The sum or mean of the parts, where they were read, and each of them. */
export function saySum(context: Pick<AnswerContext, 'question'>, given: Parts): Draft | undefined {
  // A year is no total of the others, even where it comes to as much.
  const parts: Parts =
    given.axis === 'period'
      ? given
      : { ...given, figures: withoutChanges(withoutTotal(context.question.text, given.figures)) }
  const [first] = parts.figures
  if (!first || parts.figures.length < 2) return undefined
  if (given.axis !== 'period' && hasTotalOfPart(parts.figures)) return undefined
  const whole = wholeAmong(parts.figures)
  if (whole) return sayFigures([whole])
  const isAverage = context.question.operation.kind === 'average'
  if (!isAverage && !canBeAdded(parts)) return sayEach(parts)
  const operands = parts.figures.map(operandOf)
  const decimals = context.question.precision?.decimals
  const calculated = isAverage
    ? average(operands, { print: printExact, ...(decimals === undefined ? {} : { decimals }) })
    : sum(operands, printExact)
  if (!calculated) return undefined
  const piece = calculatedPiece(calculated, { label: isAverage ? '平均' : '合計', operands: parts.figures })
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  const lines: Line[] = [
    [isAverage ? '平均は' : '合わせて', piece, `${rounding}です（${placeOfParts(parts)}）。`],
    sayParts(parts),
  ]
  const missing = parts.axis === 'period' ? missingYears(context.question, parts.figures) : []
  return { ...plainDraft('answered', lines), warnings: [...warningsFor(parts.figures), ...missing] }
}

/** 「24品増（品数：310品）」: by how much a part grew is no part beside it. */
function withoutChanges(figures: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  const amounts = figures.filter(({ figure }) => !isChange(figure.figure))
  return amounts.length > 0 ? amounts : figures
}

/** Places in an order have no sum; rates only where they are shares of one whole: of one time and subject, 100 % at most. */
function canBeAdded({ axis, figures }: Parts): boolean {
  const [first, ...others] = figures.map(({ figure: { figure } }) => figure)
  if (!first || figures.some(({ figure: { figure } }) => figure.unit?.kind === 'rank')) return false
  if (first.unit?.kind !== 'rate') return true
  const isOfOneWhole = others.every((one) => one.subject === first.subject && samePeriod(one, first))
  const all = others.reduce((sum, { value }) => sum.plus(value), first.value)
  return axis !== 'period' && isOfOneWhole && all.lte(wholeInPercent)
}

const wholeInPercent = 100

/** What has no sum is given one by one. */
function sayEach(parts: Parts): Draft {
  const lines: Line[] = [
    [...listParts(parts), `です（${placeOfParts(parts)}）。`],
    ['割合や順位は足しても意味のある数にならないため、合計せずにそれぞれをお答えしました。'],
  ]
  return { ...plainDraft('answered', lines), warnings: warningsFor(parts.figures) }
}

/** One that is the sum of all the others is their total, whatever it is called (対象世帯: 給付世帯 and 未給付世帯): not added. */
function withoutTotal(text: string, figures: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  if (figures.length < 3 || (statedCount(text) ?? leastListed(text)) === figures.length) return figures
  const all = figures.reduce((sum, { figure }) => sum.plus(figure.figure.value), new Big(0))
  const isTotal = ({ figure: { figure } }: FigureInMeasure) =>
    !figure.value.eq(0) && figure.value.times(2).eq(all)
  const others = figures.filter((one) => !isTotal(one))
  return others.length === figures.length - 1 ? others : figures
}

/** 「取替のLED」 and 「取替の合計」: a total is never added to one of its parts. */
function hasTotalOfPart(figures: readonly FigureInMeasure[]): boolean {
  const isPartOf = (part: FigureInMeasure, total: FigureInMeasure) =>
    labelAxes(part, { withTotals: true }).some(
      (axis) =>
        isTotalLabel(cleanLabel(labelAt(total, axis))) &&
        axis.figures.some(({ figure }) => figure === total.figure),
    )
  return figures.some((total) => figures.some((part) => part !== total && isPartOf(part, total)))
}

function placeOfParts(parts: Parts): string {
  const [first] = parts.figures
  if (!first) return ''
  const title = titleForAnswer(first.view.measure.title)
  const subjects = [...new Set(parts.figures.map((one) => one.figure.figure.subject))]
  const subject = subjects.length === 1 ? subjects[0] : undefined
  const period = parts.axis === 'period' ? undefined : periodPhrase(first)
  const label = parts.axis === 'period' ? `${title}の${labelOf(first.figure.figure)}` : title
  return [subject, period, label, first.view.measure.department].filter(Boolean).join('、')
}

function sayParts(parts: Parts): Line {
  return ['内訳は', ...listParts(parts), 'です。']
}

/** 「令和4年度 26.8%、令和5年度 27.3%」 */
function listParts(parts: Parts): Line {
  const several = new Set(parts.figures.map((one) => one.figure.figure.subject)).size > 1
  return parts.figures.flatMap((one, index): Line => {
    const name =
      parts.axis === 'named'
        ? several
          ? one.figure.figure.subject
          : nameAmong(one, parts.figures)
        : nameOnAxis(one, parts.axis)
    return [`${index === 0 ? '' : '、'}${name} `, ...qualified(one, { bare: true })]
  })
}

/** 「公園事業の予算額、道路事業の予算額」: with its measure where another part is called the same. */
function nameAmong(at: FigureInMeasure, parts: readonly FigureInMeasure[]): string {
  const label = labelOf(at.figure.figure)
  const twins = parts.filter((one) => one !== at && labelOf(one.figure.figure) === label)
  const isApart = twins.some(({ view }) => view !== at.view)
  return isApart ? `${titleForAnswer(at.view.measure.title)}の${label}` : label
}
