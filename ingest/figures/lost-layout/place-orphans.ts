import type { ParsedReport } from '../../report/parsed-report.ts'
import type { Report } from '../../report/report.ts'
import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'
import { collectPages } from './collect-pages.ts'
import { draftPlacement } from './draft-placement.ts'
import { type Board, type LooseNumber, type LostPage, place } from './lost-page.ts'
import { solveColumnSums } from './solve-column-sums.ts'
import { solveCountRows } from './solve-count-rows.ts'
import { solveForms } from './solve-forms.ts'
import { solveFundSources } from './solve-fund-sources.ts'
import { solveHeadingTotals } from './solve-heading-totals.ts'
import { solveLineLists } from './solve-line-lists.ts'
import { solveMissingLabels } from './solve-missing-labels.ts'
import { solveNamedSums } from './solve-named-sums.ts'
import { solvePriorYears } from './solve-prior-years.ts'
import { solveRowGroups } from './solve-row-groups.ts'
import { solveShares } from './solve-shares.ts'
import { solveSingleSlots } from './solve-single-slots.ts'
import { solveSlotLists } from './solve-slot-lists.ts'
import { solveSplitTables } from './solve-split-tables.ts'

export type PlacedOrphans = {
  /** Figures with status `repaired`, `checked`, `doubtful` or `unplaced`, in no particular order; ids are given out later. */
  readonly drafts: readonly FigureDraft[]
  /** Spans of numbers that this stage answers for: the ordinary stages must not make figures of them. */
  readonly claimed: readonly Span[]
}

/**
 * レイアウトの失われた頁の数値: for text whose layout is lost, brings labels without a number and numbers without a label
 * together, page by page, and proves what the report's own arithmetic can prove. Pure; does nothing for other texts.
 * A page whose numbers would take too long to search keeps them without labels.
 */
export function placeOrphans(report: Report, text: string, parsed: ParsedReport): PlacedOrphans {
  if (!isLost(parsed)) return { drafts: [], claimed: [] }
  const pages = collectPages(text, parsed)
  const boards = layOutBoards(pages, parsed, report.fiscalYear)
  for (const solve of STAGES) for (const board of boards) solve(board)
  const placements = boards.flatMap((board) => board.placements)
  return {
    drafts: placements.map((placement) => draftPlacement(placement, { report, text })),
    claimed: placements.map((placement) => placement.number.quantity.number),
  }
}

/** In this order, each over all pages: what is proven early takes numbers out of the later searches. */
const STAGES: readonly ((board: Board) => void)[] = [
  solveNamedSums,
  solveRowGroups,
  solvePriorYears,
  solveSlotLists,
  solveMissingLabels,
  solveSingleSlots,
  solveFundSources,
  solveHeadingTotals,
  solveSplitTables,
  solveShares,
  solveCountRows,
  solveForms,
  solveColumnSums,
  solveLineLists,
  leaveUnplaced,
]

/** Only texts of which the parser says so: tables drawn in pieces, blocks moved back to their headings. */
function isLost(parsed: ParsedReport): boolean {
  const blocks = parsed.measures.flatMap((measure) => measure.sections.flatMap((section) => section.blocks))
  return blocks.some(
    (block) => block.moved !== undefined || (block.kind === 'table' && block.table.layoutLost),
  )
}

function layOutBoards(pages: readonly LostPage[], parsed: ParsedReport, reportYear: number): Board[] {
  const known = Map.groupBy(
    pages.flatMap((page) => page.known),
    (amount) => amount.measureId,
  )
  const rowsOf = Map.groupBy(
    pages.flatMap((page) => page.rows),
    (row) => row.home.measure.id,
  )
  const totalRows = new Map<string, LooseNumber[]>()
  for (const row of pages.flatMap((page) => page.rows)) {
    const [number, ...others] = row.numbers
    if (!row.isTotal || number === undefined || others.length > 0 || number.quantity.unit !== undefined)
      continue
    const id = row.home.measure.id
    totalRows.set(id, [...(totalRows.get(id) ?? []), number])
  }
  const measures = new Map(parsed.measures.map((measure) => [measure.id, measure]))
  const pagesOf = Map.groupBy(
    pages.flatMap((page) => page.measures.map((measure) => ({ page, measure }))),
    ({ measure }) => measure.id,
  )
  const fundTotals = new Map<string, bigint>()
  const totals: Board['totals'] = new Map()
  return pages.map((page) => ({
    page,
    reportYear,
    open: new Set(page.loose),
    openSlots: new Set(page.slots),
    placements: [],
    elsewhere: looseElsewhere(pagesOf, page),
    measures,
    known,
    totalRows,
    rowsOf,
    fundTotals,
    totals,
  }))
}

/** For each measure of a page, the loose numbers of the other pages on which its headings stand. */
function looseElsewhere(
  pagesOf: ReadonlyMap<string, readonly { readonly page: LostPage }[]>,
  page: LostPage,
): Map<string, LooseNumber[]> {
  const found = new Map<string, LooseNumber[]>()
  for (const { id } of page.measures) {
    const others = (pagesOf.get(id) ?? []).filter((other) => other.page !== page)
    if (others.length > 0)
      found.set(
        id,
        others.flatMap((other) => other.page.loose),
      )
  }
  return found
}

/** What nothing speaks for is listed for staff, without a label. */
function leaveUnplaced(board: Board): void {
  for (const number of [...board.open]) {
    const measure = board.measures.get(number.measureId)
    if (measure === undefined) continue
    const home = { measure, headings: [] }
    place(board, { number, home, row: [], column: [], labelSpans: [], role: 'plain', status: 'unplaced' })
  }
}
