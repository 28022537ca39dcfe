import { unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { isMostlyText, profileColumns } from './column-profile.ts'
import type { GridRow } from './grid.ts'
import type { TablePart } from './read-table.ts'
import { isCorner } from './segments.ts'
import { isUnitHead } from './unit-column.ts'

/**
 * `replaces`: the label stands for the row label of its own list, the one at the left belongs to another. `list`: the head of
 * that list, where it differs from the first one's (歳入 | 決算額 | 歳出 | 決算額).
 */
export type EntityColumn = { readonly column: number; readonly replaces: boolean; readonly list?: string }

/**
 * For every column, the label column inside the table that names its rows, if there is one: 業者名 in each of several lists
 * side by side, 内訳 between columns where several rows share one row label, or 指標名 beside the unit of each row. A label column
 * holds for the columns right of it, up to the next one.
 */
export function findEntityColumns(part: TablePart): readonly (EntityColumn | undefined)[] {
  const profiles = profileColumns(part.rows, part.columns.length)
  const repeated = repeatedHeads(part)
  let current: EntityColumn | undefined
  return part.columns.map((_, column) => {
    const profile = profiles[column]
    if (column < part.stubColumns || profile === undefined) return undefined
    const head = part.columns[column]?.path.at(-1) ?? ''
    const isNaming = profile.texts + profile.times > profile.filled / 2
    const startsAgain =
      isNaming && repeated.has(head) && head === part.columns[part.stubColumns - 1]?.path.at(-1)
    if (startsAgain || (isNaming && opensGroup(part, column))) current = { column, replaces: true }
    else if (isNaming && startsSecondList(part, column)) current = { column, replaces: true, list: head }
    else if (isMostlyText(profile) && !isUnitHead(head) && opensNumbers(part, column)) {
      const isNamed =
        repeated.has(head) ||
        namesSharedRows(part, column) ||
        column + 1 === part.unitColumn ||
        saysUnits(part, column)
      if (isNamed) current = { column, replaces: false }
    }
    if (current !== undefined && leavesGroup(part, current.column, column)) current = undefined
    if (current !== undefined && isOutsideIndicator(part, current.column, column)) current = undefined
    return current?.column === column ? undefined : current
  })
}

/** 年度 below 農作物被害額, beside 区分 below 捕獲実績: the corner of a table beside another, each below a caption of its own. */
function opensGroup({ columns, stubColumns }: TablePart, column: number): boolean {
  const [own, left] = [columns[column], columns[column - 1]]
  const corner = columns[stubColumns - 1]
  const isBelow = (label: typeof own) => label !== undefined && label.path.length > 1
  return (
    isBelow(own) &&
    isBelow(corner) &&
    own?.group !== left?.group &&
    isCorner(own?.path.at(-1) ?? '') &&
    isCorner(corner?.path.at(-1) ?? '')
  )
}

/** 来場者数(人), 相談件数(件): words that each say the unit of the numbers right of them name these. */
function saysUnits(part: TablePart, column: number): boolean {
  const names = part.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ kind }) => kind === 'text')
  const units = names.filter(({ text }) => parseUnitCaption(text) !== undefined)
  return units.length >= 2 && units.length * 3 >= names.length * 2
}

/**
 * Words between numbers whose heads right of it come in the order of those left of it (歳入 | 決算額 | 構成比 | 歳出 | 決算額 | 構成比);
 * or that are a list of their own by their totals, over heads that name no part of the rows at the left.
 */
function startsSecondList(part: TablePart, column: number): boolean {
  const heads = part.columns.map(({ path, isHeaded }) => (isHeaded ? (path.at(-1) ?? '') : ''))
  const left = heads.slice(part.stubColumns, column)
  const isSecond = hasOwnTotal(part, column) || endsEarlier(part, column) || namesBesideTotal(part, column)
  if (left.length > 0 && isSecond) return opensNumbers(part, column)
  const right = heads.slice(column + 1, column + 1 + left.length)
  return (
    left.length > 0 &&
    left.length === right.length &&
    left.every((head, at) => head !== '' && head === right[at]) &&
    heads[column] !== '' &&
    opensNumbers(part, column)
  )
}

