import type { FoundPages } from '../find-pages.ts'
import { cutPages } from '../find-pages.ts'
import { findTitles } from '../find-titles.ts'
import type { ShapedLine } from '../shaped-line.ts'
import { isHeaderRow } from '../spaced-row.ts'
import { isFundWord } from './fund-table.ts'

/**
 * Pages of drawn text that shows none: each page begins with titles and headings and goes on with what was drawn
 * after them, so a title that follows numbers alone or pieces of tables begins another page.
 */
export function guessPages(lines: readonly ShapedLine[]): FoundPages {
  const titles = new Set(findTitles(lines).map((title) => title.lines[0]))
  const starts = new Set<number>([0])
  let drawn = false
  for (const line of lines) {
    if (line.blank) continue
    const heading = line.headingLike && line.mark?.kind === 'lenticular'
    const next = lines.slice(line.index + 1, line.index + 4).find((each) => !each.blank)
    const leads = next?.headingLike === true && next.mark?.kind === 'lenticular'
    if (drawn && ((titles.has(line.index) && leads) || heading)) {
      starts.add(line.index)
      drawn = false
    }
    if (line.numbersOnly || isHeaderRow(line.trimmed) || isFundWord(line.trimmed)) drawn = true
    else if (heading) drawn = false
  }
  return cutPages(lines, starts, new Set())
}
