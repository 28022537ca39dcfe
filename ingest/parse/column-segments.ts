import type { Span } from '../report/span.ts'
import type { Line } from './line.ts'
import { isNumberToken } from './line-shape.ts'

/** A stretch of a line between wide gaps: where it stands in the line, and on screen. */
export type Segment = Span & {
  readonly text: string
  /** First and last+1 column, counted by the ruler. */
  readonly left: number
  readonly right: number
}

/** How an extractor counts columns: every character one, or full-width characters two as on a screen. */
export type Ruler = 'characters' | 'screen'

/** Narrowest gap between two cells, in screen columns. */
const NARROWEST_GAP = 2

/** Whether a line is set in columns: two stretches with a wide gap between. */
export function hasColumns(line: string): boolean {
  return /\S(?: {2,}|[ 　]*　[ 　]+|　{2,})\S/u.test(line.trim().slice(0, 2000))
}

/** Cuts a line at its wide gaps; offsets count in the line's own text. */
export function cutSegments(line: Line, ruler: Ruler): Segment[] {
  const segments: Segment[] = []
  let column = 0
  let open: { start: number; left: number } | undefined
  let blank = 0
  let end = { at: 0, column: 0 }
  let at = 0
  for (const character of line.text) {
    const width = widthOf(character, ruler)
    if (/\s/u.test(character)) {
      blank += width
    } else {
      if (open !== undefined && blank >= NARROWEST_GAP) {
        segments.push(segmentOf(line, open, end))
        open = undefined
      }
      open ??= { start: at, left: column }
      blank = 0
      end = { at: at + character.length, column: column + width }
    }
    at += character.length
    column += width
  }
  if (open !== undefined) segments.push(segmentOf(line, open, end))
  return segments.flatMap((segment) => splitSign(segment, ruler))
}

function segmentOf(
  line: Line,
  open: { start: number; left: number },
  end: { at: number; column: number },
): Segment {
  const text = line.text.slice(open.start, end.at)
  return { text, start: open.start, end: end.at, left: open.left, right: end.column }
}

/** `1.3％増   840,546 ▲9.9％`: two numbers with one space between are two cells. */
function splitSign(segment: Segment, ruler: Ruler): Segment[] {
  const match =
    /^(.*[^\s△▲]) +([△▲] ?[\d０-９].*)$/u.exec(segment.text) ?? /^(.*\S) +([\d０-９].*)$/u.exec(segment.text)
  const [, head, tail] = match ?? []
  if (head === undefined || tail === undefined || !isNumberToken(head) || !isNumberToken(tail))
    return [segment]
  const cut = segment.text.length - tail.length
  const width = [...tail].reduce((sum, character) => sum + widthOf(character, ruler), 0)
  const left = { ...segment, text: head, end: segment.start + head.length, right: segment.right - width - 1 }
  return [left, { ...segment, text: tail, start: segment.start + cut, left: segment.right - width }]
}

function widthOf(character: string, ruler: Ruler): number {
  if (ruler === 'characters') return character.length
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6△▲①-⑳※○●◎→]/u.test(
    character,
  )
    ? 2
    : 1
}
