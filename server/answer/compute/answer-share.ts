import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Question } from '../../question/question.ts'
import { findShareWords, type ShareWords } from '../../question/share-words.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { isTwin } from '../pick/narrow-readings.ts'
import { ofCities } from '../pick/operands.ts'
import { jointCoverage, namedPair } from '../pick/pair-operands.ts'
import { isSumOfGroup, isSumOfOtherGroup } from '../pick/sum-of-group.ts'
import { totalOfMeasure, totalOfSiblings, totalOver } from '../pick/total-over.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { periodPhrase, qualified, sayFigure, warningsFor } from '../say/say-figure.ts'
import { share } from './calculate.ts'
import { columnOfAll } from './column-of-all.ts'
import { pairAt } from './pair-of-sides.ts'
import { printedShare } from './printed-share.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'
import { findShareOfYears } from './share-of-years.ts'
import { findSharePair, isFundSource } from './share-operands.ts'

/** Part ÷ whole: the whole is a figure that the question names, else the total over the part in its own table. */
export function answerShare(context: AnswerContext): Draft | undefined {
  const pair = findPartAndWhole(context)
  if (!pair) return undefined
  const { part, whole } = pair
  if (isOfOneYearOnly(context.question, part)) return undefined
  if (isOneOfName(part) || isSumOfOtherGroup(part, whole)) return undefined
  if (isBeyond(part, whole) && !setsAgainst.test(context.question.text)) return undefined
  const decimals = context.question.precision?.decimals
  const calculated = share(operandOf(part), operandOf(whole), {
    print: printExact,
    ...(decimals === undefined ? {} : { decimals }),
  })
  if (!calculated) return undefined
  const operands = [part, whole]
  const piece = calculatedPiece(calculated, { label: `${labelOf(part.figure.figure)}の割合`, operands })
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  const place = [
    part.figure.figure.subject,
    // A part whose own time nobody tells is of the whole's.
    periodPhrase(part.figure.figure.periodSource === 'report' ? whole : part),
    titleForAnswer(part.view.measure.title),
    part.view.measure.department,
  ]
  const printed = decimals === undefined ? printedShare(part, whole) : undefined
  const ground = [
    `${labelOf(part.figure.figure)} `,
    ...qualified(part),
    ` ÷ ${labelOf(whole.figure.figure)} `,
    ...qualified(whole),
  ]
  const said = printed
    ? [sayFigure(printed), [...ground, ' で計算した値と一致します。']]
    : [
        [piece, `${rounding}です（${place.filter(Boolean).join('、')}）。`],
        [...ground, ' で計算しました。'],
      ]
  return {
    ...plainDraft('answered', said),
    warnings: warningsFor(printed ? [printed, ...operands] : operands),
  }
}

/** A list has two things of one name (「机の購入（9台）」, 「机の購入」): either is but a part of what is asked for. */
function isOneOfName(part: FigureInMeasure): boolean {
  const { view, figure } = part
  return view.figures.some(
    (other) =>
      sameUnit(other.figure, figure.figure) &&
      !other.figure.value.eq(figure.figure.value) &&
      isTwin({ view, figure: other }, part),
  )
}

/** 「平成30年度からの総額に占める割合」: what one of the years had is no share of them all. */
function isOfOneYearOnly({ period }: Question, { figure: { figure } }: FigureInMeasure): boolean {
  return (
    ['range', 'open-range', 'recent', 'all'].includes(period.kind) && figure.period.kind === 'fiscal-year'
  )
}

/** 「予算に対する割合」「÷」: what is set against another may be more than it. */
const setsAgainst = /に対|に比べ|比率|達成|執行|÷|\/|の何(?:%|％|パーセント|割)/

/** What is part of another is not more than it. */
function isBeyond(part: FigureInMeasure, whole: FigureInMeasure): boolean {
  return part.figure.figure.value.abs().gt(whole.figure.figure.value.abs())
}

