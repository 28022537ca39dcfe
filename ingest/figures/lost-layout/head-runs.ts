import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import { coverSpans, type Span } from '../../report/span.ts'
import { type FoundPeriod, periodOfLabel } from '../labels/period-of-labels.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { FUND_HEAD } from './collect-table.ts'
import type { LostPage, PageLine, PageWord } from './lost-page.ts'
import { readBareUnit } from './read-slots.ts'

/** The head of one column, over one or several lines, with what a note under it says: （単位：円）, （R2.3.31現在）. */
export type HeadCell = {
  readonly label: string
  /** `label` with its date, as it is shown. */
  readonly shown: string
  readonly span: Span
  readonly unit?: ScaledUnit
  readonly period?: FoundPeriod
}

/** Heads that stand together on a page, level by level, with the rows among them. */
export type HeadRun = {
  readonly levels: readonly (readonly HeadCell[])[]
  readonly rows: readonly PageLine[]
  readonly lines: readonly PageLine[]
}

/** Longest line that can be heads, in characters. */
const LONGEST_HEAD = 60
const LIST_MARK = /^[・•○〇●■□◆◇※◎①-⑳＜<〈《≪【「『→-]|^[(（]\s*[0-9０-９]{1,2}\s*[)）]/u
const NOTE = /^[(（][^()（）]*[)）]$/u
const CONNECTS = /(?:に対する|に占める|に係る|に関する|あたりの|当たりの|及び|[・･])$/u
const GOES_ON = /^(?:数|率|額|費|高|量|件数|人数|回数|枚数|金額|割合|日数|面積|請求)$/u

/** The runs of head lines of a page, in text order: lines of labels with rows of numbers between them at most. */
export function readHeadRuns(page: LostPage): HeadRun[] {
  const runs: PageLine[][] = []
  let open: PageLine[] | undefined
  for (const line of page.lines) {
    const fits = isHeadLine(line) || isNoteLine(line) || isRowLine(line)
    if (!fits) open = undefined
    else if (open === undefined || line.gap === 'other') {
      open = [line]
      runs.push(open)
    } else open.push(line)
  }
  return runs.flatMap((lines) => {
    const levels = readLevels(lines).filter(
      (level) => level.length > 1 || [...(level[0]?.label ?? '')].length > 1,
    )
    return levels.length === 0 ? [] : [{ levels, rows: lines.filter(isRowLine), lines }]
  })
}

function isHeadLine(line: PageLine): boolean {
  const words = line.words.map((word) => word.text.replace(/[\s　]/gu, ''))
  if (words.length === 0 || line.text.length > LONGEST_HEAD || /[。、：:]/u.test(line.text)) return false
  if (line.words.some((word) => word.number !== undefined) || LIST_MARK.test(line.text.trim())) return false
  if (words.some((word) => FUND_HEAD.test(word)) && !words.some((word) => !FUND_HEAD.test(word))) return false
  const units = words.filter((word) => readBareUnit(word) !== undefined || word === '％' || word === '%')
  return words.length === 1 || units.length < words.length
}

function isNoteLine(line: PageLine): boolean {
  return line.words.length === 1 && NOTE.test(line.text.trim())
}

function isRowLine(line: PageLine): boolean {
  const isShort = line.text.length <= 2 * LONGEST_HEAD && !/[。：:]/u.test(line.text)
  return isShort && line.words.some((word) => word.number !== undefined)
}

function readLevels(lines: readonly PageLine[]): HeadCell[][] {
  const levels: HeadCell[][] = []
  let previous: PageLine | undefined
  for (const line of lines) {
    const last = levels.at(-1)
    const only = last?.length === 1 ? last[0] : undefined
    const [word] = line.words
    if (isRowLine(line)) previous = undefined
    else if (isNoteLine(line) && !isTall(line)) {
      if (only !== undefined && last !== undefined && previous !== undefined) last[0] = withNote(only, line)
    } else if (isGoingOn(previous, line) && only !== undefined && last !== undefined && word !== undefined) {
      last[0] = joinCells(only, cellOf(word))
      previous = line
    } else {
      levels.push(line.words.map(cellOf))
      previous = line
    }
  }
  return levels
}

/** A line in brackets that is a head of its own, not a note: （注） never is, （A） could be. */
function isTall(line: PageLine): boolean {
  return noteOf(line.text) === undefined
}

function isGoingOn(previous: PageLine | undefined, line: PageLine): boolean {
  if (previous === undefined || line.gap !== 'none' || previous.words.length > 1 || line.words.length > 1)
    return false
  return CONNECTS.test(previous.text.trim()) || GOES_ON.test(line.text.trim())
}

function cellOf(word: PageWord): HeadCell {
  const label = word.text.replace(/[\s　]/gu, '')
  const note = noteOf(label)
  return { label, shown: label, span: word.span, ...note }
}

function joinCells(one: HeadCell, other: HeadCell): HeadCell {
  const label = one.label + other.label
  return { ...one, ...other, label, shown: label, span: coverSpans([one.span, other.span]) }
}

function withNote(cell: HeadCell, line: PageLine): HeadCell {
  const note = noteOf(line.text)
  if (note === undefined) return cell
  const shown = note.period === undefined ? cell.shown : `${cell.shown}${line.text.trim()}`
  return { ...cell, ...note, shown, span: coverSpans([cell.span, line.span]) }
}

/** （単位：円） or （R2.3.31現在） */
function noteOf(text: string): Pick<HeadCell, 'unit' | 'period'> | undefined {
  const [unit] = parseUnitCaption(text)?.units ?? []
  const period = periodOfLabel(text)
  if (unit === undefined && period === undefined) return undefined
  return { ...(unit && { unit }), ...(period && { period: { period, source: 'label' as const } }) }
}
