import { coverSpans } from '../../report/span.ts'
import type { LabelledTable, RawTable } from '../../report/table.ts'
import { applyEquations, auditOf, odditiesOf } from '../checks/apply-equations.ts'
import { checkPart } from '../checks/check-part.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import type { FigureOddity } from '../oddity.ts'
import { doubtUnlabelledRows } from './doubt-unlabelled-rows.ts'
import { labelCells, toTableCells } from './label-cells.ts'
import { readTable, type TablePart } from './read-table.ts'
import { readContext } from './table-context.ts'
import { figuresOfTable } from './table-figures.ts'
import { trustLostTable } from './trust-lost-table.ts'

export type TableExtract = {
  readonly drafts: readonly FigureDraft[]
  readonly tables: readonly LabelledTable[]
  readonly oddities: readonly FigureOddity[]
  /** The table's header with the units that hold for it, for tables with the same header further on. */
  readonly headed?: { readonly header: string; readonly units: readonly ScaledUnit[] }
}

/** One raw table → its figures, the labelled table, and what was mended on the way. */
export function figuresOfRawTable(raw: RawTable, place: FigurePlace): TableExtract {
  const lines = (spans: RawTable['before']) => spans.map((span) => place.text.slice(span.start, span.end))
  const near = readContext({
    before: [...(place.lineAbove === undefined ? [] : [place.lineAbove]), ...lines(raw.before)],
    after: lines(raw.after),
    headings: [place.measure, ...place.headings],
  })
  const parts = readTable(raw, place.text)
  const first = parts[0]
  if (first === undefined) return { drafts: [], tables: [], oddities: [] }
  const header = headerWords(first)
  const units = [near.units, place.headingUnits, place.unitsByHeader?.get(header) ?? []].find(isFilled) ?? []
  const context = { ...near, units }
  const read = parts.flatMap((part) =>
    figuresOfTable({ part, cells: labelCells(part), context, place, tableId: raw.id }),
  )
  const trusted = raw.layoutLost ? trustLostTable(read, parts, place.text) : read
  const drafts = doubtUnlabelledRows(trusted, parts, raw)
  const equations = parts.flatMap((part) => checkPart(part, drafts))
  const table: LabelledTable = {
    id: raw.id,
    measureId: place.measureId,
    ...(context.caption === undefined ? {} : { caption: context.caption }),
    span: coverSpans(raw.rows.map((row) => row.span)),
    headerRows: first.header.length,
    stubColumns: first.stubColumns,
    cells: parts.flatMap(toTableCells),
    audit: auditOf(equations),
    layoutLost: raw.layoutLost,
  }
  const oddities = parts.flatMap((part) =>
    part.mended.map((mending) => ({ ...mending, measureId: place.measureId, tableId: raw.id })),
  )
  return {
    drafts: applyEquations(drafts, equations),
    tables: [table],
    oddities: [...oddities, ...odditiesOf(drafts, equations)],
    headed: { header, units },
  }
}

function isFilled(units: readonly ScaledUnit[]): boolean {
  return units.length > 0
}

/** The words of the heads without their years: tables that go on year by year have the same. */
function headerWords(part: TablePart): string {
  const words = part.header.flatMap((row) =>
    row.cells.map((cell) => (cell.kind === 'blank' || cell.times.length > 0 ? '' : cleanLabel(cell.text))),
  )
  return [...new Set(words)]
    .filter((word) => word !== '')
    .toSorted()
    .join('\t')
}
