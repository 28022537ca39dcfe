import type { Heading } from '../report/measure.ts'
import type { DecidedHeading, HeadingKind } from './decide-headings.ts'

export type OpenHeading = {
  readonly kind: HeadingKind
  readonly heading: Heading
  readonly skeleton: boolean
}

/**
 * The path of headings after one more heading. A kind that is already open is closed with everything below it;
 * a new kind opens below the last one. Two kinds close everything: a heading that stands in every measure
 * (`skeleton`) and a part's own title (part).
 */
export function openHeading(
  path: readonly OpenHeading[],
  next: { readonly decided: DecidedHeading; readonly heading: Heading; readonly skeleton: boolean },
): OpenHeading[] {
  const { decided, heading, skeleton } = next
  const opened = { kind: decided.kind, heading, skeleton }
  if (decided.kind === 'part') return [opened]
  if (decided.kind === 'subtitle') return [...subtitleBase(path), opened]
  if (skeleton && decided.kind === 'lenticular') return [opened]
  const same = path.findIndex((open) => open.kind === decided.kind && open.skeleton === skeleton)
  return same < 0 ? [...path, opened] : [...path.slice(0, same), opened]
}

/** A subtitle stands in its part; after second subtitles it stands beside those. */
function subtitleBase(path: readonly OpenHeading[]): readonly OpenHeading[] {
  const second = path.findIndex((open) => open.kind === 'second-subtitle')
  if (second >= 0) return path.slice(0, second)
  return path[0]?.kind === 'part' ? path.slice(0, 1) : []
}
