import type { HeadPlace } from './assign-heads.ts'
import type { Column } from './find-columns.ts'
import type { HeadLine } from './head-line.ts'
import { layYearGroups } from './year-groups.ts'

/** Heads whose own words tell which columns they belong to, wherever they stand; undefined for any other header. */
export function layByWords(
  lines: readonly HeadLine[],
  columns: readonly Column[],
): readonly (readonly HeadPlace[])[] | undefined {
  return laySideBySide(lines, columns) ?? layRepeatedHeads(lines, columns) ?? layYearGroups(lines, columns)
}

/**
 * Heads of two lines of which the lower says the same words again and again (受診者 受診率 受診者 受診率), once for every column of
 * numbers, belong to the columns in their order, wherever they stand: the upper ones (令和3年度 令和4年度) each to as many.
 * Undefined for any other header.
 */
function layRepeatedHeads(
  lines: readonly HeadLine[],
  columns: readonly Column[],
): readonly (readonly HeadPlace[])[] | undefined {
  const [upper, lower] = lines
  if (upper === undefined || lower === undefined || lines.length !== 2) return undefined
  const [name, ...others] = lower.segments
  // 区分 over the names of the rows stands in the lower line as often as in the upper one.
  const isNamed = name !== undefined && lower.segments.length === columns.length
  const heads = isNamed ? others : lower.segments
  const width = periodOf(heads.map(({ text }) => text))
  if (heads.length !== columns.length - 1 || width === undefined) return undefined
  const groups = heads.length / width
  const stub = upper.segments.length - groups
  if (stub !== 0 && (stub !== 1 || isNamed)) return undefined
  const over = upper.segments.map((segment, at): HeadPlace => {
    if (at < stub) return { segment, first: 0, last: 0 }
    const first = 1 + (at - stub) * width
    return { segment, first, last: first + width - 1 }
  })
  const from = isNamed ? 0 : 1
  return [over, lower.segments.map((segment, at) => ({ segment, first: at + from, last: at + from }))]
}

/** What stands over the names of rows. */
const CORNER = /^(?:区分|項目|科目|費目|税目|款|種別|種類|年度|年次|[^\s　]{1,6}名)$/u

/**
 * 歳入 and 歳出, or two captions, over heads of which each group begins with one over names (款 … 款 …, 区分 … 年度 …): tables side by side, each below what
 * stands over it. Undefined for any other header.
 */
function laySideBySide(
  lines: readonly HeadLine[],
  columns: readonly Column[],
): readonly (readonly HeadPlace[])[] | undefined {
  const [upper, lower] = lines
  if (upper === undefined || lower === undefined || lines.length !== 2) return undefined
  const heads = lower.segments
  const starts = heads.flatMap(({ text }, at) => (CORNER.test(text.replace(/[\s　]/gu, '')) ? [at] : []))
  const areNames = starts.every((at) => columns[at]?.isText !== false)
  if (heads.length !== columns.length || starts[0] !== 0 || starts.length < 2 || !areNames) return undefined
  const captions = upper.segments.filter(({ text }) => !NUMBER.test(text))
  if (captions.length !== starts.length) return undefined
  const over = captions.map((segment, at) => ({
    segment,
    first: starts[at] ?? 0,
    last: (starts[at + 1] ?? heads.length) - 1,
  }))
  const isNarrow = over.some(({ first, last }) => first === last)
  return isNarrow ? undefined : [over, heads.map((segment, at) => ({ segment, first: at, last: at }))]
}

/** ２－３, (2) before the caption that it numbers. */
const NUMBER = /^(?:[(（]?[0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2})?[)）]?|[①-⑳])$/u

/** How many words come before they begin again, where they do to the end. */
function periodOf(words: readonly string[]): number | undefined {
  for (let period = 2; period * 2 <= words.length; period += 1)
    if (words.length % period === 0 && words.every((word, at) => word === words[at % period])) return period
  return undefined
}
