import type { Ruler } from '../column-segments.ts'
import type { Line } from '../line.ts'
import { isRule } from '../rule-line.ts'
import { type HeadKind, kindOfHead } from './head-kinds.ts'
import { type HeadWord, headWordsOf } from './head-words.ts'

/** A column of a sheet of projects. `below`: what the head says in brackets of the numbers in brackets below its own. */
export type SheetColumn = {
  readonly kind: HeadKind
  readonly text: string
  readonly left: number
  readonly right: number
  readonly word: HeadWord
  readonly group?: HeadWord
  readonly below?: HeadWord
}

export type BlockHeads = {
  readonly columns: readonly SheetColumn[]
  readonly lines: readonly Line[]
  /** The line below the heads. */
  readonly end: number
}

/** Most lines of heads. */
const MOST_LINES = 6

/** The heads that begin in a line: with a name, an amount and running text among them, over one line or several. */
export function blockHeadsAt(lines: readonly Line[], at: number, ruler: Ruler): BlockHeads | undefined {
  const rows: HeadWord[][] = []
  let end = at
  while (end < lines.length && end - at < MOST_LINES) {
    const line = lines[end]
    const words = headWordsOf(line, ruler, rows.length > 0)
    const isDrawn = rows.length > 0 && line !== undefined && isRule(line.trimmed)
    if (words === undefined && !isDrawn) break
    if (rows.length === 0 && words?.every(({ kind }) => kind === 'unit')) break
    if (words !== undefined && !isDrawn) rows.push(words)
    end += 1
  }
  const columns = columnsOf(rows)
  const count = (kind: HeadKind) => columns.filter((column) => column.kind === kind).length
  if (count('name') !== 1 || count('text') !== 1 || count('amount') + count('fund') === 0) return undefined
  if (columns.length < 3 || hasTwins(columns) || !isRich(columns)) return undefined
  return { columns, lines: lines.slice(at, end), end }
}

/** More than a name, its text and amounts: a place or an office of its own, fund sources, or numbers in brackets. */
function isRich(columns: readonly SheetColumn[]): boolean {
  return columns.some(
    ({ kind, below }) =>
      below !== undefined ||
      kind === 'place' ||
      kind === 'department' ||
      kind === 'fund' ||
      kind === 'number',
  )
}

function hasTwins(columns: readonly SheetColumn[]): boolean {
  const texts = columns.map(({ text }) => text)
  return new Set(texts).size < texts.length
}

function columnsOf(rows: readonly (readonly HeadWord[])[]): SheetColumn[] {
  let cells: SheetColumn[] = []
  let groups: HeadWord[] = []
  for (const row of rows) {
    for (const word of row) {
      const above = cells.filter((cell) => meets(cell, word))
      const below = row.filter((other) => above[0] !== undefined && meets(above[0], other))
      const [over] = above
      if (over === undefined || above.length > 1) cells.push(columnOf(word))
      else if (isGroup(over, below)) {
        groups = [...groups, over.word]
        cells = [...cells.filter((cell) => cell !== over), columnOf(word)]
      } else cells = cells.map((cell) => (cell === over ? joined(over, word) : cell))
    }
  }
  const funds = cells.find(({ kind }) => kind === 'funds')
  const leaves = cells.filter((cell) => cell !== funds || !cells.some(({ kind }) => kind === 'fund'))
  const group = groups.find(({ kind }) => kind === 'funds') ?? funds?.word
  return leaves
    .map((cell) => (group !== undefined && cell.kind === 'fund' ? { ...cell, group } : cell))
    .toSorted((a, b) => a.left - b.left)
}

/** One above the other, by more than their edges. */
function meets(one: { left: number; right: number }, other: { left: number; right: number }): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return shared * 3 > Math.min(one.right - one.left, other.right - other.left)
}

/** 財源内訳 over fund sources. */
function isGroup(over: SheetColumn, below: readonly HeadWord[]): boolean {
  if (over.kind === 'funds')
    return below.length > 0 && below.every(({ kind }) => kind === 'fund' || kind === 'other')
  return over.kind === 'fund' && below.length > 1 && below.every(({ kind }) => kind === 'fund')
}

function columnOf(word: HeadWord): SheetColumn {
  const { kind, text, left, right } = word
  return { kind, text, left, right, word }
}

/** A head that goes on below: 決算 / 額, 国庫支 / 出金; its unit; or what stands in brackets below its numbers. */
function joined(over: SheetColumn, word: HeadWord): SheetColumn {
  const place = { left: Math.min(over.left, word.left), right: Math.max(over.right, word.right) }
  const text = over.text + word.text
  const isBracketed = /^[(（【〔［].+[)）】〕］]$/u.test(word.text)
  if (word.kind === 'unit') return { ...over, ...place, text }
  if (isBracketed && over.kind !== 'other') return { ...over, ...place, below: word }
  return { ...over, ...place, text, kind: kindOfHead(text) ?? over.kind }
}
