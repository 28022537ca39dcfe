import type { Figure } from '../../../ingest/report/figure.ts'
import type { Measure } from '../../../ingest/report/measure.ts'
import type { Report, ReportPage } from '../../../ingest/report/report.ts'
import type { LabelledTable, TableCell } from '../../../ingest/report/table.ts'

/** A report as the answerer sees it: who published it, and its text, as it is read and as it is kept; every offset counts in both. */
export type ReportView = {
  readonly report: Report
  readonly textVersion: string
  readonly text: string
  readonly keptText: string
  readonly pages: readonly ReportPage[]
}

/** A measure whole: what figures are scored in and sentences are quoted from. */
export type MeasureView = {
  readonly source: ReportView
  readonly measure: Measure
  readonly tables: readonly LabelledTable[]
  readonly figures: readonly FigureView[]
  /** Each table's id → the id of the table that it goes on from. */
  readonly families: ReadonlyMap<string, string>
  /** Index keys of all that the measure says, its tables included; made on first use. */
  readonly said: () => ReadonlySet<string>
}

/** A figure with its labels made ready for matching. */
export type FigureView = {
  readonly figure: Figure
  /** Its own names: those of its row, then those of its column. */
  readonly own: readonly Label[]
  /** One array a row, a column and a table's surroundings: figures that share labels share the very array. */
  readonly row: readonly Label[]
  readonly column: readonly Label[]
  readonly context: readonly Label[]
  /** The figure of the nearest row that its row stands below: that of 工事請負費 for 造成工事 below it. */
  readonly whole?: FigureView
}

/** One label as words: `keys` are all its index keys, `words` its smallest words with the keys of each. */
export type Label = {
  readonly text: string
  readonly level: LabelLevel
  readonly keys: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  readonly words: readonly {
    readonly surface: string
    readonly keys: readonly string[]
    readonly generic: boolean
  }[]
}

export type LabelLevel =
  | 'row'
  | 'column'
  | 'caption'
  | 'heading'
  | 'title'
  | 'department'
  | 'passage'
  /** What the row of a table says in its other cells. */
  | 'remark'
  | 'report'
  | 'body'

/** A cell of a table with text as its value: who, which, when. */
export type CellView = { readonly table: LabelledTable; readonly cell: TableCell }

/** A figure together with the measure that it stands in. */
export type FigureInMeasure = { readonly view: MeasureView; readonly figure: FigureView }

/** A label that stands around a figure and names where it is found. */
export function isPlace({ level }: Label): boolean {
  return level === 'title' || level === 'heading' || level === 'caption'
}
