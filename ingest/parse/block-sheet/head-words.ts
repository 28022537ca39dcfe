import type { Ruler } from '../column-segments.ts'
import { widthOf } from '../column-segments.ts'
import type { Line } from '../line.ts'
import { type HeadKind, kindOfHead } from './head-kinds.ts'

/** A head, or a part of one, where it stands on screen and in its line. */
export type HeadWord = {
  readonly kind: HeadKind
  readonly text: string
  readonly line: Line
  readonly start: number
  readonly end: number
  readonly left: number
  readonly right: number
}

type Letter = { readonly text: string; readonly at: number; readonly left: number; readonly right: number }

/** Longest head, in letters, and widest gap between two letters of one, in columns. */
const LONGEST_HEAD = 24
const WIDEST_GAP = 14
/** Widest gap between spread letters of a part of a head, in columns. */
const WIDEST_SPREAD = 4
/** Longest line of heads, in characters with their gaps. */
const LONGEST_LINE = 320
/** Most of the letters that are of no known head: in a first line, and in one below it, where heads are broken. */
const MOST_STRANGE = 0.5
const MOST_STRANGE_BELOW = 0.8

/** The heads in a line, their letters spread or not; undefined for a line of anything else. */
export function headWordsOf(line: Line | undefined, ruler: Ruler, isBelow: boolean): HeadWord[] | undefined {
  if (line === undefined || line.trimmed === '' || line.text.length > LONGEST_LINE) return undefined
  if (/[。、]|\d{3}|[０-９]{3}|[・]\S{12}/u.test(line.trimmed)) return undefined
  const letters = lettersOf(line, ruler)
  const words: HeadWord[] = []
  let at = 0
  while (at < letters.length) {
    const word = knownAt(line, letters, at) ?? fragmentAt(line, letters, at)
    words.push(word.word)
    at = word.end
  }
  const strange = words.filter(({ kind }) => kind === 'other').reduce((sum, { text }) => sum + text.length, 0)
  return strange <= letters.length * (isBelow ? MOST_STRANGE_BELOW : MOST_STRANGE) ? words : undefined
}

function lettersOf(line: Line, ruler: Ruler): Letter[] {
  const letters: Letter[] = []
  let column = 0
  let at = 0
  for (const text of line.text) {
    const width = widthOf(text, ruler)
    if (!/\s/u.test(text)) letters.push({ text, at, left: column, right: column + width })
    column += width
    at += text.length
  }
  return letters
}

type Found = { readonly word: HeadWord; readonly end: number }

/** The longest known head whose letters begin here; it ends where a gap or a bracket follows. */
function knownAt(line: Line, letters: readonly Letter[], at: number): Found | undefined {
  let reach = at + 1
  while (reach < letters.length && reach - at < LONGEST_HEAD && gapBefore(letters, reach) <= WIDEST_GAP)
    reach += 1
  for (let end = reach; end > at; end -= 1) {
    const isApart =
      end === letters.length || gapBefore(letters, end) > 0 || /[(（]/u.test(textAt(letters, end))
    if (!isApart) continue
    const own = letters.slice(at, end)
    const isSpread = own.some((_, index) => index > 0 && gapBefore(own, index) > 0)
    const kind = kindOfHead(own.map(({ text }) => text).join(''), isSpread)
    if (kind !== undefined) return { word: wordOf(line, own, kind), end }
  }
  return undefined
}

/** Letters without a gap between them that are no known head by themselves. */
function fragmentAt(line: Line, letters: readonly Letter[], at: number): Found {
  let end = at + 1
  while (end < letters.length && gapBefore(letters, end) === 0) end += 1
  // 財　源: letters one by one, evenly spread, are one word.
  const isSpread = end === at + 1
  while (
    isSpread &&
    end < letters.length &&
    isLoneLetter(letters, end) &&
    gapBefore(letters, end) <= WIDEST_SPREAD
  )
    end += 1
  return { word: wordOf(line, letters.slice(at, end), 'other'), end }
}

function isLoneLetter(letters: readonly Letter[], at: number): boolean {
  return gapBefore(letters, at) > 0 && (at + 1 === letters.length || gapBefore(letters, at + 1) > 0)
}

function gapBefore(letters: readonly Letter[], at: number): number {
  return (letters[at]?.left ?? 0) - (letters[at - 1]?.right ?? 0)
}

function textAt(letters: readonly Letter[], at: number): string {
  return letters[at]?.text ?? ''
}

function wordOf(line: Line, letters: readonly Letter[], kind: HeadKind): HeadWord {
  const [first] = letters
  const last = letters.at(-1)
  return {
    kind,
    text: letters.map(({ text }) => text).join(''),
    line,
    start: first?.at ?? 0,
    end: (last?.at ?? 0) + (last?.text.length ?? 0),
    left: first?.left ?? 0,
    right: last?.right ?? 0,
  }
}
