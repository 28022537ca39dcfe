import type { Oddity } from '../report/parsed-report.ts'
import { withBlocks } from './block-sheet/block-titles.ts'
import { budgetItemTitles } from './budget-item-titles.ts'
import { withStartsBetween } from './chapters-between.ts'
import { codedTitles } from './coded-titles.ts'
import { hasColumns } from './column-segments.ts'
import { headingKey } from './decide-headings.ts'
import { distinctTitles } from './distinct-titles.ts'
import { findTitles, findTitlesBelow } from './find-titles.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { areOverTitles, withTitlesBefore } from './items-over-titles.ts'
import { labelledTitles } from './labelled-titles.ts'
import { trimmedSpan } from './line.ts'
import { closeLetterSpacing, hasQuantity, isNumberToken, looksLikeProse } from './line-shape.ts'
import { matchAwayTitles } from './match-away-titles.ts'
import type { FoundMeasures, MeasureStart, UntitledRun } from './measure-starts.ts'
import { isAlone, nextFilled, previousFilled } from './near-lines.ts'
import { numberedTitles, titlesUnderOffices } from './numbered-titles.ts'
import { paperTitles } from './paper-titles.ts'
import type { ShapedLine } from './shaped-line.ts'
import { titlesBySigns } from './slides.ts'
import { statementTitles } from './statement-titles.ts'

/** Least share of the titles that must be followed by the same heading for it to count as the starter. */
const LEAST_STARTER_SHARE = 0.4

/** Finds the measures of a report: by titles with departments; by the heading each begins with; else by numbered titles. */
export function findMeasures(lines: readonly ShapedLine[], pageOfLine: readonly number[]): FoundMeasures {
  const found = withStartsBetween(lines, withBlocks(lines, findStarts(lines, pageOfLine)))
  const front = frontMeasure(lines, found.starts[0]?.first ?? 0)
  return front === undefined ? found : { ...found, starts: [front, ...found.starts] }
}

function findStarts(lines: readonly ShapedLine[], pageOfLine: readonly number[]): FoundMeasures {
  const labelled = labelledTitles(lines)
  const hashed = titlesBySigns(lines)
  if (hashed.length > 0) return { starts: hashed.map(startOf), oddities: [] }
  const usual = findTitles(lines)
  const papers = paperTitles(lines)
  if (areAllTitles(papers, usual)) return { starts: papers.map(startOf), oddities: [] }
  const statements = statementTitles(lines)
  if (areAllTitles(statements, usual)) return { starts: statements.map(startOf), oddities: [] }
  if (areAllTitles(labelled, usual)) return { starts: labelled.map(startOf), oddities: [] }
  const numbered = numberedTitles(lines)
  if (holdsMost(numbered, usual)) return { starts: numbered.map(startOf), oddities: [] }
  const below = atLeastTwo(findTitlesBelow(lines))
  const officed = titlesUnderOffices(lines, { titles: numbered, usual })
  if (usual.length * 2 < officed.length) return { starts: officed.map(startOf), oddities: [] }
  const items = budgetItemTitles(lines)
  const own = new Set(items.map((item) => item.lines[0]))
  const others = [...usual, ...below].filter(({ lines: [first] }) => !own.has(first))
  if (others.length * 3 < items.length || areOverTitles(lines, items, usual))
    return { starts: withTitlesBefore(items, usual).map(startOf), oddities: [] }
  // A cover's title above the first office is one title beside all those that stand below theirs.
  const titles = usual.length * 2 < below.length || usual.length === 0 ? below : usual
  const starter = findStarter(lines, titles)
  if (starter !== undefined) return { ...startsByStarter({ lines, pageOfLine, titles, starter }), starter }
  if (titles.length > 0) return { starts: withPromoted(lines, titles), oddities: [] }
  const coded = codedTitles(lines)
  if (coded.length > 0) return { starts: coded.map(startOf), oddities: [] }
  const top = topTitles(lines, numbered)
  if (top.length >= 2) return { starts: top, oddities: [] }
  const distinct = distinctTitles(lines)
  if (distinct.length > 0) return { starts: distinct.map(startOf), oddities: [] }
  const message = '題名の形をした行が見つからないため、全体をひとつの資料として扱いました。'
  return { starts: [{ first: 0 }], oddities: [{ kind: 'no-title', message }] }
}

function startOf(title: FoundTitle): MeasureStart {
  return { first: title.lines[0] ?? 0, title }
}

