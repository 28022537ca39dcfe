import { amountedTitles } from './amounted-titles.ts'
import type { FoundMeasures, MeasureStart } from './find-measures.ts'
import { cleanTitle } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './text-shape.ts'

/** Fewest lines below a chapter's heading that are no headings themselves for it to be a unit of its own. */
const FEWEST_LINES = 2

/** The measures found, with the chapters and the items with amounts that stand among them. */
export function withStartsBetween(lines: readonly ShapedLine[], found: FoundMeasures): FoundMeasures {
  const isUntitled = found.oddities.some(({ kind }) => kind === 'no-title')
  const known = new Set(found.starts.flatMap(({ title }) => title?.lines ?? []))
  const items = amountedTitles(lines)
    .filter((title) => !title.lines.some((line) => known.has(line)))
    .map((title) => ({ first: title.lines[0] ?? 0, title }))
  const starts = [...(isUntitled && items.length > 0 ? [] : found.starts), ...items]
  const chapters = isUntitled ? [] : chaptersBetween(lines, starts)
  return {
    ...found,
    starts: [...starts, ...chapters].sort((a, b) => a.first - b.first),
    oddities: items.length > 0 ? found.oddities.filter(({ kind }) => kind !== 'no-title') : found.oddities,
  }
}

/**
 * Chapters (第3章 基金の状況) that stand before, between or after titled measures with text of their own: a chapter ends the
 * measure above it. One that only opens a group of measures is none.
 */
function chaptersBetween(
  lines: readonly ShapedLine[],
  starts: readonly MeasureStart[],
): readonly MeasureStart[] {
  if (starts.some(({ title }) => title !== undefined && isChapter(lines[title.lines[0] ?? -1]))) return []
  const firsts = new Set(starts.map(({ first }) => first))
  return lines.flatMap((line, at) => {
    if (!isChapter(line) || firsts.has(at) || !isGap(lines[at - 1])) return []
    return countOwnLines(lines, at, firsts) < FEWEST_LINES ? [] : [{ first: at, title: titleOf(line) }]
  })
}

function isChapter(line: ShapedLine | undefined): boolean {
  return line?.mark?.kind === 'chapter' && line.headingLike && line.aside !== true && line.mark.text !== ''
}

/** Lines of text or tables down to the next measure or chapter; counting ends where there are enough. */
function countOwnLines(lines: readonly ShapedLine[], chapter: number, firsts: ReadonlySet<number>): number {
  let count = 0
  for (let at = chapter + 1; at < lines.length && count < FEWEST_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || firsts.has(at) || isChapter(line)) break
    if (!line.blank && !line.rule && !line.pageNumber && !line.budgetPlace && !line.headingLike) count += 1
  }
  return count
}

function titleOf(line: ShapedLine): NonNullable<MeasureStart['title']> {
  return { title: cleanTitle(line.trimmed), titleSpan: trimmedSpan(line), lines: [line.index], inPlace: true }
}
