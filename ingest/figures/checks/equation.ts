import type Big from 'big.js'
import type { UnitKind } from '../../report/unit.ts'

/** One number of a table that can stand in an equation. */
export type Entry = {
  /** Place of its figure among the drafts of the table. */
  readonly index: number
  /** In base units. */
  readonly value: Big
  readonly scale: Big
  /** Sign and digits as printed. */
  readonly printed: string
  readonly unitKind?: UnitKind | undefined
  readonly unitSymbol: string
}

export type EquationKind = 'sum' | 'difference' | 'rate' | 'product'

/** A relation that the table prints, tried with its numbers. */
export type Equation = {
  readonly kind: EquationKind
  /** `rounded`: it holds within the tolerance that `text` names. */
  readonly outcome: 'exact' | 'rounded' | 'fails'
  readonly operands: readonly Entry[]
  readonly result: Entry
  /** By how many printed units a sum may miss where its table is rounded. */
  readonly tolerance?: number
  /** It holds only if the rows without a label belong to the label above them. */
  readonly settlesRows?: true
  /** In printed numbers: 700,000+534,500=1,234,500. */
  readonly text: string
}
