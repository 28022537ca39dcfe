import Big from 'big.js'
import type { EvalCase } from '../case.ts'
import { type FoldedQuantity, foldQuantity, isSameUnit } from './fold-quantity.ts'
import type { SaidFigure } from './said-figure.ts'

export type ExpectedFigure = EvalCase['figures'][number]

/** How the figures of an answer stand to those that a case expects and forbids. */
export type FigureMatch = {
  readonly found: readonly ExpectedFigure[]
  readonly missing: readonly ExpectedFigure[]
  /** Asserted though the case forbids them. */
  readonly forbidden: readonly SaidFigure[]
  /** Asserted, neither expected nor a number that an expected one is calculated from. */
  readonly unexpected: readonly SaidFigure[]
  /** Some unexpected figure is of the same kind as a missing one: it was given in its place. */
  readonly isReplaced: boolean
  readonly isUnitError: boolean
  readonly isYearError: boolean
}

/** Words by which an answer says that a positive number is a fall or a withdrawal. */
const FALL = /取り?崩|減|マイナス|下が|下回|少な|赤字|不足|△|▲/
/** Words by which a question asks for a precision. */
const PRECISION = /小数|四捨五入|整数|未満|単位で|切り?捨/

/** `answerText` and the case's last question decide about signs and precision. */
export function matchFigures(
  evalCase: EvalCase,
  said: readonly SaidFigure[],
  answerText: string,
): FigureMatch {
  const context = { fell: FALL.test(answerText), isPrecise: PRECISION.test(evalCase.turns.at(-1) ?? '') }
  const isRight = (one: SaidFigure) => evalCase.figures.some((wanted) => isExpected(wanted, one, context))
  const found = evalCase.figures.filter((wanted) => said.some((one) => isExpected(wanted, one, context)))
  const missing = evalCase.figures.filter((expected) => !found.includes(expected))
  const known = evalCase.figures.flatMap(acceptedValues)
  const others = said.filter((one) => !one.isOperand && !isRight(one))
  const unexpected = others.filter((one) => !known.some((value) => value.abs().eq(one.listed.value.abs())))
  const strangers = others.filter(
    (one) => unexpected.includes(one) || isMisread(one) || isDistorted(one, missing),
  )
  return {
    found,
    missing,
    forbidden: said.filter((one) => isForbidden(evalCase, one, known)),
    unexpected,
    isReplaced:
      isOvershadowed(evalCase, said, isRight) ||
      missing.some(
        (expected) =>
          strangers.some((one) => isSameKind(expected, one)) || isOperandGivenInstead(expected, said),
      ),
    isUnitError: missing.some((expected) => others.some((one) => isUnitMistake(expected, one))),
    isYearError: missing.some((expected) => isYearMistake(evalCase, expected, others)),
  }
}

type SignContext = { readonly fell: boolean; readonly isPrecise: boolean }

function isExpected(expected: ExpectedFigure, one: SaidFigure, context: SignContext): boolean {
  if (!one.stands || !agrees(expected, one.listed, context)) return false
  if (expected.calculation !== undefined && one.isOperand) return false
  if (isOtherYear(expected, one)) return false
  const isReadRight = one.read.some((read) => agrees(expected, withUnitOf(read, one.listed), context))
  return one.read.length === 0 || isReadRight
}

/** A number without a unit of its own is read in the unit that the figure is listed with. */
function withUnitOf(read: FoldedQuantity, listed: FoldedQuantity): FoldedQuantity {
  return read.symbol === null ? { ...listed, value: read.value } : read
}

function agrees(expected: ExpectedFigure, actual: FoldedQuantity, { fell, isPrecise }: SignContext): boolean {
  const wanted = foldQuantity(expected.value, expected.unit)
  if (!isSameUnit(wanted, actual)) return false
  const said = fell && wanted.value.lt(0) !== actual.value.lt(0) ? actual.value.times(-1) : actual.value
  if (said.eq(wanted.value)) return true
  const decimals = expected.calculation?.decimals
  return decimals !== undefined && !isPrecise && said.round(decimals, Big.roundHalfUp).eq(wanted.value)
}

function isOtherYear(expected: ExpectedFigure, { figure }: SaidFigure): boolean {
  return (
    expected.fiscalYear !== undefined &&
    figure.fiscalYear !== null &&
    figure.fiscalYear !== expected.fiscalYear
  )
}

