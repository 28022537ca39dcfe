import type { FigureView, MeasureView } from './evidence.ts'
import { rememberOf } from './remember-of.ts'
import { isPeriodLabel } from './timeless-label.ts'
import { type WordCell, wordCellsOf } from './word-cells.ts'

/** What is decided of a bid, an application, a motion or an inspection, each with its contrary. */
export const verdictWords =
  '不採択|採択|不採用|採用|不合格|合格|不承認|承認|不認定|認定|落札|不落|辞退|無効|失格|当選|落選|入選|可決|否決|却下'

/** 結果・判定: the row that something was decided of, by a cell that says nothing else. */
export type Verdict = {
  readonly at: WordCell
  readonly word: string
  /** Whom or what it was decided of. */
  readonly name: string
  /** The times that its row and column name. */
  readonly times: readonly string[]
  readonly amounts: readonly FigureView[]
}

const isVerdict = new RegExp(`^(?:${verdictWords})$`)

/** The rows of a measure's tables that something was decided of. */
export const verdictsOf = rememberOf((view: MeasureView): readonly Verdict[] =>
  wordCellsOf(view).flatMap((at): Verdict[] => {
    const { cell, headings } = at
    const name = cell.rowPath.at(-1)
    if (name === undefined || !isVerdict.test(cell.text)) return []
    const labels = [...cell.rowPath, ...cell.columnPath, ...headings.map((heading) => heading.text)]
    const times = labels.filter(isPeriodLabel)
    return [{ at, word: cell.text, name, times, amounts: amountsIn({ at, name, times }) }]
  }),
)

/** The amounts of money of the same row; of tables side by side, those of the same name and time. */
function amountsIn({
  at: { view, table, cell },
  name,
  times,
}: Pick<Verdict, 'at' | 'name' | 'times'>): FigureView[] {
  return view.figures.filter(
    ({ figure: { cell: place, unit, labels } }) =>
      place?.tableId === table.id &&
      place.row === cell.row &&
      unit?.kind === 'money' &&
      labels.row.at(-1) === name &&
      times.every((time) => [...labels.row, ...labels.column, ...labels.headings].includes(time)),
  )
}
