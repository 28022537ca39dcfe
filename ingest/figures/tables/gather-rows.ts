import { breaksOff } from '../../parse/line-shape.ts'
import { coverSpans } from '../../report/span.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { gapsBetween, isApart, joinRemarks } from './join-remarks.ts'

/**
 * In columns set by spaces a cell may run over several lines, centred on the line that has the row's numbers. Lines without
 * numbers are put to the row that they belong to: words in a label's place complete the label, all else stands below it.
 */
export function gatherRows(lines: readonly GridRow[], text: string): readonly GridRow[] {
  const rows = joinOpenLabels(lines)
  const kinds = kindsOfColumns(rows)
  const mains = rows.flatMap((row, at) => (isMain(row, kinds) ? [at] : []))
  if (mains.length < 2 || mains.length === rows.length) return rows
  const owners = ownersOf(rows, { mains, kinds, text })
  const groups = Map.groupBy(rows.keys(), (at) => owners[at] ?? at)
  const gathered = mains.flatMap((main) => {
    const own = rows[main]
    if (own === undefined) return []
    const lines = (groups.get(main) ?? []).flatMap((at) => (at === main ? [] : (rows[at] ?? [])))
    const above = lines.filter((line) => line.span.start < own.span.start)
    const below = lines.filter((line) => line.span.start > own.span.start)
    const joined = joinLabels(own, { above, below, kinds })
    return joined === undefined
      ? { main: own, lines }
      : { main: joined, lines: lines.map((line) => withoutLabels(line, kinds)) }
  })
  const columns = [...kinds.keys()].filter((column) => kinds[column] === 'words')
  return joinRemarks(gathered, columns, text)
}

/**
 * A label broken behind a particle, or before a letter that is no word, is one with the label of the row below it; nothing else stands in its
 * line. So is what stands in brackets below a label.
 */
function joinOpenLabels(all: readonly GridRow[]): readonly GridRow[] {
  const rows = joinBracketsBelow(all)
  return rows.flatMap((row, at) => {
    const above = rows[at - 1]
    if (openLabel(row, rows[at + 1]) !== undefined) return []
    const open = above === undefined ? undefined : openLabel(above, row)
    if (open === undefined) return [row]
    const cells = row.cells.map((cell, column) =>
      column === open.column
        ? { ...cell, text: open.cell.text + cell.text, span: coverSpans([open.cell.span, cell.span]) }
        : cell,
    )
    return [{ ...row, cells }]
  })
}

function openLabel(row: GridRow, next: GridRow | undefined): { cell: GridCell; column: number } | undefined {
  const column = row.cells.findIndex(({ kind }) => kind !== 'blank')
  const cell = row.cells[column]
  const isAlone = row.cells.every(({ kind }, at) => at === column || kind === 'blank')
  const below = next?.cells[column]
  const isOpen =
    cell?.kind === 'text' && isAlone && (breaksOff(cell.text) || ENDS_WORD.test(below?.text ?? ''))
  const isBroken =
    isOpen &&
    below?.kind === 'text' &&
    below.text !== '' &&
    next?.cells.some(({ kind }, at) => kind === 'number' && at > column)
  return isBroken ? { cell, column } : undefined
}

/** リハビリテーション / 科, センタ / ー: the end of a word, and no word. */
const ENDS_WORD = /^(?:[科課係業費金料館園所室部会者額院場器品物法等]|[ァィゥェォッャュョーン]\S{0,3})$/u

/** 配水管布設替工事 / （１工区）: a line that has nothing but words in brackets in the place of a label, below a row with numbers. */
function joinBracketsBelow(rows: readonly GridRow[]): readonly GridRow[] {
  const joined: GridRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const column = row.cells.findIndex(({ kind }) => kind !== 'blank')
    const [cell, label] = [row.cells[column], above?.cells[column]]
    const isAlone = row.cells.every(({ kind }, at) => at === column || kind === 'blank')
    const isBelow = above?.cells.some(({ kind }, at) => kind === 'number' && at > column) === true
    if (above === undefined || cell === undefined || label?.kind !== 'text' || !isAlone || !isBelow)
      joined.push(row)
    else if (!IN_BRACKETS.test(cell.text) || IN_BRACKETS.test(label.text)) joined.push(row)
    else {
      const span = coverSpans([label.span, cell.span])
      const whole = { ...label, text: label.text + cell.text, span, quantities: [], times: [] }
      const cells = above.cells.map((own, at) => (at === column ? whole : own))
      joined[joined.length - 1] = { ...above, cells, span: coverSpans([above.span, row.span]) }
    }
  }
  return joined
}

const IN_BRACKETS = /^[(（][^()（）]*\p{L}[^()（）]*[)）]$/u

/** `serial`: numbers the rows, `label`: words left of all numbers, `words`: words right of some. */
type ColumnKind = 'serial' | 'label' | 'number' | 'words'

function kindsOfColumns(rows: readonly GridRow[]): readonly ColumnKind[] {
  const width = rows[0]?.cells.length ?? 0
  const kinds: ColumnKind[] = []
  for (let column = 0; column < width; column += 1) {
    const filled = rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ kind }) => kind !== 'blank')
    const numbers = filled.filter(({ kind }) => kind === 'number' || kind === 'mark')
    if (numbers.length * 2 < filled.length || filled.length === 0) {
      kinds.push(kinds.includes('number') ? 'words' : 'label')
    } else kinds.push(column === 0 && numbers.length > 1 && isSerial(numbers) ? 'serial' : 'number')
  }
  return kinds
}

