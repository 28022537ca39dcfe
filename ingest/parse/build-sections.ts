import type { Span } from '../report/span.ts'
import { type DecidedHeading, decideHeadings, type HeadingContext, headingKey } from './decide-headings.ts'
import { type DraftBlock, groupBlocks, type TableStyle } from './group-blocks.ts'
import { type OpenHeading, openHeading } from './heading-path.ts'
import { headingText } from './heading-shape.ts'
import { trimmedSpan } from './line.ts'
import type { ShapedLine } from './text-shape.ts'

export type DraftSection = {
  readonly path: readonly OpenHeading[]
  readonly blocks: readonly PlacedBlock[]
}

export type PlacedBlock = DraftBlock & {
  readonly before: readonly Span[]
  readonly after: readonly Span[]
  readonly moved?: { readonly ground: string }
}

export type SectionsRequest = {
  readonly range: { readonly first: number; readonly end: number }
  /** Lines that are titles or departments. */
  readonly taken: ReadonlySet<number>
  readonly context: HeadingContext
  readonly style: TableStyle
}

/** Cuts a measure's lines into sections at its headings, and each section into blocks, in text order. */
export function buildSections(request: SectionsRequest): DraftSection[] {
  const { range, taken, context, style } = request
  const decided = decideHeadings(range, taken, context)
  const sections: DraftSection[] = []
  let path: OpenHeading[] = []
  let lines: ShapedLine[] = []
  const close = () => {
    const blocks = groupBlocks(lines, style).map((block) => withNeighbours(block, context.lines, decided))
    if (blocks.length > 0 || path.length > 0) sections.push({ path, blocks })
    lines = []
  }
  for (let at = range.first; at < range.end; at += 1) {
    const line = context.lines[at]
    if (line === undefined || taken.has(at)) continue
    const heading = decided.get(at)
    if (heading === undefined) lines.push(line)
    else {
      close()
      path = openHeading(path, makeHeading(line, heading, context))
    }
  }
  close()
  return sections
}

function makeHeading(line: ShapedLine, decided: DecidedHeading, context: HeadingContext) {
  const { mark } = decided
  const skeleton = mark !== undefined && context.repeated.has(headingKey(mark))
  const heading = { text: headingText(line.trimmed, mark), printed: line.trimmed, span: trimmedSpan(line) }
  return { decided, heading, skeleton }
}

/** Most blank lines between a table and a line that speaks about it. */
const WIDEST_GAP = 2
/** Most lines above or below that can speak about a table. */
const MOST_NEIGHBOURS = 4

/** Finds the captions and notes that stand just above and below a table. */
function withNeighbours(
  block: DraftBlock,
  lines: readonly ShapedLine[],
  decided: ReadonlyMap<number, DecidedHeading>,
): PlacedBlock {
  if (block.content.kind !== 'table') return { ...block, before: [], after: [] }
  const speaks = (line: ShapedLine) => line.note || decided.get(line.index)?.kind === 'caption'
  const above = collect({ lines, from: block.first - 1, step: -1, accept: speaks })
  const below = collect({ lines, from: block.end, step: 1, accept: (line) => line.note })
  const next = below.at(-1)
  const headsNext = next !== undefined && headsTable(lines, next.index)
  const after = headsNext ? below.filter((line) => /^[※＊*]/u.test(line.trimmed)) : below
  return { ...block, before: above.reverse().map(trimmedSpan), after: after.map(trimmedSpan) }
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
    if (line.blank) gap += 1
    else if (accept(line)) {
      found.push(line)
      gap = 0
    } else break
  }
  return found
}

function headsTable(lines: readonly ShapedLine[], index: number): boolean {
  const next = lines.slice(index + 1, index + 2 + WIDEST_GAP).find((line) => !line.blank)
  return next?.tabbed === true
}
