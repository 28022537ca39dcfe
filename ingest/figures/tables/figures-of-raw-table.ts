import Big from 'big.js'
import { withoutFillingCommas } from '../../parse/line.ts'
import { unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import { coverSpans } from '../../report/span.ts'
import type { LabelledTable, RawTable } from '../../report/table.ts'
import { applyEquations, auditOf, odditiesOf } from '../checks/apply-equations.ts'
import { checkPart } from '../checks/check-part.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { findBracketLegends, legendAt } from '../labels/bracket-legend.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import { periodOfLabel } from '../labels/period-of-labels.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { isTableOfCounts, isTableOfMoney, unitStatedAt } from '../labels/stated-units.ts'
import type { FigureOddity } from '../oddity.ts'
import { attachByBalance } from './attach-by-balance.ts'
import { doubtUnlabelledRows } from './doubt-unlabelled-rows.ts'
import { labelCells, toTableCells } from './label-cells.ts'
import { nameBracketedRows, nameBracketRows } from './name-bracket-rows.ts'
import { nameFundsOfList } from './name-funds.ts'
import { readTable, type TablePart } from './read-table.ts'
import { nameStepTotals } from './step-totals.ts'
import { readContext } from './table-context.ts'
import { figuresOfTable } from './table-figures.ts'
import { trustLostTable } from './trust-lost-table.ts'
import { unitOfTotals } from './unit-of-totals.ts'
import { unitOfWhole } from './unit-of-whole.ts'

export type TableExtract = {
  readonly drafts: readonly FigureDraft[]
  readonly tables: readonly LabelledTable[]
  readonly oddities: readonly FigureOddity[]
  /** The table's header with the units that hold for it, for tables with the same header further on. */
  readonly headed?: { readonly header: string; readonly units: readonly ScaledUnit[] }
}

/** One raw table → its figures, the labelled table, and what was mended on the way. */
export function figuresOfRawTable(raw: RawTable, place: FigurePlace): TableExtract {
  const lines = (spans: RawTable['before']) =>
    spans.map((span) => withoutFillingCommas(place.text.slice(span.start, span.end)))
  const near = readContext({
    before: [...(place.lineAbove === undefined ? [] : [place.lineAbove]), ...lines(raw.before)],
    after: lines(raw.after),
    headings: [...(isMadeLater(place) ? [] : [place.measure]), ...place.headings],
  })
  const [below] = findBracketLegends(lines(raw.after).join('\n'))
  const legend = below?.label ?? legendAt(place.legends ?? [], raw.rows[0]?.span.start ?? 0)
  const parts = readTable(raw, place.text).map((part) => nameBracketedRows(nameBracketRows(part, legend)))
  const first = parts[0]
  if (first === undefined) return { drafts: [], tables: [], oddities: [] }
  const header = headerWords(first)
  const own = [unitOfCorner(first), near.units, unitsAtRowEnd(first)]
  const given = [...own, place.headingUnits, unitsOfLikeTable(header, place)].find(isFilled) ?? []
  const units = isFilled(given) ? given : unitsForAmounts(parts, raw, place)
  const context = { ...near, units, legend }
  const read = parts.flatMap((part) =>
    unitOfTotals(figuresOfTable({ part, cells: labelCells(part), context, place, tableId: raw.id })),
  )
  const trusted = raw.layoutLost ? trustLostTable(read, parts, place.text) : read
  const drafts = nameStepTotals(doubtUnlabelledRows(trusted, parts, raw), place)
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
    drafts: nameFundsOfList(attachByBalance(applyEquations(drafts, equations)), [
      context.caption,
      place.measure,
      ...place.headings,
      first.header[0]?.cells[0]?.text,
    ]),
    tables: [table],
    oddities: [...oddities, ...odditiesOf(drafts, equations)],
    headed: { header, units },
  }
}

/** 令和6年度 事業評価 over a report on another year: the report's own title, where the measure has none, says when it was made. */
function isMadeLater({ isUntitled, measure, period }: FigurePlace): boolean {
  const said = isUntitled === true ? periodOfLabel(measure) : undefined
  return (
    said !== undefined &&
    !(period.kind === 'fiscal-year' && said.kind === 'fiscal-year' && said.fiscalYear === period.fiscalYear)
  )
}

/** 予算現額 9,620 | 決算額 9,187 | (単位：千円): the unit that a row of a form says at its end. */
function unitsAtRowEnd({ rows }: TablePart): readonly ScaledUnit[] {
  const ends = rows.flatMap(({ cells }) => cells.findLast(({ kind }) => kind !== 'blank') ?? [])
  const said = ends.flatMap(({ text }) => parseUnitCaption(text) ?? [])
  return said.find(({ explicit, label }) => explicit && label === '')?.units ?? []
}

/** Units of an earlier table of the measure with the same heads, or with these and others. */
function unitsOfLikeTable(header: string, { unitsByHeader }: FigurePlace): readonly ScaledUnit[] {
  const heads = header.split('\t')
  const like = [...(unitsByHeader ?? [])].find(
    ([other]) => heads.length >= fewestHeads && new Set(heads).isSubsetOf(new Set(other.split('\t'))),
  )
  return unitsByHeader?.get(header) ?? like?.[1] ?? []
}

/** Fewest heads by which a table is known as one like another. */
const fewestHeads = 3

