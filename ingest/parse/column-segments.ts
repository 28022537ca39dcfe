import type { Span } from '../report/span.ts'
import type { Line } from './line.ts'
import { isNumberToken } from './line-shape.ts'

/** A stretch of a line between wide gaps: where it stands in the line, and on screen. */
export type Segment = Span & {
  readonly text: string
  /** First and last+1 column, counted by the ruler. */
  readonly left: number
  readonly right: number
  /** A number of a column that may be one of several: the one that ends here or one right of it. */
  readonly isStray?: boolean
}

/** How an extractor counts columns: every character one, or full-width characters two as on a screen. */
export type Ruler = 'characters' | 'screen'

/** Narrowest gap between two cells, in screen columns. */
const NARROWEST_GAP = 2

/** Whether a line is set in columns: two stretches with a wide gap between. */
export function hasColumns(line: string): boolean {
  const text = line.trim().slice(0, 2000)
  return /\S(?: {2,}|[ 　]*　[ 　]+|　{2,})\S/u.test(text) || isFullWidthRow(text)
}

/**
 * `大腸がん　２，９４０　１５．６　３，０１７`, `受診者　受診率　受診者　受診率`: a name and numbers, or heads that come again, a full-width space
 * apart from each other.
 */
export function isFullWidthRow(text: string): boolean {
  const pieces = text.split(/　+/u)
  if (pieces.length <= FEWEST_VALUES || pieces.some((piece) => piece.length > LONGEST_PIECE)) return false
  const [name, ...values] = pieces
  if (values.every(isNumberToken)) return !isNumberToken(name ?? '')
  return (
    new Set(pieces).size * 2 <= pieces.length && pieces.every((piece) => /^\p{Script=Han}{2,}$/u.test(piece))
  )
}

/** Fewest numbers that make such a line a row; most letters of a piece of it. */
const FEWEST_VALUES = 3
const LONGEST_PIECE = 16

/** Cuts a line at its wide gaps; offsets count in the line's own text. */
export function cutSegments(line: Line, ruler: Ruler): Segment[] {
  const segments: Segment[] = []
  let column = 0
  let open: { start: number; left: number } | undefined
  let blank = 0
  let end = { at: 0, column: 0 }
  let at = 0
  for (const character of line.text) {
    const width = widthOfCharacter(character, ruler)
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
  const joined = joinBrackets(joinSigns(segments, line), line)
  return joinMark(joined, line).flatMap((segment) => splitSign(segment, ruler))
}

/** `△　　２４`: a sign set at the left of its column, and the number that it is of. */
function joinSigns(segments: readonly Segment[], line: Line): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const sign = joined.at(-1)
    const isSigned = sign !== undefined && /^[△▲]$/u.test(sign.text) && /^[\d０-９]/u.test(segment.text)
    if (isSigned && segment.left - sign.right <= WIDEST_SIGN_GAP) {
      const text = line.text.slice(sign.start, segment.end)
      joined[joined.length - 1] = { ...sign, text, end: segment.end, right: segment.right }
    } else joined.push(segment)
  }
  return joined
}

/** Widest gap between a sign and its number, in columns. */
const WIDEST_SIGN_GAP = 8

/** `ア  ＭＲＩ装置    132,000千円`: what a row begins with names it no more than the space before it does; ① and (1) stay, as they set levels. */
function joinMark(segments: readonly Segment[], line: Line): readonly Segment[] {
  const [mark, name, ...others] = segments
  if (mark === undefined || name === undefined) return segments
  if (!ROW_MARK.test(mark.text) && !isItemNumber(mark, name)) return segments
  if (isNumberToken(name.text) || others.length === 0) return segments
  if (/^[ア-ケ]$/u.test(mark.text)) return [{ ...name, left: mark.left }, ...others]
  const text = line.text.slice(mark.start, name.end)
  return [{ ...mark, text, end: name.end, right: name.right }, ...others]
}

