import { cleanTitle, type FoundTitle } from './found-title.ts'
import { headingText, type MarkKind } from './heading-shape.ts'
import { trimmedSpan } from './line.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Marks that can set off units of a report, those that usually stand highest first. */
const KINDS: readonly MarkKind[] = [
  'hash',
  'filled',
  'double-circle',
  'lenticular',
  'double-angle',
  'shell',
  'angle',
  'open-circle',
]

/** Fewest headings of one kind that are units. */
const FEWEST = 3
/** Least share of them that must have words of their own: 【目的】 【実績】 come again and again, titles do not. */
const LEAST_DISTINCT = 0.9

/**
 * Titles by their sign, for reports without departments and numbers: headings of one kind, each with words of its own, that
 * begin before any other kind does.
 */
export function distinctTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const headings = lines.filter(
    (line) => line.headingLike && line.mark !== undefined && isGap(lines[line.index - 1]),
  )
  const byKind = Map.groupBy(headings, (line) => line.mark?.kind)
  const kinds = [...byKind.keys()].filter((kind) => kind !== undefined && KINDS.includes(kind))
  for (const kind of kinds) {
    const same = byKind.get(kind) ?? []
    const words = new Set(same.map((line) => headingText(line.trimmed, line.mark)))
    if (same.length >= FEWEST && words.size >= same.length * LEAST_DISTINCT) return same.map(titleOf)
  }
  return []
}

function titleOf(line: ShapedLine): FoundTitle {
  return {
    title: cleanTitle(headingText(line.trimmed, line.mark)),
    titleSpan: trimmedSpan(line),
    lines: [line.index],
    inPlace: true,
  }
}
