import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { changeLabel, weighContraries } from '../evidence/contrary.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { isOverStretch } from '../evidence/match-period.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import { weighAges } from './asked-ages.ts'
import { weighMark } from './asked-mark.ts'
import { isOfMonths, weighMonth } from './asked-months.ts'
import { weighNamedTotal } from './named-total.ts'
import { weighTitle } from './titled-as-asked.ts'
import { weighHeadings } from './weigh-headings.ts'

/** A figure without the question's year in its own labels but from the report's year stands a little back. */
const assumedPeriodCost = 0.03
/** Of two years of which neither is the report's, the later is meant. */
const ageCost = 0.001
const latePlan = 20
/** What is of the report's own year is not what was asked for then. */
const wrongYearCost = 0.15
/** A sum or contract over several years is no answer for one of them, nor where no year is named. */
const manyYearsCost = 0.1
const hintWeight = 0.12
/** 「円単位で」: what is printed in 千円 is no answer where the yen stand elsewhere. */
const exactYen = /(?<![千万億])円単位|\(円\)|1円まで|円まで正確/
const exactBonus = 0.1
const totalBonus = 0.04
const wantedTotalBonus = 0.14
/** 「全部で」: the total of row and column (計, 総数) before one row's. */
const grandTotalBonus = 0.02
/** 「生徒数の合計は」: of all totals of a table that of both. */
const summedBonus = 0.08
/** 「7月から9月の分」: the very stretch before the year that it lies in. */
const monthsBonus = 0.1
/** 「令和5年1月から令和10年3月まで」: a contract over just these months. */
const stretchBonus = 0.3
/** 「派遣研修に何人」: 「その他派遣研修等」 is the rest of a list, not what the list is of. */
const restCost = 0.14
const isRest = /^(?:その他|そのほか|上記以外)/
const asksRest = /(その他|そのほか)|ほか|他の|以外|残り|別の/
const certaintyBonus: Readonly<Record<string, number>> = {
  checked: 0.01,
  printed: 0,
  repaired: 0,
  doubtful: -0.05,
  unplaced: -1,
}

/** What speaks for a figure (a total, its certainty) or against it (another year, a change, a plan) beside its words. */
export function weighBeside(question: Question): (at: FigureInMeasure) => number {
  const contraryCost = weighContraries(question)
  const ofYearBefore = asksYearBefore(question)
  const ofManyYears = spansYears(question)
  const inYen = exactYen.test(question.text)
  const isOfAsked = isOfMonths(question.text)
  const costOfRest = costOfRestIn(question.text)
  const ofAll = question.operation.kind === 'sum' ? summedBonus : grandTotalBonus
  const ofHeading = weighHeadings(question)
  const ofTitle = weighTitle(question)
  const ofMark = weighMark(question.text)
  const ofMonth = weighMonth(question.text)
  const [ofAges, ofNamed] = [weighAges(question.text), weighNamedTotal(question.text)]
  return (place) => {
    const { view, figure: at } = place
    const { figure } = at
    const isTotal = isSum(figure) && question.operation.kind !== 'share'
    const isReportYear = fiscalYearOf(figure.period) === view.source.report.fiscalYear
    const isMeantYear = ofYearBefore ? !isReportYear : isReportYear
    const yearCost = isReportYear ? wrongYearCost : assumedPeriodCost
    const undated =
      question.period.kind === 'none' && !isMeantYear ? -yearCost - ageCost * ageOf(view, figure) : 0
    const isDated = figure.periodSource !== 'report'
    const unnamed = question.period.kind === 'years' && !isDated ? -assumedPeriodCost : 0
    const manyYears =
      figure.period.kind !== 'fiscal-years' || isChange(figure)
        ? 0
        : ofManyYears
          ? manyYearsCost
          : -manyYearsCost
    return (
      ofHeading(place) +
      ofTitle(place) +
      ofMark(figure) +
      ofMonth(figure) +
      ofAges(figure) +
      ofNamed(figure) +
      (isTotal ? (question.wantsTotal ? wantedTotalBonus : totalBonus) : 0) +
      (question.wantsTotal && isGrandTotal(figure) ? ofAll : 0) +
      (certaintyBonus[figure.status] ?? 0) +
      undated +
      unnamed +
      manyYears +
      hintBonus(question, figure) +
      (inYen && figure.scale.eq(1) ? exactBonus : 0) +
      (isOfAsked(at) ? monthsBonus : 0) +
      bonusOfStretch(question, figure) -
      (isPassed(place) ? passedCost : 0) -
      (isRest.test(figure.labels.row.at(-1) ?? '') ? costOfRest : 0) -
      contraryCost(figure, view.source.report)
    )
  }
}

function bonusOfStretch({ period }: Question, figure: Figure): number {
  const isMeant = period.kind === 'years' && period.stretch && isOverStretch(figure, period.stretch)
  return isMeant ? stretchBonus : 0
}

/** 「売上は初めて4億円を超えた」: a mark that was passed stands behind the number itself. */
function isPassed({ view, figure: { figure } }: FigureInMeasure): boolean {
  const { start, end } = figure.span
  return !figure.cell && passed.test(view.source.text.slice(start, end + passedReach))
}

const passed =
  /[0-9０-９][0-9０-９,，.．万億千百]*\p{L}{0,3}?を(?:大きく|大幅に|わずかに)?(?:超え|上回|下回|突破|割)/u
const passedReach = 10
const passedCost = 0.08

/** The rest of a list stands behind where it is not asked for, and before where it is called by its name. */
function costOfRestIn(text: string): number {
  const asked = asksRest.exec(text)
  if (!asked) return restCost
  return asked[1] ? -restCost : 0
}

/** Years before the report's own, plans before a late one; 0 for what is of no time or later. */
function ageOf({ source }: MeasureView, { period }: Figure): number {
  if (period.kind === 'plan') return Math.max(0, latePlan - period.number)
  return Math.max(0, source.report.fiscalYear - (fiscalYearOf(period) ?? source.report.fiscalYear))
}

function isGrandTotal({ labels }: Figure): boolean {
  return labels.row.some(isTotalLabel) && labels.column.some(isTotalLabel)
}

function isChange({ labels }: Figure): boolean {
  return labels.column.some((label) => changeLabel.test(label))
}

/** Money nouns (売上, 補助金) lean to money, 率 to rates; other kinds then stand back, and bare numbers behind a counter. */
function hintBonus(question: Question, figure: Figure): number {
  if (question.unit?.symbol && !figure.unit) return -hintWeight
  if (question.unit || !question.unitHint) return 0
  return figure.unit?.kind === question.unitHint ? hintWeight : -hintWeight
}

/** Several years together are asked for: 「5年間の合計」「令和元年度から5年度まで」. */
export function spansYears({ period, operation, text }: Question): boolean {
  const isLong =
    period.kind === 'range' ||
    period.kind === 'recent' ||
    period.kind === 'all' ||
    period.kind === 'open-range'
  if (
    period.kind === 'none' &&
    (['extreme', 'spread', 'order', 'next', 'share', 'count-where'].includes(operation.kind) ||
      /足[しす]|合わせて|全部で|ぜんぶで|トータルで|ひっくるめ|(?<!\p{Script=Han})全体で/u.test(text))
  )
    return true
  return (
    (isLong && (operation.kind === 'sum' || operation.kind === 'look-up')) ||
    /[0-9]+(?:年|か年|ヵ年)(?:間?(?:分)?(?:の)?(?:合計|総額|総計|で|累計|トータル)|間の)|全期間|これまで(?:の|に)/.test(
      text,
    )
  )
}
