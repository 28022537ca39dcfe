import { coverSpans, type Span } from '../../report/span.ts'
import { type HeadRun, readHeadRuns } from './head-runs.ts'
import { type Board, type Home, type LooseNumber, type PageLine, placedStarts } from './lost-page.ts'
import { bareLines } from './print-equation.ts'
import { type Columns, readColumns } from './read-columns.ts'

/** A row with as many numbers as there are columns, or one less, whose last is open. */
export type SplitRow = {
  readonly label: string
  readonly labelSpan: Span
  readonly numbers: readonly LooseNumber[]
  readonly home: Home
  /** Label and numbers stand on different lines: only their likeness to the other rows brings them together. */
  readonly isJoined: boolean
}

/** A table whose heads were drawn one by one among its rows. */
export type SplitTable = {
  readonly columns: Columns
  readonly rows: readonly SplitRow[]
  readonly home: Home
}

/** Tables of a page whose heads stand over several lines: as many heads as each row has numbers. */
export function readSplitTables(board: Board): SplitTable[] {
  const placed = placedStarts(board)
  return readHeadRuns(board.page).flatMap((run) => {
    const rows = run.rows.flatMap((line) => readRow(line) ?? [])
    const width = Math.max(0, ...rows.map((row) => row.numbers.length))
    const columns = readColumns(run).find((each) => each.length === width)
    const isTaken = rows.some((row) => row.numbers.some((number) => placed.has(startOf(number))))
    const isLevel = rows.every((row) => row.numbers.length >= width - 1)
    const home = homeOf(run)
    if (columns === undefined || width < 2 || isTaken || !isLevel || home === undefined) return []
    return [{ columns, rows: [...rows, ...siblings(board, rows, width)], home }]
  })
}

export function startOf(number: LooseNumber): number {
  return number.quantity.number.start
}

function homeOf(run: HeadRun): Home | undefined {
  return run.rows.find((line) => readRow(line) !== undefined)?.home
}

/** A line of labels and then nothing but numbers. */
function readRow(line: PageLine): SplitRow | undefined {
  const first = line.words.findIndex((word) => word.number !== undefined)
  const labels = line.words.slice(0, first)
  const rest = line.words.slice(first)
  const numbers = rest.flatMap((word) => (word.number === undefined ? [] : [word.number]))
  if (labels.length === 0 || numbers.length !== rest.length || numbers.length < 2) return undefined
  const label = labels.map((word) => word.text).join(' ')
  const labelSpan = coverSpans(labels.map((word) => word.span))
  return { label, labelSpan, numbers, home: line.home, isJoined: false }
}

/** The one loose line as wide as the rows, for the one label without numbers that is built like theirs. */
function siblings(board: Board, rows: readonly SplitRow[], width: number): SplitRow[] {
  const shapes = new Set(rows.map((row) => shapeOf(row.label)).filter((shape) => /#/u.test(shape)))
  const labels = board.page.lines.flatMap((line, at) => {
    if (line.words.some((word) => word.number !== undefined) || !shapes.has(shapeOf(line.text))) return []
    return rows.some((row) => row.labelSpan.start === line.span.start) ? [] : [withRest(board, line, at)]
  })
  const loose = bareLines(board.open).filter((line) => line.item.length === width)
  const [label, ...moreLabels] = labels
  const [numbers, ...moreNumbers] = loose
  if (label === undefined || numbers === undefined || moreLabels.length + moreNumbers.length > 0) return []
  return [{ ...label, numbers: numbers.item, isJoined: true }]
}

/** How a label begins: 「6月12日開催 #1「…」」 → 「#月#日開催」. */
function shapeOf(label: string): string {
  const first = /^[^\s　「『]+/u.exec(label.trim())?.[0] ?? ''
  return first.replace(/[0-9０-９]+/gu, '#')
}

/** A label whose bracket stays open goes on in the next line. */
function withRest(board: Board, line: PageLine, at: number): Omit<SplitRow, 'numbers' | 'isJoined'> {
  const next = board.page.lines[at + 1]
  const isOpen = count(line.text, /[「『（(]/gu) > count(line.text, /[」』）)]/gu)
  const rest = isOpen && next?.gap === 'none' ? next : undefined
  const label = line.text.replace(/[\s　]+/gu, ' ') + (rest?.text ?? '')
  return { label, labelSpan: coverSpans([line.span, (rest ?? line).span]), home: line.home }
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
