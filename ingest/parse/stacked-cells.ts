import type { RawCell, RawRow } from '../report/table.ts'
import { trimmedSpan } from './line.ts'
import { endsSentence, isNumberToken, isValueToken, looksLikeProse } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** A table whose every cell fills a line of its own: lines `first` to `end` (exclusive, of the list given). */
export type StackedTable = { readonly first: number; readonly end: number; readonly rows: readonly RawRow[] }

/** Longest cell of words, in characters. */
const LONGEST_WORDS = 24
/** Most cells of a row; most of them names before the first value. */
const MOST_CELLS = 14
const MOST_NAMES = 2
/** Fewest rows below a head, and fewest names with a value each without one. */
const FEWEST_ROWS = 2

type Kind = 'words' | 'value' | 'none'

/**
 * The table that begins at a line: a head of words, then rows that repeat one order of words and values; or names each with its value
 * below it. A converter that reads cell after cell leaves a table so.
 */
export function stackedTableAt(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  if (kindOf(lines[first]) !== 'words') return undefined
  const values = firstValue(lines, first)
  if (values === undefined) return undefined
  for (let names = 1; names <= MOST_NAMES; names += 1) {
    const head = values - first - names
    for (const width of [head, head + 1]) {
      const found = width < 3 ? undefined : rowsBelow(lines, { first, head, width })
      if (found !== undefined) return found
    }
  }
  return values === first + 1 ? namedValues(lines, first) : undefined
}

/** Where the words that begin at a line end in a value, if they are few enough to be a head and a name. */
function firstValue(lines: readonly ShapedLine[], first: number): number | undefined {
  const last = first + MOST_CELLS + MOST_NAMES
  for (let at = first + 1; at <= last; at += 1) {
    const kind = kindOf(lines[at])
    if (kind === 'value') return at
    if (kind === 'none') return undefined
  }
  return undefined
}

function kindOf(line: ShapedLine | undefined): Kind {
  if (line === undefined || line.blank || line.tabbed || line.rule || line.note || line.pageNumber)
    return 'none'
  const { trimmed } = line
  if (isValueToken(trimmed)) return 'value'
  if (/^[・※【《≪＜<①-⑳(（]/u.test(trimmed) || /[:：]|[^\s　][\s　]{2,}/u.test(trimmed)) return 'none'
  const fits = trimmed.length <= LONGEST_WORDS && !endsSentence(trimmed) && !looksLikeProse(trimmed)
  return fits && trimmed.split(/[\s　]+/u).every((word) => !isNumberToken(word)) ? 'words' : 'none'
}

type Head = { readonly first: number; readonly head: number; readonly width: number }

function rowsBelow(lines: readonly ShapedLine[], { first, head, width }: Head): StackedTable | undefined {
  const start = first + head
  const order = kindsOf(lines.slice(start, start + width))
  const isRow = order.length === width && order.filter((kind) => kind === 'value').length >= 2
  if (!isRow || order.includes('none')) return undefined
  const rows: RawRow[] = []
  let end = start
  for (; kindsOf(lines.slice(end, end + width)).join() === order.join(); end += width)
    rows.push(rowOf(lines.slice(end, end + width)))
  if (rows.length < FEWEST_ROWS) return undefined
  const heads = lines.slice(first, start)
  const top = rowOf(heads)
  const at = top.span.start
  const blank: RawCell = { text: '', span: { start: at, end: at } }
  return { first, end, rows: [head === width ? top : { ...top, cells: [blank, ...top.cells] }, ...rows] }
}

/** Names each with its value: the names as a head, the values below them. */
function namedValues(lines: readonly ShapedLine[], first: number): StackedTable | undefined {
  let end = first
  while (kindOf(lines[end]) === 'words' && kindOf(lines[end + 1]) === 'value') end += 2
  if (end - first < FEWEST_ROWS * 2) return undefined
  const pairs = lines.slice(first, end)
  const isName = (_: unknown, at: number): boolean => at % 2 === 0
  const names = rowOf(pairs.filter(isName))
  const values = rowOf(pairs.filter((line, at) => !isName(line, at)))
  return { first, end, rows: [names, values] }
}

function kindsOf(lines: readonly ShapedLine[]): readonly Kind[] {
  return lines.map(kindOf)
}

function rowOf(lines: readonly ShapedLine[]): RawRow {
  const cells = lines.map((line): RawCell => ({ text: line.trimmed, span: trimmedSpan(line) }))
  const [from, to] = [cells[0]?.span.start ?? 0, cells.at(-1)?.span.end ?? 0]
  return { span: { start: from, end: to }, cells }
}
