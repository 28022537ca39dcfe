import { decideHeadings, type HeadingContext, type LineRange } from './decide-headings.ts'
import type { DraftSection, PlacedBlock, TableStyle } from './draft-blocks.ts'
import { groupBlocks } from './group-blocks.ts'
import type { HeadingPath } from './heading-path.ts'
import { isItemLine, runsOn } from './list-titles.ts'
import type { ShapedLine } from './shaped-line.ts'
import { neighbourLines } from './table-neighbours.ts'

export type SectionsRequest = {
  readonly range: LineRange
  /** Lines that are titles or departments. */
  readonly taken: ReadonlySet<number>
  readonly context: HeadingContext
  readonly style: TableStyle
}

/** Cuts a measure's lines into sections at its headings, and each section into blocks, in text order. */
export function buildSections(request: SectionsRequest): DraftSection[] {
  const { range, taken, context, style } = request
  const paths = decideHeadings(range, taken, context)
  const headingOf = (line: ShapedLine) => paths.get(line.index)?.at(-1)?.kind
  const sections: DraftSection[] = []
  let path: HeadingPath = []
  let headingLine: number | undefined
  let lines: ShapedLine[] = []
  const close = () => {
    const blocks = groupBlocks(lines, { style, lost: context.layoutLost }).map((block) => ({
      ...block,
      ...neighbourLines(block, context.lines, headingOf),
    }))
    const opened = headingLine === undefined ? {} : { headingLine }
    if (blocks.length > 0 || path.length > 0) sections.push({ path, ...opened, blocks })
    lines = []
  }
  for (let at = range.first; at < range.end; at += 1) {
    const line = context.lines[at]
    if (line === undefined || taken.has(at)) continue
    const opened = paths.get(at)
    if (line.itemRows !== undefined) {
      close()
      path = withoutItem(path)
      headingLine = undefined
    }
    if (opened === undefined && context.layoutLost && leavesSubheading(path, lines, line)) {
      close()
      path = path.slice(0, skeletonDepth(path))
      headingLine = undefined
    }
    if (
      opened === undefined &&
      (leavesList(path, lines, line) ||
        leavesFormText(path, { lines, line, head: context.lines[headingLine ?? -1] }))
    ) {
      close()
      path = path.slice(0, -1)
      headingLine = undefined
    }
    if (opened === undefined) lines.push(line)
    else {
      close()
      path = opened
      headingLine = at
    }
  }
  close()
  return sections
}

/** The heads of a further page of an itemised sheet stand under no item. */
function withoutItem(path: HeadingPath): HeadingPath {
  const item = path.findIndex(({ kind }) => kind === 'item')
  return item < 0 ? path : path.slice(0, item)
}

/** A list's title heads its items and what a long item runs on into, nothing behind them. */
function leavesList(path: HeadingPath, lines: readonly ShapedLine[], line: ShapedLine): boolean {
  const last = lines.at(-1)
  if (path.at(-1)?.kind !== 'list' || line.blank || isItemLine(line) || last === undefined) return false
  return last.blank || !runsOn(last, line)
}

type FormText = {
  readonly lines: readonly ShapedLine[]
  readonly line: ShapedLine
  readonly head: ShapedLine | undefined
}

/** Rows in cells below the text of a form's cell, or a line behind that of a box, or one that begins where the cell's name does: no more of that cell. */
function leavesFormText(path: HeadingPath, { lines, line, head }: FormText): boolean {
  const last = lines.at(-1)
  if (path.at(-1)?.kind === 'box') return last !== undefined && !line.blank && line.isFormText !== true
  if (path.at(-1)?.kind !== 'form-name' || last === undefined || line.blank) return false
  if (line.tabbed) return !last.tabbed && !last.note
  return line.isFormText !== true && head !== undefined && !last.tabbed && indentOf(line) <= indentOf(head)
}

function indentOf({ text }: ShapedLine): number {
  return text.length - text.trimStart().length
}

const SIGN_KINDS: ReadonlySet<string> = new Set([
  'open-circle',
  'double-circle',
  'filled',
  'circled',
  'angle',
  'double-angle',
])

/**
 * In a lost layout a sub-heading set off by a sign heads the first group of lines after it; a second group, behind a
 * blank line, may belong to any sub-heading that was drawn elsewhere.
 */
function leavesSubheading(path: HeadingPath, lines: readonly ShapedLine[], line: ShapedLine): boolean {
  const depth = skeletonDepth(path)
  if (line.blank || depth === 0 || depth === path.length || !SIGN_KINDS.has(path.at(-1)?.kind ?? ''))
    return false
  return lines.at(-1)?.blank === true && lines.some((before) => !before.blank)
}

/** How many headings of a path belong to the report's skeleton, from the outermost. */
function skeletonDepth(path: HeadingPath): number {
  return path.findLastIndex((open) => open.skeleton || open.kind === 'lenticular') + 1
}

/** Lines in front of the first title of a page or report: running heads and budget places are furniture, the rest is text. */
export function buildFront(request: SectionsRequest): DraftSection[] {
  const { range, taken, context, style } = request
  const lines = context.lines.slice(range.first, range.end).filter((line) => !taken.has(line.index))
  const drafts = groupBlocks(lines, { style, lost: context.layoutLost }).map((block): PlacedBlock => {
    const head = block.content.kind === 'paragraph' || block.content.kind === 'list'
    const short = head && block.span.end - block.span.start <= LONGEST_RUNNING_HEAD
    return { ...block, ...(short && { content: { kind: 'furniture' } }), before: [], after: [] }
  })
  return drafts.length === 0 ? [] : [{ path: [], blocks: drafts }]
}

/** Longest running head, in characters. */
const LONGEST_RUNNING_HEAD = 40