/** Two titles or more behind a label or a paper's number, among at most half as many others: those are the report's way. */
function areAllTitles(labelled: readonly FoundTitle[], usual: readonly FoundTitle[]): boolean {
  const own = new Set(labelled.flatMap((title) => title.lines))
  const others = usual.filter((title) => !title.lines.some((line) => own.has(line))).length
  return labelled.length >= 2 && others * 2 <= labelled.length
}

/** Numbered headings of which some have a department, where hardly any title stands outside them. */
function holdsMost(numbered: readonly FoundTitle[], usual: readonly FoundTitle[]): boolean {
  const own = new Set(numbered.flatMap((title) => title.lines))
  const inside = usual.filter((title) => title.lines.some((line) => own.has(line))).length
  return inside >= 1 && inside >= (usual.length - inside) * 3 && inside < numbered.length
}

/** Fewest lines of running text before the first title that make a unit of their own. */
const FEWEST_FRONT_LINES = 3

/** What stands before the first title, an amount or running text: a unit under its own heading line, or under none where that is a cover's. */
function frontMeasure(lines: readonly ShapedLine[], end: number): MeasureStart | undefined {
  const front = lines.slice(0, end)
  const prose = front.filter((line) => !line.tabbed && looksLikeProse(line.trimmed)).length
  const rows = front.filter((line) => line.numbersOnly || isValueRow(line)).length
  const amounts = front.some((line) => line.aside !== true && hasQuantity(line.trimmed))
  if (prose < FEWEST_FRONT_LINES && rows < FEWEST_FRONT_LINES && !amounts) return undefined
  const [first, second] = front.filter((line) => !line.blank && !line.rule)
  const cover = [first, second].some(
    (line) => line !== undefined && /年\s*度|年\s*[0-9０-９]{1,2}\s*月/u.test(line.trimmed),
  )
  return first?.labelLike && !cover ? { first: first.index, title: bareTitle(first) } : { first: 0 }
}

function isValueRow(line: ShapedLine): boolean {
  return (
    (line.tabbed || hasColumns(line.text)) && line.trimmed.split(/[\s　]+/u).filter(isNumberToken).length >= 2
  )
}

/** One office with a line below it may be anything; two are the report's way. */
const atLeastTwo = (titles: FoundTitle[]): FoundTitle[] => (titles.length >= 2 ? titles : [])

