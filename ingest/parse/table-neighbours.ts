import type { Span } from '../report/span.ts'
import { hasColumns } from './column-segments.ts'
import type { DraftBlock } from './draft-blocks.ts'
import type { HeadingKind } from './heading-path.ts'
import { trimmedSpan } from './line.ts'
import { LONE_UNIT, LONE_UNIT_IN_BRACKETS } from './line-shape.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Most blank lines between a table and a line that speaks about it. */
const WIDEST_GAP = 2
/** Most lines above or below that can speak about a table. */
const MOST_NEIGHBOURS = 4

/** Finds the captions and notes that stand just above and below a table. ※ notes and sources belong to a table above. */
export function neighbourLines(
  block: DraftBlock,
  lines: readonly ShapedLine[],
  headingOf: (line: ShapedLine) => HeadingKind | undefined,
): { before: Span[]; after: Span[] } {
  if (block.content.kind !== 'table') return { before: [], after: [] }
  const above = collect({
    lines,
    from: block.first - 1,
    step: -1,
    accept: (line) => {
      const heading = headingOf(line)
      return (
        line.note ||
        LONE_UNIT.test(line.trimmed) ||
        heading === 'caption' ||
        (heading === undefined && isOwnCaption(lines, line, block))
      )
    },
  })
  const below = collect({
    lines,
    from: block.end,
    step: 1,
    accept: (line) => line.note || LONE_UNIT_IN_BRACKETS.test(line.trimmed),
  })
  const last = above.at(-1)
  const follows = last !== undefined && isRow(nearest(lines, last.index, -1))
  const foreign = follows ? above.findIndex((line) => isClosingNote(line)) : -1
  const own = foreign < 0 ? above : above.slice(0, foreign)
  const next = below.at(-1)
  const headsNext = next !== undefined && isRow(nearest(lines, next.index, 1))
  const after = headsNext ? below.filter(isClosingNote) : below
  const said = lines[block.first]?.itemCaptions ?? []
  return { before: [...said, ...own.reverse().map(trimmedSpan)], after: after.map(trimmedSpan) }
}

/** Words right above a table's heads, or above the line of its unit there, and set off from what stands above: its caption. */
function isOwnCaption(lines: readonly ShapedLine[], line: ShapedLine, block: DraftBlock): boolean {
  const below = lines[line.index + 1]
  const isAbove = line.index === block.first - 1 || (below?.note === true && below.index === block.first - 1)
  if (!line.labelLike || !isAbove || hasColumns(line.text)) return false
  const above = lines[line.index - 1]
  return isGap(above) || isRow(above)
}

/** A row of another table. */
function isRow(line: ShapedLine | undefined): boolean {
  if (line === undefined) return false
  return line.tabbed || line.rule || (hasColumns(line.text) && /[0-9０-９]/u.test(line.text))
}

/** A ※ note, a （注） or a source line: it closes what stands above it. */
function isClosingNote(line: ShapedLine): boolean {
  return (
    line.note &&
    (/^[(（]?(?:[※＊*]|注)/u.test(line.trimmed) || /より$|^(?:出典|資料|出所)/u.test(line.trimmed))
  )
}

type Collect = {
  readonly lines: readonly ShapedLine[]
  readonly from: number
  readonly step: 1 | -1
  readonly accept: (line: ShapedLine) => boolean
}

function collect({ lines, from, step, accept }: Collect): ShapedLine[] {
  const found: ShapedLine[] = []
  let gap = 0
  for (let at = from; at >= 0 && at < lines.length && found.length < MOST_NEIGHBOURS; at += step) {
    const line = lines[at]
    if (line === undefined || gap > WIDEST_GAP) break
    if (line.blank || line.rule) gap += 1
    else if (accept(line)) {
      found.push(line)
      gap = 0
    } else break
  }
  return found
}

/** The nearest filled line on one side, within the widest gap. */
function nearest(lines: readonly ShapedLine[], index: number, step: 1 | -1): ShapedLine | undefined {
  for (let gap = 1; gap <= WIDEST_GAP + 1; gap += 1) {
    const line = lines[index + gap * step]
    if (line !== undefined && !line.blank) return line
  }
  return undefined
}
