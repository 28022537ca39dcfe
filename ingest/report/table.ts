import type { Span } from './span.ts'

/** A table as it stands: rows of cells, no meaning yet. Rows need not have the same number of cells. */
export type RawTable = {
  /** `${measure id}#t${number from 1}` */
  readonly id: string
  readonly separator: 'tab' | 'space' | 'cells'
  readonly rows: readonly RawRow[]
  /** Lines just above and below that speak about the table: captions, (単位:千円), ※ notes, a year, 〜現在. */
  readonly before: readonly Span[]
  readonly after: readonly Span[]
  /** True where the text drawn from a PDF has lost this table's layout: rows may be shuffled, cells missing. */
  readonly layoutLost: boolean
}

export type RawRow = { readonly span: Span; readonly cells: readonly RawCell[] }

/** `text` is trimmed; a blank cell has '' and an empty span at its place. */
export type RawCell = { readonly text: string; readonly span: Span }

/** A cell after its table was understood. Paths go from the outermost label to the nearest. */
export type TableCell = {
  readonly row: number
  readonly column: number
  readonly role: 'value' | 'label' | 'blank'
  readonly text: string
  readonly span: Span
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  /** Of running text over several lines: what stands between its lines, of other columns. In text order. */
  readonly gaps?: readonly Span[]
}

/** A table with its axes: what the source viewer draws and what rows, columns, ranks and series are read from. */
export type LabelledTable = {
  readonly id: string
  readonly measureId: string
  readonly caption?: string
  readonly span: Span
  readonly headerRows: number
  readonly stubColumns: number
  readonly cells: readonly TableCell[]
  /** 照合済 / 不一致 / 照合不能 */
  readonly audit: 'agrees' | 'disagrees' | 'not-checkable'
  readonly layoutLost: boolean
}
