import type { Heading } from '../report/measure.ts'
import { hasColumns } from './column-segments.ts'
import { isFormLabel } from './form-labels.ts'
import { type DecidedHeading, type HeadingPath, makePaths, type PathKeeper } from './heading-path.ts'
import { headingText, type Mark, type MarkKind, readMark } from './heading-shape.ts'
import { trimmedSpan } from './line.ts'
import { closeLetterSpacing, endsSentence, foldWidth } from './line-shape.ts'
import { isListTitle } from './list-titles.ts'
import { listedKey, listedTitles } from './listed-titles.ts'
import { isAlone, nextFilled, previousFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** What is known of the whole report when one measure's headings are decided. */
export type HeadingContext = {
  readonly lines: readonly ShapedLine[]
  /** Keys (`headingKey`) of headings that stand in several measures. */
  readonly repeated: ReadonlySet<string>
  /** The layout is lost: a short line standing alone is no heading, an empty heading may be one. */
  readonly layoutLost: boolean
  /** By line: drawn after its page's headings; there a heading is one only with its text right below. */
  readonly late: readonly boolean[]
}

export type LineRange = { readonly first: number; readonly end: number }

/** A heading's kind and words, so that headings of different measures can be compared. */
export function headingKey(mark: Mark): string {
  return `${mark.kind}|${foldWidth(mark.text).replace(/\s+/gu, '')}`
}

/** Decides which lines of `range` are headings: for each, the path of headings that it opens. */
export function decideHeadings(
  range: LineRange,
  taken: ReadonlySet<number>,
  context: HeadingContext,
): Map<number, HeadingPath> {
  const paths = new Map<number, HeadingPath>()
  const keeper = makePaths()
  const contents = listedTitles(range, context.lines)
  for (let at = range.first; at < range.end; at += 1) {
    const line = context.lines[at]
    if (line === undefined || line.blank || line.rule || taken.has(at)) continue
    const decided = decideLine({ line, range, taken, paths, keeper, contents, context })
    if (decided !== undefined) paths.set(at, keeper.open(decided, describe(line, decided, context)))
    else if (!line.note) keeper.fill()
  }
  return paths
}

function describe(line: ShapedLine, decided: DecidedHeading, context: HeadingContext) {
  const { mark } = decided
  const skeleton = mark !== undefined && context.repeated.has(headingKey(mark))
  const heading: Heading = {
    text: line.itemName ?? headingText(line.trimmed, mark),
    printed: line.trimmed,
    span: trimmedSpan(line),
  }
  return { heading, skeleton }
}

type Place = {
  readonly line: ShapedLine
  readonly range: LineRange
  readonly taken: ReadonlySet<number>
  readonly paths: ReadonlyMap<number, HeadingPath>
  readonly keeper: PathKeeper
  readonly contents: ReadonlySet<string>
  readonly context: HeadingContext
}

function decideLine(place: Place): DecidedHeading | undefined {
  const { line, contents } = place
  if (line.itemName !== undefined) return { kind: 'item' }
  if (line.isFormName === true) return { kind: 'form-name' }
  if (line.isBoxName === true) return { kind: 'box' }
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
  const { context, keeper } = place
  if (context.late[place.line.index] === true && !headsNextLine(place)) return undefined
  if (ALWAYS.has(mark.kind)) return { kind: mark.kind, mark }
  const next = followingLine(place)
  if (mark.kind === 'round') {
    return next?.mark?.kind === 'article' ? { kind: 'round', mark } : decideUnmarked(place)
  }
  if (mark.text.length >= 4 && context.repeated.has(headingKey(mark))) return { kind: mark.kind, mark }
  if (mark.text === '' || next === undefined || innerKind(next) === mark.kind) return undefined
  if (TELLS_COUNT.test(mark.text.trim())) return undefined
  if (goesOnList(place, mark, next)) return undefined
  if (next.headingLike && next.mark && keeper.wouldClose({ kind: mark.kind, mark }, next.mark.kind))
    return undefined
  return { kind: mark.kind, mark }
}

/** `市民の声　　112通（前年度 97通）`: what is counted, and how many there were; what a title costs stands beside many titles. */
const TELLS_COUNT =
  /^[^\d０-９]{2,30}(?: {2,}|[ 　]*　[ 　]*)[\d０-９][\d０-９,，.．]*[^\s　\d０-９円,，.．・()（）]{1,3}(?:[(（][^()（）]*[)）])?$/u

/** Whether running text or a list stands on the very next line. */
function headsNextLine({ line, context }: Place): boolean {
  const next = context.lines[line.index + 1]
  return next !== undefined && !next.blank && !next.numbersOnly && next.mark?.kind !== line.mark?.kind
}

/** The last item of a list: the line above is an item of the same kind, one number lower, and nothing deeper follows. */
function goesOnList(place: Place, mark: Mark, next: ShapedLine): boolean {
  const previous = previousFilled(place.context.lines, place.line.index)
  if (previous === undefined || innerKind(previous) !== mark.kind || place.paths.has(previous.index))
    return false
  if (mark.number !== undefined && previous.mark?.number !== mark.number - 1) return false
  if (endsSentence(previous.trimmed) && !endsSentence(place.line.trimmed)) return false
  return next.mark?.number !== 1
}

/** The next filled line of the same measure. */
function followingLine(place: Place): ShapedLine | undefined {
  const next = nextFilled(place.context.lines, place.line.index)
  return next === undefined || next.index >= place.range.end || place.taken.has(next.index) ? undefined : next
}

/** The kind of a line's mark, also behind a dash (`- (2) 名称`). */
function innerKind(line: ShapedLine): MarkKind | undefined {
  if (!/^[-・]\s/u.test(line.trimmed)) return line.mark?.kind
  return readMark(line.trimmed.slice(1).trim())?.kind
}

/** Longest heading without a mark. */
const LONGEST_SUBTITLE = 40

/** A short line without a mark is a heading where it stands alone and something follows it. */
function decideUnmarked(place: Place): DecidedHeading | undefined {
  const { line, context } = place
  if (context.layoutLost || line.tabbed || line.note) return undefined
  if (isFormLabel(context.lines, line)) return { kind: 'subtitle' }
  if (isListTitle(context.lines, line, (index) => place.paths.has(index))) return { kind: 'list' }
  if (!isAlone(context.lines, line)) return undefined
  const next = followingLine(place)
  if (next === undefined) return undefined
  if (/^[・•]/u.test(line.trimmed)) return isDotHeading(line, next) ? { kind: 'dot' } : undefined
  if (isTableNumber(line.trimmed) && (next.note || hasColumns(next.text) || next.tabbed))
    return { kind: 'caption' }
  const inBrackets = line.mark?.kind === 'round'
  if (inBrackets ? false : !line.labelLike || line.mark !== undefined) return undefined
  if (next.tabbed || (next.note && nextFilled(context.lines, next.index)?.tabbed)) return { kind: 'caption' }
  if (/[\s]/u.test(closeLetterSpacing(line.trimmed)) && !next.note) return undefined
  return line.trimmed.length > LONGEST_SUBTITLE ? undefined : { kind: 'subtitle' }
}

/** `（表１－２）税目別の内訳`, `第３表　…`, `図2 …`, `別表１`: the caption of a table. */
function isTableNumber(trimmed: string): boolean {
  return (
    trimmed.length <= 60 &&
    !endsSentence(trimmed) &&
    /^[(（【［[<＜]?(?:別?[表図]|第[0-9０-９]{1,3}[表図])[\s　]*[0-9０-９]{0,3}(?:[-－の.．][0-9０-９]{1,3})*[)）】］\]>＞:：.．]?(?=[\s　\p{Script=Han}\p{Script=Katakana}]|$)/u.test(
      trimmed,
    )
  )
}

function isDotHeading(line: ShapedLine, next: ShapedLine): boolean {
  return line.trimmed.length <= 30 && !/[。、\d０-９]/u.test(line.trimmed) && !/^[・•]/u.test(next.trimmed)
}
