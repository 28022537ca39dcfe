import { hasColumns } from './column-segments.ts'
import { isFormWord } from './form-labels.ts'
import { endsSentence, foldWidth, isNumberToken, looksLikeProse } from './line-shape.ts'
import { paperNumber } from './paper-titles.ts'
import type { ShapedLine } from './shaped-line.ts'

/**
 * Marks the lines that speak of the report rather than for it: its table of contents, and heads or feet that stand on page
 * after page. They are neither titles nor headings.
 */
export function markAsides(lines: readonly ShapedLine[]): ShapedLine[] {
  const asides = new Set([...findContents(lines), ...findRunningHeads(lines), ...findPageHeads(lines)])
  return lines.map((line) => (asides.has(line.index) ? asAside(line) : line))
}

function asAside(line: ShapedLine): ShapedLine {
  const { mark: _mark, department: _department, ...rest } = line
  return { ...rest, headingLike: false, labelLike: false, note: false, numbersOnly: false, aside: true }
}

const CONTENTS_HEAD = /^(?:総?目次|もくじ|CONTENTS|contents|目録)$/u
/** Dots that lead to a page number: `歳入の状況 ………… 12`. */
const LEADER = /[.．…・･]{3,}[\s　]*[(（]?[-－P\s]*[0-9０-９]{1,4}[\s\-－)）]*$/u
/** A page number at a line's end, far from its words. */
const PAGE_AT_END = /(?:[\s　]{3,}|[\s　]+[-－P])[0-9０-９]{1,4}[-－]?$/u

/** Lines of a list of contents: below 目次, what comes again later or ends in a page number; anywhere, what leads to one. */
function findContents(lines: readonly ShapedLine[]): number[] {
  const found = lines.filter((line) => LEADER.test(line.trimmed.slice(0, 200))).map((line) => line.index)
  const heads = lines.filter((line) =>
    CONTENTS_HEAD.test(line.trimmed.replace(/[\s　【】〔〕[\]<>＜＞]/gu, '')),
  )
  if (heads.length === 0) return found
  const last = new Map<string, number>()
  for (const line of lines) last.set(contentsKey(line.trimmed), line.index)
  return [...found, ...heads.flatMap((head) => [head.index, ...entriesBelow(lines, head, last)])]
}

function entriesBelow(
  lines: readonly ShapedLine[],
  head: ShapedLine,
  last: ReadonlyMap<string, number>,
): number[] {
  const entries: number[] = []
  const seen = new Set<string>()
  for (let at = head.index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || (line.afterFormFeed && entries.length > 0 && !isEntry(line))) break
    if (line.blank || line.rule || line.pageNumber) continue
    const key = contentsKey(line.trimmed)
    const comesAgain = (last.get(key) ?? at) > at
    if (seen.has(key) || endsSentence(line.trimmed) || !(comesAgain || isEntry(line))) break
    seen.add(key)
    entries.push(at)
  }
  return entries
}

function isEntry(line: ShapedLine): boolean {
  const { trimmed } = line
  return LEADER.test(trimmed.slice(0, 200)) || (PAGE_AT_END.test(trimmed) && trimmed.length <= 120)
}

/** A heading's words, or a paper's number, as its entry and the heading itself have them in common. */
function contentsKey(trimmed: string): string {
  return foldWidth(paperNumber(trimmed) ?? trimmed.slice(0, 200))
    .replace(LEADER, '')
    .replace(/(?:\s{2,}|\s+[-P])\d{1,4}-?$/u, '')
    .replace(/\s+/gu, '')
}

/** Fewest pages that a running head stands on. */
const FEWEST_PAGES = 3
/** How many lines from a page's top or foot are looked at. */
const EDGE = 2

/** Lines that stand at the top or foot of three pages or more, but for their numbers. Heads of tables and units are none. */
function findRunningHeads(lines: readonly ShapedLine[]): number[] {
  const pages: ShapedLine[][] = [[]]
  for (const line of lines) {
    if (line.afterFormFeed) pages.push([])
    if (!line.blank && !line.rule && !line.pageNumber) pages.at(-1)?.push(line)
  }
  if (pages.length < FEWEST_PAGES) return []
  const edges = pages.flatMap((page) => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])])
  const alike = Map.groupBy(edges.filter(couldRun), (line) => line.trimmed.replace(/[\s　]/gu, ''))
  return [...alike.values()]
    .filter((same) => same.length >= FEWEST_PAGES)
    .flatMap((same) => same.map((line) => line.index))
}

function couldRun(line: ShapedLine): boolean {
  if (line.tabbed || line.note || line.budgetPlace || line.trimmed.length > 90) return false
  if (line.mark?.kind === 'lenticular' && isFormWord(line.mark.text)) return false
  if (hasColumns(line.text) && !/^[\s　]{8,}/u.test(line.text) && !isTitleAndCity(line)) return false
  return !looksLikeProse(line.trimmed) && !line.trimmed.split(/[\s　]+/u).some(isNumberToken)
}

/** `令和５年度　主要施策の成果説明書          みほん市`: what the report is called, and whose it is, in the first line of a page. */
function isTitleAndCity({ afterFormFeed, trimmed }: ShapedLine): boolean {
  return (
    afterFormFeed &&
    /^(?:(?:令和|平成)[元0-9０-９]{1,2}年度|\p{Script=Han}{2,6}[市町村区])[ 　]{0,2}[^\s　]{4,30}[ 　]{2,}[^\s　0-9０-９]{2,12}$/u.test(
      trimmed,
    )
  )
}

/** `令和４年度　決算状況                    みほん市`, alone at the top of a page: what the page is called, and whose it is, far apart. */
function findPageHeads(lines: readonly ShapedLine[]): number[] {
  return lines.flatMap((line) => {
    if (line.tabbed || !hasColumns(line.text) || !isPageHead(line.trimmed)) return []
    let above = line.index - 1
    while (lines[above]?.blank === true) above -= 1
    const isTop = line.afterFormFeed || above < 0 || lines[above]?.pageNumber === true
    return isTop && lines[line.index + 1]?.blank === true ? [line.index] : []
  })
}

/** A year that opens the line, and no further one, nor a number, that would make it the heads of a table. */
function isPageHead(trimmed: string): boolean {
  const rest = /^(?:令和|平成)[元0-9０-９]{1,2}年度[ 　]+(?<rest>.+)$/u.exec(trimmed)?.groups?.['rest'] ?? ''
  const words = rest.split(/[ 　]{2,}/u)
  return (
    rest !== '' &&
    words.every((word) => !word.includes('年度') && !isNumberToken(word) && !TABLE_HEAD.test(word))
  )
}

const TABLE_HEAD = /(?:額|数|率|比|区分|増減|備考)(?:[(（][^()（）]*[)）])?$/u