/** 13, 14, 15 …: goes up by one from row to row, from wherever the page begins. */
function isSerial(cells: readonly GridCell[]): boolean {
  const numbers = cells.map(({ text }) => Number(text.replace(/[.．]$/, '').normalize('NFKC')))
  return numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at)
}

function isMain(row: GridRow, kinds: readonly ColumnKind[]): boolean {
  return row.cells.some(({ kind }, column) => kind === 'number' && kinds[column] === 'number')
}

type Search = {
  readonly mains: readonly number[]
  readonly kinds: readonly ColumnKind[]
  readonly text: string
}

/** For each row the main row that it belongs to. */
function ownersOf(rows: readonly GridRow[], search: Search): readonly number[] {
  const { mains } = search
  const starts = new Set(mains)
  let last = mains[0] ?? 0
  const owners = rows.map((_, at) => {
    if (starts.has(at)) last = at
    return last
  })
  for (const [index, main] of mains.entries()) {
    const next = mains[index + 1]
    if (next === undefined) continue
    const cut = cutBetween(rows, { main, next, search })
    for (let at = cut; at < next; at += 1) owners[at] = next
  }
  return owners
}

type Stretch = { readonly main: number; readonly next: number; readonly search: Search }

/** Where the lines between two main rows begin to belong to the lower one: at a blank line, else behind the end of a sentence. */
function cutBetween(rows: readonly GridRow[], { main, next, search }: Stretch): number {
  const gaps: number[] = []
  for (let at = main + 1; at <= next; at += 1) if (isApart(rows[at - 1], rows[at], search.text)) gaps.push(at)
  const [gap] = gaps
  if (gap !== undefined) return gap
  const between = rows.slice(main + 1, next)
  const ended = between.findLastIndex(endsSentence)
  if (ended >= 0 && ended < between.length - 1) return main + 2 + ended
  if (rows[main] !== undefined && endsSentence(rows[main])) return main + 1
  return ended < 0 && lacksLabel(rows[next], search.kinds) ? main + 1 : next
}

function endsSentence({ cells }: GridRow): boolean {
  return cells.findLast(({ kind }) => kind !== 'blank')?.text.endsWith('。') === true
}

function lacksLabel(row: GridRow | undefined, kinds: readonly ColumnKind[]): boolean {
  return row?.cells.every(({ kind }, column) => kinds[column] !== 'label' || kind === 'blank') === true
}

type Lines = {
  readonly above: readonly GridRow[]
  readonly below: readonly GridRow[]
  readonly kinds: readonly ColumnKind[]
}

/**
 * The row with the labels of its lines; undefined where these name something of their own: a group over several rows. They are its
 * own where every row has its number, or where it has no label itself.
 */
function joinLabels(own: GridRow, { above, below, kinds }: Lines): GridRow | undefined {
  const isNumbered = kinds[0] === 'serial' && own.cells[0]?.kind === 'number'
  if (!isNumbered && !lacksLabel(own, kinds)) return undefined
  const cells = own.cells.map((cell, column) => {
    if (kinds[column] !== 'label') return cell
    const parts = [...above, own, ...below].flatMap(({ cells: line }) => line[column] ?? [])
    const filled = parts.filter(({ kind }) => kind !== 'blank')
    const [first] = filled
    if (first === undefined || (filled.length === 1 && first === cell)) return cell
    const label = joinByPlaces(
      [...above, own, ...below].flatMap((row) => {
        const part = row.cells[column]
        return part === undefined || part.kind === 'blank' ? [] : [{ part, row }]
      }),
    )
    return {
      ...first,
      text: label,
      kind: 'text' as const,
      span: coverSpans(filled.map(({ span }) => span)),
      gaps: gapsBetween(filled),
      quantities: [],
      times: [],
    }
  })
  return { ...own, cells }
}

function withoutLabels(row: GridRow, kinds: readonly ColumnKind[]): GridRow {
  const cells = row.cells.map((cell, column): GridCell => {
    if (kinds[column] !== 'label') return cell
    const at = cell.span.start
    return { text: '', span: { start: at, end: at }, kind: 'blank', quantities: [], times: [] }
  })
  return { ...row, cells }
}

type Part = { readonly part: GridCell; readonly row: GridRow }
type Word = { readonly text: string; readonly left: number; readonly right: number; readonly line: number }

/** Words of several lines in one column: what stands below each other is one word, broken; these are set side by side. */
function joinByPlaces(parts: readonly Part[]): string {
  const words = parts.flatMap(({ part, row }, line) => {
    const start = part.span.start - row.span.start
    const pieces = [...part.text.matchAll(/\S+/g)]
    return pieces.map((piece): Word => {
      const left = start + piece.index
      return { text: piece[0], left, right: left + piece[0].length, line }
    })
  })
  const stacks: { words: Word[]; right: number }[] = []
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const open = stacks.at(-1)
    if (open !== undefined && word.left < open.right) {
      open.words.push(word)
      open.right = Math.max(open.right, word.right)
    } else stacks.push({ words: [word], right: word.right })
  }
  return stacks.map((stack) => joinStack(stack.words)).join(' ')
}

function joinStack(words: readonly Word[]): string {
  const lines = Map.groupBy(
    words.toSorted((a, b) => a.line - b.line || a.left - b.left),
    ({ line }) => line,
  )
  return [...lines.values()].map((line) => line.map(({ text }) => text).join(' ')).join('')
}