/** Where the table is one of amounts: what a sentence of the report says for all of them, or one of its own heads: 事業費（千円）. */
function unitsForAmounts(
  parts: readonly TablePart[],
  raw: RawTable,
  place: FigurePlace,
): readonly ScaledUnit[] {
  const stated = unitStatedAt(place.statedUnits ?? [], raw.rows[0]?.span.start ?? 0)
  const labels = parts.flatMap(({ columns, rowLabels }) =>
    [...columns, ...rowLabels].flatMap(({ path }) => path),
  )
  const ofAll = unitStatedAt(
    place.statedUnits?.filter(({ isOfUnitless }) => isOfUnitless !== true) ?? [],
    raw.rows[0]?.span.start ?? 0,
  )
  const isListOfAmounts = ofAll !== undefined && parts.every(isBareList) && !isTableOfCounts(labels)
  const above = place.headings.at(-1) ?? place.measure
  if (!isTableOfMoney(labels) && !isListOfAmounts) {
    const title = unitOfTitle(above)
    return isFilled(title) || !isTableOfMoney([...labels, above])
      ? title
      : unitOfWhole(parts, place.amountsAbove ?? [])
  }
  if (stated !== undefined) return [stated]
  const heads = unitOfHeads(parts)
  return isFilled(heads) ? heads : unitOfWhole(parts, place.amountsAbove ?? [])
}

/**
 * 職員数（各年４月１日現在）, 世帯数: a heading that counts gives the unit of a table whose own labels give none. 人口及び世帯数 counts
 * two things.
 */
function unitOfTitle(heading: string): readonly ScaledUnit[] {
  // 分館・移動図書館の貸出冊数 counts one thing in two places.
  const words =
    cleanLabel(heading.replace(/[(（][^()（）]*[)）]/g, ''))
      .split('の')
      .at(-1) ?? ''
  const isOfOne = words.endsWith('数') && !/及び|並びに|[・、，,]/.test(words)
  const unit = isOfOne ? unitOfLabel(words)?.unit : undefined
  return unit === undefined || unit.kind === 'money' ? [] : [{ unit, scale: new Big(1) }]
}

/** Names with amounts in groups of three digits: beside them without any head, or over the only row. */
function isBareList({ header, rows, rowLabels, stubColumns }: TablePart): boolean {
  const cells = rows.flatMap((row) => row.cells.slice(stubColumns))
  const bare = cells.filter(({ kind, quantities }) => kind === 'number' && quantities[0]?.unit === undefined)
  const isNamed = header.length === 0 || (rows.length === 1 && rowLabels[0]?.path.length === 0)
  return isNamed && bare.length > 0 && bare.every(({ text }) => /\d[,，]\d{3}/.test(text.normalize('NFKC')))
}

/** コスト（千円）, 利用者数（人） over the names of the rows: the unit of what stands beside these. */
function unitOfCorner({ header, stubColumns }: TablePart): readonly ScaledUnit[] {
  const corner = header.length > 0 && stubColumns > 0 ? header[0]?.cells[0]?.text : undefined
  const said = corner === undefined ? undefined : parseUnitCaption(corner)
  const [only, ...others] = said?.units ?? []
  if (only === undefined || others.length > 0 || said?.label === undefined || said.label === '') return []
  return only.unit.kind === 'money' || /[数量額]$/.test(cleanLabel(said.label)) ? [only] : []
}

/**
 * The one unit of money that heads of the table give; none where they give several, nor where a head gives it behind others that are
 * of no money (建物 | 林野 | 計 | 損害額(千円)): there it is of its own column.
 */
function unitOfHeads(parts: readonly TablePart[]): readonly ScaledUnit[] {
  const heads = parts.flatMap(({ columns }) => columns.flatMap(({ path }) => path))
  if (parts.some(isGivenLate)) return []
  const money = heads
    .flatMap((head) => parseUnitCaption(head)?.units ?? [])
    .filter(({ unit }) => unit.kind === 'money')
  const [first, ...others] = money
  return first !== undefined && others.every(({ scale }) => scale.eq(first.scale)) ? [first] : []
}

/** A head with a unit of money stands behind columns of bare numbers of which none is an amount. */
function isGivenLate({ columns, rows, stubColumns }: TablePart): boolean {
  const isBare = (at: number) => {
    const filled = rows.flatMap(({ cells }) => cells.slice(at, at + 1)).filter(({ kind }) => kind !== 'blank')
    return (
      filled.length > 0 && filled.every(({ kind, quantities }) => kind === 'number' && !quantities[0]?.unit)
    )
  }
  const first = columns.findIndex(({ path }) => path.some(isMoneyCaption))
  const before = columns.slice(stubColumns, Math.max(stubColumns, first))
  const isAmount = ({ path }: { readonly path: readonly string[] }) =>
    path.some((head) => unitOfLabel(head)?.kind === 'money')
  return before.some((_, at) => isBare(stubColumns + at)) && !before.some(isAmount)
}

function isMoneyCaption(head: string): boolean {
  return parseUnitCaption(head)?.units.some(({ unit }) => unit.kind === 'money') === true
}

function isFilled(units: readonly ScaledUnit[]): boolean {
  return units.length > 0
}

/** The words of the heads over its numbers, without their years: tables that go on year by year have the same. */
function headerWords(part: TablePart): string {
  const words = part.header.flatMap((row) =>
    row.cells
      .slice(part.stubColumns)
      .map((cell) => (cell.kind === 'blank' || cell.times.length > 0 ? '' : cleanLabel(cell.text))),
  )
  return [...new Set(words)]
    .filter((word) => word !== '')
    .toSorted()
    .join('\t')
}
