import type { RawCell, RawRow } from '../report/table.ts'
import { trimmedSpan } from './line.ts'
import { endsSentence, foldWidth, isNumberToken, isValueToken, looksLikeProse } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Longest cell of words, in characters. */
const LONGEST_WORDS = 24
/** Most words of a head and of its first row together, of a row alone, and most values of a row. */
const MOST_WORDS = 20
export const MOST_NAMES = 4
const MOST_VALUES = 14
type Kind = 'words' | 'value' | 'none'

/** Where the words that begin at a line end in a value, if they are few enough to be a head and a name. */
export function firstValue(lines: readonly ShapedLine[], first: number): number | undefined {
  const last = first + MOST_WORDS
  for (let at = first + 1; at <= last; at += 1) {
    const kind = kindAt(lines, at)
    if (kind === 'value') return at
    if (kind === 'none') return undefined
  }
  return undefined
}

/** 1年 above 2年, 3年 below 2年: the classes of a school head columns. */
function isClassHead(lines: readonly ShapedLine[], at: number): boolean {
  const classAt = (line: ShapedLine | undefined): number =>
    Number(/^([1-9])年生?$/u.exec(foldWidth(line?.trimmed ?? ''))?.[1] ?? Number.NaN)
  const own = classAt(lines[at])
  return classAt(lines[at + 1]) === own + 1 || classAt(lines[at - 1]) === own - 1
}

export function kindAt(lines: readonly ShapedLine[], at: number): Kind {
  return isClassHead(lines, at) ? 'words' : kindOf(lines[at])
}

export function kindOf(line: ShapedLine | undefined): Kind {
  if (line === undefined || line.blank || line.tabbed || line.rule || line.note || line.pageNumber)
    return 'none'
  const { trimmed } = line
  if (isValueToken(trimmed)) return MONTH.test(foldWidth(trimmed)) ? 'words' : 'value'
  if (/^[・※【《≪＜<①-⑳(（]/u.test(trimmed) || /[:：]|[^\s　][\s　]{2,}/u.test(trimmed)) return 'none'
  const fits = trimmed.length <= LONGEST_WORDS && !endsSentence(trimmed) && !looksLikeProse(trimmed)
  return fits && trimmed.split(/[\s　]+/u).every((word) => !isNumberToken(word)) ? 'words' : 'none'
}

/** 4月, 1月: a row's name. */
const MONTH = /^1?[0-9]月$/u

/** How many values stand below each other from a line on; none where they are too many for a row. */
export function countValues(lines: readonly ShapedLine[], from: number): number {
  let at = from
  while (at - from <= MOST_VALUES && kindAt(lines, at) === 'value') at += 1
  return at - from > MOST_VALUES ? 0 : at - from
}

/** Lines as the cells of one row. */
export function rowOf(lines: readonly ShapedLine[]): RawRow {
  const cells = lines.map((line): RawCell => ({ text: line.trimmed, span: trimmedSpan(line) }))
  const [from, to] = [cells[0]?.span.start ?? 0, cells.at(-1)?.span.end ?? 0]
  return { span: { start: from, end: to }, cells }
}
