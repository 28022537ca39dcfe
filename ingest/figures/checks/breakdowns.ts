import Big from 'big.js'
import type { TablePart } from '../tables/read-table.ts'
import type { Entry, Equation } from './equation.ts'
import type { View } from './view.ts'

/**
 * 内訳: a column that breaks a number of the row down over the rows that go on with its label. `columns` is the view along
 * the columns: one line group a row.
 */
export function checkBreakdowns(part: TablePart, columns: View): readonly Equation[] {
  const groups = rowGroups(part)
  return columns.positions.flatMap((position, head) => {
    const isSaid = position.path.some((label) => /内訳|^節$/.test(label.replace(/[\s　]/g, '')))
    const wholes = columns.positions.map((_, index) => index).filter((index) => index < head)
    const tried = wholes.map((whole) => groups.flatMap((rows) => breakdown(columns, rows, { head, whole })))
    return tried.find(isSaid ? isConfirmed : isConfirmedThroughout) ?? []
  })
}

/** Without a word that says so, every group must add up, and more than one. */
function isConfirmedThroughout(equations: readonly Equation[]): boolean {
  return equations.length > 1 && equations.every((equation) => equation.outcome !== 'fails')
}

function isConfirmed(equations: readonly Equation[]): boolean {
  const failed = equations.filter((equation) => equation.outcome === 'fails').length
  return equations.length - failed >= 1 && equations.length - failed > 2 * failed
}

/** Rows under one label: the first carries it, the others go on. */
function rowGroups(part: TablePart): readonly (readonly number[])[] {
  const groups: number[][] = []
  part.rowLabels.forEach((label, row) => {
    if (label.continues) groups.at(-1)?.push(row)
    else groups.push([row])
  })
  return groups.filter((rows) => rows.length > 1)
}

type Columns = { readonly head: number; readonly whole: number }

function breakdown(view: View, rows: readonly number[], { head, whole }: Columns): readonly Equation[] {
  const [first] = rows
  const entryAt = (row: number, column: number): Entry | undefined =>
    view.lines
      .filter((line) => line.cross === row)
      .map((line) => line.at(column))
      .find((entry) => entry !== undefined)
  const result = first === undefined ? undefined : entryAt(first, whole)
  const operands = distinct(rows.flatMap((row) => entryAt(row, head) ?? []))
  if (result === undefined || operands.length < 2) return []
  if (operands.some((entry) => entry.unitSymbol !== result.unitSymbol)) return []
  const sum = operands.reduce((left, entry) => left.plus(entry.value), new Big(0))
  const text = `${operands.map((entry) => entry.printed).join('+')}=${result.printed}`
  const outcome = sum.eq(result.value) ? 'exact' : 'fails'
  return [{ kind: 'sum', outcome, operands, result, text, settlesRows: true }]
}

/** A merged cell holds for all rows of its label, but is one addend. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.index, entry])).values()]
}
