import Big from 'big.js'
import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { overlaps } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { isChange } from '../evidence/contrary.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { labelOf } from '../evidence/label-of.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'
import { periodPhrase, qualified, warningsFor } from '../say/say-figure.ts'
import { perHead } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** 「月平均」「1か月あたり」「月に何件」; a month that is named (4月に) is none of them. */
const monthly =
  /(?:1|一|ひと)(?:か|ヶ|ヵ|カ|箇)?月(?:の|に|で)?(?:当たり|あたり|につき|平均)|(?<![0-9])月(?:に|の)?平均(?:する|で|だ|して|は|の|何|[?？。]|$)|(?<=^|[はがでをもと、\s])月(?:当たり|あたり|に(?:何(?!円)|どの(?:くらい|ぐらい)|どれ))/

const meanable: ReadonlySet<Question['operation']['kind']> = new Set(['look-up', 'average', 'per'])

/** Whether the mean of the months is asked for. */
export function asksPerMonth({ text, operation }: Pick<Question, 'text' | 'operation'>): boolean {
  return meanable.has(operation.kind) && monthly.test(text)
}

/** 月平均: as it is printed, else the amount of a whole fiscal year by its months; never the year's amount itself. */
export function answerPerMonth(context: AnswerContext): Draft | undefined {
  const question: Question = { ...context.question, operation: { kind: 'look-up' } }
  const printed = answerLookUp({ ...context, question, candidates: context.rescore(question) })
  const figures = printed ? evidenceOf(printed).figures : []
  if (printed && (printed.outcome !== 'answered' || figures.every(saysMonth))) return printed
  return divideYear({ ...context, question })
}

/** What is printed for a month (月平均, 毎月) by its labels or in its line is divided no further. */
function saysMonth({ view, figure: { figure } }: FigureInMeasure): boolean {
  const { labels, qualifiers, passage } = figure
  const named = [...labels.row, ...labels.column, ...labels.headings, labels.caption ?? '', ...qualifiers]
  const line = view.source.text.slice(passage.start, passage.end)
  return named.some((label) => label.includes('月')) || /毎月|各月|か月|月(?:平均|額|ごと|別)/.test(line)
}

function divideYear(context: AnswerContext): Draft | undefined {
  const question = withoutMonth(context.question)
  const pick = pickFigure(question, context.rescore(question))
  if (pick.kind !== 'one' || !isOfWholeYear(pick.best) || saysMonth(pick.best)) return undefined
  const { best } = pick
  const decimals = question.precision?.decimals
  const calculated = perHead(
    operandOf(best),
    { value: monthsOfYear, printed: `${monthsOfYear}` },
    { print: printExact, ...(decimals === undefined ? {} : { decimals }) },
  )
  if (!calculated) return undefined
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  const { view, figure } = best
  const place = [figure.figure.subject, periodPhrase(best), view.measure.title, view.measure.department]
  return {
    ...plainDraft('answered', [
      [
        '1か月あたり',
        calculatedPiece(calculated, { label: '1か月あたり', operands: [best] }),
        `${rounding}です（${place.filter(Boolean).join('、')}）。`,
      ],
      [`年間の${labelOf(figure.figure)} `, ...qualified(best), ' を月の数で割りました。'],
    ]),
    warnings: warningsFor([best]),
  }
}

const monthsOfYear = new Big(12)

/** What was counted or paid over one year; a rate, a change or what stood on one day has no share of a month. */
function isOfWholeYear({ figure: { figure } }: Candidate): boolean {
  const { unit, period } = figure
  return (
    unit !== undefined &&
    ['money', 'people', 'count'].includes(unit.kind) &&
    period.kind === 'fiscal-year' &&
    !isChange(figure) &&
    !/残高|現在|末/.test(ownLabels(figure).join(' '))
  )
}

/** The question of the whole year: its words for the mean are in no label of it. */
function withoutMonth(question: Question): Question {
  const found = monthly.exec(question.text)
  if (!found) return question
  const said = { start: found.index, end: found.index + found[0].length }
  return { ...question, terms: question.terms.filter(({ span }) => !overlaps(span, said)) }
}
