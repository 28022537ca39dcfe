import type { Span } from '../../report/span.ts'
import { bareLabel, cleanLabel, type MarkerClass, splitMarker } from '../labels/clean-label.ts'
import { groupOfTotal, type LabelRole, roleOfLabel } from '../labels/role-of-label.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** How a row is called: `path` from the outermost label to its own. */
export type RowLabel = {
  readonly path: readonly string[]
  readonly spans: readonly Span[]
  readonly role: LabelRole
  /** Its own cells name nothing: it goes on with the row above. */
  readonly continues: boolean
}

type Level = { readonly marker: MarkerClass; readonly label: string; readonly span: Span }

/** Names every row: labels merged down, levels set by ◎ ○ (1) marks, group rows without values, 内訳. */
export function labelRows(rows: readonly GridRow[], stubColumns: number): readonly RowLabel[] {
  const carried = carryDown(rows, stubColumns)
  const usesLevels = hasLevels(rows, stubColumns)
  const labels: RowLabel[] = []
  let levels: readonly Level[] = []
  rows.forEach((row, index) => {
    const cells = carried[index] ?? []
    const own = cells.at(-1)
    if (own === undefined) {
      const above = labels.at(-1)
      labels.push({
        path: above?.path ?? [],
        spans: above?.spans ?? [],
        role: above?.role ?? 'plain',
        continues: true,
      })
      return
    }
    const outer = cells.slice(0, -1)
    if (usesLevels) levels = nextLevels(levels, { cell: own, row, stubColumns })
    const groups = usesLevels ? levels.filter((level) => level.span !== own.span) : []
    const above = partOf(cells, labels)
    labels.push({
      path: [...above, ...groups.map((level) => level.label), ...outer.map(labelText), labelText(own)],
      spans: [...groups.map((level) => level.span), ...cells.map((cell) => cell.span)],
      role: roleOfLabel(own.text),
      continues: false,
    })
  })
  return labels
}

function labelText(cell: GridCell): string {
  return cleanLabel(cell.text)
}

/** Each row's label cells, a blank filled from above where a label right of it is printed. */
function carryDown(rows: readonly GridRow[], stubColumns: number): readonly (readonly GridCell[])[] {
  const held: (GridCell | undefined)[] = Array.from({ length: stubColumns })
  return rows.map((row) => {
    const stub = row.cells.slice(0, stubColumns)
    const last = stub.findLastIndex((cell) => cell.kind !== 'blank')
    if (last < 0) return []
    const first = stub.findIndex((cell) => cell.kind !== 'blank')
    stub.forEach((cell, column) => {
      if (cell.kind !== 'blank') held[column] = cell
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

type OwnLabel = { readonly cell: GridCell; readonly row: GridRow; readonly stubColumns: number }

function nextLevels(levels: readonly Level[], { cell, row, stubColumns }: OwnLabel): readonly Level[] {
  const { marker, text } = splitMarker(cell.text)
  const level: Level = { marker, label: cleanLabel(text), span: cell.span }
  const role = roleOfLabel(text)
  if (marker === 'none' && (role === 'total' || role === 'subtotal')) return closeLevels(levels, text)
  if (marker !== 'none') {
    const same = levels.findIndex((other) => other.marker === marker)
    return [...(same < 0 ? levels : levels.slice(0, same)), level]
  }
  const isEmpty = row.cells.slice(stubColumns).every((value) => value.kind === 'blank')
  if (!isEmpty) return levels
  return [...levels.filter((other) => other.marker !== 'none'), level]
}

/** A total closes the group that it names, with all groups inside it; an unnamed 小計 only the innermost. */
function closeLevels(levels: readonly Level[], text: string): readonly Level[] {
  const group = groupOfTotal(text)
  const named = levels.findLastIndex(
    (level) => group !== '' && (bareLabel(level.label) === group || bareLabel(level.label).startsWith(group)),
  )
  if (named >= 0) return levels.slice(0, named)
  return /小計/.test(text) ? levels.slice(0, -1) : []
}

/**
 * Levels are there where two classes of marks stand in the labels, or where rows without any value open groups: marked
 * ones, or plain ones in a table of one label column that also prints totals.
 */
function hasLevels(rows: readonly GridRow[], stubColumns: number): boolean {
  const classes = new Set<MarkerClass>()
  let openings = 0
  let totals = 0
  for (const row of rows) {
    const own = row.cells.slice(0, stubColumns).findLast((cell) => cell.kind !== 'blank')
    if (own === undefined) continue
    const { marker } = splitMarker(own.text)
    if (marker !== 'none') classes.add(marker)
    if (row.cells.slice(stubColumns).every((value) => value.kind === 'blank')) openings += 1
    if (roleOfLabel(own.text) !== 'plain') totals += 1
  }
  if (classes.size >= 2) return true
  return (
    openings > 0 && openings <= rows.length / 2 && stubColumns === 1 && (classes.size === 1 || totals > 0)
  )
}