/** `１　一般管理費`: one full-width space behind the number of an item. */
function isItemNumber(mark: Segment, name: Segment): boolean {
  return /^[0-9０-９]{1,2}$/u.test(mark.text) && name.start - mark.end === 1 && /^\p{L}/u.test(name.text)
}

const ROW_MARK = /^(?:[ア-ケ]|[①-⑳]|[(（][0-9０-９]{1,2}[)）])$/u

/** `（うち繰越明許費　　60,118）`, `（国 20,604　　県 10,302）`: a remark with a number, or names with theirs, in one pair of brackets, is one stretch. */
function joinBrackets(segments: readonly Segment[], line: Line): Segment[] {
  const joined: Segment[] = []
  let isOpen = false
  for (const [at, segment] of segments.entries()) {
    const open = joined.at(-1)
    const isRemark = open !== undefined && OPENS.test(open.text) && CLOSES.test(segment.text)
    if (open !== undefined && (isOpen || isRemark)) {
      const text = line.text.slice(open.start, segment.end)
      joined[joined.length - 1] = { ...open, text, end: segment.end, right: segment.right }
    } else joined.push(segment)
    isOpen = isOpen ? !/[)）]$/u.test(segment.text) : opensParts(segments.slice(at, at + MOST_PARTS))
  }
  return joined
}

/** `（国 20,604` before others of its kind, up to one that closes the bracket. */
function opensParts([first, ...others]: readonly Segment[]): boolean {
  const close = others.findIndex(({ text }) => /[()（）]/u.test(text))
  return (
    first !== undefined &&
    OPENS_PARTS.test(first.text) &&
    close >= 0 &&
    others.slice(0, close + 1).every(({ text }) => PART.test(text)) &&
    /[)）]$/u.test(others[close]?.text ?? '')
  )
}

/** Most names with an amount in one bracket. */
const MOST_PARTS = 8
const OPENS_PARTS = /^[(（][^\s\d０-９()（）]{1,10}[ 　](?:[\d０-９][\d０-９,，]*|[－―-])$/u
const PART = /^[^\s\d０-９()（）]{1,10}[ 　](?:[\d０-９][\d０-９,，]*|[－―-])[)）]?$/u
const OPENS = /^[(（][^()（）]{2,20}$/u
const CLOSES = /^[△▲]?[\d０-９][\d０-９,，.．]*[^()（）]{0,4}[)）]$/u

function segmentOf(
  line: Line,
  open: { start: number; left: number },
  end: { at: number; column: number },
): Segment {
  const text = line.text.slice(open.start, end.at)
  const place = { left: open.left, right: end.column }
  const braced = BRACE.exec(text)?.[1]
  if (braced === undefined) return { text, start: open.start, end: end.at, ...place }
  const start = open.start + text.indexOf(braced)
  return { text: braced, start, end: start + braced.length, ...place }
}

/** `┌──── 令和３年度 ────┐`: words in a brace drawn over the columns that they head. */
const BRACE = /^[┌┏╭├]?[─━]+[ 　]?([^\s─━][^─━]*[^\s─━])[ 　]?[─━]+[┐┓╮┤]?$/u

/** Where one space parts two cells all the same; each pattern's first group is what stands left of it. */
const ONE_SPACE_APART: readonly RegExp[] = [
  // `1.3％増   840,546 ▲9.9％`: two numbers.
  /^(.*[^\s△▲])[ 　]+[△▲] ?[\d０-９].*$/u,
  /^(.*\S)[ 　]+[\d０-９].*$/u,
]
/** `普通交付税 ▲5.1％`, `取崩 △ 400,000`, `農地再編 50,000`: a label, and a number with its sign or commas to the end. */
const LABEL_AND_NUMBER =
  /^(.*[^\s△▲\d０-９,，.．]) +(?:[△▲] ?[\d０-９][\d０-９,，.．]*[％%]?|[\d０-９]{1,3}(?:[,，][\d０-９]{3})+)$/u
