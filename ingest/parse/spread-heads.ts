import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import type { LowerNames } from './lower-names.ts'
import { isSpacedOut } from './spaced-letters.ts'

/**
 * Heads over several columns whose words were spread over these: `農地法　　第４条` over 件数 and 面積, which come again below the next
 * head, and `登　録　　児　童　　数` over classes. Each becomes one head.
 */
export function joinSpreadHeads(
  segments: readonly Segment[],
  columns: readonly Column[],
  names: LowerNames,
): readonly Segment[] {
  return joinInGroups(segments, columns, names) ?? joinTails(segments, columns, names)
}

/** Where the names below come again and again, each of their groups has one head. */
function joinInGroups(
  segments: readonly Segment[],
  columns: readonly Column[],
  names: LowerNames,
): readonly Segment[] | undefined {
  const groups = groupsBelow(columns, names)
  const [first] = groups
  if (first === undefined || segments.length <= groups.length) return undefined
  const stub = segments.filter(({ right }) => right <= first.left)
  const heads = segments.slice(stub.length)
  const held = groups.map((group) =>
    heads.filter((segment) => middleOf(segment) > group.left && isWithin(segment, group)),
  )
  const isWhole = held.flat().length === heads.length && held.every(({ length }) => length > 0)
  return isWhole && heads.length > groups.length ? [...stub, ...held.map(joinAll)] : undefined
}

type Stretch = Pick<Column, 'left' | 'right'>

/** The stretches of 件数 面積 | 件数 面積 | 件数 面積: as many names each, the same in all of them, to the last column. */
function groupsBelow(columns: readonly Column[], names: LowerNames): Stretch[] {
  const from = columns.findIndex(({ isText }) => isText !== true)
  const texts = columns.slice(Math.max(0, from)).map((_, at) => names.get(from + at)?.text)
  const width = texts.indexOf(texts[0], 1)
  const areAlike = texts.every((text, at) => text !== undefined && text === texts[at % width])
  if (from < 0 || width < 2 || texts.length % width !== 0 || !areAlike) return []
  return Array.from({ length: texts.length / width }, (_, at) => {
    const [first, last] = [columns[from + at * width], columns[from + at * width + width - 1]]
    return { left: first?.left ?? 0, right: last?.right ?? 0 }
  }).map((group, at, all) => ({
    // Heads are wider than the numbers below them: a group reaches halfway to those beside it.
    left: at === 0 ? group.left - REACH : (group.left + (all[at - 1]?.right ?? 0)) / 2,
    right: at === all.length - 1 ? group.right + REACH : (group.right + (all[at + 1]?.left ?? 0)) / 2,
  }))
}

/** How far a head may stand out of the group that it is over, in screen columns. */
const REACH = 8

function isWithin(segment: Segment, { left, right }: Stretch): boolean {
  const middle = middleOf(segment)
  return left <= middle && middle < right
}

function middleOf({ left, right }: Stretch): number {
  return (left + right) / 2
}

/** `火　災　　件　　数` above other heads: a spaced-out word that ends in 数 or 額 goes on the spaced-out words before it. */
function joinTails(
  segments: readonly Segment[],
  columns: readonly Column[],
  names: LowerNames,
): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    const isTail = before !== undefined && isSpread(before) && isSpread(segment) && TAIL.test(closed(segment))
    if (
      isTail &&
      !TAIL.test(closed(before)) &&
      isNamedBelow({ left: before.left, right: segment.right }, columns, names)
    ) {
      const start = joined.findLastIndex((one, at) => isSpread(one) && !isSpread(joined[at - 1]))
      joined.splice(start, joined.length - start, joinAll([...joined.slice(start), segment]))
    } else joined.push(segment)
  }
  return joined
}

const TAIL = /[数額率]$/u

function closed({ text }: Segment): string {
  return text.replace(/[\s　]/gu, '')
}

function isSpread(segment: Segment | undefined): boolean {
  return segment !== undefined && isSpacedOut(segment.text) && closed(segment).length <= LONGEST_SPREAD
}

/** Most letters of a word that is spread. */
const LONGEST_SPREAD = 6

/** Every column under the stretch has a name below, and there are two of them or more. */
function isNamedBelow({ left, right }: Stretch, columns: readonly Column[], names: LowerNames): boolean {
  const under = columns.flatMap((column, at) => (column.left < right && column.right > left ? [at] : []))
  return under.length > 1 && under.every((at) => names.has(at))
}

function joinAll(parts: readonly Segment[]): Segment {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('Cannot join a head: it has no part')
  const text = parts.map((part) => part.text).join(parts.every(isSpread) ? ' ' : '')
  return { text, start: first.start, end: last.end, left: first.left, right: last.right }
}
