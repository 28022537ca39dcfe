import { type FoundTitle, titleFrom } from './found-title.ts'
import { withLabelledHome } from './labelled-titles.ts'
import { endsSentence, hasQuantity } from './line-shape.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** `施策１－２　健やかに暮らせるまち`: what a plan's units are called, their number in it, and the name. */
const CODED =
  /^(?:(?:基本|重点|個別|主要)?(?:施策|取組|目標|政策|事業|方針)|プロジェクト)[ 　]?[0-9０-９]{1,2}(?:[-－ー‐−–.．・][0-9０-９]{1,2}){0,2}[ 　:：]+(?=[^\s　0-9０-９])(.{2,40})$/u

/** Fewest such lines that are a report's way of setting out its measures. */
const FEWEST = 2

/** Titles that a plan's number opens, each on a line of its own above its text. */
export function codedTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const found = lines.filter((line) => {
    const name = CODED.exec(line.trimmed)?.[1]
    if (name === undefined || line.tabbed || line.aside || endsSentence(name) || hasQuantity(name))
      return false
    return isGap(lines[line.index - 1]) || line.afterFormFeed
  })
  if (found.length < FEWEST) return []
  return found.map((line) => withLabelledHome(lines, titleFrom(line, line.trimmed)))
}
