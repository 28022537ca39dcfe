import { cleanTitle, type FoundTitle, titleFrom } from './found-title.ts'
import { withLabelledHome } from './labelled-titles.ts'
import type { ShapedLine } from './shaped-line.ts'

/** A heading of Markdown with what stands under it. */
type Heading = {
  readonly line: ShapedLine
  readonly level: number
  /** Lines of text or tables before the first heading below it. */
  readonly ownLines: number
  readonly below: Heading[]
}

/** Fewest lines that a heading over other headings must hold itself to be a unit of its own. */
const FEWEST_OWN_LINES = 2
/** Fewest headings behind hashes that make them the report's way. */
const FEWEST_HEADINGS = 2

/**
 * Titles of a text in Markdown: the widest headings that hold text, down to those under which the same headings (目的, 実績, 課題)
 * come again and again, which are a unit's own parts.
 */
export function hashTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const tops = buildTree(lines)
  const words = new Map<string, number>()
  const count = (heading: Heading): void => {
    words.set(wordsOf(heading), (words.get(wordsOf(heading)) ?? 0) + 1)
    heading.below.forEach(count)
  }
  tops.forEach(count)
  const units = tops.flatMap((top) => unitsOf(top, (heading) => (words.get(wordsOf(heading)) ?? 0) > 1))
  return units.length < FEWEST_HEADINGS ? [] : units.map((line) => titleOf(lines, line))
}

function unitsOf(heading: Heading, isRepeated: (heading: Heading) => boolean): ShapedLine[] {
  const { below, line, ownLines } = heading
  const parts = below.filter(isRepeated).length
  if (below.length === 0) return ownLines > 0 ? [line] : []
  if (parts * 2 > below.length) return [line]
  const inner = below.flatMap((each) => unitsOf(each, isRepeated))
  return ownLines >= FEWEST_OWN_LINES || inner.length === 0 ? [line, ...inner] : inner
}

function buildTree(lines: readonly ShapedLine[]): Heading[] {
  const tops: Heading[] = []
  const open: Heading[] = []
  for (const line of lines) {
    if (line.mark?.kind !== 'hash') continue
    const level = line.trimmed.search(/[^#]/u)
    const heading: Heading = { line, level, ownLines: countBelow(lines, line.index), below: [] }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    ;(open.at(-1)?.below ?? tops).push(heading)
    open.push(heading)
  }
  return tops
}

/** Lines of text or tables down to the next heading, as far as there are enough. */
function countBelow(lines: readonly ShapedLine[], index: number): number {
  let count = 0
  for (let at = index + 1; at < lines.length && count < FEWEST_OWN_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || line.mark?.kind === 'hash') break
    if (!line.blank && !line.rule) count += 1
  }
  return count
}

function wordsOf({ line }: Heading): string {
  return cleanTitle(line.mark?.text ?? '')
}

function titleOf(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle {
  return withLabelledHome(lines, titleFrom(line, line.mark?.text ?? line.trimmed))
}
