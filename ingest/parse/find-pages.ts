import type { ReportPage } from '../report/report.ts'
import type { Line } from './line.ts'
import { printedPageNumber } from './line-shape.ts'

export type FoundPages = {
  readonly pages: readonly ReportPage[]
  /** Page of each line, by line index; all 0 where the text shows no pages. */
  readonly pageOfLine: readonly number[]
  /** Indices of lines that print a page number and nothing else. */
  readonly numberLines: ReadonlySet<number>
}

/** Fewest lines with one leading space that make a habit of it. */
const FEWEST_INDENTED = 4

/**
 * Finds the pages that a text shows: form feeds; printed numbers (`- 38 -`) that end a page; lines that begin with
 * exactly one space (some extractors begin each page so) where the text does so rarely and consistently.
 */
export function findPages(lines: readonly Line[]): FoundPages {
  const numberLines = findNumberLines(lines)
  const starts = new Set<number>([0])
  const feeds = lines.filter((line) => line.afterFormFeed).map((line) => line.index)
  if (feeds.length > 0) for (const index of feeds) starts.add(index)
  else for (const index of [...indentedStarts(lines), ...afterNumbers(lines, numberLines)]) starts.add(index)
  return cutPages(lines, starts, numberLines)
}

function findNumberLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  for (const line of lines) if (printedPageNumber(line.trimmed) !== undefined) found.add(line.index)
  return found
}

/** Lines that begin with exactly one half-width space, if hardly anything else in the text is indented. */
function indentedStarts(lines: readonly Line[]): number[] {
  const filled = lines.filter((line) => line.trimmed !== '')
  const indented = filled.filter((line) => /^ [^\s\-*・]/u.test(line.text))
  const deeper = filled.filter((line) => /^ {3,}\S|^ +[-*・]/u.test(line.text))
  const rare = indented.length <= filled.length / 12
  if (indented.length < FEWEST_INDENTED || !rare || deeper.length > indented.length / 4) return []
  return indented.map((line) => line.index)
}

/** A printed number at the foot of a page, followed by at least two blank lines: the next filled line starts a page. */
function afterNumbers(lines: readonly Line[], numberLines: ReadonlySet<number>): number[] {
  const starts: number[] = []
  for (const index of numberLines) {
    let next = index + 1
    while (next < lines.length && lines[next]?.trimmed === '') next += 1
    if (next > index + 2 && next < lines.length) starts.push(next)
  }
  return starts
}

/** Cuts the text at the lines that start a page. */
export function cutPages(
  lines: readonly Line[],
  starts: ReadonlySet<number>,
  numberLines: ReadonlySet<number>,
): FoundPages {
  const pages: ReportPage[] = []
  const pageOfLine: number[] = []
  let printed: number | undefined
  let first = 0
  const close = (endLine: Line | undefined) => {
    const start = lines[first]?.start ?? 0
    const span = { start, end: endLine?.start ?? lines.at(-1)?.end ?? start }
    pages.push(printed === undefined ? { span } : { span, printedNumber: printed })
  }
  for (const line of lines) {
    if (starts.has(line.index) && line.index > 0) {
      close(line)
      first = line.index
      printed = undefined
    }
    if (numberLines.has(line.index)) printed = printedPageNumber(line.trimmed)
    pageOfLine.push(pages.length)
  }
  close(undefined)
  return { pages: starts.size > 1 || printed !== undefined ? pages : [], pageOfLine, numberLines }
}
