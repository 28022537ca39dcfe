import type { Segment } from './column-segments.ts'
import { type Column, chooseColumn } from './find-columns.ts'
import { isNumberToken, isValueToken, splitTokens } from './line-shape.ts'

/** How many numbers stand one space apart behind a label; 0 where a line is no such row. */
export function countPacked(trimmed: string): number {
  if (/ {2}|　/u.test(trimmed)) return 0
  const [label, ...values] = splitTokens(trimmed)
  return label !== undefined && !isValueToken(label) && values.every(isNumberToken) ? values.length : 0
}

/** The columns of a row's stretches: by place, but by order where the columns are told by it, or the row is packed and has a number for every column of numbers. */
export function placesOf(
  segments: readonly Segment[],
  columns: readonly Column[],
  trimmed: string,
): readonly number[] {
  if (segments.length === columns.length && columns.every(({ byOrder }) => byOrder))
    return segments.map((_, at) => at)
  const ofNumbers = columns.flatMap(({ isText }, at) => (isText === true ? [] : [at]))
  const isPacked = countPacked(trimmed) === ofNumbers.length && ofNumbers.length >= 2
  const isHeader = !segments.some(({ text }) => isValueToken(text))
  let next = 0
  return segments.map((segment) => {
    if (!isPacked || !isNumberToken(segment.text)) return chooseColumn(segment, columns, isHeader)
    next += 1
    return ofNumbers[next - 1] ?? 0
  })
}
