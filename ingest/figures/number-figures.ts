import type { Figure } from '../report/figure.ts'
import type { FigureDraft } from './figure-draft.ts'

/** Gives the drafts of one measure their ids in the order they are given, and → figures the id of what they carry. */
export function numberFigures(drafts: readonly FigureDraft[]): readonly Figure[] {
  const idAt = new Map<number, string>()
  drafts.forEach((draft, index) => {
    if (draft.carried === undefined) idAt.set(draft.span.start, idOf(draft, index))
  })
  return drafts.map(({ carried, ...draft }, index) => {
    const from = carried === undefined ? undefined : idAt.get(carried.from)
    return {
      ...draft,
      id: idOf(draft, index),
      ...(carried === undefined || from === undefined
        ? {}
        : { carriedFrom: { figureId: from, markSpan: carried.markSpan } }),
    }
  })
}

function idOf(draft: Pick<FigureDraft, 'measureId'>, index: number): string {
  return `${draft.measureId}#f${index + 1}`
}
