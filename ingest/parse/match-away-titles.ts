import type { Oddity } from '../report/parsed-report.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import type { MeasureStart, UntitledRun } from './measure-starts.ts'
import type { ShapedLine } from './shaped-line.ts'
import { bigrams } from './shared-words.ts'

export type AwaySearch = {
  readonly lines: readonly ShapedLine[]
  readonly pageOfLine: readonly number[]
  readonly runs: readonly UntitledRun[]
  /** Titles with departments that stand away from any heading. */
  readonly away: readonly FoundTitle[]
  readonly placed: readonly FoundTitle[]
}

type Pair = { readonly run: UntitledRun; readonly title: FoundTitle; readonly score: number }

/**
 * Gives titles that stand away from their headings back to the runs of headings that lack one, page by page: a title
 * with its department to a run without one, a short line standing alone to a run that has only its department. Where
 * several could be meant, the words they share with the run's own text decide, then the order.
 */
export function matchAwayTitles(search: AwaySearch): { starts: MeasureStart[]; oddities: Oddity[] } {
  const starts: MeasureStart[] = []
  const oddities: Oddity[] = []
  const runsByPage = Map.groupBy(search.runs, (run) => search.pageOfLine[run.heading] ?? 0)
  const linesByPage = Map.groupBy(search.lines, (line) => search.pageOfLine[line.index] ?? 0)
  for (const [page, runs] of runsByPage) {
    const given = pairOnPage(search, describePage(search, linesByPage.get(page) ?? [], runs), runs)
    for (const run of runs) {
      const title = given.get(run)
      starts.push({ first: run.first, ...(title ? { title } : departmentOnly(run)) })
      oddities.push(title ? awayOddity(title) : untitledOddity(run, search.lines))
    }
  }
  return { starts, oddities }
}

type Page = {
  readonly lines: readonly ShapedLine[]
  readonly away: readonly FoundTitle[]
  /** Where titles and runs start. */
  readonly firsts: readonly number[]
  readonly lastHeading: number
}

function describePage(search: AwaySearch, lines: readonly ShapedLine[], runs: readonly UntitledRun[]): Page {
  const from = lines[0]?.index ?? 0
  const to = lines.at(-1)?.index ?? 0
  const within = (title: FoundTitle) => (title.lines[0] ?? 0) >= from && (title.lines[0] ?? 0) <= to
  const placed = search.placed.filter(within)
  const heading = lines.findLast((line) => line.headingLike && line.mark?.kind === 'lenticular')
  return {
    lines,
    away: search.away.filter(within),
    firsts: [...runs.map((run) => run.first), ...placed.map((title) => title.lines[0] ?? 0)],
    lastHeading: heading?.index ?? to,
  }
}

function pairOnPage(
  search: AwaySearch,
  page: Page,
  runs: readonly UntitledRun[],
): Map<UntitledRun, FoundTitle> {
  const alone = aloneTitles(search, page)
  const pairs: Pair[] = []
  for (const run of runs) {
    const own = bigrams(runText(search, run, page))
    const candidates = run.department === undefined ? page.away : alone
    for (const title of candidates) pairs.push({ run, title, score: sharedShare(title.title, own) })
  }
  pairs.sort(
    (a, b) =>
      b.score - a.score || a.run.first - b.run.first || a.title.titleSpan.start - b.title.titleSpan.start,
  )
  const given = new Map<UntitledRun, FoundTitle>()
  const used = new Set<FoundTitle>()
  for (const { run, title } of pairs) {
    if (given.has(run) || used.has(title)) continue
    given.set(run, run.department ? withDepartment(title, run.department) : title)
    used.add(title)
  }
  return given
}

/** Share of a title's pairs of characters that occur in a text. */
function sharedShare(title: string, own: ReadonlySet<string>): number {
  const parts = bigrams(title)
  let shared = 0
  for (const part of parts) if (own.has(part)) shared += 1
  return parts.size === 0 ? 0 : shared / parts.size
}

/** The run's own lines: from its department or first heading to the page's next title, at most to the last heading. */
function runText(search: AwaySearch, run: UntitledRun, page: Page): string {
  const next = Math.min(...page.firsts.filter((first) => first > run.first), page.lastHeading + 1)
  const before = search.lines.slice(Math.max(0, run.first - 3), run.first).filter((line) => line.budgetPlace)
  const own = page.lines.filter((line) => line.index >= run.first && line.index < next && !line.budgetPlace)
  return [...before, ...own].map((line) => line.trimmed).join('\n')
}

function aloneTitles(search: AwaySearch, page: Page): FoundTitle[] {
  const taken = new Set([...page.firsts, ...page.away.flatMap((title) => title.lines)])
  const found: FoundTitle[] = []
  for (const line of page.lines) {
    if (taken.has(line.index) || line.department) continue
    if (!line.labelLike || line.mark !== undefined || !isAlone(search.lines, line)) continue
    if (/[\s]/u.test(line.trimmed) || /[:：]/u.test(line.trimmed)) continue
    const titleSpan = trimmedSpan(line)
    found.push({ title: cleanTitle(line.trimmed), titleSpan, lines: [line.index], inPlace: false })
  }
  return found
}

function isAlone(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  return [lines[line.index - 1], lines[line.index + 1]].every((near) => near === undefined || near.blank)
}

function withDepartment(title: FoundTitle, line: ShapedLine): FoundTitle {
  return {
    ...title,
    department: line.trimmed,
    departmentSpan: trimmedSpan(line),
    lines: [...title.lines, line.index],
  }
}

function departmentOnly(run: UntitledRun): { title?: FoundTitle } {
  if (run.department === undefined) return {}
  const { start } = trimmedSpan(run.department)
  const empty = { title: '', titleSpan: { start, end: start }, lines: [], inPlace: false }
  return { title: withDepartment(empty, run.department) }
}

function awayOddity(title: FoundTitle): Oddity {
  const message = `題名「${title.title}」は見出しから離れた所にありました。同じページの題名のない見出しの題名としました。`
  return { kind: 'title-away', message, span: title.titleSpan }
}

function untitledOddity(run: UntitledRun, lines: readonly ShapedLine[]): Oddity {
  const line = lines[run.heading]
  const message = '題名の見つからない見出しのまとまりがあります。'
  return { kind: 'untitled-run', message, ...(line && { span: { start: line.start, end: line.end } }) }
}
