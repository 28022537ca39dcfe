import type { Heading } from '../report/measure.ts'
import type { Mark, MarkKind } from './heading-shape.ts'

/** What makes a heading: its mark, or its place (a short line standing alone or right above a list, a title listed in a table of contents, an item's name in an itemised sheet, the name of a form's cell or box). */
export type HeadingKind =
  | MarkKind
  | 'part'
  | 'subtitle'
  | 'second-subtitle'
  | 'caption'
  | 'dot'
  | 'list'
  | 'item'
  | 'form-name'
  | 'box'

export type DecidedHeading = { readonly kind: HeadingKind; readonly mark?: Mark }

export type OpenHeading = DecidedHeading & {
  readonly heading: Heading
  /** It stands in several measures of the report. */
  readonly skeleton: boolean
}

/** Open headings, outermost first. */
export type HeadingPath = readonly OpenHeading[]

export type PathKeeper = {
  readonly open: (decided: DecidedHeading, words: { heading: Heading; skeleton: boolean }) => HeadingPath
  /** Says that text stands under the open headings. */
  readonly fill: () => void
  /** Whether a heading of `kind` right after `decided` would leave `decided` with nothing under it. */
  readonly wouldClose: (decided: DecidedHeading, kind: MarkKind) => boolean
}

/**
 * Keeps the path of headings through one measure. A kind that is already open is closed with everything below it; a
 * new kind opens below the last one. A numbered heading goes on beside the one with the number before it, even where
 * that one was closed in between.
 */
export function makePaths(): PathKeeper {
  let path: HeadingPath = []
  let filled = true
  const numbered = new Map<string, HeadingPath>()
  return {
    open(decided, words) {
      const afterTitle = !filled && isUnmarkedTitle(path.at(-1)?.kind)
      const kind = decided.kind === 'subtitle' && afterTitle ? 'second-subtitle' : decided.kind
      if (kind === 'part') numbered.clear()
      // 「３」 below 「Ⅲ」 goes on with nothing below 「Ⅱ」.
      if (CHAPTERS.has(kind)) forgetWithin(numbered, kind)
      const opened: OpenHeading = { ...decided, ...words, kind }
      path = [...parentPath(path, opened, numbered), opened]
      if (decided.mark?.number !== undefined)
        numbered.set(`${kind}|${decided.mark.number}`, path.slice(0, -1))
      filled = false
      return path
    },
    fill() {
      filled = true
    },
    wouldClose(decided, kind) {
      const own = path.findIndex((open) => open.kind === decided.kind)
      const parents = own < 0 ? path : path.slice(0, own)
      return parents.some((open) => open.kind === kind)
    },
  }
}

const CHAPTERS: ReadonlySet<HeadingKind> = new Set<HeadingKind>(['roman', 'chapter'])

function forgetWithin(numbered: Map<string, HeadingPath>, kind: HeadingKind): void {
  for (const [key, parents] of numbered) {
    if (parents.some((open) => open.kind === kind)) numbered.delete(key)
  }
}

function isUnmarkedTitle(kind: HeadingKind | undefined): boolean {
  return kind === 'part' || kind === 'subtitle' || kind === 'second-subtitle'
}

function parentPath(
  path: HeadingPath,
  next: OpenHeading,
  numbered: ReadonlyMap<string, HeadingPath>,
): HeadingPath {
  if (next.kind === 'part') return []
  if (next.kind === 'subtitle') return subtitleBase(path)
  if (next.skeleton && next.kind === 'lenticular') return []
  const same = path.findIndex((open) => isSibling(open, next))
  if (same >= 0) return path.slice(0, same)
  // The boxes of a form stand below its numbered parts, never above them.
  if (path.at(-1)?.kind === 'box' && PARTS.has(next.kind))
    return parentPath(path.slice(0, -1), next, numbered)
  const number = next.mark?.number
  const before = number === undefined ? undefined : numbered.get(`${next.kind}|${number - 1}`)
  return before ?? path
}

function isSibling(open: OpenHeading, next: OpenHeading): boolean {
  return open.kind === next.kind && (open.skeleton === next.skeleton || PEERS.has(next.kind))
}

const PARTS: ReadonlySet<HeadingKind> = new Set<HeadingKind>([
  'number',
  'roman',
  'chapter',
  'lenticular',
  'filled',
])

/** Marks that never stand within one of their own kind. */
const PEERS: ReadonlySet<HeadingKind> = new Set<HeadingKind>([
  'lenticular',
  'angle',
  'double-angle',
  'shell',
  'roman',
  'chapter',
  'hash',
])

/** A subtitle stands in its part; after second subtitles it stands beside those. */
function subtitleBase(path: HeadingPath): HeadingPath {
  const second = path.findIndex((open) => open.kind === 'second-subtitle')
  if (second >= 0) return path.slice(0, second)
  return path[0]?.kind === 'part' ? path.slice(0, 1) : []
}
