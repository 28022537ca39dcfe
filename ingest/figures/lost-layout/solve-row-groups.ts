import Big from 'big.js'
import { unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { findRows } from './exact-search.ts'
import { type Board, type Head, type Home, type LabelledRow, type LooseNumber, place } from './lost-page.ts'
import { nameGroups, type RowGroup } from './name-groups.ts'
import { bareLines, printedOf } from './print-equation.ts'
import { isPriorLabel } from './read-slots.ts'

/**
 * Rows of tables that were drawn in pieces: a total row proves which rows are its parts, column by column, if only one
 * choice of rows on the page gives it. The columns are those of the header that stands over one of the rows.
 */
export function solveRowGroups(board: Board): void {
  const used = new Set<LabelledRow>()
  const groups: Group[] = []
  for (const total of board.page.rows.filter((row) => row.isTotal && isWhole(row))) {
    const rows = [...board.page.rows, ...looseRows(board, total)].filter(
      (row) => canBePart(row, total) && !used.has(row),
    )
    const searched = rows.map((item) => ({ item, values: item.numbers.map((number) => number.whole ?? 0n) }))
    const sums = total.numbers.map((number) => number.whole ?? 0n)
    const found = findRows(searched, sums)
    const [only] = found ?? []
    if (only === undefined || found?.length !== 1 || !isTelling(sums)) continue
    for (const row of [...only, total]) used.add(row)
    groups.push({ parts: only, total })
  }
  const homes = nameGroups(board, groups)
  for (const group of groups) settleGroup(board, group, homes.get(group))
}

type Group = RowGroup

/**
 * Lines of loose numbers as wide as a total: rows whose label was drawn elsewhere. The label on the line right above
 * names such a row, or the only label on the page that stands in a lost table without numbers.
 */
function looseRows(board: Board, total: LabelledRow): LabelledRow[] {
  const width = total.numbers.length
  if (width < 2) return []
  const labels = board.page.rowLabels.filter((label) => label.home.measure === total.home.measure)
  const [only, ...others] = labels
  return bareLines(board.open)
    .filter((line) => line.item.length === width)
    .map((line) => {
      const place = line.item[0]?.line ?? total.line
      const above = board.page.bareLabels.find((label) => label.span.end + 1 === place.start)
      const label = above ?? (others.length === 0 ? only : undefined)
      return {
        home: total.home,
        label: label?.label ?? '',
        labelSpan: label?.span ?? total.labelSpan,
        numbers: line.item,
        line: place,
        isTotal: false,
        tableId: total.tableId,
        row: 0,
      }
    })
}

/** One column of small numbers sums up by chance; two columns, or four digits, do not. */
function isTelling(sums: readonly bigint[]): boolean {
  return sums.filter((sum) => sum >= 10n).length >= 2 || sums.some((sum) => sum >= 1000n)
}

function isWhole(row: LabelledRow): boolean {
  return (
    row.numbers.length > 0 &&
    row.numbers.every((number) => number.whole !== undefined && number.quantity.unit === undefined)
  )
}

function canBePart(row: LabelledRow, total: LabelledRow): boolean {
  return (
    !row.isTotal && !isPriorLabel(row.label) && isWhole(row) && row.numbers.length === total.numbers.length
  )
}

function settleGroup(board: Board, { parts, total }: Group, named: Home | undefined): void {
  const heads = headsFor(board, [...parts, total])
  const home = named ?? homeFor(parts, total)
  for (const row of [...parts, total]) {
    for (const [column, number] of row.numbers.entries()) {
      const head = heads?.[column]
      const proof = `${parts.map((part) => printedAt(part, column)).join('+')}=${printedAt(total, column)}`
      placeCell(board, { row, number, head, home, proof })
    }
  }
}

type CellPlace = {
  readonly row: LabelledRow
  readonly number: LooseNumber
  readonly head: Head | undefined
  readonly home: Home
  readonly proof: string
}

function placeCell(board: Board, { row, number, head, home, proof }: CellPlace): void {
  const unit = head && unitOfHead(head.label)
  place(board, {
    number,
    home,
    row: row.label === '' ? [] : [row.label],
    column: head ? [head.label] : [],
    labelSpans: head ? [row.labelSpan, head.span] : [row.labelSpan],
    ...(unit && { unit }),
    role: row.isTotal ? 'total' : 'part',
    status:
      head === undefined || row.label === '' ? 'unplaced' : row.heads === undefined ? 'repaired' : 'checked',
    ...(head && { proof }),
  })
}

function printedAt(row: LabelledRow, column: number): string {
  const number = row.numbers[column]
  return number === undefined ? '' : printedOf(number)
}

/** The header over one of the rows; else the page's only header without rows that has as many numeric columns. */
function headsFor(board: Board, rows: readonly LabelledRow[]): readonly Head[] | undefined {
  const own = rows.flatMap((row) => (row.heads ? [row.heads] : []))
  const names = new Set(own.map((heads) => heads.map((head) => head.label).join('|')))
  if (names.size === 1) return own[0]
  if (names.size > 1) return undefined
  const width = rows[0]?.numbers.length ?? 0
  const fitting = board.page.headers
    .map((header) => header.heads.slice(1, 1 + width))
    .filter((heads) => heads.length === width && heads.every((head) => !/備考|摘要|内訳$/u.test(head.label)))
  const lonely = new Map(fitting.map((heads) => [heads.map((head) => head.label).join('|'), heads]))
  return lonely.size === 1 ? [...lonely.values()][0] : undefined
}

/** Where most of the rows are counted to. */
function homeFor(parts: readonly LabelledRow[], total: LabelledRow): Home {
  const anchored = parts.find((row) => row.heads !== undefined)
  return (anchored ?? total).home
}

/** 旅費（円） → 円; 回数 → 回. A column of 金額 without a unit is 円: the rows' amounts are whole yen. */
export function unitOfHead(label: string): ScaledUnit | undefined {
  const printed = parseUnitCaption(label)?.units[0]
  if (printed !== undefined) return printed
  if (/^(?:金額|決算額|支出額)$/u.test(label))
    return { unit: { kind: 'money', symbol: '円' }, scale: new Big(1) }
  const unit = unitOfLabel(label)?.unit
  return unit && { unit, scale: new Big(1) }
}
