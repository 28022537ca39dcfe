import { cutSegments, type Ruler, type Segment, widthOf } from './column-segments.ts'
import { isNumberToken, isValueToken } from './line-shape.ts'
import type { ColumnShift, ShapedLine } from './shaped-line.ts'

export type CutLine = { readonly line: ShapedLine; readonly segments: readonly Segment[] }

/** Cuts lines at their wide gaps, counting columns as the extractor did: the way that sets numbers flush right. */
export function cutLines(lines: readonly ShapedLine[]): CutLine[] {
  const [characters, screen] = [cutBy(lines, 'characters'), cutBy(lines, 'screen')]
  const gain =
    countAligned(characters) - countAligned(screen) ||
    countHeadsOver(characters) - countHeadsOver(screen) ||
    countHeadsFlush(characters) - countHeadsFlush(screen)
  const isByCharacters = gain === 0 ? unevenness(characters) <= unevenness(screen) : gain > 0
  return isByCharacters ? splitAligned(characters, 'characters') : splitAligned(screen, 'screen')
}

/** How many values end where a value of another row ends: numbers are set flush right. */
function countAligned(lines: readonly CutLine[]): number {
  return [...countRights(lines).values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
}

/** How many words of the lines above the first number stand over numbers. */
function countHeadsOver(lines: readonly CutLine[]): number {
  // A digit alone may be a letter of a spaced-out head: 令　和　２　年　度.
  const first = lines.findIndex(({ segments }) =>
    segments.some((segment) => isValue(segment) && segment.text.length > 1),
  )
  const values = lines.slice(Math.max(0, first)).flatMap(({ segments }) => segments.filter(isValue))
  const heads = lines.slice(0, Math.max(0, first)).flatMap(({ segments }) => segments)
  return heads.filter((head) => values.some(({ left, right }) => left < head.right && head.left < right))
    .length
}

/** How many words of the lines above the first number end where a number below ends, a column more or less. */
function countHeadsFlush(lines: readonly CutLine[]): number {
  const rights = countRights(lines)
  const first = lines.findIndex(({ segments }) => segments.some(isValue))
  const heads = lines.slice(0, Math.max(0, first)).flatMap(({ segments }) => segments)
  return heads.filter(({ right }) => [-1, 0, 1].some((by) => rights.has(right + by))).length
}

function countRights(lines: readonly CutLine[]): Map<number, number> {
  const rights = new Map<number, number>()
  for (const { right } of lines.flatMap(({ segments }) => segments.filter(isValue))) {
    rights.set(right, (rights.get(right) ?? 0) + 1)
  }
  return rights
}

/** Fewest values that end at one place for it to be where a column of numbers ends. */
const FEWEST_ALIGNED = 2

/** `900 ２６日通知で…`, `財政 56`: one space parts a number from its neighbour where it ends as other rows' numbers do. */
function splitAligned(lines: readonly CutLine[], ruler: Ruler): CutLine[] {
  const rights = countRights(lines)
  const endsColumn = (right: number) => (rights.get(right) ?? 0) >= FEWEST_ALIGNED
  const split = (segment: Segment): readonly Segment[] => {
    if (isValue(segment) || segment.text.length > LONGEST_SPLIT) return [segment]
    const [, number, words] = /^([△▲]? ?[\d０-９][\d０-９,，.．]*[％%]?) +(\S.*)$/u.exec(segment.text) ?? []
    if (number !== undefined && words !== undefined && isNumberToken(number)) {
      const right = segment.left + widthOf(number, ruler)
      // A nil is often set a place beside where the amounts of its column end.
      const isFlush = endsColumn(right) || (/^[0０]$/u.test(number) && endsColumn(right + 1))
      return isFlush ? partAt(segment, { head: number, tail: words, ruler }) : [segment]
    }
    const [, label, tail] =
      /^(.*\S) +([△▲]? ?[\d０-９][\d０-９,，.．]*(?:[％%人件戸台頭ｔt円]|世帯|千円)?)$/u.exec(segment.text) ??
      []
    if (label === undefined || tail === undefined || !isNumberToken(tail)) return [segment]
    return endsColumn(segment.right) ? partAt(segment, { head: label, tail, ruler }) : [segment]
  }
  return lines.map(({ line, segments }) => ({ line, segments: segments.flatMap(split) }))
}

/** Longest stretch that is looked at for a number and words one space apart. */
const LONGEST_SPLIT = 200

type Parts = { readonly head: string; readonly tail: string; readonly ruler: Ruler }

function partAt(segment: Segment, { head, tail, ruler }: Parts): readonly Segment[] {
  const cut = segment.text.length - tail.length
  return [
    { ...segment, text: head, end: segment.start + head.length, right: segment.left + widthOf(head, ruler) },
    { ...segment, text: tail, start: segment.start + cut, left: segment.right - widthOf(tail, ruler) },
  ]
}

export function isValue(segment: Segment): boolean {
  return isValueToken(segment.text)
}

function cutBy(lines: readonly ShapedLine[], ruler: Ruler): CutLine[] {
  return lines.map((line) => ({
    line,
    segments: cutSegments(line, ruler).map((segment) => moved(segment, line.shifts)),
  }))
}

/** A segment where it would stand if its page had been counted as the page above. */
function moved(segment: Segment, shifts: readonly ColumnShift[] | undefined): Segment {
  if (shifts === undefined) return segment
  const known = isValue(segment) ? shifts : shifts.filter(({ isStray }) => isStray !== true)
  const away = known.map(({ at }) => Math.abs(at - segment.right))
  const { by = 0, isStray = false } = known[away.indexOf(Math.min(...away))] ?? {}
  const place = { ...segment, left: segment.left + by, right: segment.right + by }
  return isStray ? { ...place, isStray } : place
}

/** How far the right ends of values lie apart in rows with equally many values. */
function unevenness(lines: readonly CutLine[]): number {
  const rows = lines
    .map(({ segments }) => segments.filter(isValue).map((value) => value.right))
    .filter((row) => row.length > 0)
  let apart = 0
  for (const [count, alike] of Map.groupBy(rows, (row) => row.length)) {
    for (let at = 0; at < count; at += 1) {
      const column = alike.map((row) => row[at] ?? 0)
      const middle = column.reduce((a, b) => a + b, 0) / column.length
      apart += column.reduce((sum, right) => sum + Math.abs(right - middle), 0)
    }
  }
  return apart
}
