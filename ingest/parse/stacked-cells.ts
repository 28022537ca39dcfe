import type { RawCell, RawRow } from '../report/table.ts'
import { foldWidth } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'
import { countValues, firstValue, kindAt, kindOf, MOST_NAMES, rowOf } from './stacked-lines.ts'
import { remarkedRows, remarkHeadAt } from './stacked-remarks.ts'

/** A table whose every cell fills a line of its own: lines `first` to `end` (exclusive, of the list given). */
export type StackedTable = { readonly first: number; readonly end: number; readonly rows: readonly RawRow[] }

/** Fewest values of a row, fewest rows below a head, and fewest names with a value each without one. */
const FEWEST_VALUES = 2
const FEWEST_ROWS = 2

/**
 * The table that begins at a line: a head of words, then rows of names and as many values each; or names each with its value below it.
 * A converter that reads cell after cell leaves a table so.
 */
export function stackedTableAt(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  return SERIAL_HEAD.test(lines[first]?.trimmed ?? '') ? numberedTableAt(lines, first) : tableAt(lines, first)
}

/** A head over the numbers of the rows. */
const SERIAL_HEAD = /^(?:番号|整理番号|No[.．]?|№)$/iu
/** Most lines of a table whose rows are numbered. */
const MOST_LINES = 600

/** The table without the numbers that open its rows: 1, 2, 3 … each above a name. */
function numberedTableAt(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  const kept: ShapedLine[] = []
  const places: number[] = []
  let next = 1
  for (let at = first + 1; at < lines.length && at <= first + MOST_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || kindOf(line) === 'none') break
    const isNumber = foldWidth(line.trimmed) === String(next) && kindOf(lines[at + 1]) === 'words'
    if (isNumber) next += 1
    else {
      kept.push(line)
      places.push(at)
    }
  }
  const found = next > 1 ? tableAt(kept, 0) : undefined
  return found && { ...found, first, end: (places[found.end - 1] ?? first) + 1 }
}

function tableAt(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  if (kindAt(lines, first) !== 'words') return undefined
  const at = firstValue(lines, first)
  if (at === undefined) return undefined
  const values = countValues(lines, at)
  if (values < FEWEST_VALUES) return at === first + 1 ? namedValues(lines, first) : undefined
  const last = remarkHeadAt(lines, first, at)
  if (last >= 0) {
    const remarked = remarkedRows(lines, { first, last, at, values })
    return remarked && { first, ...remarked }
  }
  for (let names = 1; names <= MOST_NAMES; names += 1) {
    const found = rowsBelow(lines, { first, head: at - first - names, names, values })
    if (found !== undefined) return found
  }
  return undefined
}

/** A head of so many words; the row below it has so many names and values. */
type Head = { readonly first: number; readonly head: number; readonly names: number; readonly values: number }
type Row = { readonly at: number; readonly names: number }

/**
 * A head has a word for every column, or for every column but the first. Where years head columns none of them names a row. A row with
 * fewer names goes on with those above it (merged cells); a row with one more opens a group.
 */
function rowsBelow(lines: readonly ShapedLine[], shape: Head): StackedTable | undefined {
  const { first, head, names, values } = shape
  const heads = lines.slice(first, first + head)
  const top = headRows(heads, shape)
  if (top === undefined) return undefined
  const years = heads.filter(isYear).length
  if (years > 0 && lines.slice(first + head, first + head + names).some(isYear)) return undefined
  const isYearly = heads.slice(-values).every(isYear) && years === values
  const { rows, end } = readRows(lines, shape, head < names + values && !isYearly)
  const full = rows.filter((row) => row.names === names).length
  if (full < FEWEST_ROWS && !(isYearly && full > 0)) return undefined
  return { first, end, rows: [...top, ...rows.flatMap((row) => cellsOf(lines, row, shape))] }
}

/**
 * The head's cells over the columns: one row, the corner left out or not; or heads over as many each of the lower ones, which are the
 * same below each (令和4年度, 令和5年度, 件数, 人数, 件数, 人数).
 */
function headRows(heads: readonly ShapedLine[], { names, values }: Head): readonly RawRow[] | undefined {
  const row = rowOf(heads)
  const blanks = (count: number): readonly RawCell[] =>
    Array.from({ length: count }, () => blankAt(row.span.start))
  if (heads.length === names + values) return [row]
  if (heads.length === names + values - 1) return [{ ...row, cells: [...blanks(1), ...row.cells] }]
  const breakdown = row.cells.findIndex(({ text }) => /内訳$/u.test(text))
  if (heads.length === names + values + 1 && breakdown >= names) {
    const [above, below] = [row.cells.slice(0, breakdown + 1), row.cells.slice(breakdown + 1)]
    return [
      { ...row, cells: [...above, ...blanks(below.length - 1)] },
      { ...row, cells: [...blanks(breakdown), ...below] },
    ]
  }
  const uppers = row.cells.slice(names, -values)
  const lowers = row.cells.slice(-values)
  const width = values / uppers.length
  const isPeriodic = lowers.every(({ text }, at) => text === lowers[at % width]?.text)
  if (uppers.length < 2 || !Number.isInteger(width) || width < 2 || !isPeriodic) return undefined
  const spread = uppers.flatMap((upper) => [upper, ...blanks(width - 1)])
  return [
    { ...row, cells: [...row.cells.slice(0, names), ...spread] },
    { ...row, cells: [...blanks(names), ...lowers] },
  ]
}

function readRows(
  lines: readonly ShapedLine[],
  { first, head, names, values }: Head,
  isStrict: boolean,
): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = []
  let at = first + head
  for (;;) {
    const value = firstValue(lines, at)
    const own = value === undefined || kindAt(lines, at) !== 'words' ? 0 : value - at
    const fits = isStrict || rows.length === 0 ? own === names : own > 0 && own <= names + 1
    if (value === undefined || !fits || countValues(lines, value) !== values) return { rows, end: at }
    rows.push({ at, names: own })
    at = value + values
  }
}

/** The row's cells below the head's columns; the name of a group stands in a row of its own. */
function cellsOf(lines: readonly ShapedLine[], { at, names: own }: Row, { names, values }: Head): RawRow[] {
  const opens = own > names
  const row = rowOf(lines.slice(opens ? at + 1 : at, at + own + values))
  const blanks = Array.from({ length: Math.max(0, names - own) }, () => blankAt(row.span.start))
  return [...(opens ? [rowOf(lines.slice(at, at + 1))] : []), { ...row, cells: [...blanks, ...row.cells] }]
}

function blankAt(at: number): RawCell {
  return { text: '', span: { start: at, end: at } }
}

/** 令和4年度, R4決算, 2022年度 */
function isYear(line: ShapedLine): boolean {
  return /^(?:(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})(?:年|[^0-9]|$)/u.test(
    foldWidth(line.trimmed),
  )
}

/** Names each with its value: the names as a head, the values below them. */
function namedValues(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  let end = first
  while (kindAt(lines, end) === 'words' && kindAt(lines, end + 1) === 'value') end += 2
  if (end - first < FEWEST_ROWS * 2) return undefined
  const pairs = lines.slice(first, end)
  const isName = (_: unknown, at: number): boolean => at % 2 === 0
  const names = rowOf(pairs.filter(isName))
  const values = rowOf(pairs.filter((line, at) => !isName(line, at)))
  return { first, end, rows: [names, values] }
}
