import { areSiblings, indices } from './positions.ts'
import type { Position } from './view.ts'

/** ②③④ 計: the rows whose marks the label names. */
export function markedAddends(positions: readonly Position[], total: number): readonly number[] {
  const marks = positions[total]?.path.at(-1)?.match(/[①-⑳]/g) ?? []
  if (marks.length < 2) return []
  const found = marks.map((mark) =>
    positions.findLastIndex((other, index) => index < total && (other.path.at(-1) ?? '').startsWith(mark)),
  )
  return found.every((index) => index >= 0) ? found : []
}

/** A column without a year before columns of years: what they come to. */
export function yearsAfter(positions: readonly Position[], total: number): readonly number[] {
  const own = positions[total]
  if (own === undefined || own.isTime || total !== 0) return []
  const rest = indices(positions, (other, index) => index > total && areSiblings(other, own))
  const years = rest.filter(
    (index) => positions[index]?.isTime || /年度/.test(positions[index]?.path.at(-1) ?? ''),
  )
  return years.length >= 2 && years.length >= rest.length - 1 ? years : []
}

/** 次期繰越: what was brought forward and what the year added, right above. */
export function carriedForward(positions: readonly Position[], total: number): readonly number[] {
  const label = positions[total]?.path.at(-1) ?? ''
  const before = positions[total - 1]?.path.at(-1) ?? ''
  if (!/(次期|翌期|次年度|翌年度|期末)繰越/.test(label) || !/(前期|前年度|期首)繰越/.test(before)) return []
  return total >= 2 ? [total - 2, total - 1] : []
}
