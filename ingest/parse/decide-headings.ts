import { nextFilled, previousFilled } from './find-titles.ts'
import { type Mark, type MarkKind, readMark } from './heading-shape.ts'
import { closeLetterSpacing, foldWidth } from './line-shape.ts'
import type { ShapedLine } from './text-shape.ts'

/** What makes a heading: its mark, or its place (a short line standing alone). */
export type HeadingKind = MarkKind | 'part' | 'subtitle' | 'second-subtitle' | 'caption' | 'dot'

export type DecidedHeading = { readonly kind: HeadingKind; readonly mark?: Mark }

/** What is known of the whole report when one measure's headings are decided. */
export type HeadingContext = {
  readonly lines: readonly ShapedLine[]
  /** Keys (`headingKey`) of headings that stand in several measures. */
  readonly repeated: ReadonlySet<string>
  /** The layout is lost: a short line standing alone is no heading, an empty heading may be one. */
  readonly layoutLost: boolean
}

/** A heading's kind and words, so that headings of different measures can be compared. */
export function headingKey(mark: Mark): string {
  return `${mark.kind}|${foldWidth(mark.text).replace(/\s+/gu, '')}`
}

/** Decides which lines of `range` (line indices, end exclusive) are headings. */
export function decideHeadings(
  range: { readonly first: number; readonly end: number },
  taken: ReadonlySet<number>,
  context: HeadingContext,
): Map<number, DecidedHeading> {
  const decided = new Map<number, DecidedHeading>()
  const contents = listedTitles(range, context.lines)
  let afterSubtitle = false
  for (let at = range.first; at < range.end; at += 1) {
    const line = context.lines[at]
    if (line === undefined || line.blank || taken.has(at)) continue
    const heading = decideLine({ line, range, taken, decided, contents, context, afterSubtitle })
    if (heading !== undefined) decided.set(at, heading)
    if (!line.note)
      afterSubtitle =
        heading?.kind === 'part' || heading?.kind === 'subtitle' || heading?.kind === 'second-subtitle'
  }
  return decided
}

type Place = {
  readonly line: ShapedLine
  readonly range: { readonly first: number; readonly end: number }
  readonly taken: ReadonlySet<number>
  readonly decided: ReadonlyMap<number, DecidedHeading>
  readonly contents: ReadonlySet<string>
  readonly context: HeadingContext
  readonly afterSubtitle: boolean
}

function decideLine(place: Place): DecidedHeading | undefined {
  const { line, contents } = place
  if (contents.has(listedKey(line.trimmed)) && !line.tabbed) return { kind: 'part' }
  if (line.headingLike && line.mark !== undefined) return decideMarked(place, line.mark)
  return decideUnmarked(place)
}

const ALWAYS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'lenticular',
  'angle',
  'double-angle',
  'shell',
  'chapter',
  'hash',
])

function decideMarked(place: Place, mark: Mark): DecidedHeading | undefined {
  const { line, context } = place
  if (ALWAYS.has(mark.kind)) return { kind: mark.kind, mark }
  const next = followingLine(place)
  if (mark.kind === 'round')
    return next?.mark?.kind === 'article' ? { kind: 'round', mark } : decideUnmarked(place)
  if (mark.text.length >= 4 && context.repeated.has(headingKey(mark))) return { kind: mark.kind, mark }
  if (mark.text === '' || next === undefined) return undefined
  if (innerKind(next) === mark.kind) return undefined
  const previous = previousFilled(context.lines, line.index)
  const sibling = previous !== undefined && innerKind(previous) === mark.kind
  if (sibling && !place.decided.has(previous.index)) return undefined
  if (next.headingLike && closes(place, next)) return undefined
  return { kind: mark.kind, mark }
}

/** The next filled line of the same measure. */
function followingLine(place: Place): ShapedLine | undefined {
  const next = nextFilled(place.context.lines, place.line.index)
  return next === undefined || next.index >= place.range.end || place.taken.has(next.index) ? undefined : next
}

/** The kind of a line's mark, also behind a dash (`- (2) 名称`). */
function innerKind(line: ShapedLine): MarkKind | undefined {
  return (
    line.mark?.kind ??
    (/^[-・]\s/u.test(line.trimmed) ? readMark(line.trimmed.slice(1).trim())?.kind : undefined)
  )
}

/** Whether `next` is a heading of a kind already open before this line: then this line would be a heading of nothing. */
function closes(place: Place, next: ShapedLine): boolean {
  const kind = next.mark?.kind
  for (const heading of place.decided.values()) if (heading.kind === kind) return true
  return false
}

/** A short line without a mark is a heading where it stands alone and something follows it. */
function decideUnmarked(place: Place): DecidedHeading | undefined {
  const { line, context, afterSubtitle } = place
  if (context.layoutLost || line.tabbed) return undefined
  if (!isAlone(context.lines, line.index)) return undefined
  const next = followingLine(place)
  if (next === undefined) return undefined
  const dot = /^[・•]\s*(\S.*)$/u.exec(line.trimmed)
  if (dot?.[1] !== undefined) return isDotHeading(line, next) ? { kind: 'dot' } : undefined
  const inBrackets = line.mark?.kind === 'round'
  if (!line.labelLike && !inBrackets) return undefined
  if (line.mark !== undefined && !inBrackets) return undefined
  if (/[\s]/u.test(closeLetterSpacing(line.trimmed)) && !next.tabbed && !next.note) return undefined
  if (next.tabbed || (next.note && nextFilled(context.lines, next.index)?.tabbed)) return { kind: 'caption' }
  if (line.trimmed.length > 40) return undefined
  return { kind: afterSubtitle ? 'second-subtitle' : 'subtitle' }
}

function isDotHeading(line: ShapedLine, next: ShapedLine): boolean {
  return line.trimmed.length <= 30 && !/[。、\d０-９]/u.test(line.trimmed) && !/^[・•]/u.test(next.trimmed)
}

function isAlone(lines: readonly ShapedLine[], index: number): boolean {
  const before = lines[index - 1]
  const after = lines[index + 1]
  return (before === undefined || before.blank) && (after === undefined || after.blank)
}

/** Titles that a table of contents of this measure lists (`1 ○○報告書 ⇥ 12`): they head its parts. */
function listedTitles(
  range: { readonly first: number; readonly end: number },
  lines: readonly ShapedLine[],
): Set<string> {
  const cells = new Set<string>()
  const listed = new Set<string>()
  for (let at = range.first; at < range.end; at += 1) {
    const line = lines[at]
    if (line === undefined || line.blank) continue
    if (line.tabbed) for (const cell of line.text.split('\t')) cells.add(listedKey(cell))
    else if (line.trimmed.length <= 60 && cells.has(listedKey(line.trimmed)))
      listed.add(listedKey(line.trimmed))
  }
  for (const key of listed) if (key.length < 7 || /年度?$/u.test(key)) listed.delete(key)
  return listed
}

function listedKey(text: string): string {
  return foldWidth(text)
    .replace(/^\s*\d{1,2}[.\s]\s*/u, '')
    .replace(/\s+/gu, '')
}
