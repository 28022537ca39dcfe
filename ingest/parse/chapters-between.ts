import { amountedTitles } from './amounted-titles.ts'
import { cleanTitle } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import type { FoundMeasures, MeasureStart } from './measure-starts.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest lines below a chapter's heading that are no headings themselves for it to be a unit of its own. */
const FEWEST_LINES = 2
/** Fewest chapters that count up. */
const FEWEST_CHAPTERS = 2

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
  const isPart = partsOf(lines, starts)
  if (starts.some(({ title }) => title !== undefined && isPart(lines[title.lines[0] ?? -1]))) return []
  const firsts = new Set(starts.map(({ first }) => first))
  const isCounted = countUp(lines.filter(isChapter))
  return lines.flatMap((line, at) => {
    const isApart = isGap(lines[at - 1]) || (isCounted && isChapter(line))
    if (!isPart(line) || firsts.has(at) || !isApart) return []
    return countOwnLines(lines, at, (own) => firsts.has(own) || isPart(lines[own])) < FEWEST_LINES
      ? []
      : [{ first: at, title: titleOf(line) }]
  })
}

/** 第１, 第２, 第３ …, each once: the report's own parts, also where no blank line sets them off. */
function countUp(chapters: readonly ShapedLine[]): boolean {
  return chapters.length >= FEWEST_CHAPTERS && chapters.every(({ mark }, at) => mark?.number === at + 1)
}

function isChapter(line: ShapedLine | undefined): boolean {
  return line?.mark?.kind === 'chapter' && isHeading(line)
}

function isHeading(line: ShapedLine): boolean {
  return line.headingLike && line.aside !== true && line.mark?.text !== ''
}

/** What opens a part: 第3章; Ⅲ too, where such numbers go up from before the first measure. */
export function partsOf(
  lines: readonly ShapedLine[],
  starts: readonly MeasureStart[],
): (line: ShapedLine | undefined) => boolean {
  const first = starts[0]?.first ?? 0
  const romans = lines.filter(isRoman)
  const numbers = romans.map(({ trimmed }) => trimmed.charCodeAt(0))
  const goUp = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  const areParts = romans.length >= FEWEST_LINES && goUp && (romans[0]?.index ?? first) < first
  return (line) => isChapter(line) || (areParts && line !== undefined && isRoman(line))
}

function isRoman(line: ShapedLine): boolean {
  return isHeading(line) && line.mark?.kind === 'roman' && /^[Ⅰ-Ⅻ]/u.test(line.trimmed)
}

/** Lines of text or tables down to the next measure or part; counting ends where there are enough. */
function countOwnLines(
  lines: readonly ShapedLine[],
  chapter: number,
  isEnd: (index: number) => boolean,
): number {
  let count = 0
  for (let at = chapter + 1; at < lines.length && count < FEWEST_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || isEnd(at)) break
    if (!line.blank && !line.rule && !line.pageNumber && !line.budgetPlace && !line.headingLike) count += 1
  }
  return count
}

function titleOf(line: ShapedLine): NonNullable<MeasureStart['title']> {
  // 第１　決算の概要: the number stands in front of no 章.
  const words = line.mark?.kind === 'chapter' ? line.mark.text : line.trimmed
  return { title: cleanTitle(words), titleSpan: trimmedSpan(line), lines: [line.index], inPlace: true }
}
