import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { overlaps } from '../../../ingest/report/span.ts'
import type { Operation, Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { nameOnAxis, qualified, warningsFor } from '../say/say-figure.ts'
import { answerByChange, type Change, findChanges, ranksByChange } from './answer-by-change.ts'
import { answerExtreme } from './answer-extreme.ts'
import { type Calculated, changeRate } from './calculate.ts'
import { findRanked } from './find-ranked.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'

/** 「減少率が最も大きい費目」「前年度比が一番低いのは」「減り方の割合が一番大きい」 */
const rateOfChange =
  /対?前年度?(?:対)?比|(?:増減|増加|減少|伸び?|上昇|下落|低下|変化)の?(?:割合|率)|(?:増え|減り|伸び|上がり|下がり|落ち込み)(?:方|具合)?の?(?:割合|率)/

const falls = /減少|下落|低下|減り|下がり|落ち込み/

/** How a report heads what each row rose or fell by, in per cent. */
const headOfRates = /前年度?(?:対)?比|対前年|増減[・(（]?率|伸び?率|増加率|減少率|^増減$/

/** The way of setting in order: by amounts, by how much each changed, or by how much per cent. */
export function wayToRank(question: Question): (context: AnswerContext) => Draft | undefined {
  if (rateOfChange.test(question.text)) return answerRateOfChange
  return ranksByChange(question) ? answerByChange : answerExtreme
}

/** By the rates that the table prints; where it prints none, by those of its two years. */
function answerRateOfChange(context: AnswerContext): Draft | undefined {
  const { operation, text } = context.question
  if (operation.kind !== 'extreme') return undefined
  const isFall = falls.test(rateOfChange.exec(text)?.[0] ?? '')
  const asked = withoutRate(context.question, {
    ...operation,
    which: isFall ? other(operation.which) : operation.which,
  })
  const rates: Question = { ...asked, unitHint: 'rate', period: { kind: 'none' } }
  const candidates = context.rescore(rates).filter((one) => isRateOfChange(one) && endsInYears(one, asked))
  const printed = byPrinted({ ...context, question: rates, candidates })
  return (
    printed ??
    byTwoYears({ ...context, question: asked, candidates: context.rescore(asked) }, asked.operation)
  )
}

/** A change runs from one year to the next: it is that of the later one. */
function endsInYears({ figure: { figure } }: FigureInMeasure, { period }: Question): boolean {
  if (period.kind !== 'years') return true
  const year = figure.period.kind === 'fiscal-years' ? figure.period.to : fiscalYearOf(figure.period)
  return year !== undefined && period.years.includes(year)
}

/** Most tables that are looked at for rows to be set in order. */
const mostTables = 3

function byPrinted(context: AnswerContext, left = mostTables): Draft | undefined {
  const [best] = context.candidates
  const ranked = best && left > 0 ? findRanked(context) : undefined
  if (!best || !ranked) return undefined
  if (ranked.axis !== 'period' && ranked.figures.every(isRateOfChange)) return answerExtreme(context)
  const candidates = context.candidates.filter(
    ({ figure: { figure } }) => figure.cell?.tableId !== ranked.anchor.figure.figure.cell?.tableId,
  )
  return byPrinted({ ...context, candidates }, left - 1)
}

function other(which: 'max' | 'min'): 'max' | 'min' {
  return which === 'max' ? 'min' : 'max'
}

/** The question without the words for the rate, which a table may call otherwise. */
function withoutRate<Kind extends Operation>(
  question: Question,
  operation: Kind,
): Question & { operation: Kind } {
  const found = rateOfChange.exec(question.text)
  const span = { start: found?.index ?? 0, end: (found?.index ?? 0) + (found?.[0].length ?? 0) }
  const terms = question.terms.filter((term) => !overlaps(term.span, span))
  const { unit: _unit, unitHint: _hint, ...rest } = question
  return { ...rest, terms, operation }
}

function isRateOfChange({ figure: { figure } }: FigureInMeasure): boolean {
  const head =
    figure.labels.column
      .at(-1)
      ?.normalize('NFKC')
      .replace(/\s|\([^()]*\)$/g, '') ?? ''
  return figure.unit?.kind === 'rate' && headOfRates.test(head)
}

type Rated = Change & { readonly rate: Calculated }

function byTwoYears(
  context: AnswerContext,
  { which, nth }: Extract<Operation, { kind: 'extreme' }>,
): Draft | undefined {
  const found = findChanges(context)
  const rated = (found?.changes ?? []).flatMap((change): Rated[] => {
    const rate = changeRate(operandOf(change.later), operandOf(change.earlier), { print: printExact })
    return rate ? [{ ...change, rate }] : []
  })
  const sign = which === 'max' ? -1 : 1
  const best = rated.toSorted((a, b) => sign * a.rate.value.cmp(b.rate.value))[nth - 1]
  if (!found || !best || found.axis === 'period') return undefined
  const { later, earlier, rate } = best
  const place = [later.figure.figure.subject, titleForAnswer(later.view.measure.title)]
    .filter(Boolean)
    .join('、')
  const piece = calculatedPiece(rate, { label: '増減率', operands: [later, earlier] })
  const order = nth > 1 ? `${nth}番目に` : '最も'
  const isFall = which === 'min' && rate.value.lt(0)
  const said = isFall ? `${order}減った` : `増減率が${order}${which === 'max' ? '大きい' : '小さい'}`
  const line = [`${said}のは${nameOnAxis(later, found.axis)}の`, piece, `です（${place}）。`]
  const values = [...qualified(earlier), 'から', ...qualified(later), 'になりました。']
  return {
    ...plainDraft('answered', [line, values]),
    warnings: warningsFor(rated.flatMap((one) => [one.later, one.earlier])),
  }
}
