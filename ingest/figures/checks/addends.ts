import { bareLabel } from '../labels/clean-label.ts'
import { groupOfTotal, roleOfLabel } from '../labels/role-of-label.ts'
import { carriedForward, markedAddends, yearsAfter } from './addends-by-words.ts'
import { areSiblings, indices, parentOf, startsWith } from './positions.ts'
import type { Position } from './view.ts'

/**
 * What a total may be the sum of, by the labels alone, likeliest first: sets of positions. A set is only a proposal; the
 * numbers decide. Nothing that is itself printed as うち or 再掲 is an addend.
 */
export function proposeAddends(
  positions: readonly Position[],
  total: number,
): readonly (readonly number[])[] {
  const own = positions[total]
  if (own === undefined) return []
  const isTotal = own.role === 'total' || own.role === 'subtotal'
  const proposals = [
    childrenOf(positions, total),
    ...(isTotal
      ? [
          markedAddends(positions, total),
          siblingsAbove(positions, total, ['total', 'subtotal']),
          subtotalsAbove(positions, total),
          rolledUp(positions, total),
          acrossGroups(positions, total),
          siblingsAbove(positions, total, ['total']),
          subtotalsOnly(positions, total),
          totalsAbove(positions, total, 2),
          totalsAbove(positions, total, 3),
          leavesAbove(positions, total),
          siblingsBelow(positions, total),
        ]
      : [acrossGroups(positions, total), yearsAfter(positions, total), carriedForward(positions, total)]),
  ]
  const seen = new Set<string>()
  return proposals.filter((set) => {
    const key = set.join()
    if (set.length === 0 || set.includes(total) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function isAddend(position: Position): boolean {
  return position.role === 'plain'
}

/** Rows that stand under its label: ○ under ◎, 内訳 of a row. */
function childrenOf(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined || own.path.length === 0) return []
  const below = indices(
    positions,
    (other, index) =>
      index > total &&
      other.path.length > own.path.length &&
      startsWith(other.path, own.path) &&
      isAddend(other),
  )
  const depth = Math.min(...below.map((index) => positions[index]?.path.length ?? 0))
  return below.filter((index) => positions[index]?.path.length === depth)
}

/** Rows of the same group right above, back to the last total of one of the given roles. */
function siblingsAbove(
  positions: readonly Position[],
  total: number,
  resets: readonly string[],
): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  const reset = positions.findLastIndex(
    (other, index) => index < total && areSiblings(other, own) && resets.includes(other.role),
  )
  return indices(
    positions,
    (other, index) => index < total && index > reset && areSiblings(other, own) && isAddend(other),
  )
}

/** The subtotals of the group since its last total, and the rows after the last of them. */
function subtotalsAbove(positions: readonly Position[], total: number): readonly number[] {
  const subtotals = subtotalsOnly(positions, total)
  const last = subtotals.at(-1)
  if (last === undefined) return []
  const own = positions[total]
  const rest = indices(
    positions,
    (other, index) =>
      own !== undefined && index > last && index < total && areSiblings(other, own) && isAddend(other),
  )
  return [...subtotals, ...rest]
}

function subtotalsOnly(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  const reset = positions.findLastIndex(
    (other, index) => index < total && areSiblings(other, own) && other.role === 'total',
  )
  return indices(
    positions,
    (other, index) => index < total && index > reset && areSiblings(other, own) && other.role === 'subtotal',
  )
}

/** Every group that the total names (委託費計), or every group above it (合計), by its own total or else by its rows. */
function rolledUp(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  const group = groupOfTotal(own.path.at(-1) ?? '')
  const depth = parentOf(own).length
  const inside = indices(
    positions,
    (other, index) =>
      index < total &&
      startsWith(other.path, parentOf(own)) &&
      other.path.length > depth &&
      (group === '' || bareLabel(other.path[depth] ?? '') === group) &&
      !roleIsTotal(other.path[depth] ?? ''),
  )
  const level = group === '' ? depth : depth + 1
  const groups = Map.groupBy(inside, (index) => positions[index]?.path[level] ?? '')
  return [...groups.values()].flatMap((members) => totalOrRows(positions, members))
}

function roleIsTotal(label: string): boolean {
  const role = roleOfLabel(label)
  return role === 'total' || role === 'subtotal'
}

function totalOrRows(positions: readonly Position[], members: readonly number[]): readonly number[] {
  const total = members.findLast((index) => {
    const position = positions[index]
    return position !== undefined && (position.role === 'total' || position.role === 'subtotal')
  })
  if (total !== undefined && members.length > 1) return [total]
  return members.filter((index) => {
    const position = positions[index]
    return position !== undefined && isAddend(position)
  })
}

/** 合計/小学校 over 医療/小学校, 学用品/小学校 …: the same label in every other group. */
function acrossGroups(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined || own.path.length < 2) return []
  const at = own.path.findIndex(roleIsTotal)
  if (at < 0 || at === own.path.length - 1) return []
  return indices(
    positions,
    (other, index) =>
      index !== total &&
      other.path.length === own.path.length &&
      other.path.every((label, depth) => (depth === at ? !roleIsTotal(label) : label === own.path[depth])),
  )
}

/** All rows above that have no rows under them, whatever their group. */
function leavesAbove(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  return indices(
    positions,
    (other, index) =>
      index < total &&
      startsWith(other.path, parentOf(own)) &&
      isAddend(other) &&
      !hasChildren(positions, index),
  )
}

function hasChildren(positions: readonly Position[], index: number): boolean {
  const own = positions[index]
  const next = positions[index + 1]
  return (
    own !== undefined &&
    next !== undefined &&
    next.path.length > own.path.length &&
    startsWith(next.path, own.path)
  )
}

/** A total printed before its rows. */
function siblingsBelow(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  const end = positions.findIndex(
    (other, index) => index > total && areSiblings(other, own) && !isAddend(other),
  )
  return indices(
    positions,
    (other, index) => index > total && (end < 0 || index < end) && areSiblings(other, own) && isAddend(other),
  )
}

/** A total of totals (負債及び正味財産合計): the last ones of its level. */
function totalsAbove(positions: readonly Position[], total: number, count: number): readonly number[] {
  const own = positions[total]
  if (own === undefined) return []
  const totals = indices(
    positions,
    (other, index) =>
      index < total && areSiblings(other, own) && (other.role === 'total' || other.role === 'subtotal'),
  )
  return totals.length < count ? [] : totals.slice(-count)
}
