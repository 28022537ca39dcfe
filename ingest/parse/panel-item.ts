import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import { blockTitleLine, cellAt } from './itemised-sheet.ts'
import type { Line } from './line.ts'
import type { PanelHeads } from './panel-heads.ts'

/** A 目 with what stands in its three panels, or the total of a 項 or a 款. */
export type PanelItem = {
  readonly level: '目' | '項' | '款' | '計'
  readonly line: Line
  /** Where its name begins. */
  readonly span: Span
  /** Its name over all its lines, without its number. */
  readonly title: string
  readonly values: readonly RawCell[]
  /** Amounts with names of their own: 不用額, 繰越明許費. */
  readonly parts: readonly { readonly head: RawCell; readonly value: RawCell }[]
  readonly kinds: readonly { readonly name: RawCell; readonly value?: RawCell }[]
  readonly text: readonly Line[]
}

type Place = {
  readonly heads: PanelHeads
  readonly captions: readonly Span[]
  readonly kan?: string
  readonly kou?: string
}

/** The lines that an item becomes: its title, the table of its amounts, that of its 節, and its text. */
export function linesOfPanelItem(item: PanelItem, place: Place): Line[] {
  const { line, span, text } = item
  const heading = blockTitleLine(line, span, { title: titleOf(item, place) })
  const tables = [amountsOf(item, place), kindsOf(item, place)].flatMap((rows) =>
    rows === undefined ? [] : [tableLine(item, rows, place.captions)],
  )
  return [heading, ...tables, ...text].map((one) => ({ ...one, isBlock: true }))
}

/** The total of a 項 is called by the 項 itself. */
function titleOf({ level, title }: PanelItem, { kan, kou }: Place): string {
  if (level === '項') return kou ?? title
  return level === '款' ? (kan ?? title) : title
}

function amountsOf({ values, parts, span }: PanelItem, { heads }: Place): readonly RawRow[] | undefined {
  if (values.length !== heads.amounts.length) return undefined
  const named = heads.amounts.map((head) => cellAt(heads.line, head))
  const cells = [...values, ...parts.map(({ value }) => value)]
  const row = { start: span.start, end: cells.at(-1)?.span.end ?? span.end }
  return [
    {
      span: { start: heads.line.start, end: heads.line.end },
      cells: [...named, ...parts.map(({ head }) => head)],
    },
    { span: row, cells },
  ]
}

function kindsOf({ kinds }: PanelItem, { heads }: Place): readonly RawRow[] | undefined {
  const rows = kinds.flatMap(({ name, value }) =>
    value === undefined
      ? []
      : [{ span: { start: name.span.start, end: value.span.end }, cells: [name, value] }],
  )
  const head = [heads.kind, heads.kindAmount].map((one) => cellAt(heads.line, one))
  return rows.length === 0
    ? undefined
    : [{ span: { start: heads.line.start, end: heads.line.end }, cells: head }, ...rows]
}

function tableLine({ line }: PanelItem, rows: readonly RawRow[], captions: readonly Span[]): Line {
  const own = rows.slice(1).flatMap(({ cells }) => cells)
  const start = Math.min(...own.map(({ span }) => span.start))
  const end = Math.max(...own.map(({ span }) => span.end))
  const text = own.map((cell) => cell.text).join('  ')
  return {
    ...line,
    start,
    end,
    text,
    trimmed: text,
    afterFormFeed: false,
    itemRows: rows,
    itemCaptions: captions,
  }
}
