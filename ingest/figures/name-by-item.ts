import type { FigureDraft } from './figure-draft.ts'

/** 決算額, 事業費: which amount of its item a figure above gives. */
const amount = /^(?:当初|最終|補正)?(?:予算|決算|予算現|支出済|執行|事業|総事業|契約|交付|補助)(?:額|費)$/

/**
 * `①病児保育事業　決算額 21,600千円` above `【財源】国 7,200　県 7,200`: fund sources that name nothing else are those of the item right
 * above, by its name.
 */
export function nameByItem(
  drafts: readonly FigureDraft[],
  above: readonly FigureDraft[],
): readonly FigureDraft[] {
  const last = above.at(-1)
  const [item, kind] = last?.labels.row ?? []
  const isOfItem = item !== undefined && amount.test(kind ?? '') && last?.labels.column.length === 0
  const areSources =
    drafts.length > 0 && drafts.every(({ labels }) => /^(財源|特定財源)/.test(labels.row[0] ?? ''))
  if (!isOfItem || !areSources) return drafts
  return drafts.map((draft) => ({
    ...draft,
    labels: { ...draft.labels, row: [item, ...draft.labels.row] },
    labelSpans: [...draft.labelSpans, ...(last === undefined ? [] : [last.passage])],
  }))
}