function acceptedValues(expected: ExpectedFigure): Big[] {
  return [
    foldQuantity(expected.value, expected.unit).value,
    ...(expected.calculation?.operands ?? []).flatMap((operand) => [
      new Big(operand),
      foldQuantity(operand, expected.unit).value,
    ]),
  ]
}

function isForbidden(evalCase: EvalCase, one: SaidFigure, known: readonly Big[]): boolean {
  if (known.some((value) => value.eq(one.listed.value))) return false
  return evalCase.notFigures.some(({ value, unit }) => {
    const banned = foldQuantity(value, unit)
    return [one.listed, ...one.read].some(
      (said) => said.value.eq(banned.value) && (banned.symbol === null || isSameUnit(banned, said)),
    )
  })
}

/** Kinds that ask for a printed figure: a result of our own before it is another answer. */
const ASKS_PRINTED: readonly EvalCase['kind'][] = [
  'look-up',
  'table-cell',
  'two-level-header',
  'everyday',
  'spelling',
  'western-year',
]

/** A printed figure was asked for; it stands in the answer, but only to calculate another from it. */
function isOvershadowed(
  { kind, figures }: EvalCase,
  said: readonly SaidFigure[],
  isRight: (one: SaidFigure) => boolean,
): boolean {
  if (!ASKS_PRINTED.includes(kind) || figures.some(({ calculation }) => calculation !== undefined))
    return false
  const first = said.findIndex(isRight)
  return said.slice(0, Math.max(0, first)).some(({ figure }) => figure.formula !== null)
}

/** One operand of a calculation stands alone where its result was asked for: 「差は」 answered with one of the two. */
function isOperandGivenInstead(expected: ExpectedFigure, said: readonly SaidFigure[]): boolean {
  const operands = expected.calculation?.operands.map((operand) => new Big(operand)) ?? []
  const given = said.filter((one) => !one.isOperand && isSameKind(expected, one))
  return (
    operands.length > 1 &&
    given.length > 0 &&
    !operands.every((operand) => given.some((one) => one.listed.value.eq(operand)))
  )
}

/** The digits of a missing figure, said with the wrong sign. */
function isDistorted(one: SaidFigure, missing: readonly ExpectedFigure[]): boolean {
  return (
    one.stands &&
    missing.some((wanted) => foldQuantity(wanted.value, wanted.unit).value.eq(one.listed.value.times(-1)))
  )
}

/** Listed with one value and printed with another: 12,345百万円 listed as 12,345,000円. */
function isMisread(one: SaidFigure): boolean {
  return one.read.length > 0 && !one.read.some((read) => read.value.abs().eq(one.listed.value.abs()))
}

/** A figure without a unit is taken for what was asked. */
function isSameKind(expected: ExpectedFigure, one: SaidFigure): boolean {
  const wanted = foldQuantity(expected.value, expected.unit)
  return wanted.kind === one.listed.kind || wanted.symbol === null || one.listed.symbol === null
}

/** The right digits in another unit, or off by thousands. */
function isUnitMistake(expected: ExpectedFigure, one: SaidFigure): boolean {
  const wanted = foldQuantity(expected.value, expected.unit)
  return [one.listed, ...one.read].some((said) => {
    if (wanted.value.eq(0) || said.value.eq(0)) return false
    if (said.value.eq(wanted.value)) return !isSameUnit(wanted, said) && said.symbol !== null
    const [small, large] = [said.value.abs(), wanted.value.abs()].sort((a, b) => a.cmp(b))
    return small !== undefined && large !== undefined && isThousands(large.div(small))
  })
}

function isThousands(ratio: Big): boolean {
  return ['1000', '1000000', '1000000000'].some((power) => ratio.eq(power))
}

/** A figure of another year of the row that proves the answer, or the right value said to be another year's. */
function isYearMistake(evalCase: EvalCase, expected: ExpectedFigure, others: readonly SaidFigure[]): boolean {
  if (expected.fiscalYear === undefined) return false
  return others.some((one) => {
    if (!isOtherYear(expected, one) || !isSameKind(expected, one)) return false
    const printed = one.figure.text.match(/[\d,.]*\d/)?.[0] ?? one.figure.text
    return (
      foldQuantity(expected.value, expected.unit).value.eq(one.listed.value) ||
      evalCase.proof.some((proof) => proof.includes(printed))
    )
  })
}
