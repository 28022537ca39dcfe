import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { strictBound } from '../../question/bound-words.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { listFigure, periodPhrase, qualified, warningsFor } from '../say/say-figure.ts'
import { sum } from './calculate.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'
import { countPiece } from './say-count-where.ts'

/** Measures with an amount each, what it is called, and figures of measures of which it is not clear. */
export type Entries = {
  readonly name: string
  readonly of: readonly { readonly title: string; readonly at: FigureInMeasure }[]
  readonly unsure: readonly FigureInMeasure[]
}

/** The place in the order, those beyond a bound, or the sum that the question asks for. */
export function sayAcross(question: Question, entries: Entries): Draft | undefined {
  const { operation } = question
  if (operation.kind === 'sum') return sayAll(question, entries)
  if (operation.kind === 'count-where') return sayBeyond(question, entries, operation.relation === 'above')
  return sayPlace(question, entries)
}

function sayPlace({ operation }: Question, { name, of, unsure }: Entries): Draft | undefined {
  if (operation.kind !== 'extreme' && operation.kind !== 'order') return undefined
  const sign = operation.which === 'max' ? -1 : 1
  const amountOf = (at: FigureInMeasure) => at.figure.figure.value
  const sorted = of.toSorted((a, b) => sign * amountOf(a.at).cmp(amountOf(b.at)))
  const from = operation.kind === 'extreme' ? operation.nth - 1 : 0
  const shown =
    operation.kind === 'extreme'
      ? sorted.slice(from, from + 1)
      : sorted.slice(0, operation.count ?? mostShown)
  const last = shown.at(-1)
  // What is not clear of one measure must not change the order.
  if (!last || unsure.some((at) => sign * amountOf(at).cmp(amountOf(last.at)) <= 0)) return undefined
  const place = placeOf(last.at, name)
  const compared = countPiece(of.length, [last.at])
  const warnings = warningsFor(shown.map(({ at }) => at))
  if (operation.kind === 'order') {
    const head = `${operation.which === 'max' ? '大きい' : '小さい'}順に並べました`
    const lines = shown.map(({ title, at }) => listFigure(at, title))
    return {
      ...plainDraft('answered', [[`${head}（${place}、`, compared, 'の比較）。'], ...lines]),
      warnings,
    }
  }
  const ties = of.filter(({ at }) => amountOf(at).eq(amountOf(last.at))).map(({ title }) => title)
  const size = operation.which === 'max' ? '大きい' : '小さい'
  const lead = operation.nth > 1 ? `${operation.nth}番目に${size}` : `最も${size}`
  const line = [
    `${lead}のは${ties.join('、')}の`,
    ...qualified(last.at),
    `です（${place}、`,
    compared,
    'の比較）。',
  ]
  return { ...plainDraft('answered', [line]), warnings }
}

/** Most of an order that are listed where the question sets no number. */
const mostShown = 20

/** 「総額が1億円を超える施策は」 */
function sayBeyond(
  { text, premises }: Question,
  { name, of, unsure }: Entries,
  isAbove: boolean,
): Draft | undefined {
  const bound = premises.find(({ unit }) => unit?.kind === 'money')?.value
  const isStrict = strictBound.test(text)
  const isBeyond = ({ figure: { figure } }: FigureInMeasure): boolean => {
    const order = bound === undefined ? 0 : figure.value.cmp(bound)
    return (order === 0 && !isStrict) || (isAbove ? order > 0 : order < 0)
  }
  const found = of.filter(({ at }) => isBeyond(at))
  const [first] = found
  if (bound === undefined || !first || unsure.some(isBeyond)) return undefined
  const figures = found.map(({ at }) => at)
  const head = ['あてはまるのは', countPiece(found.length, figures), `です（${placeOf(first.at, name)}）。`]
  return {
    ...plainDraft('answered', [head, ...found.map(({ title, at }) => listFigure(at, title))]),
    warnings: warningsFor(figures),
  }
}

/** Whose, of when and what is compared. */
function placeOf(at: FigureInMeasure, name: string): string {
  return [at.figure.figure.subject, periodPhrase(at), name].join('、')
}

/** All of them together, where the question does not speak of another number of them. */
function sayAll({ text }: Question, { name, of, unsure }: Entries): Draft | undefined {
  const count = Number(/([0-9]+)(?:つの)?(?:事務)?(?:事業|施策|取|目|資料)/u.exec(text)?.[1] ?? of.length)
  const figures = of.map(({ at }) => at)
  const [first] = figures
  if (!first || unsure.length > 0 || count !== of.length) return undefined
  const piece = calculatedPiece(sum(figures.map(operandOf), printExact), { label: '合計', operands: figures })
  const place = placeOf(first, name)
  const lines = of.map(({ title, at }) => listFigure(at, title))
  return {
    ...plainDraft('answered', [['合わせて', piece, `です（${place}）。`], ...lines]),
    warnings: warningsFor(figures),
  }
}
