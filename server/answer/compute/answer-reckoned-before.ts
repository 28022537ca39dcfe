import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Figure } from '../../../ingest/report/figure.ts'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Question } from '../../question/question.ts'
import { sameUnit } from '../evidence/alike.ts'
import { isChange } from '../evidence/contrary.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { textOfMeasure } from '../evidence/text-of-measure.ts'
import { asksYearBefore } from '../evidence/year-before.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { lacksWord } from '../match/lacks-word.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { periodPhrase, qualified, warningsFor } from '../say/say-figure.ts'
import { type Calculated, difference, type Operand, sum } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/**
 * 「前年度は何人」 of 「98,120人（前年度より4,310人減）」: what was before, reckoned from the value and its printed change, where no
 * report prints it. Undefined where another time than the one before is asked for.
 */
export function answerReckonedBefore(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (question.operation.kind !== 'look-up' || question.yesNo) return undefined
  const asked = timeAsked(question)
  if (!asked || !isBeforeSome(asked, context)) return undefined
  const pick = pickFigure(question, context.candidates)
  const printed = pick.kind === 'one' ? [pick.best] : pick.kind === 'several' ? pick.readings : []
  if (printed.some((one) => !isOfReport(one) && !isChange(one.figure.figure))) return undefined
  const best = pickLater(context)
  const change = best && findChange(best)
  if (!change || yearsBack(best, change, asked) === undefined) return undefined
  if (printed.some(({ figure }) => figure !== best.figure && figure !== change.figure)) return undefined
  return sayReckoned(best, change, yearsBack(best, change, asked) ?? 0)
}

/** The year that is asked for by its number or as 前年度; `last-time` for 前回. */
type Asked = { readonly year: number } | 'year-before' | 'last-time'

const lastTime = /(?:前回|前の(?=調査|計画))の?(?:調査|計画)?(?!から|より|と比|に比|に対|との|比|差|増|減)/
const wordsOfTime = /(?:前回|前の(?=調査|計画))の?(?:調査|計画)?|前の?年度?|昨年度?|去年/g

function timeAsked(question: Question): Asked | undefined {
  const { text, period } = question
  if (period.kind === 'years') return period.years[0] ? { year: period.years[0] } : undefined
  if (asksYearBefore(question) || /前の年(?=[のには])(?!度?より|度?から)/.test(text)) return 'year-before'
  return lastTime.test(text) ? 'last-time' : undefined
}

/** Nothing is reckoned for a year that no report of the measures comes after. */
function isBeforeSome(asked: Asked, { views }: AnswerContext): boolean {
  return typeof asked === 'string' || views.some(({ source }) => asked.year < source.report.fiscalYear)
}

/** The figure that is asked for, of the time behind: the words for the time before are left out of the question. */
function pickLater(context: AnswerContext): Candidate | undefined {
  const { question } = context
  const spans = [...question.text.matchAll(wordsOfTime)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  const isOfTime = ({ span }: Question['terms'][number]) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end)
  const later: Question = {
    ...question,
    text: question.text.replace(wordsOfTime, (words) => '　'.repeat(words.length)),
    period: { kind: 'none' },
    terms: question.terms.filter((term) => !isOfTime(term)),
  }
  const candidates = context.rescore(later).filter((one) => !isChange(one.figure.figure))
  const pick = pickFigure(later, candidates)
  if (pick.kind !== 'one' || uncoveredKeys(pick.best).length > 0) return undefined
  return isOfReport(pick.best) && !lacksWord({ ...context, question: later, candidates }, pick.best)
    ? pick.best
    : undefined
}

function isOfReport({ view, figure: { figure } }: Candidate): boolean {
  return fiscalYearOf(figure.period) === view.source.report.fiscalYear
}

/** The one amount by which the figure changed, printed in its sentence or its row. */
function findChange({ view, figure: { figure } }: Candidate): FigureInMeasure | undefined {
  const { row, column } = figure.labels
  const isBeside = ({ figure: { figure: one } }: FigureInMeasure) =>
    one.cell
      ? one.cell.tableId === figure.cell?.tableId && one.cell.row === figure.cell.row && column.length > 0
      : !figure.cell &&
        one.passage.start === figure.passage.start &&
        row.every((label, index) => one.labels.row[index] === label)
  const found = view.figures
    .map((one) => ({ view, figure: one }))
    .filter((one) => isChange(one.figure.figure) && isAsExact(one.figure.figure, figure) && isBeside(one))
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}

