import { opensWithTurn } from '../text/turns.ts'
import { closeLetterSpacing, endsSentence, hasQuantity } from './line-shape.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Longest title of a list: a name, no clause. */
const LONGEST_TITLE = 24
/** A bullet or an item's number: `・`, `①`, `(1)`, `1)`. */
const BULLET = /^(?:[・•●○〇◎■□◆◇]|[①-⑳]|[(（][0-9０-９ア-ケ]{1,2}[)）]|[0-9０-９]{1,2}[)）])[\s　]*\S/u
/** Whether a line is one of a list by how it begins: a bullet, a number, a turn or a day with more behind it. */
export function isItemLine({ trimmed, tabbed }: ShapedLine): boolean {
  if (tabbed) return false
  return BULLET.test(trimmed) || opensWithTurn(trimmed)
}

/**
 * Whether a short line without a mark names the list right below it (`健康教室の開催` above `・5月8日　体操教室　20人`). `isHeading` tells of the
 * lines before it.
 */
export function isListTitle(
  lines: readonly ShapedLine[],
  line: ShapedLine,
  isHeading: (index: number) => boolean,
): boolean {
  if (!line.labelLike || line.mark !== undefined || isItemLine(line)) return false
  const name = closeLetterSpacing(line.trimmed)
  if (name.length > LONGEST_TITLE || /[\s\d０-９、，:：]/u.test(name)) return false
  const next = lines[line.index + 1]
  if (next === undefined || !isItemLine(next) || indentOf(next) < indentOf(line)) return false
  const before = lines[line.index - 1]
  if (isGap(before) || before === undefined || isHeading(before.index)) return true
  return endsSentence(before.trimmed) || (isItemLine(before) && hasQuantity(before.trimmed))
}

function indentOf({ text }: ShapedLine): number {
  return text.length - text.trimStart().length
}

/** From this length on a line may have been cut at the edge of its page. */
const FULL_LINE = 30

/** Whether an item goes on in the next line: that one is set in, or the item filled its line. */
export function runsOn(item: ShapedLine, line: ShapedLine): boolean {
  return indentOf(line) > indentOf(item) || (item.trimmed.length >= FULL_LINE && !endsSentence(item.trimmed))
}
