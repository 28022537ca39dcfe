import type { Span } from '../report/span.ts'
import type { RawRow } from '../report/table.ts'

/** One line of a report's text, without its line end. */
export type Line = Span & {
  /** Place in the list of all lines, from 0. */
  readonly index: number
  readonly text: string
  /** `text` without white space at its ends, and without the commas that fill up a sheet's row; '' for a blank line. */
  readonly trimmed: string
  /** A form feed stands right before this line. */
  readonly afterFormFeed: boolean
  /** Cut from a form's row: the name of the cell whose text or table stands on the lines below. */
  readonly isFormName?: boolean
  /** The name of a form's box, whose text stands one space behind it or on the lines below. */
  readonly isBoxName?: boolean
  /** Of a form: what stands in a cell or a box. */
  readonly isFormText?: boolean
  /** Of an itemised sheet: the line is an item's name, here as it reads over all its lines. */
  readonly itemName?: string
  /** Of an itemised sheet: what stands in the columns beside this line's text. */
  readonly beside?: readonly Span[]
  /** Of an itemised sheet: the line holds its heads; these are its rows of names and amounts. */
  readonly itemRows?: readonly RawRow[]
  /**
   * Of a table whose cells stand one space apart: its rows that this line holds; none where it is part of a name or fits no head. `opens`: the line
   * is the first of the table.
   */
  readonly packed?: { readonly rows: readonly RawRow[]; readonly opens: boolean }
  /** Of an itemised sheet: what stands over it and speaks of its amounts: （単位：千円）. */
  readonly itemCaptions?: readonly Span[]
  /** Of a sheet of projects: the line is the title of one; its name and its office, each joined over its lines. */
  readonly blockTitle?: { readonly title: string; readonly department?: string }
  /** Of a sheet of projects: the width of its column broke the running text at this line's end, or before it too. */
  readonly wrap?: 'opens' | 'goes-on'
  /** Of a sheet of projects: a part of one of them. */
  readonly isBlock?: boolean
  /** The number of a slide, which stands alone in its last line. */
  readonly isSlideNumber?: boolean
  /** Of a sheet of projects: its heads, and what else says nothing by itself. */
  readonly isFurniture?: boolean
}

/** Cuts a text into lines at LF, CR, CR LF and form feeds. Offsets count UTF-16 units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\f]/g
  let start = 0
  let afterFormFeed = false
  for (const match of text.matchAll(ends)) {
    lines.push(makeLine(text, { start, end: match.index, index: lines.length, afterFormFeed }, lines.at(-1)))
    start = match.index + match[0].length
    afterFormFeed = match[0] === '\f'
  }
  if (start < text.length) {
    lines.push(makeLine(text, { start, end: text.length, index: lines.length, afterFormFeed }, lines.at(-1)))
  }
  return lines
}

type Place = Span & { readonly index: number; readonly afterFormFeed: boolean }

function makeLine(text: string, place: Place, above: Line | undefined): Line {
  const whole = text.slice(place.start, place.end)
  const trimmed = whole.trim()
  const filled = withoutFillingCommas(trimmed)
  const isOneCell = filled !== trimmed && !filled.includes(',')
  const standsAlone = isOneCell && (above === undefined || above.trimmed === '' || isAsideOfSheet(filled))
  return { ...place, text: whole, trimmed: standsAlone ? filled : trimmed }
}

/** What a heading, a unit or a note that fills one cell of a sheet's row begins with. */
const SIGNED = /^(?:$|[【＜《〔■◆●◇□○◎▼※＊*#]|[(（]?(?:単位|注))/u

/** From this length on one filled cell is a note, not the name of a group of rows, in characters. */
const LONGEST_GROUP = 24

/** Whether the one filled cell of a sheet's row is a heading, a unit or a note, not the name of a row group. */
export function isAsideOfSheet(filled: string): boolean {
  return SIGNED.test(filled) || filled.length >= LONGEST_GROUP
}

/** A sheet saved as commas fills its rows up: `（単位：円）,,,,` without the commas at its end. One comma may end a sentence. */
export function withoutFillingCommas(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === ',') end -= 1
  return text.length - end < 2 ? text : text.slice(0, end).trimEnd()
}

/** The span of a line's text without white space at its ends. */
export function trimmedSpan(line: Line): Span {
  const start = line.start + line.text.indexOf(line.trimmed)
  return { start, end: start + line.trimmed.length }
}
