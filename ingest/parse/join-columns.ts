import { cutSegments, hasColumns } from './column-segments.ts'
import { appended, gapBetween, type Run } from './line-run.ts'
import { isNumberToken, isUnitNote } from './line-shape.ts'
import type { ShapedLine } from './text-shape.ts'

/** Set in columns, or a further line of a cell in such a row. */
export function isColumnRow(line: ShapedLine, open: Run | undefined): boolean {
  if (hasColumns(line.text)) return true
  if (/^ {40,}/u.test(line.text) && !line.labelLike) return true
  return open?.role === 'columns' && (/^ {8,}/u.test(line.text) || line.trimmed.length <= LONGEST_CELL_LINE)
}

/** Longest line that goes on a cell of the row above, in characters. */
const LONGEST_CELL_LINE = 16

/** A caption with its unit set far to the right of it. */
export function endsInUnitNote(line: ShapedLine): boolean {
  return isUnitNote(line.trimmed.split(/[ 　]{2,}/u).at(-1) ?? '')
}

/** Rows set in columns go on across blank lines, until rows begin that hold no value: the header of another table. */
export function joinColumns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const goesOn =
      before?.role === 'columns' && run.role === 'columns' && gapBetween(before, run) <= WIDEST_ROW_GAP
    const keyed = run.role === 'columns' && run.lines.every((line) => line.rule || isKeyed(line))
    if (goesOn && !keyed && (holdsValue(run.lines[0]) || !before.lines.some(holdsValue)))
      appended(before, run)
    else joined.push({ role: keyed ? 'prose' : run.role, lines: [...run.lines] })
  }
  return joined.map((run) => (isLoneText(run) ? { role: 'prose', lines: run.lines } : run))
}

/** One line without any value in a column of its own. */
function isLoneText(run: Run): boolean {
  return run.role === 'columns' && run.lines.length === 1 && !holdsValue(run.lines[0])
}

/** Labels, each with an amount that has its own unit: `差引額　　41,200千円　　うち繰越財源　　8,100千円`. No row of a table. */
function isKeyed(line: ShapedLine): boolean {
  const segments = cutSegments(line, 'screen').map((segment) => segment.text)
  if (segments.length < 2) return false
  const pairs =
    segments.length % 2 === 0 && segments.every((text, at) => (at % 2 === 0 ? isWord(text) : hasUnit(text)))
  return pairs || segments.every(isLabelAndAmount)
}

/** `人口 48,216人` within one stretch; a year alone (`平成21年度`) is a head. */
function isLabelAndAmount(text: string): boolean {
  const [first, ...rest] = text.split(/[ 　]+/u)
  return isWord(first ?? '') && hasUnit(rest.join(''))
}

function isWord(text: string): boolean {
  return !isNumberToken(text) && /[\p{Script=Han}\p{Script=Katakana}ぁ-ん]/u.test(text)
}

function hasUnit(text: string): boolean {
  return isNumberToken(text) && /[^\d０-９,，.．△▲()（）\s]$/u.test(text)
}

/** Most lines from one row to the next of a table set in columns. */
const WIDEST_ROW_GAP = 3

function holdsValue(line: ShapedLine | undefined): boolean {
  return line !== undefined && cutSegments(line, 'characters').some((segment) => isNumberToken(segment.text))
}