/** 計 below the words, in a row that is a total at the left too: each of two lists side by side sums up its own. */
function hasOwnTotal(part: TablePart, column: number): boolean {
  const isTotal = (text: string): boolean => /^(?:total|subtotal)$/.test(roleOfLabel(text))
  const names = part.rows.filter((row) => row.cells[column]?.kind === 'text')
  const isNamed = names.length * 3 >= part.rows.length * 2
  const totals = part.rows.filter(({ cells }, at) => {
    const label = part.rowLabels[at]
    return isTotal(cells[column]?.text ?? '') && label !== undefined && isTotal(label.path.at(-1) ?? '')
  })
  return isNamed && totals.length > 0 && totals.length < names.length
}

/** 合計 | 324 | 議会議員 | 16: names of their own down to the row that sums up the list at the left, which no remark on its rows would go on to. */
function namesBesideTotal(part: TablePart, column: number): boolean {
  const names = part.rows.flatMap(({ cells }, at) => {
    const cell = cells[column]
    return cell?.kind === 'text' ? [{ text: cell.text, label: part.rowLabels[at]?.path.at(-1) ?? '' }] : []
  })
  const isOwn = new Set(names.map(({ text }) => text)).size === names.length
  const isBeside = names.some(
    ({ text, label }) => /^(?:total|subtotal)$/.test(roleOfLabel(label)) && roleOfLabel(text) === 'plain',
  )
  return isOwn && isBeside && names.length * 3 >= part.rows.length * 2
}

/** 会計名 beside 区分: a list with a corner of its own that has fewer rows than the one at its left. */
function endsEarlier(part: TablePart, column: number): boolean {
  if (!isCorner(part.columns[column]?.path.at(-1) ?? '')) return false
  const last = part.rows.findLastIndex(({ cells }) => cells[column]?.kind === 'text')
  const below = part.rows.slice(last + 1)
  const isBelow = ({ cells }: GridRow) => cells.slice(column).every(({ kind }) => kind === 'blank')
  const above = part.rows.slice(0, last + 1)
  return (
    below.length > 0 && below.every(isBelow) && above.every(({ cells }) => cells[column]?.kind === 'text')
  )
}

/** Under heads of two levels a label column holds within its upper head only. */
function leavesGroup(part: TablePart, from: number, to: number): boolean {
  const own = part.columns[from]
  return (own?.path.length ?? 0) > 1 && own?.group !== part.columns[to]?.group
}

/** 指標名 | 単位 | R3実績 | R4目標 | R4決算額: what a measure cost is none of its indicator. */
export function isOutsideIndicator({ columns }: TablePart, from: number, to: number): boolean {
  const [name, head] = [from, to].map((column) => columns[column]?.path.at(-1)?.replace(/[\s　]/g, '') ?? '')
  return /指標(?:名|の名称)?$/.test(name ?? '') && unitOfLabel(head ?? '')?.kind === 'money'
}

function repeatedHeads(part: TablePart): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const column of part.columns) {
    const head = column.path.at(-1) ?? ''
    seen.set(head, (seen.get(head) ?? 0) + 1)
  }
  return new Set([...seen].filter(([head, count]) => head !== '' && count > 1).map(([head]) => head))
}

/** Rows without a row label of their own are told apart by this column. */
function namesSharedRows(part: TablePart, column: number): boolean {
  return part.rows.some(
    (row, index) =>
      part.rowLabels[index]?.continues === true &&
      row.cells[column]?.kind === 'text' &&
      row.cells.slice(column + 1).some((cell) => cell.kind === 'number'),
  )
}

/** Numbers stand right behind its words, a column of their units between them left out. */
function opensNumbers(part: TablePart, column: number): boolean {
  const next = isUnitHead(part.columns[column + 1]?.path.at(-1) ?? '') ? column + 2 : column + 1
  return part.rows.some((row) => row.cells[column]?.kind === 'text' && row.cells[next]?.kind === 'number')
}
