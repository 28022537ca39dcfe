import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'

/** The columns that have heads below, each with its name there and the line in which that begins. */
export type LowerNames = ReadonlyMap<
  number,
  { readonly text: string; readonly line: number; readonly left: number; readonly right: number }
>

/** What it is worth that the same names stand below another head of the line, in screen columns. */
const ALIKE_BELOW = 10
/** What it costs that a head stands over its first column's name twice, in screen columns. */
const BEGINS_TWICE = 10

/** 男 女 世帯数 | 男 女 計 世帯数 below two years: where the first name comes again, the next head's columns begin. */
export function beginsTwice(start: number, end: number, names: LowerNames): number {
  const first = names.get(start)?.text
  for (let at = start + 1; at < end; at += 1)
    if (first !== undefined && names.get(at)?.text === first) return BEGINS_TWICE
  return 0
}

/** The same names side by side stand elsewhere too: `予算額 決算額` below each year. */
export function alikeBelow(start: number, end: number, names: LowerNames): number {
  const width = end - start
  const own = namesOf(start, end, names)
  for (const other of names.keys()) {
    const apart = other + width <= start || other >= end
    if (apart && own !== undefined && own === namesOf(other, other + width, names)) return ALIKE_BELOW
  }
  return 0
}

/** Undefined where a column has no name. */
function namesOf(start: number, end: number, names: LowerNames): string | undefined {
  const words: string[] = []
  for (let at = start; at < end; at += 1) {
    const name = names.get(at)
    if (name === undefined) return undefined
    words.push(name.text)
  }
  return words.join('\t')
}

/** The columns from `start` to `end` (exclusive), which a head may stand over. */
type HeadRange = { readonly columns: readonly Column[]; readonly start: number; readonly end: number }

/** 年, 区分 over the names of the rows: a head that stands wholly right of that column is not over it. */
export function isRightOfStub({ left }: Segment, { columns, start }: HeadRange, names: LowerNames): boolean {
  const name = (names.get(0)?.text ?? '').replace(/[\s　]/gu, '')
  return start === 0 && STUB.test(name) && left >= (columns[0]?.right ?? 0)
}

const STUB = /^(?:年度?|年次|月別?|区分|項目|種別|.{1,6}名|名称|地区|学年|年齢)$/u

/** The columns as wide as their names: what is set over several is set around the middle of these. */
export function asWideAsNames(columns: readonly Column[], names: LowerNames): Column[] {
  return columns.map((column, at) => {
    const { left = column.left, right = column.right } = names.get(at) ?? {}
    return { ...column, left: Math.min(column.left, left), right: Math.max(column.right, right) }
  })
}

/** 死傷者（人） stands over no 損害額（千円）. */
export function unitsAmiss({ text }: Segment, { start, end }: HeadRange, names: LowerNames): number {
  const unit = UNIT.exec(text)?.[1]
  const below = Array.from(
    { length: end - start },
    (_, at) => UNIT.exec(names.get(start + at)?.text ?? '')?.[1],
  )
  return unit === undefined ? 0 : below.filter((one) => one !== undefined && one !== unit).length * OTHER_UNIT
}

const UNIT = /[(（]([十百千万億]{0,2}[^\s()（）\d]{1,3})[)）]$/u
const OTHER_UNIT = 12

/** A total closes the columns left of it: a head that is not set around the middle of its columns begins with none. */
export function beginsWithSum(
  segment: Segment,
  { columns, start, end }: HeadRange,
  names: LowerNames,
): number {
  const middle =
    Math.abs(segment.left + segment.right - (columns[start]?.left ?? 0) - (columns[end - 1]?.right ?? 0)) / 2
  return SUM.test(names.get(start)?.text ?? '') && middle > OFF_MIDDLE ? SUM_FIRST : 0
}

const SUM = /^(?:合|小)?計$/u
/** How far from the middle of its columns a head may be set, in screen columns; and what it costs beyond, where a sum comes first. */
const OFF_MIDDLE = 4
const SUM_FIRST = 12
