import { amountedTitles } from './amounted-titles.ts'
import { cleanTitle } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import type { FoundMeasures, MeasureStart } from './measure-starts.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest lines below a chapter's heading that are no headings themselves for it to be a unit of its own. */
const FEWEST_LINES = 2
/** Fewest numbered headings that count up through a report. */
const FEWEST_PARTS = 3
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

/** What opens a part: 第3章; Ⅲ too, and 3, where such numbers go up from before the first measure. */
export function partsOf(
  lines: readonly ShapedLine[],
  starts: readonly MeasureStart[],
): (line: ShapedLine | undefined) => boolean {
  const first = starts[0]?.first ?? 0
  const romans = lines.filter(isRoman)
  const numbers = romans.map(({ trimmed }) => trimmed.charCodeAt(0))
  const goUp = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  const areParts = romans.length >= FEWEST_LINES && goUp && (romans[0]?.index ?? first) < first
  const counted = new Set(countedParts(lines, starts))
  return (line) =>
    isChapter(line) || (line !== undefined && ((areParts && isRoman(line)) || counted.has(line.index)))
}

/**
 * １ 評価の方法, ２ 評価の結果, ３ 評価シート, ４ 参考資料: numbered headings that are the only ones of the report and count up through it, with titled
 * measures under one of them.
 */
function countedParts(lines: readonly ShapedLine[], starts: readonly MeasureStart[]): readonly number[] {
  const headings = lines.filter((line) => isHeading(line) && line.mark?.kind === 'number')
  const isUp = headings.every(({ mark }, at) => mark?.number === at + 1)
  const titled = starts.filter(({ title }) => title !== undefined)
  const [first, last] = [headings[0]?.index ?? lines.length, headings.at(-1)?.index ?? 0]
  const areApart = headings.every(({ index }) => isGap(lines[index - 1]))
  const holdsMeasures = titled.length >= FEWEST_LINES && titled.every((start) => start.first > first)
  if (headings.length < FEWEST_PARTS || !isUp || !areApart || !holdsMeasures) return []
  const between = titled.filter((start) => start.first < last).length
  const own = titled.some((start) => headings.some(({ index }) => start.title?.lines.includes(index)))
  return own || between === 0 ? [] : headings.map(({ index }) => index)
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
  const words = line.mark?.kind === 'chapter' || line.mark?.kind === 'number' ? line.mark.text : line.trimmed
  return { title: cleanTitle(words), titleSpan: trimmedSpan(line), lines: [line.index], inPlace: true }
}
