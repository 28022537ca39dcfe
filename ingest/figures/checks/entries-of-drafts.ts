import type { FigureDraft } from '../figure-draft.ts'
import type { Entry } from './equation.ts'

/** Drafts as entries of equations; `index` is the place in the list that is given. */
export function toEntries(drafts: readonly FigureDraft[]): readonly Entry[] {
  return drafts.map((draft, index) => ({
    index,
    value: draft.value,
    scale: draft.scale,
    printed: draft.printed,
    unitKind: draft.unit?.kind,
    unitSymbol: draft.unit?.symbol ?? '',
  }))
}
