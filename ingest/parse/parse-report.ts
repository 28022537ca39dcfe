import type { BudgetPlace, Measure } from '../report/measure.ts'
import type { Oddity, ParsedReport } from '../report/parsed-report.ts'
import type { Report } from '../report/report.ts'
import { assembleMeasure, type MeasureDraft } from './assemble-measure.ts'
import { carryBudgetPlace, readBudgetPlace } from './budget-place.ts'
import { buildSections } from './build-sections.ts'
import { type HeadingContext, headingKey } from './decide-headings.ts'
import { findMeasures, type MeasureStart } from './find-measures.ts'
import { findPages } from './find-pages.ts'
import { judgeLayout } from './judge-layout.ts'
import { splitLines } from './line.ts'
import { type ShapedLine, shapeLine } from './text-shape.ts'

/**
 * Cuts a report's text into pages and measures with titles, departments, headings and blocks; pure, in time linear in
 * the text. Offsets count UTF-16 units in `text`. Every non-blank line comes to lie in exactly one title, department,
 * heading or block.
 */
export function parseReport(report: Report, text: string): ParsedReport {
  const lines = splitLines(text).map(shapeLine)
  const found = findPages(lines)
  const { starts, oddities } = findMeasures(lines, found.pageOfLine)
  const layout = judgeLayout(lines)
  const context = { lines, repeated: repeatedHeadings(lines, starts), layoutLost: layout.lost }
  const measures: Measure[] = []
  let place: BudgetPlace | undefined
  for (const [at, start] of starts.entries()) {
    const draft = draftMeasure({ starts, at, start, context, style: layout.style })
    for (const line of draft.budgetLines) place = carryBudgetPlace(place, readBudgetPlace(line.trimmed) ?? {})
    const id = `${report.id}/${String(at + 1).padStart(3, '0')}`
    measures.push(
      assembleMeasure(draft, {
        id,
        fallbackTitle: report.title,
        ...(place && { budgetPlace: place }),
        lost: layout.lost,
      }),
    )
  }
  const all: Oddity[] = [...oddities]
  return { pages: found.pages, measures, oddities: all }
}

type DraftRequest = {
  readonly starts: readonly MeasureStart[]
  readonly at: number
  readonly start: MeasureStart
  readonly context: HeadingContext
  readonly style: 'tab' | 'space' | 'columns'
}

function draftMeasure(request: DraftRequest): MeasureDraft {
  const { starts, at, start, context, style } = request
  const { lines } = context
  const first = at === 0 ? 0 : leadingStart(lines, start.first)
  const next = starts[at + 1]
  const end = next === undefined ? lines.length : leadingStart(lines, next.first)
  const taken = new Set(starts.flatMap((each) => each.title?.lines ?? []))
  const range = { first, end }
  const sections = buildSections({ range, taken, context, style })
  const budgetLines = lines.slice(first, Math.max(start.first, first)).filter((line) => line.budgetPlace)
  return { start, sections, budgetLines }
}

/** Budget places right above a title belong to the measure that follows. */
function leadingStart(lines: readonly ShapedLine[], first: number): number {
  let from = first
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || !(line.blank || line.budgetPlace)) break
    if (line.budgetPlace) from = at
  }
  return from
}

/** Keys of headings that stand in two measures or more. */
function repeatedHeadings(lines: readonly ShapedLine[], starts: readonly MeasureStart[]): Set<string> {
  const seen = new Map<string, number>()
  const repeated = new Set<string>()
  let at = 0
  for (const line of lines) {
    while (at + 1 < starts.length && (starts[at + 1]?.first ?? 0) <= line.index) at += 1
    if (!line.headingLike || line.mark === undefined) continue
    const key = headingKey(line.mark)
    const before = seen.get(key)
    if (before !== undefined && before !== at) repeated.add(key)
    seen.set(key, at)
  }
  return repeated
}
