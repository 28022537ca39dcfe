import Big from 'big.js'
import { foldText } from '../../quantity/fold-text.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import type { ColumnLabel } from './column-labels.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** Something that the heads say of every row: (A+B), or a 合計 column over the columns left of it. */
export type RowRelation = {
  /** True for (A+B), false for a total column, which is checked with the other sums. */
  readonly isFormula: boolean
  readonly test: (cells: readonly GridCell[]) => 'satisfied' | 'violated' | 'open'
}

type Sum = { readonly result: number; readonly terms: readonly number[]; readonly isFormula: boolean }

/** The relations that most rows satisfy as they stand; a relation that few satisfy is none. */
export function findRowRelations(
  columns: readonly ColumnLabel[],
  rows: readonly GridRow[],
): readonly RowRelation[] {
  const sums = [...formulaSums(columns), ...totalSums(columns)]
  return sums
    .map((sum) => ({ isFormula: sum.isFormula, test: (cells: readonly GridCell[]) => testSum(sum, cells) }))
    .filter((relation) => {
      const results = rows.map((row) => relation.test(row.cells))
      const satisfied = results.filter((result) => result === 'satisfied').length
      return satisfied >= 2 && satisfied > results.filter((result) => result === 'violated').length
    })
}

/** 当初(A), 変更(B), 変更後(A+B): letters in brackets name columns, a sum of letters the column that adds them. */
function formulaSums(columns: readonly ColumnLabel[]): readonly Sum[] {
  const named = new Map<string, number>()
  const sums: { readonly letters: readonly string[]; readonly result: number }[] = []
  columns.forEach((column, index) => {
    const letters = /\(([A-Z](?:\+[A-Z])*)\)/.exec(foldText(column.path.at(-1) ?? ''))?.[1]?.split('+')
    if (letters === undefined) return
    const [only] = letters
    if (letters.length === 1 && only !== undefined) named.set(only, index)
    else sums.push({ letters, result: index })
  })
  return sums.flatMap(({ letters, result }) => {
    const terms = letters.flatMap((letter) => named.get(letter) ?? [])
    return terms.length === letters.length ? [{ result, terms, isFormula: true }] : []
  })
}

/** A 合計 column over all columns of its group at its left. */
function totalSums(columns: readonly ColumnLabel[]): readonly Sum[] {
  return columns.flatMap((column, result) => {
    if (roleOfLabel(column.path.at(-1) ?? '') !== 'total') return []
    const terms = columns.flatMap((other, index) =>
      index < result &&
      other.path.length === column.path.length &&
      other.path[0] === (column.path.length > 1 ? column.path[0] : other.path[0])
        ? [index]
        : [],
    )
    return terms.length >= 2 ? [{ result, terms, isFormula: false }] : []
  })
}

function testSum(sum: Sum, cells: readonly GridCell[]): 'satisfied' | 'violated' | 'open' {
  const result = numberOf(cells[sum.result])
  const terms = sum.terms.map((term) => numberOf(cells[term]))
  const known = terms.filter((term) => term !== undefined)
  if (sum.isFormula && known.length === sum.terms.length && result === undefined) return 'violated'
  if (result === undefined || known.length < (sum.isFormula ? sum.terms.length : 1)) return 'open'
  const total = known.reduce((left, right) => left.plus(right), new Big(0))
  return total.eq(result) ? 'satisfied' : 'violated'
}

function numberOf(cell: GridCell | undefined): Big | undefined {
  return cell?.kind === 'number' ? cell.quantities[0]?.value : undefined
}
