import type { Span } from '../report/span.ts'

/** 不整合: something about figures that whoever ingests should look at. Nothing in the text is changed because of it. */
export type FigureOddity = {
  readonly kind: FigureOddityKind
  readonly measureId: string
  readonly tableId?: string
  /** One Japanese sentence with the printed numbers. */
  readonly message: string
  readonly span: Span
}

export type FigureOddityKind =
  /** A row stood one or two columns beside its header and was read over. */
  | 'row-realigned'
  /** A header row had lost a merged cell. */
  | 'header-realigned'
  /** A printed total, difference, rate or product is not what its parts give. */
  | 'sum-disagrees'
  | 'difference-disagrees'
  | 'rate-disagrees'
  | 'product-disagrees'
  /** A row does not satisfy what its heads say, (A+B) for one, wherever it is laid. */
  | 'formula-disagrees'
