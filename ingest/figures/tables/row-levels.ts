import type { Span } from '../../report/span.ts'
import { bareLabel, cleanLabel, type MarkerClass, splitMarker } from '../labels/clean-label.ts'
import { groupOfTotal, roleOfLabel } from '../labels/role-of-label.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import type { Stub } from './stub.ts'

/** A group that is open while the rows inside it are read. */
export type Level = { readonly marker: MarkerClass; readonly label: string; readonly span: Span }

/** The corner head as the first group: ① over the label column, where a later row begins with ②. */
export function openingLevel(rows: readonly GridRow[], stub: Stub): Level | undefined {
  const { corner } = stub
  if (corner === undefined) return undefined
  const { marker, text } = splitMarker(corner.text)
  if (marker === 'none') return undefined
  const goesOn = rows.some((row) => splitMarker(row.cells[0]?.text ?? '').marker === marker)
  return goesOn ? { marker, label: cleanLabel(text), span: corner.span } : undefined
}

export type OwnLabel = { readonly cell: GridCell; readonly row: GridRow; readonly stubColumns: number }

/** The groups that are open at a row, its own included where it opens one. */
export function nextLevels(levels: readonly Level[], { cell, row, stubColumns }: OwnLabel): readonly Level[] {
  const { marker, text } = splitMarker(cell.text)
  const level: Level = { marker, label: cleanLabel(text), span: cell.span }
  const role = roleOfLabel(text)
  if (marker === 'none' && (role === 'total' || role === 'subtotal')) return closeLevels(levels, text)
  if (marker !== 'none') {
    const same = levels.findIndex((other) => other.marker === marker)
    return [...(same < 0 ? levels : levels.slice(0, same)), level]
  }
  if (!isEmptyRow(row, stubColumns)) return levels
  return [...levels.filter((other) => other.marker !== 'none'), level]
}

function isEmptyRow(row: GridRow, stubColumns: number): boolean {
  return row.cells.slice(stubColumns).every((value) => value.kind === 'blank')
}

/** A total closes the group that it names, with all groups inside it; 小計 only the innermost, 給付額計 (of no group) none. */
function closeLevels(levels: readonly Level[], text: string): readonly Level[] {
  const group = groupOfTotal(text)
  const named = levels.findLastIndex((level) => group !== '' && bareLabel(level.label).startsWith(group))
  if (named >= 0) return levels.slice(0, named)
  if (/小計/.test(text)) return levels.slice(0, -1)
  return roleOfLabel(text) === 'subtotal' && group !== '' ? levels : []
}

/**
 * Levels are there where two classes of marks stand in the labels, or where rows without any value open groups: marked
 * ones, or plain ones in a table that also prints totals.
 */
export function hasLevels(rows: readonly GridRow[], stub: Stub): boolean {
  const classes = new Set<MarkerClass>()
  let openings = 0
  let totals = 0
  for (const row of rows) {
    const own = row.cells.slice(0, stub.columns).findLast((cell) => cell.kind !== 'blank')
    if (own === undefined) continue
    const { marker } = splitMarker(own.text)
    if (marker !== 'none') classes.add(marker)
    if (isEmptyRow(row, stub.columns)) openings += 1
    if (roleOfLabel(own.text) !== 'plain') totals += 1
  }
  if (classes.size >= 2) return true
  return openings > 0 && openings <= rows.length / 2 && (classes.size === 1 || totals > 0)
}
