import type { Figure } from '../report/figure.ts'

/** A figure before ids are given out: ids count in text order over the whole measure. */
export type FigureDraft = Omit<Figure, 'id' | 'carriedFrom'> & {
  /** Place of the figure whose value a → repeats (start of its number), and of the mark itself. */
  readonly carried?: { readonly from: number; readonly markSpan: Figure['span'] }
}
