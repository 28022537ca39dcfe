import Big from 'big.js'
import type { EvalCase } from '../case.ts'
import type { Fact } from './fact.ts'

/** What an operation asks and what its answer must hold. */
export type DrawnOperation = Pick<EvalCase, 'turns' | 'figures' | 'all' | 'any' | 'kind'> & {
  readonly wording: string
  readonly facts: readonly Fact[]
}

type Expected = EvalCase['figures'][number]

export function printedFigure({ figure, unit }: Fact): Expected {
  const { period } = figure
  return {
    value: figure.value.toFixed(),
    unit: unit.symbol,
    printed: figure.printed,
    ...(period.kind === 'fiscal-year' ? { fiscalYear: period.fiscalYear } : {}),
  }
}

type Result = {
  readonly value: Big
  readonly unit: string
  readonly operation: NonNullable<Expected['calculation']>['operation']
  readonly decimals?: number
}

/** A question of one turn whose answer is calculated from `facts`. `decimals`: kept after rounding; absent: exact. */
export function calculated(
  asked: { readonly wording: string; readonly question: string },
  facts: readonly Fact[],
  { value, unit, operation, decimals }: Result,
): DrawnOperation {
  const rounded = decimals === undefined ? value : value.round(decimals, Big.roundHalfUp)
  return {
    wording: asked.wording,
    kind: 'calculation',
    turns: [asked.question],
    figures: [
      {
        value: rounded.toFixed(),
        unit,
        calculation: {
          operation,
          operands: operandsOf(operation, facts),
          ...(decimals === undefined ? {} : { decimals }),
        },
      },
    ],
    facts,
    all: [],
    any: [],
  }
}

/** The way a written case has them: of a difference the greater one first. */
function operandsOf(operation: string, facts: readonly Fact[]): string[] {
  const values = facts.map(({ figure }) => figure.value)
  return (operation === 'difference' ? values.toSorted((a, b) => b.cmp(a)) : values).map((one) =>
    one.toFixed(),
  )
}

/** What may be added up; percentages and years of age may not. */
export function isAdditive({ unit }: Fact): boolean {
  return ['money', 'people', 'count'].includes(unit.kind)
}

/** The fact with the highest value, where no other is as high. */
export function onlyMost(facts: readonly Fact[]): Fact | undefined {
  const most = facts.reduce((best, { figure }) => (figure.value.gt(best) ? figure.value : best), new Big(-1))
  const holders = facts.filter(({ figure }) => figure.value.eq(most))
  return holders.length === 1 ? holders[0] : undefined
}
