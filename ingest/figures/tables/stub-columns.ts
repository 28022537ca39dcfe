import { kindOfLabel } from '../labels/label-kind.ts'
import { isMunicipalityName } from '../labels/municipality-name.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { type ColumnProfile, isMostlyNumbers } from './column-profile.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { isBareHead } from './segments.ts'

type StubInput = {
  readonly header: readonly GridRow[]
  readonly body: readonly GridRow[]
  readonly profiles: readonly ColumnProfile[]
}

/**
 * How many columns at the left name the rows: label columns, until they tell the rows apart. Text columns after that
 * are attributes (who, when), not labels.
 */
export function countStubColumns({ header, body, profiles }: StubInput): number {
  if (hasNoStub(header, body)) return 0
  let count = 0
  while (count < profiles.length - 1) {
    const profile = profiles[count]
    if (profile === undefined || isValueColumn(header, profile, count)) break
    if (count > 0 && tellsRowsApart(body, profiles.slice(0, count))) break
    count += 1
  }
  return Math.max(1, count)
}

/** Most rows of a table that needs no labels: `予算額 | 決算額 | 執行率` over one row of amounts. */
const mostUnlabelledRows = 3

/**
 * Every column, the first too, has a head of its own and the few rows hold nothing but numbers, remarks on the first below it left out
 * (前年度　11,905); the first is headed by an amount or a rate, or what stands in it is printed as one (9,874人, 4,372, －), which
 * no number of a row is.
 */
function hasNoStub(header: readonly GridRow[], body: readonly GridRow[]): boolean {
  const head = header.findLast(({ cells: [first] }) => first !== undefined && first.kind !== 'blank')
    ?.cells[0]
  if (head === undefined || head.kind === 'time') return false
  if (body.length === 0 || body.length > mostUnlabelledRows) return false
  const rows = body.filter((row, at) => at === 0 || !isRemark(row))
  const filled = rows.flatMap((row) => row.cells).filter((cell) => cell.kind !== 'blank')
  if (!filled.every((cell) => /^(number|mark)$/.test(cell.kind))) return false
  if (/^(amount|rate)$/.test(kindOfLabel(head.text, false))) return true
  const first = rows.map((row) => row.cells[0])
  return !isBareHead(head.text) && first.every((cell) => cell !== undefined && isPrintedAsAmount(cell))
}

/** Words in the first cell of a row, and nothing beside them. */
function isRemark({ cells: [first, ...others] }: GridRow): boolean {
  return first?.kind === 'text' && others.every(({ kind }) => kind === 'blank')
}

/** Digits in groups, with a unit or decimals; a mark for none. */
function isPrintedAsAmount({ kind, text, quantities }: GridCell): boolean {
  if (kind === 'mark') return true
  return kind === 'number' && (quantities.some(({ unit }) => unit !== undefined) || /\d[,，.．]\d/.test(text))
}

function isValueColumn(header: readonly GridRow[], profile: ColumnProfile, column: number): boolean {
  if (profile.isSerial) return false
  if (isMostlyNumbers(profile)) return true
  if (column === 0) return false
  const heads = header.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.kind !== 'blank')
  return heads.some((head) => head.kind === 'time' || head.times.length > 0 || isMunicipalityName(head.text))
}

/** True where no two rows have the same labels and no row goes without any; numbering columns say nothing. */
function tellsRowsApart(body: readonly GridRow[], profiles: readonly ColumnProfile[]): boolean {
  const columns = profiles.flatMap((profile, column) => (profile.isSerial ? [] : [column]))
  if (columns.length === 0) return false
  const last = columns.at(-1)
  const keys = body.map((row) => columns.map((column) => row.cells[column]?.text ?? '').join('\t'))
  const unlabelled = body.filter(
    (row) => last !== undefined && row.cells[last]?.kind === 'blank' && !hasTotalBeside(row),
  ).length
  return new Set(keys).size === keys.length && unlabelled <= body.length * 0.2
}

/** 計 may be printed beside its number instead of in the label column. */
function hasTotalBeside(row: GridRow): boolean {
  return row.cells.some((cell) => cell.kind === 'text' && roleOfLabel(cell.text) !== 'plain')
}
