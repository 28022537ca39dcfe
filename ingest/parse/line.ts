import type { Span } from '../report/span.ts'

/** One line of a report's text, without its line end. */
export type Line = Span & {
  /** Place in the list of all lines, from 0. */
  readonly index: number
  readonly text: string
  /** `text` without white space at its ends; '' for a blank line. */
  readonly trimmed: string
  /** A form feed stands right before this line. */
  readonly afterFormFeed: boolean
}

/** Cuts a text into lines at LF, CR, CR LF and form feeds. Offsets count UTF-16 units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\f]/g
  let start = 0
  let afterFormFeed = false
  for (const match of text.matchAll(ends)) {
    lines.push(makeLine(text, { start, end: match.index, index: lines.length, afterFormFeed }))
    start = match.index + match[0].length
    afterFormFeed = match[0] === '\f'
  }
  if (start < text.length) {
    lines.push(makeLine(text, { start, end: text.length, index: lines.length, afterFormFeed }))
  }
  return lines
}

function makeLine(text: string, place: Span & { index: number; afterFormFeed: boolean }): Line {
  const whole = text.slice(place.start, place.end)
  return { ...place, text: whole, trimmed: whole.trim() }
}

/** The span of a line's text without white space at its ends. */
export function trimmedSpan(line: Line): Span {
  const start = line.start + line.text.indexOf(line.trimmed)
  return { start, end: start + line.trimmed.length }
}