function findPartAndWhole(
  context: AnswerContext,
): { part: FigureInMeasure; whole: FigureInMeasure } | undefined {
  const written = findWritten(context)
  if (written) return written
  const question: Question = withoutUnit(context.question)
  const [first, second] = question.cities.length === 2 ? ofCities({ ...context, question }) : []
  if (first && second && findShareWords(question.text)) return { part: first, whole: second }
  const ofYears = findShareOfYears({ ...context, question })
  if (ofYears) return ofYears
  const candidates = context.rescore(question).filter((one) => !one.rejected && isAmount(one))
  const words = findShareWords(question.text)
  if (words) {
    const asked = { ...context, question, candidates }
    return findSharePair(asked) ?? ofSides(asked, words)
  }
  const [best] = candidates
  if (!best || !isGoodEnough(best)) return undefined
  const named = namedPair({ ...context, question, candidates })
  if (named && jointCoverage(...named) > best.coverage + 0.05) return bySize(named)
  const part = isWholeRow(best)
    ? (candidates.find((one) => !isWholeRow(one) && best.score - one.score < 0.15) ?? best)
    : best
  const paid = isFundSource(part) ? totalOfSiblings(part) : undefined
  if (paid) return { part, whole: paid }
  const ofColumn = isWholeRow(part) ? undefined : columnOfAll({ ...context, question, candidates }, part)
  if (ofColumn) return ofColumn
  const total = totalOver(part) ?? totalOfMeasure(part)
  if (total && samePeriod(part.figure.figure, total.figure.figure)) return { part, whole: total }
  return named && bySize(named)
}

/** 「改良の工事費は維持の工事費の何%」: part and whole of two measures, each named by its own words. */
function ofSides(
  context: AnswerContext,
  { part, whole }: ShareWords,
): { part: FigureInMeasure; whole: FigureInMeasure } | undefined {
  const [one, other] = pairAt(context, part, whole) ?? []
  return one && other ? { part: one, whole: other } : undefined
}

/** A row that is itself the total of the others: no part of them. */
function isWholeRow(candidate: Candidate): boolean {
  return candidate.figure.figure.labels.row.some(isTotalLabel) && !isSumOfGroup(candidate)
}

function bySize([first, second]: readonly [Candidate, Candidate]): { part: Candidate; whole: Candidate } {
  return first.figure.figure.value.lte(second.figure.figure.value)
    ? { part: first, whole: second }
    : { part: second, whole: first }
}

/** 「空家÷管理戸数」: the question says itself what is divided by what. */
function findWritten(context: AnswerContext): { part: FigureInMeasure; whole: FigureInMeasure } | undefined {
  const match = /([^\s()（）、。÷/]+)[÷/]([^\s()（）、。÷/]+)/.exec(context.question.text)
  if (!match?.[1] || !match[2]) return undefined
  const divide = match.index + match[1].length
  const span = { start: match.index, end: match.index + match[0].length }
  const isWithin = (at: number, start: number, end: number) => start <= at && at < end
  const pickOf = (start: number, end: number) => {
    const terms = context.question.terms.filter(({ span: { start: at } }) => isWithin(at, start, end))
    const [best] = context
      .rescore({ ...withoutUnit(context.question), terms })
      .filter((one) => !one.rejected && isAmount(one))
    return best && best.coverage >= 0.6 ? best : undefined
  }
  const [part, whole] = [pickOf(span.start, divide), pickOf(divide, span.end)]
  return part && whole ? { part, whole } : undefined
}

function isAmount(candidate: Candidate): boolean {
  const { unit, cell } = candidate.figure.figure
  return unit === undefined ? cell !== undefined : additive.has(unit.kind)
}

const additive: ReadonlySet<string> = new Set([
  'money',
  'people',
  'count',
  'area',
  'weight',
  'volume',
  'time',
])

export function withoutUnit(question: Question): Question {
  const { unit: _unit, ...rest } = question
  return rest
}
