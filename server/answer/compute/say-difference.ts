import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { printPeriod } from '../evidence/print-period.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { qualified, warningsFor } from '../say/say-figure.ts'
import { type Calculated, changeRate, difference, type Operand, ratio } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** Two figures to be set against each other; `first` is the earlier one where they differ in time, what is taken from `second` for `rest`. */
export type Pair = {
  readonly first: FigureInMeasure
  readonly second: FigureInMeasure
  readonly by: 'period' | 'label' | 'city' | 'rest'
}

/** The difference, change or multiple of a pair; undefined where it cannot be divided. */
export function sayDifference(question: Question, pair: Pair): Draft | undefined {
  const calculated = calculatePair(question, pair)
  if (!calculated) return undefined
  const operands = [pair.second, pair.first]
  const lines = [sayResult(question, pair, calculated), sayOperands(pair, calculated)]
  return { ...plainDraft('answered', lines), warnings: warningsFor(operands) }
}

function calculatePair(question: Question, { first, second, by }: Pair): Calculated | undefined {
  const [later, earlier] = [sizeOf(second, by), sizeOf(first, by)]
  const decimals = question.precision?.decimals
  const options = { print: printExact, ...(decimals === undefined ? {} : { decimals }) }
  if (question.operation.kind === 'change-rate') return changeRate(later, earlier, options)
  if (question.operation.kind === 'ratio') return ratio(later, earlier, options)
  if (by !== 'period' && later.value.lt(earlier.value)) return difference(earlier, later, printExact)
  return difference(later, earlier, printExact)
}

/** 取崩額 printed with △ is so much taken out: beside what was put in, its size is meant. */
const takenOut = /取り?崩し?(?:額|金)?$/u

function sizeOf(at: FigureInMeasure, by: Pair['by']): Operand {
  const operand = operandOf(at)
  return by === 'label' && takenOut.test(cleanLabel(labelOf(at.figure.figure)))
    ? { ...operand, value: operand.value.abs(), printed: operand.printed.replace(/^[△▲−-]\s*/u, '') }
    : operand
}

function sayResult(question: Question, pair: Pair, calculated: Calculated): Line {
  const size = calculated.value.abs()
  const operands = [pair.second, pair.first]
  const isMultiple = question.operation.kind === 'ratio'
  const text = printExact(isMultiple ? calculated.value : size, calculated.unit)
  const piece = calculatedPiece(
    { ...calculated, value: isMultiple ? calculated.value : size },
    { label: resultLabel(question), operands, text },
  )
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  const where = `（${placeOfPair(pair)}）`
  if (isMultiple) return [piece, `${rounding}です${where}。`]
  if (calculated.value.eq(0)) return ['差はありません', where, '。']
  if (pair.by === 'period')
    return [piece, rounding, calculated.value.gt(0) ? '増えています' : '減っています', where, '。']
  if (pair.by === 'rest') return [`${labelOf(pair.first.figure.figure)}を除くと`, piece, `です${where}。`]
  const [one, other] = [sizeOf(pair.second, pair.by), sizeOf(pair.first, pair.by)]
  const larger = one.value.gte(other.value) ? pair.second : pair.first
  return [`${nameInPair(larger, pair)}のほうが`, piece, rounding, `${bigWord(larger)}${where}。`]
}

function bigWord(at: FigureInMeasure): string {
  const kind = at.figure.figure.unit?.kind
  return kind === 'rate' || kind === 'points' || kind === 'times' ? '高いです' : '多いです'
}

function resultLabel(question: Question): string {
  const kind = question.operation.kind
  return kind === 'change-rate' ? '増減率' : kind === 'ratio' ? '倍率' : '差'
}

function sayOperands(pair: Pair, calculated: Calculated): Line {
  const [one, other] = [pair.second, pair.first]
  const formula =
    calculated.unit?.symbol === '%' && one.figure.figure.unit?.kind !== 'rate'
      ? '（増減額を前の額で割った値）'
      : ''
  return [
    `${nameInPair(one, pair)}は`,
    ...qualified(one),
    `、${nameInPair(other, pair)}は`,
    ...qualified(other),
    `です${formula}。`,
  ]
}

export function nameInPair(
  at: FigureInMeasure,
  pair: Pick<Pair, 'by'> & Partial<Pick<Pair, 'first' | 'second'>>,
): string {
  const { figure } = at.figure
  if (pair.by === 'period') return printPeriod(figure.period)
  if (pair.by === 'city') return figure.subject
  const [one, other] = [pair.first, pair.second].map((of) => of && labelOf(of.figure.figure))
  const label = labelOf(figure)
  if (one === undefined || one !== other) return label
  const [a, b] = [pair.first, pair.second].map((of) => of?.figure.figure.labels.headings.at(-1))
  const place = a === b ? undefined : figure.labels.headings.at(-1)
  return `${place ?? titleForAnswer(at.view.measure.title)}の${label}`
}

/** City, year, measure and department, as far as the two share them. */
export function placeOfPair(pair: Pair): string {
  const { figure } = pair.second.figure
  const title = titleForAnswer(pair.second.view.measure.title)
  const parts =
    pair.by === 'period'
      ? [figure.subject, `${title}の${labelOf(figure)}`]
      : pair.by === 'city'
        ? [printPeriod(figure.period), `${title}の${labelOf(figure)}`]
        : [figure.subject, printPeriod(figure.period), title]
  return [...parts, pair.second.view.measure.department].filter(Boolean).join('、')
}
