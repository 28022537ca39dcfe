import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import { findNamedUnit } from '../../question/asked-unit.ts'
import type { Question } from '../../question/question.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import { changeLabel } from '../evidence/contrary.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { holdsYear } from '../evidence/match-period.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { coversEnough } from './good-enough.ts'

/** How many of the best candidates are tried against each other: pairs grow with the square. */
const pairPool = 40

/** The same row and column in each of the years, in the order of `years`; undefined if one is missing. */
export function inYears(
  at: FigureInMeasure,
  years: readonly FiscalYear[],
  axis: readonly FigureInMeasure[] = periodAxis(at),
): FigureInMeasure[] | undefined {
  const found = years.map(
    (year) =>
      axis.find((one) => fiscalYearOf(one.figure.figure.period) === year) ??
      axis.find((one) => holdsYear(one.figure.figure, year)),
  )
  if (new Set(found).size < years.length) return undefined
  return found.every((one) => one !== undefined) ? found : undefined
}

/** The figures of two or more cities named by the question, in its order: one row or column of one table for each. */
export function ofCities(context: AnswerContext): readonly FigureInMeasure[] {
  return listsOfCities(context)[0] ?? []
}

/** The same with what fits as well of the same cities: another row that the question names no less. */
export function listsOfCities(context: AnswerContext): readonly (readonly FigureInMeasure[])[] {
  const [first = [], ...others] = context.question.cities.map((city) => {
    const { question } = context
    const text = withoutOthers(question, city)
    return context
      .rescore({ ...question, text, cities: [city], operation: { kind: 'look-up' } })
      .filter((one) => !one.rejected && coversEnough(one))
      .slice(0, pairPool)
  })
  const found = first.flatMap((one) => {
    const counterparts = others.map((candidates) => candidates.find((other) => isCounterpart(one, other)))
    const all = counterparts.filter((other) => other !== undefined)
    return all.length === others.length ? [{ score: one.score, list: [one, ...all] }] : []
  })
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => best - score <= rivalMargin).map(({ list }) => list)
}

/** Rows whose figures fit as closely as this may both be meant. */
const rivalMargin = 0.02

/** The row of the one is not what the row of the other is beside. */
function withoutOthers({ text, cities }: Question, own: Question['cities'][number]): string {
  return cities
    .filter((city) => city !== own)
    .reduce(
      (left, { span: { start, end } }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      text,
    )
}

/** The same thing of another city: one table, same unit and period, all labels but the cities' the same. */
function isCounterpart(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure.figure, other.figure.figure]
  if (one.view.measure.id !== other.view.measure.id || !sameUnit(a, b) || !samePeriod(a, b)) return false
  const rest = (figure: Candidate['figure']['figure']) =>
    JSON.stringify(
      [figure.labels.row, figure.labels.column].map((path) =>
        path.filter((label) => label !== figure.subject),
      ),
    )
  return rest(a) === rest(b)
}

/** 「印刷費の差」「委託料を足すと」: what is set against each other or added is money. */
const asksAmounts =
  /(?:費|料|金|額|税|代|収入|支出|歳入|歳出|予算|決算|報酬|残高|売上)(?:の(?:差|違い|開き|合計|総額|平均)|(?:は|が)、?(?:どちら|どっち|いくら|合わせ)|を(?:足|合わ))/

const twoSides = /[とや][^、。]{1,20}(?:の?(?:差|違い|開き|合計|平均)|を(?:足|合わ)|では?(?:どちら|どっち))/
const namesChange = /増|減|伸び|比較|前年|前の年|対前|変化|差引/

/** 「物件費と維持費の差」 is of the two, not of what is printed beside each as its change. */
export function setsSides(text: string): boolean {
  return twoSides.test(text) && !namesChange.test(text)
}

/** Where one year is asked for, a sum over several is no operand; where money is, nothing else is. */
function ofAskedKind(context: AnswerContext): AnswerContext {
  const { period, unit, text, operation } = context.question
  const isOneYear = period.kind === 'years' && period.years.length === 1
  const isMoney = unit === undefined && asksAmounts.test(text)
  const isOfSides = setsSides(text) || (operation.kind === 'sum' && !namesChange.test(text))
  if (!isOneYear && !isMoney && !isOfSides) return context
  const keep = (candidates: readonly Candidate[]) =>
    candidates.filter(
      ({ figure: { figure } }) =>
        !(isOneYear && figure.period.kind === 'fiscal-years') &&
        !(isOfSides && isChangeOf(figure.labels) && !namesColumn(text, figure.labels)) &&
        !(isMoney && figure.unit !== undefined && figure.unit.kind !== 'money'),
    )
  return {
    ...context,
    candidates: keep(context.candidates),
    rescore: (question) => keep(context.rescore(question)),
  }
}

/** A column 「増減額」, or a row of nothing but changes. */
function isChangeOf({ row, column }: FigureInMeasure['figure']['figure']['labels']): boolean {
  const last = row.at(-1) ?? ''
  return column.some((label) => changeLabel.test(label)) || /^増\s*減額?$/u.test(last.trim())
}

/** 「取崩し」 below 「年度中増減」 where the question says so: an amount of its own. */
function namesColumn(text: string, { column }: FigureInMeasure['figure']['figure']['labels']): boolean {
  const name = plainName(column.at(-1) ?? '')
  return name.length > 1 && text.includes(name)
}

/** The question about what is computed from: 何%, 何倍 and 何位 are the unit of the result. */
export function asOperands(given: AnswerContext): AnswerContext {
  const context = ofAskedKind(given)
  const { unit, ...rest } = context.question
  const computed = ['change-rate', 'ratio', 'share', 'spread', 'rank-of', 'count-where', 'count-rows']
  if (!unit || !computed.includes(rest.operation.kind)) return context
  const named = findNamedUnit(rest.text)
  const question = named ? { ...rest, unit: named } : rest
  return { ...context, question, candidates: context.rescore(question) }
}
