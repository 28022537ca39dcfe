import { printExact } from '../../ingest/quantity/print-quantity.ts'
import type { Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import { perHead, share } from './calculate.ts'
import { labelAt } from './choose-axis.ts'
import { type Draft, plainDraft } from './draft.ts'
import type { FigureInMeasure } from './evidence.ts'
import { cleanLabel, titleForAnswer } from './figure-label.ts'
import { labelOf } from './label-of.ts'
import { namedPair } from './operands.ts'
import { pickFigure } from './pick-figure.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'
import { periodPhrase, qualified, warningsFor } from './say-figure.ts'
import type { Candidate } from './score-figures.ts'
import { isSum, isTotalLabel, labelAxes } from './table-axes.ts'

/** Part ÷ whole: the whole is a figure that the question names, else the total over the part in its own table. */
export function answerShare(context: AnswerContext): Draft | undefined {
  const pair = findPartAndWhole(context)
  if (!pair) return undefined
  const { part, whole } = pair
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
    periodPhrase(part),
    titleForAnswer(part.view.measure.title),
    part.view.measure.department,
  ]
  return {
    ...plainDraft('answered', [
      [piece, `${rounding}です（${place.filter(Boolean).join('、')}）。`],
      [
        `${labelOf(part.figure.figure)} `,
        ...qualified(part),
        ` ÷ ${labelOf(whole.figure.figure)} `,
        ...qualified(whole),
        ' で計算しました。',
      ],
    ]),
    warnings: warningsFor(operands),
  }
}

function findPartAndWhole(
  context: AnswerContext,
): { part: FigureInMeasure; whole: FigureInMeasure } | undefined {
  const question: Question = withoutUnit(context.question)
  const candidates = context.rescore(question).filter((one) => !one.rejected && isAmount(one))
  const [best] = candidates
  if (!best || best.coverage < 0.5) return undefined
  const part = isSum(best.figure.figure)
    ? (candidates.find((one) => !isSum(one.figure.figure) && best.score - one.score < 0.15) ?? best)
    : best
  const total = totalOver(part) ?? totalOfMeasure(part)
  if (total) return { part, whole: total }
  const pair = namedPair({ ...context, question, candidates })
  if (!pair) return undefined
  const [first, second] = pair
  const [small, large] = first.figure.figure.value.lte(second.figure.figure.value)
    ? [first, second]
    : [second, first]
  return { part: small, whole: large }
}

/** The total of the row or column that the part stands in. */
function totalOver(part: FigureInMeasure): FigureInMeasure | undefined {
  const axes = labelAxes(part, { withTotals: true })
  return axes
    .flatMap((axis) => axis.figures.filter((one) => isTotalLabel(labelAt(one, axis))))
    .find((one) => one.figure !== part.figure && one.figure.figure.value.gte(part.figure.figure.value))
}

/** Where the part stands in a list: the measure's own total of the same unit. */
function totalOfMeasure(part: Candidate): FigureInMeasure | undefined {
  const own = part.figure.figure
  const totals = part.view.figures.filter(
    ({ figure }) =>
      figure.id !== own.id &&
      figure.unit?.symbol === own.unit?.symbol &&
      figure.labels.row.some(isTotalLabel) &&
      figure.value.gte(own.value),
  )
  const near =
    totals.find(({ figure }) => figure.labels.headings.join() === own.labels.headings.join()) ?? totals[0]
  return near && { view: part.view, figure: near }
}

function isAmount(candidate: Candidate): boolean {
  const kind = candidate.figure.figure.unit?.kind
  return kind === 'money' || kind === 'people' || kind === 'count' || kind === 'area'
}

/** Amount ÷ heads: 「1件あたり」「1世帯あたり」. A unit price that is printed has been looked up before. */
export function answerPerHead(context: AnswerContext): Draft | undefined {
  const { operation } = context.question
  if (operation.kind !== 'per') return undefined
  const base = withoutUnit(context.question)
  const asked = context.question.unit
  const amounts = context.rescore({
    ...base,
    unit: asked && asked.symbol !== headSymbol(operation.head) ? asked : { kind: 'money' },
  })
  const amountPick = pickFigure(base, amounts)
  const amount =
    amountPick.kind === 'one'
      ? amountPick.best
      : amountPick.kind === 'several'
        ? amountPick.readings[0]
        : amounts.find((one) => !one.rejected)
  if (!amount || amount.coverage < 0.4) return undefined
  const head = findHeads(context, amount, headSymbol(operation.head))
  if (!head) return undefined
  const decimals = context.question.precision?.decimals
  const calculated = perHead(operandOf(amount), operandOf(head), {
    print: printExact,
    ...(decimals === undefined ? {} : { decimals }),
  })
  if (!calculated) return undefined
  const operands = [amount, head]
  const piece = calculatedPiece(calculated, { label: `1${operation.head}あたり`, operands })
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  return {
    ...plainDraft('answered', [
      [`1${operation.head}あたり`, piece, `${rounding}です（${placeOfAmount(amount)}）。`],
      [
        `${cleanLabel(labelOf(amount.figure.figure))} `,
        ...qualified(amount),
        ' ÷ ',
        ...qualified(head),
        ' で計算しました。',
      ],
    ]),
    warnings: warningsFor(operands),
  }
}

function placeOfAmount(at: Candidate): string {
  return [
    at.figure.figure.subject,
    periodPhrase(at),
    titleForAnswer(at.view.measure.title),
    at.view.measure.department,
  ]
    .filter(Boolean)
    .join('、')
}

/** 人 for 名 and 一人, 箇所 for か所: the unit that heads are counted in. */
function headSymbol(head: string): string {
  if (head === '名' || head === '人' || head === 'り') return '人'
  return head === 'か所' ? '箇所' : head
}

/** The heads of the same measure and period that share most labels with the amount. */
function findHeads(context: AnswerContext, amount: Candidate, symbol: string): FigureInMeasure | undefined {
  const period = JSON.stringify(amount.figure.figure.period)
  const pool = context
    .rescore({
      ...withoutUnit(context.question),
      unit: symbol === '人' ? { kind: 'people', symbol } : { kind: 'count', symbol },
    })
    .filter(
      (one) =>
        !one.rejected &&
        one.view.measure.id === amount.view.measure.id &&
        JSON.stringify(one.figure.figure.period) === period,
    )
  const shared = (one: Candidate) =>
    one.figure.figure.labels.row.filter((label) => amount.figure.figure.labels.row.includes(label)).length
  const sameCell = pool.filter((one) => one.figure.figure.cell && isSameCell(one, amount))
  return sameCell[0] ?? pool.toSorted((a, b) => shared(b) - shared(a) || b.score - a.score)[0]
}

function isSameCell(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure.cell, other.figure.figure.cell]
  return a?.tableId === b?.tableId && a?.row === b?.row && a?.column === b?.column
}

export function withoutUnit(question: Question): Question {
  const { unit: _unit, ...rest } = question
  return rest
}
