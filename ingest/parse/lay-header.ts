import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import { assignHeads, type HeadPlace } from './assign-heads.ts'
import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import type { Line } from './line.ts'
import { isSpacedOut } from './spaced-letters.ts'

export type HeadLine = { readonly line: Line; readonly segments: readonly Segment[] }

/** One head of a column: over several columns, or its own, put together from the lines over which it runs. */
type Head = {
  readonly parts: readonly { readonly text: string; readonly span: Span }[]
  readonly first: number
  readonly last: number
}

/**
 * Lays the lines of a table's header over its columns. A head that runs over several lines (`不納` above `欠損額`) becomes one
 * cell; a head over several columns stands in the first of them, the heads below it in a row of their own; every column
 * has its outermost head in the first row.
 */
export function layHeader(lines: readonly HeadLine[], columns: readonly Column[]): RawRow[] {
  const laid = layLines(lines, columns)
  const heads = columns.map((): Head[] => [])
  for (const { line, places } of laid) {
    for (const { segment, first, last } of places) {
      const span = { start: line.start + segment.start, end: line.start + segment.end }
      const own: Head = { parts: [{ text: closeSpaces(segment.text), span }], first, last }
      const open = heads[first]?.at(-1)
      if (first === last && open !== undefined && open.first === open.last) {
        heads[first]?.splice(-1, 1, { ...open, parts: [...open.parts, ...own.parts] })
      } else for (let at = first; at <= last; at += 1) heads[at]?.push(own)
    }
  }
  return toRows(heads, lines)
}

type LaidLine = { readonly line: Line; readonly places: readonly HeadPlace[] }

/** From the lowest line upwards, so that a line knows which columns have heads below it. */
function layLines(lines: readonly HeadLine[], columns: readonly Column[]): LaidLine[] {
  const names = new Map<number, { text: string; line: number }>()
  const laid = lines.toReversed().map(({ line, segments }, at) => {
    const parted = segments.flatMap((segment) => partAtSpaces(segment, columns))
    const places = assignHeads(stretch(parted), columns, new Map(names))
    for (const { segment, first, last } of places)
      if (first === last)
        names.set(first, { text: closeSpaces(segment.text) + (names.get(first)?.text ?? ''), line: at })
    return { line, places }
  })
  return laid.reverse()
}

/** Where full-width characters were counted as one column, a head is really wider than that, as far as there is room. */
function stretch(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, at) => {
    const width = [...segment.text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0)
    const room = (segments[at + 1]?.left ?? Infinity) - 2
    return { ...segment, right: Math.max(segment.right, Math.min(segment.left + width, room)) }
  })
}

function isWide(sign: string): boolean {
  return /[^\u0020-\u007e\uff61-\uff9f]/u.test(sign)
}

/** `０歳 １・２歳`, one space apart, over two columns are two heads. */
function partAtSpaces(segment: Segment, columns: readonly Column[]): Segment[] {
  if (!/\S \S/u.test(segment.text) || isSpacedOut(segment.text)) return [segment]
  const parts = [...segment.text.matchAll(/\S+/gu)].map((match) => {
    const before = widthOf(segment.text.slice(0, match.index), segment)
    const left = segment.left + before
    const start = segment.start + match.index
    const right = left + widthOf(match[0], segment)
    return { text: match[0], start, end: start + match[0].length, left, right }
  })
  const places = parts.map((part) =>
    columns.findIndex((column) => Math.min(part.right, column.right) - Math.max(part.left, column.left) > 0),
  )
  const apart = places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))
  return apart ? parts : [segment]
}

/** Width of a part of a segment, by how wide the segment's own full-width characters were counted. */
function widthOf(part: string, segment: Segment): number {
  const wide = (text: string) => [...text].filter(isWide).length
  const all = wide(segment.text)
  const extra = all === 0 ? 0 : (segment.right - segment.left - [...segment.text].length) / all
  return [...part].length + wide(part) * extra
}

function toRows(heads: readonly (readonly Head[])[], lines: readonly HeadLine[]): RawRow[] {
  const depth = Math.max(1, ...heads.map((column) => column.length))
  const [top] = lines
  const bottom = lines.at(-1)
  if (top === undefined || bottom === undefined) return []
  const blank: RawCell = { text: '', span: { start: top.line.start, end: top.line.start } }
  return Array.from({ length: depth }, (_, level) => {
    const cells = heads.map((column, at) => {
      const head = column[level]
      return head === undefined || head.first !== at ? blank : cellOf(head)
    })
    return { span: { start: top.line.start, end: bottom.line.end }, cells }
  })
}

function cellOf({ parts }: Head): RawCell {
  const words = parts.filter(({ text }) => !isFormula(text))
  const text = (words.length > 0 ? words : parts).reduce((all, part) => joinWords(all, part.text), '')
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) throw new Error('Cannot make a head: it has no part')
  return { text, span: { start: first.span.start, end: last.span.end } }
}

/** `(A)`, `(A-B-C)`, `(C)/(B)`, `①-②`: letters that stand for columns, and what is reckoned from them. */
function isFormula(text: string): boolean {
  return /^[(（]?[A-Za-zＡ-Ｚａ-ｚ①-⑳](?:[()（）/／+＋\-－−×*÷=＝\s]*[A-Za-zＡ-Ｚａ-ｚ①-⑳]?)*$/u.test(
    text.slice(0, 20),
  )
}

/** A word broken over two lines is closed up; Latin words keep their space. */
function joinWords(before: string, after: string): string {
  const latin = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(after)
  return before === '' || !latin ? before + after : `${before} ${after}`
}

function closeSpaces(text: string): string {
  return isSpacedOut(text) ? text.replace(/\s+/gu, '') : text.replace(/\s+/gu, ' ')
}
