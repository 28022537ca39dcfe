import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import { endingCostName } from './cost-names.ts'
import type { Line } from './line.ts'
import { isNumberToken, isValueToken } from './line-shape.ts'
import { spacesBeforeUnits } from './spaced-counters.ts'

/** Cuts a line into cells at every match of `separator`, keeping blank cells. */
export function cutRow(line: Line, separator: RegExp): RawRow {
  const cells: RawCell[] = []
  let from = 0
  for (const match of line.text.matchAll(separator)) {
    cells.push(cutCell(line, { start: from, end: match.index }))
    from = match.index + match[0].length
  }
  cells.push(cutCell(line, { start: from, end: line.text.length }))
  return { span: { start: line.start, end: line.end }, cells }
}

/** One cell: its text without white space at its ends, and where that stands. */
export function cutCell(line: Line, within: Span): RawCell {
  const whole = line.text.slice(within.start, within.end)
  const text = whole.trim()
  const start = line.start + within.start + (text === '' ? 0 : whole.indexOf(text))
  return { text, span: { start, end: start + text.length } }
}

/** Half-width spaces between cells of a row drawn as text; not the one after a triangle, nor leading ones. */
const SPACED = /(?<=[^△▲\s])[ 　]* [ 　]*(?=\S)/gu

/** A date in brackets behind a number belongs to it: `127,438人 (R2.1.1現在)`. */
const DATED = /(?<=\S)[ 　]+(?=[(（][^()（）]{1,16}現在[)）])/gu

/** A row of a table whose cells are set apart by single spaces; leading space makes no blank cell. */
export function cutSpacedRow(line: Line): RawRow {
  const lead = line.text.length - line.text.trimStart().length
  const body = { ...line, text: line.text.slice(lead), start: line.start + lead }
  const dated = [...body.text.matchAll(DATED)].map((match) => match.index)
  const glued = new Set([...dated, ...spacesBeforeUnits(body.text)])
  const cuts = [...body.text.matchAll(SPACED)].filter((match) => !glued.has(match.index))
  const cells: RawCell[] = []
  let from = 0
  for (const match of cuts) {
    cells.push(cutCell(body, { start: from, end: match.index }))
    from = match.index + match[0].length
  }
  cells.push(cutCell(body, { start: from, end: body.text.length }))
  return { span: { start: line.start, end: line.end }, cells: joinLetterCells(cells) }
}

/**
 * Drawn text drops the blank head over a table's row labels: a first row without numbers, one cell shorter than every
 * row below, gets it back.
 */
export function withStubHead(rows: readonly RawRow[]): RawRow[] {
  const [head, ...body] = rows
  const holdsNumber = (row: RawRow) => row.cells.some((cell) => isNumberToken(cell.text))
  if (head === undefined || body.length === 0 || holdsNumber(head)) return [...rows]
  const width = head.cells.length + 1
  const fits = body.every(
    (row) => row.cells.length === width && row.cells.slice(1).every((cell) => isValueCell(cell.text)),
  )
  if (!fits || body.some((row) => isValueToken(row.cells[0]?.text ?? ''))) return [...rows]
  const at = head.cells[0]?.span.start ?? head.span.start
  return [{ ...head, cells: [{ text: '', span: { start: at, end: at } }, ...head.cells] }, ...body]
}

function isValueCell(text: string): boolean {
  return isValueToken(text) || isNumberToken(text.split(/[ 　]+/u)[0] ?? '')
}

/** Fewest single letters in a row that are a spaced-out label (`消 耗 品 費`). */
const FEWEST_LETTERS = 3

/** Letters of a spaced-out label are one cell; where two such labels run together, the last kind of cost is its own. */
function joinLetterCells(cells: readonly RawCell[]): RawCell[] {
  const joined: RawCell[] = []
  let letters: RawCell[] = []
  const close = () => {
    if (letters.length >= FEWEST_LETTERS) joined.push(...splitLabels(letters))
    else joined.push(...letters)
    letters = []
  }
  for (const cell of cells) {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]$/u.test(cell.text)) letters.push(cell)
    else {
      close()
      joined.push(cell)
    }
  }
  close()
  return joined
}

function splitLabels(letters: readonly RawCell[]): RawCell[] {
  const label = letters.map((cell) => cell.text).join('')
  const name = endingCostName(label)
  const cut = name === undefined || name.length === label.length ? 0 : label.length - name.length
  return [letters.slice(0, cut), letters.slice(cut)].flatMap((part) => {
    const [first] = part
    const last = part.at(-1)
    if (first === undefined || last === undefined) return []
    return {
      text: part.map((cell) => cell.text).join(''),
      span: { start: first.span.start, end: last.span.end },
    }
  })
}
