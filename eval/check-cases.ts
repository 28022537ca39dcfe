import Big from 'big.js'
import type { EvalCase } from './case.ts'
import { calculate } from './check/calculate.ts'
import { numbersIn, readPrinted, scalesNear } from './check/printed-values.ts'
import type { Corpus } from './corpus.ts'
import type { LocatedProof } from './locate-proof.ts'
import type { SplitCase } from './run/judged-case.ts'
import { proofsOf } from './run/run-cases.ts'

/** What a program finds wrong with a case; `rule` can be told of a hold case, `detail` cannot. */
export type CaseProblem = { readonly id: string; readonly rule: CaseRule; readonly detail: string }

export type CaseRule =
  | 'unknown-report' // no such report in the corpus
  | 'proof-not-in-text' // a proof quote does not stand in the report
  | 'no-proof' // figures are expected, nothing proves them
  | 'not-printed' // `printed` stands in no proof quote
  | 'other-value' // `printed` read and scaled is not `value`
  | 'other-result' // the calculation gives something else
  | 'operand-not-printed' // an operand stands in no proof quote
  | 'no-source' // neither `printed` nor `calculation`
  | 'figures-without-answer' // figures are expected though `answered` is not
  | 'expects-nothing' // an answered case that any answer would satisfy
  | 'forbids-expected' // the same value is expected and forbidden

/** Checks a case against its report: every expected figure printed where it says, or calculated again. */
export function checkCase(one: SplitCase, corpus: Corpus): CaseProblem[] {
  const { evalCase } = one
  const text = corpus.reports.find(({ report }) => report.id === evalCase.report)?.text
  const problem = (rule: CaseRule, detail: string): CaseProblem => ({ id: evalCase.id, rule, detail })
  if (evalCase.report !== null && text === undefined) return [problem('unknown-report', evalCase.report)]
  const proofs = proofsOf(one, corpus)
  const lost = proofs.filter(({ places }) => places.length === 0)
  const figures = evalCase.figures.flatMap((figure) =>
    checkFigure(figure, { proofs, text: text ?? '' }).map(({ rule, detail }) => problem(rule, detail)),
  )
  return [
    ...lost.map(({ quote }) => problem('proof-not-in-text', quote)),
    ...(evalCase.figures.length > 0 && evalCase.proof.length === 0 ? [problem('no-proof', '')] : []),
    ...figures,
    ...checkExpectations(evalCase).map((rule) => problem(rule, '')),
  ]
}

type Source = { readonly proofs: readonly LocatedProof[]; readonly text: string }
type Calculation = NonNullable<EvalCase['figures'][number]['calculation']>
type Finding = Pick<CaseProblem, 'rule' | 'detail'>

function checkFigure(figure: EvalCase['figures'][number], source: Source): Finding[] {
  const { printed, calculation } = figure
  if (printed === undefined && calculation === undefined) return [{ rule: 'no-source', detail: figure.value }]
  return [
    ...(printed === undefined ? [] : checkPrinted(printed, new Big(figure.value), source)),
    ...(calculation === undefined ? [] : checkCalculation(figure, source)),
  ]
}

function checkPrinted(printed: string, value: Big, { proofs, text }: Source): Finding[] {
  const holding = proofs.filter(({ quote }) => quote.includes(printed))
  if (holding.length === 0) return [{ rule: 'not-printed', detail: printed }]
  const read = readPrinted(printed)
  const scales = holding.flatMap(({ places }) => places.flatMap((place) => scalesNear(text, place)))
  const isSame = read !== undefined && scales.some((scale) => read.abs().times(scale).eq(value.abs()))
  return isSame ? [] : [{ rule: 'other-value', detail: `${printed} is not ${value.toFixed()}` }]
}

function checkCalculation(
  { value, calculation }: EvalCase['figures'][number],
  { proofs, text }: Source,
): Finding[] {
  if (calculation === undefined) return []
  const result = calculate(calculation)
  const isSame = calculation.operation === 'rank' || result?.eq(value) || isTurnedRound(calculation, value)
  const missing = calculation.operands.filter(
    (operand) => !proofs.some((proof) => holdsOperand(proof, new Big(operand), text)),
  )
  return [
    ...(isSame
      ? []
      : [
          {
            rule: 'other-result' as const,
            detail: `${calculation.operation} gives ${result?.toString()}, not ${value}`,
          },
        ]),
    ...missing.map((operand) => ({ rule: 'operand-not-printed' as const, detail: operand })),
  ]
}

/** A change rate is sometimes written with the new value first. */
function isTurnedRound(calculation: Calculation, value: string): boolean {
  const operands = calculation.operands.toReversed()
  return (
    calculation.operation === 'change-rate' && calculate({ ...calculation, operands })?.eq(value) === true
  )
}

function holdsOperand({ quote, places }: LocatedProof, operand: Big, text: string): boolean {
  const scales = places.flatMap((place) => scalesNear(text, place))
  return numbersIn(quote).some((number) => scales.some((scale) => number.times(scale).eq(operand.abs())))
}

function checkExpectations({ outcome, figures, all, any, notFigures, notPhrases }: EvalCase): CaseRule[] {
  const isAnswered = outcome.includes('answered')
  const expects = figures.length + all.length + any.length + notFigures.length + notPhrases.length
  const forbidsExpected = notFigures.some((banned) =>
    figures.some((wanted) => new Big(banned.value).eq(wanted.value) && banned.unit === wanted.unit),
  )
  return [
    ...(!isAnswered && figures.length > 0 ? ['figures-without-answer' as const] : []),
    ...(outcome.length === 1 && isAnswered && expects === 0 ? ['expects-nothing' as const] : []),
    ...(forbidsExpected ? ['forbids-expected' as const] : []),
  ]
}
