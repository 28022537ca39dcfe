import type { Span } from '../report/span.ts'
import type { FigureDraft } from './figure-draft.ts'

/** Drafts without those whose number the stage for lost layouts answers for, and with its own. */
export function mergePlaced(
  drafts: readonly FigureDraft[],
  placed: { readonly drafts: readonly FigureDraft[]; readonly claimed: readonly Span[] },
): readonly FigureDraft[] {
  const claimed = placed.claimed.toSorted((left, right) => left.start - right.start)
  return [...drafts.filter((draft) => !isClaimed(draft.span, claimed)), ...placed.drafts]
}

/** Binary search over spans that are sorted and do not overlap. */
function isClaimed(span: Span, claimed: readonly Span[]): boolean {
  let low = 0
  let high = claimed.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const candidate = claimed[middle]
    if (candidate === undefined) return false
    if (candidate.end <= span.start) low = middle + 1
    else if (candidate.start >= span.end) high = middle - 1
    else return true
  }
  return false
}
