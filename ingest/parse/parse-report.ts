import type { BudgetPlace, Measure } from '../report/measure.ts'
import type { ParsedReport } from '../report/parsed-report.ts'
import type { Report } from '../report/report.ts'
import { assembleMeasure } from './assemble-measure.ts'
import { cutBlockSheets } from './block-sheet/cut-block-sheets.ts'
import { carryBudgetPlace, isLabelledPlace, readBudgetPlace } from './budget-place.ts'
import { buildFront, buildSections } from './build-sections.ts'
import { liftCentredNames } from './centred-names.ts'
import { partsOf } from './chapters-between.ts'
import { headingKey, type LineRange } from './decide-headings.ts'
import type { DraftSection } from './draft-blocks.ts'
import { findMeasures } from './find-measures.ts'
import { findPages } from './find-pages.ts'
import { splitFormBoxes } from './form-boxes.ts'
import { isFormTop } from './form-labels.ts'
import { cutItemisedSheets } from './itemised-sheets.ts'
import { judgeLayout } from './judge-layout.ts'
import { type Line, splitLines } from './line.ts'
import { gatherLateBlocks } from './lost-layout/gather-late-blocks.ts'
import { guessPages } from './lost-layout/guess-pages.ts'
import { markLateLines } from './lost-layout/late-zone.ts'
import { markAsides } from './mark-asides.ts'
import type { MeasureStart } from './measure-starts.ts'
import { isGap, previousFilled } from './near-lines.ts'
import { cutPackedTables } from './packed-tables.ts'
import { partsOver } from './parts-over.ts'
import type { ShapedLine } from './shaped-line.ts'
import { cutShareLines } from './share-lines.ts'
import { markSlideNumbers } from './slides.ts'
import { splitFormRows } from './split-form-rows.ts'
import { splitHeadings } from './split-headings.ts'
import { shapeLine } from './text-shape.ts'

/**
 * Cuts a report's text into pages and measures with titles, departments, headings and blocks; pure, in time linear in
 * the text. Offsets count UTF-16 units in `text`. Every non-blank line comes to lie in exactly one title, department,
 * heading or block.
 */
export function parseReport(report: Report, text: string): ParsedReport {
  const lines = markAsides(cutLines(text).map(shapeLine))
  const layout = judgeLayout(lines)
  const shown = findPages(lines)
  const found = layout.lost && shown.pages.length === 0 ? guessPages(lines) : shown
  const { starts, oddities } = findMeasures(lines, found.pageOfLine)
  const repeated = repeatedHeadings(lines, starts)
  const late = layout.lost ? markLateLines(lines, found.pageOfLine, repeated) : []
  const context = { lines, repeated, layoutLost: layout.lost, late }
  const taken = new Set(starts.flatMap(({ title }) => title?.taken ?? title?.lines ?? []))
  const frames = frameMeasures(lines, starts)
  const sections = frames.map(({ range, front }) => [
    ...buildFront({ range: front, taken, context, style: layout.style }),
    ...buildSections({ range, taken, context, style: layout.style }),
  ])
  const titles = starts.map((start) => start.title?.title ?? '')
  const stage = { text, titles, pageOfLine: found.pageOfLine, drafts: sections, late }
  const gathered = layout.lost ? gatherLateBlocks(stage) : { drafts: sections, oddities: [] }
  const measures = assembleMeasures({
    report,
    lines,
    starts,
    frames,
    drafts: gathered.drafts,
    lost: layout.lost,
  })
  return { pages: found.pages, measures, oddities: [...oddities, ...gathered.oddities] }
}

/** The lines of a text, headings and names of a form's cells each on one of its own. */
function cutLines(text: string): Line[] {
  const sheets = cutItemisedSheets(cutShareLines(cutBlockSheets(markSlideNumbers(splitLines(text)))))
  return splitFormRows(splitHeadings(splitFormBoxes(liftCentredNames(cutPackedTables(sheets)))))
}

type Frame = { readonly front: LineRange; readonly range: LineRange }

/** Which lines are a measure's own, and which stand in front of its title (running heads, its place in the budget). */
function frameMeasures(lines: readonly ShapedLine[], starts: readonly MeasureStart[]): Frame[] {
  const isPart = partsOf(lines, starts)
  return starts.map((start, at) => {
    const next = starts[at + 1]
    const front = { first: at === 0 ? 0 : leadingStart(lines, start.first, isPart), end: start.first }
    const end = next === undefined ? lines.length : leadingStart(lines, next.first, isPart)
    return { front, range: { first: start.first, end } }
  })
}

type Assembly = {
  readonly report: Report
  readonly lines: readonly ShapedLine[]
  readonly starts: readonly MeasureStart[]
  readonly frames: readonly Frame[]
  readonly drafts: readonly (readonly DraftSection[])[]
  readonly lost: boolean
}

function assembleMeasures({ report, lines, starts, frames, drafts, lost }: Assembly): Measure[] {
  let place: BudgetPlace | undefined
  const over = partsOver(
    lines,
    starts,
    frames.map(({ front }) => front),
  )
  return starts.map((start, at) => {
    const front = frames[at]?.front ?? { first: 0, end: 0 }
    for (const line of lines.slice(front.first, front.end)) {
      const read = line.budgetPlace ? readBudgetPlace(line.trimmed) : undefined
      if (read !== undefined) place = carryBudgetPlace(place, read)
    }
    const range = frames[at]?.range ?? { first: 0, end: 0 }
    if (lines[start.first]?.mark?.kind === 'chapter') place = undefined
    const own = lines
      .slice(range.first, Math.min(range.end, range.first + FORM_HEAD))
      .find((line) => isLabelledPlace(line.trimmed))
    if (own !== undefined) place = readBudgetPlace(own.trimmed)
    const id = `${report.id}/${String(at + 1).padStart(3, '0')}`
    const fallbackTitle = report.title
    const frame = {
      id,
      fallbackTitle,
      ...(place && { budgetPlace: place }),
      over: over[at] ?? { parts: [] },
      lost,
    }
    return assembleMeasure({ start, sections: drafts[at] ?? [] }, frame)
  })
}

/** Lines of a form in which its place in the budget stands. */
const FORM_HEAD = 12

/** Budget places, headings of a whole part and rules right above a title belong to the measure that follows. */
function leadingStart(
  lines: readonly ShapedLine[],
  first: number,
  isPart: (line: ShapedLine) => boolean,
): number {
  let from = first
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined) break
    const opens = line.mark?.kind === 'chapter' || isPart(line)
    const leads =
      line.budgetPlace ||
      (line.aside && !(line.isBlock && line.itemRows)) ||
      opens ||
      isFormTop(line.trimmed) ||
      isPublisher(lines, line) ||
      (line.rule && isGap(lines[at - 1]))
    const framed = line.rule && lines[at - 1]?.mark?.kind === 'chapter'
    if (!(line.blank || leads || framed)) break
    if (!line.blank) from = at
  }
  return from
}

/** 風越市 between what a form is called and its first field. */
function isPublisher(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  const above = previousFilled(lines, line.index)
  const isNear = above !== undefined && above.index === line.index - 1
  return isNear && isFormTop(above.trimmed) && /^[^\s\d、。]{1,8}[市町村区]$/u.test(line.trimmed)
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
