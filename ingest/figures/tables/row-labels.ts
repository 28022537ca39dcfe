import type { Span } from '../../report/span.ts'
import { bareLabel, cleanLabel, splitMarker } from '../labels/clean-label.ts'
import { type LabelRole, roleOfLabel } from '../labels/role-of-label.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { hasLevels, type Level, nextLevels, openingLevel } from './row-levels.ts'
import type { Stub } from './stub.ts'

/** How a row is called: `path` from the outermost label to its own. */
export type RowLabel = {
  readonly path: readonly string[]
  readonly spans: readonly Span[]
  readonly role: LabelRole
  /** Its own cells name nothing: it goes on with the row above. */
  readonly continues: boolean
}

/** Names every row: labels merged down, levels set by ◎ ○ (1) marks, group rows without values, 内訳. */
export function labelRows(rows: readonly GridRow[], stub: Stub): readonly RowLabel[] {
  const opening = openingLevel(rows, stub)
  const carried = carryDown(rows, stub, opening === undefined ? undefined : stub.corner)
  const usesLevels =
    stub.columns - stub.serials.size === 1 && (opening !== undefined || hasLevels(rows, stub))
  const labels: RowLabel[] = []
  let levels: readonly Level[] = usesLevels && opening !== undefined ? [opening] : []
  const groupsHaveTotals = hasGroups(rows, stub)
  rows.forEach((row, index) => {
    const named = withoutCount(carried[index] ?? [])
    const cells = outOfGroup(named, row, groupsHaveTotals ? labels.at(-1) : undefined)
    const own = cells.at(-1)
    if (own === undefined) {
      labels.push(totalLabel(row, stub) ?? continuedLabel(labels.at(-1)))
      return
    }
    if (closesGroup(rows, index - 1, stub)) levels = levels.filter((level) => level.marker !== 'none')
    if (usesLevels) levels = nextLevels(levels, { cell: own, row, stubColumns: stub.columns })
    const groups = levels.filter((level) => level.span !== own.span)
    labels.push({
      path: [
        ...partOf(cells, labels),
        ...groups.map((level) => level.label),
        ...cells.flatMap((cell) => withoutBudgetCode(labelText(cell, usesLevels))),
      ],
      spans: [...groups.map((level) => level.span), ...cells.map((cell) => cell.span)],
      role: roleOfLabel(own.text),
      continues: false,
    })
  })
  return labels
}

/** The row has its group's total beside its own amount: what follows is outside the group. */
function closesGroup(rows: readonly GridRow[], index: number, { further }: Stub): boolean {
  const row = rows[index]
  if (row === undefined || further === undefined) return false
  return [...further].some(
    (column) =>
      row.cells[column]?.kind === 'number' &&
      row.cells[column - 1]?.kind === 'number' &&
      rows[index - 1]?.cells[column]?.kind === 'blank',
  )
}

/** 合計 | 7事業: how many rows a total sums up is no name. */
function withoutCount(cells: readonly GridCell[]): readonly GridCell[] {
  const own = cells.at(-1)
  const isCount = own?.kind === 'number' && roleOfLabel(cells.at(-2)?.text ?? '') === 'total'
  return isCount ? cells.slice(0, -1) : cells
}

/** 歳入合計 right after a group's 小計 stands outside the group that the blank would carry down. */
function outOfGroup(
  cells: readonly GridCell[],
  row: GridRow,
  above: RowLabel | undefined,
): readonly GridCell[] {
  const own = cells.at(-1)
  const isCarried = cells.length > 1 && cells[0] !== undefined && !row.cells.includes(cells[0])
  if (own === undefined || !isCarried || roleOfLabel(own.text) !== 'total') return cells
  if (above === undefined) return [own]
  return above.role !== 'plain' && bareLabel(own.text) !== '計' ? [own] : cells
}

/** Whether the first label column groups rows: in some row its label holds from above. Else a total below all rows is in no group. */
function hasGroups(rows: readonly GridRow[], stub: Stub): boolean {
  return rows.some((row) => {
    const [group, ...own] = row.cells.slice(0, stub.columns)
    const named = own.find((cell) => cell.kind !== 'blank')
    return group?.kind === 'blank' && named !== undefined && roleOfLabel(named.text) === 'plain'
  })
}

/** 計 printed beside its number, where the row has no label in its place. */
function totalLabel(row: GridRow, stub: Stub): RowLabel | undefined {
  const cell = row.cells
    .slice(stub.columns)
    .find((value) => value.kind === 'text' && value.quantities.length === 0)
  if (cell === undefined || roleOfLabel(cell.text) === 'plain') return undefined
  return { path: [cleanLabel(cell.text)], spans: [cell.span], role: roleOfLabel(cell.text), continues: false }
}

function continuedLabel(above: RowLabel | undefined): RowLabel {
  return { path: above?.path ?? [], spans: above?.spans ?? [], role: above?.role ?? 'plain', continues: true }
}

/** Marks that set a level are no part of the name; ① and (1) are where other labels may speak of them. */
function labelText(cell: GridCell, usesLevels: boolean): string {
  const { marker, text } = splitMarker(cell.text)
  const words = usesLevels || /^[◎○●□]$/.test(marker) ? text : cell.text
  return cleanLabel(words.replace(/^[・･][\s　]*(?=\S)/, ''))
}

/** `危機管理課 ９．１．５ 防災費`: a number of 款, 項 and 目 names nothing; what stands before it is of what stands behind it. */
function withoutBudgetCode(label: string): readonly string[] {
  const [, before = '', name] = BUDGET_CODE.exec(label) ?? []
  return name === undefined ? [label] : [before.trim(), name].filter((text) => text !== '')
}

const BUDGET_CODE =
  /^([^\d０-９]{0,20}?)(?<![^\s　])[0-9０-９]{1,2}(?:[．.][0-9０-９]{1,2}){2}[\s　]+(?=\D)(\S.*)$/u

/** Each row's label cells, a blank filled from above where a label right of it is printed. */
function carryDown(
  rows: readonly GridRow[],
  stub: Stub,
  corner: GridCell | undefined,
): readonly (readonly GridCell[])[] {
  const held: (GridCell | undefined)[] = Array.from({ length: stub.columns })
  if (corner !== undefined && stub.columns > 1) held[0] = corner
  return rows.map((row) => {
    const cells = row.cells.slice(0, stub.columns).filter((_, column) => column !== stub.unit)
    const isSerial = (cell: GridCell, column: number) =>
      stub.serials.has(column) &&
      /^([0-9０-９]{1,8}[.．]?|[0-9０-９A-ZＡ-Ｚ]{1,3}([-－‐.．][0-9０-９]{1,4}){1,3})$/.test(cell.text)
    const last = cells.findLastIndex((cell, column) => cell.kind !== 'blank' && !isSerial(cell, column))
    if (last < 0) return []
    const first = cells.findIndex((cell) => cell.kind !== 'blank')
    cells.forEach((cell, column) => {
      if (cell.kind !== 'blank') held[column] = isSerial(cell, column) ? undefined : cell
      else if (column > first) held[column] = undefined
    })
    return held.slice(0, last + 1).filter((cell) => cell !== undefined)
  })
}

/** 内訳 and うち in a group's place make a row part of the row above the group. */
function partOf(cells: readonly GridCell[], labels: readonly RowLabel[]): readonly string[] {
  const group = cells[0]
  if (group === undefined || cells.length < 2 || !/^(内訳|うち|内数)$/.test(bareLabel(group.text))) return []
  const whole = labels.findLast((label) => !label.path.includes(cleanLabel(group.text)))
  return whole?.path ?? []
}