/** Nothing is reckoned from what is said with 約, or from amounts in 円 and in 千円. */
function isAsExact(change: Figure, figure: Figure): boolean {
  const isExact = [change, figure].every(({ qualifiers }) => !qualifiers.some((word) => loose.test(word)))
  return isExact && sameUnit(change, figure) && change.scale.eq(figure.scale)
}

const loose = /約|およそ|余|程度|前後|以上|以下|未満|超|弱|強/

/** How many years the time before lies back, 0 for 前回 whose year nobody tells; undefined where another is asked for. */
function yearsBack({ view }: Candidate, change: FigureInMeasure, asked: Asked): number | undefined {
  const { labels, passage, cell } = change.figure.figure
  const { text, report } = view.source
  const said = `${[...labels.row, ...labels.column].join(' ')} ${cell ? '' : text.slice(passage.start, passage.end)}`
  const isLast = /前回/.test(said)
  if (!isLast && !/前年|昨年|前の年/.test(said)) return undefined
  const back = isLast ? yearsBetween(view) : 1
  if (asked === 'last-time') return isLast ? back : undefined
  if (asked === 'year-before') return isLast ? undefined : back
  return back > 0 && asked.year === report.fiscalYear - back ? back : undefined
}

/** 「５年ごとに実施」; 0 where the measure does not say how often it comes. */
function yearsBetween(view: MeasureView): number {
  const every = /([2-9])年(?:ごと|毎|に[1一])/.exec(textOfMeasure(view))
  return Number(every?.[1] ?? 0)
}

function sayReckoned(best: Candidate, change: FigureInMeasure, back: number): Draft | undefined {
  const result = subtract(operandOf(best), change)
  if (!result || result.value.lt(0)) return undefined
  const { figure } = best.figure
  const operands = [best, change]
  const title = titleForAnswer(best.view.measure.title)
  const time = back === 0 ? '前回' : printFiscalYear(fiscalYear(best.view.source.report.fiscalYear - back))
  const place = [figure.subject, time, `${title}の${labelOf(figure)}`, best.view.measure.department]
  const lines = [
    [
      calculatedPiece(result, { label: `${time}の${labelOf(figure)}`, operands }),
      `です（${place.filter(Boolean).join('、')}）。`,
    ],
    [
      `${periodPhrase(best)}の`,
      ...qualified(best),
      `と、${back === 1 ? '前年度' : '前回'}からの増減`,
      ...qualified(change),
      'から計算しました。',
    ],
  ]
  return { ...plainDraft('answered', lines), warnings: warningsFor(operands) }
}

/** A fall is added, a rise taken away. */
function subtract(value: Operand, change: FigureInMeasure): Calculated | undefined {
  const printed = operandOf(change)
  const by = {
    ...printed,
    value: printed.value.abs(),
    printed: printed.printed.replace(/^[△▲+＋−-]\s*/u, ''),
  }
  const direction = directionOf(change)
  if (direction === undefined) return undefined
  return direction === 'fall' ? sum([value, by], printExact) : difference(value, by, printExact)
}

/** By its sign, by the column that gives signed changes, or by the words on it and right behind it; undefined where none tells. */
function directionOf({ view, figure: { figure } }: FigureInMeasure): 'rise' | 'fall' | undefined {
  const { row, column } = figure.labels
  const name = [...row, ...column].at(-1) ?? ''
  const words = `${name} ${view.source.text.slice(figure.span.end, figure.span.end + 4)}`
  if (figure.value.lt(0)) return 'fall'
  if (/^[+＋]/.test(figure.printed) || (figure.cell && /増\s*減|比/.test(name))) return 'rise'
  const [isRise, isFall] = [/増|上昇|上回|多/.test(words), /減|低下|下回|少な/.test(words)]
  if (isRise === isFall) return undefined
  return isRise ? 'rise' : 'fall'
}
