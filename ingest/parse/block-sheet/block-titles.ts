import type { FoundTitle } from '../found-title.ts'
import type { FoundMeasures } from '../measure-starts.ts'
import type { ShapedLine } from '../shaped-line.ts'

/** Fewest lines of its own below a title that stands outside the sheets. */
const FEWEST_LINES = 3

/** The projects that sheets set in blocks, and of the measures found otherwise those that stand outside the sheets with text of their own. */
export function withBlocks(lines: readonly ShapedLine[], found: FoundMeasures): FoundMeasures {
  const titles = lines.flatMap(({ blockTitle, start, end, index }): FoundTitle[] =>
    blockTitle === undefined
      ? []
      : [{ ...blockTitle, titleSpan: { start, end }, lines: [index], inPlace: true }],
  )
  if (titles.length === 0) return found
  const firsts = new Set(found.starts.map(({ first }) => first))
  const others = found.starts.filter(({ first, title }) => {
    const own = title?.lines.map((at) => lines[at]) ?? []
    const isOutside = own.length > 0 && own.every((line) => line?.isBlock !== true && line?.aside !== true)
    return isOutside && countOwn(lines, first, firsts) >= FEWEST_LINES
  })
  const blocks = titles.map((title) => ({ first: title.lines[0] ?? 0, title }))
  return { starts: [...blocks, ...others].toSorted((a, b) => a.first - b.first), oddities: [] }
}

/** Lines down to the next measure or sheet that are no title, no head and no foot of a page. */
function countOwn(lines: readonly ShapedLine[], first: number, firsts: ReadonlySet<number>): number {
  let count = 0
  for (let at = first + 1; at < lines.length && count < FEWEST_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || line.isBlock === true || line.isFurniture === true || firsts.has(at)) break
    if (!line.blank && !line.rule && !line.pageNumber && line.aside !== true && !line.headingLike) count += 1
  }
  return count
}