/** `老年人口（65歳以上） 4,493人`, `一人当たり地方債（円）442,806`: a label that its bracket closes, and an amount. */
const CLOSED_LABEL_AND_AMOUNT =
  /^(.*\p{L}[)）]) *[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?:人|件|世帯|戸|千?円)?$/u
/** `166,333 テム賃借料`, `△ 11,417 取崩`: a number with commas, and words that are no unit of it. */
const NUMBER_AND_LABEL =
  /^([△▲]? ?[\d０-９]{1,3}(?:[,，][\d０-９]{3})+) +(?!(?:[十百千万億]+円|円|人|名|件|世帯|回|戸|箇所|㎡|ha|kg|km|m|t|％|%))[\p{Script=Han}\p{Script=Katakana}ぁ-ん「（].*$/u
/** `取崩 △ 680,000 取崩`: the label before such a number and such words. */
const LABEL_BEFORE_BOTH =
  /^([^\s\d０-９]{1,12}) +(?=[△▲] ?[\d０-９]{1,3}(?:[,，][\d０-９]{3})+ +\p{Script=Han})/u
/** `うち一般分 141 145 150`: a label and two numbers or more. */
const LABEL_AND_NUMBERS = /^(.*[^\s△▲\d０-９,，.．]) +[△▲]?[\d０-９][^ ]*(?: +(?:[△▲] ?)?[\d０-９][^ ]*)+$/u

/** Cuts a stretch where one space stands between two cells. */
function splitSign(segment: Segment, ruler: Ruler): Segment[] {
  const head = headOf(segment.text)
  if (head === undefined) return [segment]
  const rest = segment.text.slice(head.length)
  const tail = rest.trimStart()
  const cut = segment.text.length - tail.length
  const gap = rest.length - tail.length
  const left = segment.right - widthOf(tail, ruler)
  const first = { ...segment, text: head, end: segment.start + head.length, right: left - gap }
  const last = { ...segment, text: tail, start: segment.start + cut, left }
  return [...splitSign(first, ruler), ...splitSign(last, ruler)]
}

/** What stands left of the space at which a stretch is two cells; undefined where it is one. */
function headOf(text: string): string | undefined {
  if (text.length > LONGEST_SPLIT) return undefined
  const closed = CLOSED_LABEL_AND_AMOUNT.exec(text)?.[1]
  if (closed !== undefined) return closed.trimEnd()
  if (!/[ 　]/u.test(text)) return undefined
  for (const pattern of ONE_SPACE_APART) {
    const head = pattern.exec(text)?.[1]?.trimEnd()
    if (head !== undefined && isNumberToken(head) && isNumberToken(text.slice(head.length).trim()))
      return head
  }
  const label =
    LABEL_AND_NUMBER.exec(text)?.[1] ?? NUMBER_AND_LABEL.exec(text)?.[1] ?? LABEL_BEFORE_BOTH.exec(text)?.[1]
  if (label !== undefined) return label.trimEnd()
  const numbersOnly = text.split(/[ 　]+(?=[△▲]?[\d０-９])/u)
  if (numbersOnly.length > 2 && numbersOnly.every(isNumberToken)) return numbersOnly[0]?.trimEnd()
  const tokens = LABEL_AND_NUMBERS.test(text) ? text.split(/ +(?=[△▲]?[\d０-９])/u) : []
  const [first, ...numbers] = tokens
  return first !== undefined && numbers.length >= 2 && numbers.every(isNumberToken) && !isNumberToken(first)
    ? first.trimEnd()
    : undefined
}

/** Longest stretch that is looked at for cells one space apart: keeps hostile lines cheap. */
const LONGEST_SPLIT = 200

/** How many columns a text takes. */
export function widthOf(text: string, ruler: Ruler): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character, ruler), 0)
}

function widthOfCharacter(character: string, ruler: Ruler): number {
  if (ruler === 'characters') return character.length
  return /[\u1100-\u115f\u2500-\u257f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6△▲①-⑳※○●◎→]/u.test(
    character,
  )
    ? 2
    : 1
}