function findStarter(lines: readonly ShapedLine[], titles: readonly FoundTitle[]): string | undefined {
  const counts = new Map<string, number>()
  for (const title of titles) {
    const next = nextFilled(lines, title.lines.at(-1) ?? 0)
    if (next?.headingLike && next.mark && isBracket(next)) {
      const key = headingKey(next.mark)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 2 || best[1] < titles.length * LEAST_STARTER_SHARE) return undefined
  return best[0]
}

function isBracket(line: ShapedLine): boolean {
  return line.mark?.kind === 'lenticular' || line.mark?.kind === 'angle' || line.mark?.kind === 'double-angle'
}

type StarterSearch = {
  readonly lines: readonly ShapedLine[]
  readonly pageOfLine: readonly number[]
  readonly titles: readonly FoundTitle[]
  readonly starter: string
}

function startsByStarter(search: StarterSearch): { starts: MeasureStart[]; oddities: Oddity[] } {
  const { lines, titles, starter } = search
  const placed: FoundTitle[] = []
  const away: FoundTitle[] = []
  for (const title of titles) {
    const next = nextFilled(lines, title.lines.at(-1) ?? 0)
    ;(next?.headingLike ? placed : away).push(title)
  }
  const titled = new Set(placed.map((title) => nextFilled(lines, title.lines.at(-1) ?? 0)?.index))
  const isStarter = (line: ShapedLine) => line.headingLike && line.mark && headingKey(line.mark) === starter
  const isFirstOfTitle = (line: ShapedLine) => {
    const title = placed.findLast(({ lines: own }) => (own[0] ?? 0) < line.index)?.lines.at(-1)
    return title !== undefined && !lines.slice(title, line.index).some(isStarter)
  }
  // Where no title is astray, a measure may begin with another heading (目的) than most (実績).
  const untitled = lines.filter(
    (line) => isStarter(line) && !titled.has(line.index) && !(away.length === 0 && isFirstOfTitle(line)),
  )
  const runs = untitled.map((line) => runStart(lines, line))
  const known = placed.map((title) => ({ first: title.lines[0] ?? 0, title }))
  const matched = matchAwayTitles({ ...search, runs, away, placed })
  const starts = [...known, ...matched.starts].sort((a, b) => a.first - b.first)
  return { starts, oddities: matched.oddities }
}

function runStart(lines: readonly ShapedLine[], heading: ShapedLine): UntitledRun {
  const above = previousFilled(lines, heading.index)
  if (above?.department === undefined || heading.index - above.index > 3)
    return { first: heading.index, heading: heading.index }
  return { first: above.index, heading: heading.index, department: above }
}

/**
 * Between titles with departments there may be titles without: a short line standing alone, after which numbering
 * starts again at 1 or a bracket heading stands, and which no table of contents of its measure lists.
 */
function withPromoted(lines: readonly ShapedLine[], titles: readonly FoundTitle[]): MeasureStart[] {
  const starts: MeasureStart[] = []
  for (const [at, title] of titles.entries()) {
    const first = title.lines[0] ?? 0
    starts.push({ first, title })
    const end = titles[at + 1]?.lines[0] ?? lines.length
    const listed = listedCells(lines, { first, end })
    for (let index = (title.lines.at(-1) ?? 0) + 1; index < end; index += 1) {
      const line = lines[index]
      if (line !== undefined && startsAnew(lines, line) && !listed.has(squeeze(line.trimmed))) {
        starts.push({ first: index, title: bareTitle(line) })
      }
    }
  }
  return starts
}

function startsAnew(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  if (!line.labelLike || line.mark !== undefined || line.trimmed.length < 6 || /\s/u.test(line.trimmed))
    return false
  if (!isAlone(lines, line)) return false
  const above = previousFilled(lines, line.index)
  if (above?.labelLike && isAlone(lines, above)) return false
  const next = nextFilled(lines, line.index)
  if (next === undefined || !next.headingLike) return false
  return next.mark?.kind === 'lenticular' || (next.mark?.kind === 'number' && next.mark.number === 1)
}

function listedCells(lines: readonly ShapedLine[], range: { first: number; end: number }): Set<string> {
  const cells = new Set<string>()
  for (let at = range.first; at < range.end; at += 1) {
    const line = lines[at]
    if (line?.tabbed)
      for (const cell of line.text.split('\t'))
        cells.add(squeeze(cell.trim().replace(/^\d{1,2}[.\s]\s*/u, '')))
  }
  return cells
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

function bareTitle(line: ShapedLine): FoundTitle {
  return { title: cleanTitle(line.trimmed), titleSpan: trimmedSpan(line), lines: [line.index], inPlace: true }
}

/** Without departments: numbered headings at the top level, and lines set in the middle above what follows. */
function topTitles(lines: readonly ShapedLine[], numbered: readonly FoundTitle[]): MeasureStart[] {
  const centred = lines
    .filter((line) => isCentred(lines, line))
    .map((line) => ({ first: line.index, title: bareTitle(line) }))
  const known = new Set<number>()
  return [...numbered.map(startOf), ...centred]
    .sort((a, b) => a.first - b.first)
    .filter(({ first }) => !known.has(first) && known.add(first))
}

/** A short line far from the left edge, after a blank line, that no other cell stands beside. */
function isCentred(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  if (!/^ {5,}\S/u.test(line.text) || line.mark !== undefined || line.note || line.trimmed.length > 120)
    return false
  const title = closeLetterSpacing(line.trimmed)
  const spaced = title !== line.trimmed.replace(/\s+/gu, ' ')
  if (spaced ? /\s/u.test(title) : !line.labelLike || hasColumns(line.text)) return false
  if (title.length < 4 || /[\d,]{3,}/u.test(title) || looksLikeProse(title)) return false
  if (/[をにがはとのへで]$|[千百万]?円[)）]$/u.test(title) || isOpenBracket(title)) return false
  const [before, after] = [lines[line.index - 1], lines[line.index + 1]]
  if (before !== undefined && !before.blank) return false
  if (after !== undefined && !after.blank && !after.note && !spaced) return false
  const next = nextFilled(lines, line.index)
  return next !== undefined && (next.note || hasColumns(next.text) || /^ {20,}/u.test(next.text))
}

function isOpenBracket(title: string): boolean {
  return title.split(/[(（]/u).length !== title.split(/[)）]/u).length
}
